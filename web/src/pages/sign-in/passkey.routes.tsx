// Signing in with a passkey: the page's script asks for a challenge, the device answers, the form brings the answer.
import { Hono } from 'hono';
import { safeReturn } from '../../request-address.ts';
import { field, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { visitorOf } from '../../visitor.ts';
import { beginSession } from './begin-session.ts';
import { renderSignIn } from './sign-in.routes.tsx';
import { forgetStep, keepStep, readStep } from './steps.ts';

/** What the script put into the form; checked where it is used. @returns null for what isn't JSON */
export function passkeyResponse(form: Record<string, unknown>): unknown {
  try {
    return JSON.parse(field(form, 'response')) as unknown;
  } catch {
    return null;
  }
}

export function passkeyRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { people, signIn } = services;
  const routes = new Hono<SiteEnvironment>();

  routes.post('/sign-in/passkey/options', async (context) => {
    const begun = await signIn.beginPasskey(visitorOf(context));
    keepStep(context, 'passkey-step', begun.token);
    return context.json(begun.options as object);
  });

  routes.post('/sign-in/passkey', async (context) => {
    const form = await context.req.parseBody();
    const back = safeReturn(form['return'], '/');
    const token = readStep(context, 'passkey-step');
    forgetStep(context, 'passkey-step');
    const entered = await signIn.byPasskey(token, passkeyResponse(form), visitorOf(context));
    if (!entered.ok) return renderSignIn(context, services, { problem: entered.problem, back });
    await beginSession(context, people, entered.value.sessionToken);
    return context.redirect(back, 303);
  });

  return routes;
}
