// Signing in: by password, by the one-time link of an administrator or the program, and out again.
import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { keptLanguage } from '../../components/page-shell/kept-language.ts';
import { safeReturn, withQuery } from '../../request-address.ts';
import { field, frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { forgetSession } from '../../session.tsx';
import { visitorOf } from '../../visitor.ts';
import { beginSession } from './begin-session.ts';
import { LinkPage } from './link.view.tsx';
import { keepSecret } from './secrecy.ts';
import { SignInPage, type SignInPageProps } from './sign-in.view.tsx';
import { keepStep } from './steps.ts';

/** What a form of secrets was sent with, as it was typed: spaces at the ends of a password belong to it. */
export function secret(form: Record<string, unknown>, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}

export function renderSignIn(
  context: SiteContext,
  { signIn }: SiteServices,
  shown: Partial<Omit<SignInPageProps, 'frame' | 'organisation'>>,
): Response {
  const page = (
    <SignInPage
      frame={frameOf(context)}
      organisation={signIn.organisation}
      problem={null}
      email=""
      back={safeReturn(context.req.query('return'), '/')}
      isAskedAgain={false}
      {...shown}
    />
  );
  return renderPage(context, page, shown.problem ? 422 : 200);
}

export function signInRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { people, signIn } = services;
  const routes = new Hono<SiteEnvironment>();

  routes.get('/sign-in', (context) => {
    const token = context.req.query('token');
    if (token === undefined)
      return renderSignIn(context, services, { isAskedAgain: context.req.query('again') !== undefined });
    keepSecret(context);
    return renderPage(context, <LinkPage frame={frameOf(context)} token={token} problem={null} />);
  });

  routes.post('/sign-in', async (context) => {
    const token = field(await context.req.parseBody(), 'token');
    const signedIn = await people.signInByLink(token, visitorOf(context).browser);
    if (!signedIn.ok) {
      return renderPage(context, <LinkPage frame={frameOf(context)} token={null} problem={signedIn.problem} />, 422);
    }
    await beginSession(context, people, signedIn.value.sessionToken);
    return context.redirect('/', 303);
  });

  routes.post('/sign-in/password', async (context) => {
    const form = await context.req.parseBody();
    const email = field(form, 'email');
    const back = safeReturn(form['return'], '/');
    const outcome = await signIn.byPassword(email, secret(form, 'password'), visitorOf(context));
    if (!outcome.ok) return renderSignIn(context, services, { problem: outcome.problem, email, back });
    if ('stepToken' in outcome.value) {
      keepStep(context, 'code-step', outcome.value.stepToken);
      return context.redirect(withQuery('/sign-in/code', { return: back, ...keptLanguage(frameOf(context)) }), 303);
    }
    await beginSession(context, people, outcome.value.sessionToken);
    return context.redirect(back, 303);
  });

  routes.post('/sign-out', async (context) => {
    const token = getCookie(context, 'session');
    if (token !== undefined) await people.signOut(token);
    forgetSession(context);
    return context.redirect('/', 303);
  });

  return routes;
}
