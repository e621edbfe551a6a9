// Where one is signed in, and ending it there.
import { Hono } from 'hono';
import { field, frameOf, renderPage, type SiteEnvironment } from '../../request.tsx';
import { withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { accountDeed } from './account-page.tsx';
import { signedInPerson } from './own-account.ts';
import { SessionsPage } from './sessions.view.tsx';

const path = '/account/sessions';

export function sessionRoutes({ account }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get(path, async (context) => {
    const actor = signedInPerson(context);
    const shown = {
      sessions: await account.sessions(actor),
      thisOne: actor.sessionId,
      done: accountDeed(context.req.query('done')),
    };
    return renderPage(context, <SessionsPage frame={frameOf(context)} {...shown} />);
  });

  routes.post(`${path}/end`, async (context) => {
    const id = field(await context.req.parseBody(), 'session');
    const isEnded = await account.endSession(signedInPerson(context), id);
    return context.redirect(withQuery(path, { done: isEnded ? 'sessionEnded' : null }), 303);
  });

  routes.post(`${path}/end-others`, async (context) => {
    await account.endOtherSessions(signedInPerson(context));
    return context.redirect(`${path}?done=othersEnded`, 303);
  });

  return routes;
}
