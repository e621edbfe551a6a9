// One's account at the organisation's own sign-in service: joined to the account here, or taken off it.
import { Hono } from 'hono';
import { field, frameOf, renderPage, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { leaveForOrganisation } from '../sign-in/organisation.routes.tsx';
import { accountDeed } from './account-page.tsx';
import { OrganisationPage } from './organisation.view.tsx';
import { signedInPerson } from './own-account.ts';
import { needsRecentProof } from './recent-proof.ts';

const path = '/account/organisation';

export function organisationAccountRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { account, signIn } = services;
  const routes = new Hono<SiteEnvironment>();
  for (const guarded of [path, `${path}/*`]) routes.use(guarded, needsRecentProof(account, path));

  routes.get(path, async (context) => {
    const identities = await account.identities(signedInPerson(context));
    const done = accountDeed(context.req.query('done'));
    const shown = { organisation: signIn.organisation, identities, done, problem: null };
    return renderPage(context, <OrganisationPage frame={frameOf(context)} {...shown} />);
  });

  routes.post(path, (context) => leaveForOrganisation(context, services, 'join', path));

  routes.post(`${path}/remove`, async (context) => {
    const form = await context.req.parseBody();
    const identity = { issuer: field(form, 'issuer'), subject: field(form, 'subject') };
    const hasLeft = await account.leaveIdentity(signedInPerson(context), identity);
    return context.redirect(hasLeft ? `${path}?done=left` : path, 303);
  });

  return routes;
}
