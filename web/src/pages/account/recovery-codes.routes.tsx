// Recovery codes: a new set replaces the old one and is shown this one time.
import { Hono } from 'hono';
import { frameOf, renderPage, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { keepSecret } from '../sign-in/secrecy.ts';
import { accountDeed } from './account-page.tsx';
import { signedInPerson } from './own-account.ts';
import { needsRecentProof } from './recent-proof.ts';
import { NewRecoveryCodesPage, RecoveryCodesPage } from './recovery-codes.view.tsx';

const path = '/account/recovery-codes';

export function recoveryCodeRoutes({ account }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.use(path, needsRecentProof(account, path));

  routes.get(path, async (context) => {
    const own = await account.read(signedInPerson(context));
    const done = accountDeed(context.req.query('done'));
    return renderPage(context, <RecoveryCodesPage frame={frameOf(context)} own={own} done={done} />);
  });

  routes.post(path, async (context) => {
    const codes = await account.createRecoveryCodes(signedInPerson(context));
    keepSecret(context);
    return renderPage(context, <NewRecoveryCodesPage frame={frameOf(context)} codes={codes} />);
  });

  return routes;
}
