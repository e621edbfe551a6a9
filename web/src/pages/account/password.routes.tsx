// Setting and changing one's password: the present one is asked for, and the other sessions end.
import { Hono } from 'hono';
import type { Problem } from '@common-thread/platform';
import { frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { visitorOf } from '../../visitor.ts';
import { secret } from '../sign-in/sign-in.routes.tsx';
import { signedInPerson } from './own-account.ts';
import { PasswordPage } from './password.view.tsx';
import { needsRecentProof } from './recent-proof.ts';

export function passwordRoutes({ account }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.use('/account/password', needsRecentProof(account, '/account/password'));

  const show = async (context: SiteContext, problem: Problem | null) => {
    const own = await account.read(signedInPerson(context));
    return renderPage(
      context,
      <PasswordPage frame={frameOf(context)} own={own} problem={problem} />,
      problem === null ? 200 : 422,
    );
  };

  routes.get('/account/password', (context) => show(context, null));

  routes.post('/account/password', async (context) => {
    const form = await context.req.parseBody();
    const actor = signedInPerson(context);
    const { person } = await account.read(actor);
    if (person.email === null) return show(context, null);
    const words = { present: secret(form, 'present'), wanted: secret(form, 'password') };
    const set = await account.setPassword(actor, words, visitorOf(context));
    return set.ok ? context.redirect('/account?done=passwordSet', 303) : show(context, set.problem);
  });

  return routes;
}
