// Who asks, in which language, and which study: found once, before any page.
import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isUnLanguage, type UnLanguage } from '@common-thread/vocabulary';
import { interfaceLanguages } from './messages/catalogues.ts';
import { ProblemPage } from './pages/problem-page.tsx';
import { frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from './request.tsx';
import type { SiteServices } from './services.ts';
import { textsFor } from './texts.tsx';

const aYear = 365 * 24 * 60 * 60;

export function recogniseActor(services: SiteServices): MiddlewareHandler<SiteEnvironment> {
  return async (context, next) => {
    const token = getCookie(context, 'session');
    const actor = token === undefined ? null : await services.people.readSession(token);
    context.set('actor', actor);
    context.set('texts', textsFor(chooseLanguage(context, actor !== null)));
    await next();
  };
}

/** `?lang=` decides, and is kept in a cookie for people who are signed in; else what the browser asks for. */
function chooseLanguage(context: SiteContext, isSignedIn: boolean): UnLanguage {
  const asked = context.req.query('lang');
  if (asked !== undefined && isUnLanguage(asked)) {
    if (isSignedIn)
      setCookie(context, 'language', asked, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: aYear });
    return asked;
  }
  const kept = isSignedIn ? getCookie(context, 'language') : undefined;
  if (kept !== undefined && isUnLanguage(kept)) return kept;
  return preferredLanguage(context.req.header('accept-language') ?? '');
}

/** The first of the browser's languages that the interface has; they come in order of preference. */
function preferredLanguage(header: string): UnLanguage {
  const asked = header.split(',').map((entry) => entry.trim().slice(0, 2).toLowerCase());
  return (
    interfaceLanguages.find(
      (language) => language === asked.find((code) => interfaceLanguages.some((one) => one === code)),
    ) ?? 'en'
  );
}

export function keepSession(context: SiteContext, sessionToken: string): void {
  const isSecure =
    new URL(context.req.url).protocol === 'https:' || context.req.header('x-forwarded-proto') === 'https';
  setCookie(context, 'session', sessionToken, { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure });
}

export function forgetSession(context: SiteContext): string | undefined {
  return deleteCookie(context, 'session', { path: '/' });
}

/** Opens the study named in the address for the person who asks. */
export function openWorkspace(services: SiteServices): MiddlewareHandler<SiteEnvironment> {
  return async (context, next) => {
    const actor = context.get('actor');
    if (actor === null)
      return renderPage(context, <ProblemPage frame={frameOf(context)} problem="signInNeeded" />, 401);
    const slug = context.req.param('study') ?? '';
    const study = await services.workspaces.open(actor, slug, context.var.texts.language);
    if (study === null) return notFoundPage(context);
    const name = await services.workspaces.name(study);
    context.set('openWorkspace', { context: study, slug, name, path: `/workspaces/${encodeURIComponent(slug)}` });
    return next();
  };
}
