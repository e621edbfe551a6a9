// What is stored about oneself: taken out as a file, or removed with the account.
import { Hono } from 'hono';
import type { Problem } from '@common-thread/platform';
import { field, frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { forgetSession } from '../../session.tsx';
import { signedInPerson } from './own-account.ts';
import { needsRecentProof } from './recent-proof.ts';
import { DeletedPage, DeletePage, StoredDataPage } from './stored-data.view.tsx';

export function storedDataRoutes({ account }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const guarded of ['/account/delete', '/account/data.json'])
    routes.use(guarded, needsRecentProof(account, guarded === '/account/delete' ? guarded : '/account/data'));

  routes.get('/account/data', (context) => renderPage(context, <StoredDataPage frame={frameOf(context)} />));

  routes.get('/account/data.json', async (context) => {
    const stored = await account.exportData(signedInPerson(context));
    context.header('Cache-Control', 'no-store');
    context.header('Content-Disposition', 'attachment; filename="common-thread-account.json"');
    context.header('Content-Type', 'application/json; charset=utf-8');
    return context.body(JSON.stringify(stored, null, 2));
  });

  const show = (context: SiteContext, problem: Problem | null) =>
    renderPage(context, <DeletePage frame={frameOf(context)} problem={problem} />, problem === null ? 200 : 422);

  routes.get('/account/delete', (context) => show(context, null));

  routes.post('/account/delete', async (context) => {
    const texts = context.var.texts;
    const isConfirmed = field(await context.req.parseBody(), 'confirm') === 'yes';
    if (!isConfirmed) {
      const message = texts.text('account.delete.notConfirmed');
      return show(context, { code: 'account.deletionNotConfirmed', message, field: 'confirm' });
    }
    const removal = await account.remove(signedInPerson(context));
    if (removal === 'lastAdministrator')
      return show(context, {
        code: 'account.lastAdministrator',
        message: texts.text('account.delete.lastAdministrator'),
      });
    forgetSession(context);
    context.set('actor', null);
    return renderPage(context, <DeletedPage frame={frameOf(context)} />);
  });

  return routes;
}
