// Who asks, and in which language: found once, before any page.
import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { SignedIn } from '@common-thread/platform';
import { isUnLanguage, type UnLanguage } from '@common-thread/vocabulary';
import { isApiAddress } from './api/address.ts';
import { recogniseTokenHolder } from './api/token.ts';
import { interfaceLanguages } from './messages/catalogues.ts';
import type { SiteContext, SiteEnvironment } from './request.tsx';
import type { SiteServices } from './services/services.ts';
import { textsFor } from './texts.tsx';
import { isSecure } from './visitor.ts';

const aYear = 365 * 24 * 60 * 60;

export function recogniseActor(services: SiteServices): MiddlewareHandler<SiteEnvironment> {
  return async (context, next) => {
    if (isApiAddress(context.req.path)) {
      context.set('texts', textsFor(preferredLanguage(context.req.header('accept-language') ?? '')));
      await recogniseTokenHolder(context, services.people);
      return next();
    }
    const token = getCookie(context, 'session');
    const actor = token === undefined ? null : await services.people.readSession(token);
    context.set('actor', actor);
    context.set('texts', textsFor(chooseLanguage(context, actor)));
    await next();
  };
}

/** For what is answered before anyone is recognised. */
export function languageAsked(context: SiteContext): UnLanguage {
  const asked = context.req.query('lang');
  if (asked !== undefined && isUnLanguage(asked)) return asked;
  const kept = getCookie(context, 'language');
  if (kept !== undefined && isUnLanguage(kept)) return kept;
  return preferredLanguage(context.req.header('accept-language') ?? '');
}

/** `?lang=` decides, and is kept in a cookie for people who are signed in; else what they chose for good, else what the browser asks for. */
function chooseLanguage(context: SiteContext, actor: SignedIn | null): UnLanguage {
  const asked = context.req.query('lang');
  if (asked !== undefined && isUnLanguage(asked)) {
    if (actor !== null)
      setCookie(context, 'language', asked, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: aYear });
    return asked;
  }
  const kept = actor === null ? undefined : getCookie(context, 'language');
  if (kept !== undefined && isUnLanguage(kept)) return kept;
  if (actor?.language) return actor.language;
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
  const secure = isSecure(context);
  setCookie(context, 'session', sessionToken, { path: '/', httpOnly: true, sameSite: 'Lax', secure });
}

export function forgetSession(context: SiteContext): string | undefined {
  return deleteCookie(context, 'session', { path: '/' });
}
