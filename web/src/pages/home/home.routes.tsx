// The front page, and signing in by the one-time link that the program printed.
import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { workspaceKinds } from '@common-thread/platform';
import { isUnLanguage } from '@common-thread/vocabulary';
import { field, frameOf, renderPage, type SiteEnvironment } from '../../request.tsx';
import { browserName } from '../../browser-name.ts';
import type { SiteServices } from '../../services.ts';
import { forgetSession, keepSession } from '../../session.tsx';
import { SignInPage } from './sign-in.view.tsx';
import { WorkspacesPage } from './workspaces.view.tsx';
import { WelcomePage } from './welcome.view.tsx';

export function homeRoutes({ people, workspaces }: SiteServices): Hono<SiteEnvironment> {
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

  routes.get('/sign-in', (context) =>
    renderPage(
      context,
      <SignInPage frame={frameOf(context)} token={context.req.query('token') ?? null} problem={null} />,
    ),
  );

  routes.post('/sign-in', async (context) => {
    const token = field(await context.req.parseBody(), 'token');
    const signedIn = await people.signInByLink(token, browserName(context.req.header('user-agent')));
    if (!signedIn.ok) {
      return renderPage(context, <SignInPage frame={frameOf(context)} token={null} problem={signedIn.problem} />, 422);
    }
    keepSession(context, signedIn.value.sessionToken);
    return context.redirect('/', 303);
  });

  routes.post('/sign-out', async (context) => {
    const token = getCookie(context, 'session');
    if (token !== undefined) await people.signOut(token);
    forgetSession(context);
    return context.redirect('/', 303);
  });

  return routes;
}
