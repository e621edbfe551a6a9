// The front page: what this is, or the workspaces of who is signed in.
import { Hono } from 'hono';
import { workspaceKinds } from '@common-thread/platform';
import { isUnLanguage } from '@common-thread/vocabulary';
import { field, frameOf, renderPage, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { WorkspacesPage } from './workspaces.view.tsx';
import { WelcomePage } from './welcome.view.tsx';

export function homeRoutes({ workspaces }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/', async (context) => {
    const actor = context.get('actor');
    if (actor === null) return renderPage(context, <WelcomePage frame={frameOf(context)} />);
    return renderPage(context, <WorkspacesPage frame={frameOf(context)} workspaces={await workspaces.list(actor)} />);
  });

  routes.post('/workspaces', async (context) => {
    const actor = context.get('actor');
    if (actor === null) return context.redirect('/', 303);
    const texts = context.get('texts');
    const form = await context.req.parseBody();
    const name = field(form, 'name').trim().normalize('NFC').slice(0, 200);
    const chosen = field(form, 'language');
    const kind = field(form, 'kind');
    const begun =
      name === ''
        ? 'nameMissing'
        : await workspaces.begin(actor, {
            name,
            language: isUnLanguage(chosen) ? chosen : 'en',
            kind: workspaceKinds.find((one) => one === kind) ?? 'study',
          });
    if (typeof begun === 'object') return context.redirect(`/workspaces/${encodeURIComponent(begun.slug)}`, 303);
    const problem = { code: `workspaces.${begun}`, message: texts.text(`workspaces.${begun}`), field: 'name' };
    const page = (
      <WorkspacesPage
        frame={frameOf(context)}
        workspaces={await workspaces.list(actor)}
        problem={problem}
        typed={{ name, language: chosen, kind }}
      />
    );
    return renderPage(context, page, 422);
  });

  return routes;
}
