// Signing in at the organisation's own service, and the way back from it. The step's cookie binds the way back to the
// browser that set out; what it set out for stands beside the token.
import { Hono } from 'hono';
import { safeReturn } from '../../request-address.ts';
import { frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { visitorOf } from '../../visitor.ts';
import { OrganisationPage } from '../account/organisation.view.tsx';
import { beginSession } from './begin-session.ts';
import { LeavingPage } from './leaving.view.tsx';
import { renderSignIn } from './sign-in.routes.tsx';
import { forgetStep, keepStep, readStep } from './steps.ts';

/** signIn: as whoever the service says; invitation: with an account made by it; join: for the account signed in here. */
export type Purpose = 'signIn' | 'invitation' | 'join';

/** Sends the browser to the service. Not by a redirect: the page's policy lets forms lead nowhere else. */
export async function leaveForOrganisation(
  context: SiteContext,
  services: SiteServices,
  purpose: Purpose,
  back: string,
): Promise<Response> {
  const name = services.signIn.organisation;
  if (name === null) return notFoundPage(context);
  const begun = await services.signIn.beginOrganisation(visitorOf(context));
  if (!begun.ok) return renderSignIn(context, services, { problem: begun.problem, back });
  keepStep(context, 'organisation-step', [begun.value.token, purpose, back].join(' '));
  context.header('Refresh', `0; url=${begun.value.address}`);
  context.header('Cache-Control', 'no-store');
  return renderPage(context, <LeavingPage frame={frameOf(context)} name={name} address={begun.value.address} />);
}

export function organisationRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { people, signIn, account } = services;
  const routes = new Hono<SiteEnvironment>();

  routes.post('/sign-in/organisation', async (context) => {
    const back = safeReturn((await context.req.parseBody())['return'], '/');
    return leaveForOrganisation(context, services, back.startsWith('/invitations/') ? 'invitation' : 'signIn', back);
  });

  routes.get('/sign-in/organisation/callback', async (context) => {
    if (signIn.organisation === null) return notFoundPage(context);
    const [token = '', purpose, kept] = readStep(context, 'organisation-step').split(' ');
    forgetStep(context, 'organisation-step');
    const { pathname, search } = new URL(context.req.url);
    const back = safeReturn(kept, '/');
    const visitor = visitorOf(context);
    const actor = context.get('actor');
    if (purpose === 'join' && actor !== null) {
      const joined = await account.joinIdentity(actor, token, pathname + search, visitor);
      if (joined.ok) return context.redirect('/account/organisation?done=joined', 303);
      const identities = await account.identities(actor);
      const shown = { organisation: signIn.organisation, identities, problem: joined.problem, done: null };
      return renderPage(context, <OrganisationPage frame={frameOf(context)} {...shown} />, 422);
    }
    const invitation = purpose === 'invitation' ? back.slice('/invitations/'.length) : null;
    const entered = await signIn.byOrganisation(token, pathname + search, visitor, invitation);
    if (!entered.ok) return renderSignIn(context, services, { problem: entered.problem, back });
    await beginSession(context, people, entered.value.sessionToken);
    const isUsedUp = invitation !== null && (await signIn.readInvitation(invitation)) === null;
    return context.redirect(isUsedUp ? '/' : back, 303);
  });

  return routes;
}
