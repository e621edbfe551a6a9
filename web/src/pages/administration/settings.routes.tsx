// A workspace's name and language.
import { Hono } from 'hono';
import { firstCodePoints } from '@common-thread/platform';
import { isUnLanguage } from '@common-thread/vocabulary';
import { field, frameOf, renderPage, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { SettingsPage } from './settings.view.tsx';

export function settingsRoutes({ administration }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/settings', async (context) => {
    const { context: workspace, path, slug, name } = context.var.openWorkspace;
    const values = { name, language: await administration.languageOf(workspace, slug) };
    const isSaved = context.req.query('saved') !== undefined;
    return renderPage(
      context,
      <SettingsPage frame={frameOf(context)} path={path} values={values} isSaved={isSaved} problem={null} />,
    );
  });

  routes.post('/settings', async (context) => {
    const { context: workspace, path, slug } = context.var.openWorkspace;
    const form = await context.req.parseBody();
    const name = firstCodePoints(field(form, 'name').replace(/\s+/gu, ' ').normalize('NFC'), 200);
    const chosen = field(form, 'language');
    const language = isUnLanguage(chosen) ? chosen : await administration.languageOf(workspace, slug);
    if (name === '') {
      const message = context.var.texts.text('settings.nameMissing');
      const problem = { code: 'settings.nameMissing', message, field: 'name' };
      const frame = frameOf(context);
      const values = { name, language };
      return renderPage(
        context,
        <SettingsPage frame={frame} path={path} values={values} isSaved={false} problem={problem} />,
        422,
      );
    }
    await administration.changeWorkspace(workspace, { name, language });
    return context.redirect(`${path}/settings?saved=1`, 303);
  });

  return routes;
}
