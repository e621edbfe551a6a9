// The authenticator app: a secret is made and shown, a first code confirms it; removing takes the second step away.
import { Hono } from 'hono';
import type { Problem } from '@common-thread/platform';
import { field, frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { visitorOf } from '../../visitor.ts';
import { keepSecret } from '../sign-in/secrecy.ts';
import { AuthenticatorPage, NewAuthenticatorPage } from './authenticator.view.tsx';
import { signedInPerson } from './own-account.ts';
import { needsRecentProof } from './recent-proof.ts';

const path = '/account/authenticator';

export function authenticatorRoutes({ account }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const guarded of [path, `${path}/*`]) routes.use(guarded, needsRecentProof(account, path));

  routes.get(path, async (context) => {
    const own = await account.read(signedInPerson(context));
    return renderPage(context, <AuthenticatorPage frame={frameOf(context)} own={own} />);
  });

  const showSecret = (context: SiteContext, address: string, problem: Problem | null) => {
    keepSecret(context);
    const page = <NewAuthenticatorPage frame={frameOf(context)} address={address} problem={problem} />;
    return renderPage(context, page, problem === null ? 200 : 422);
  };

  routes.post(`${path}/begin`, async (context) => {
    const begun = await account.beginAuthenticator(signedInPerson(context));
    return begun === null ? context.redirect(path, 303) : showSecret(context, begun.address, null);
  });

  // The address comes back with the form, so that a mistyped code doesn't need a new secret in the app.
  routes.post(`${path}/confirm`, async (context) => {
    const form = await context.req.parseBody();
    const address = field(form, 'address');
    const code = field(form, 'code');
    const confirmed = await account.confirmAuthenticator(signedInPerson(context), code, visitorOf(context));
    if (confirmed.ok) return context.redirect('/account/recovery-codes?done=authenticatorAdded', 303);
    if (!isKeyAddress(address)) return context.redirect(path, 303);
    return showSecret(context, address, { ...confirmed.problem, field: 'code' });
  });

  routes.post(`${path}/remove`, async (context) => {
    await account.removeAuthenticator(signedInPerson(context));
    return context.redirect('/account?done=authenticatorRemoved', 303);
  });

  return routes;
}

function isKeyAddress(address: string): boolean {
  return address.length < 1000 && /^otpauth:\/\/totp\/[^?]*\?(?=.*\bsecret=[A-Z2-7]+)/.test(address);
}
