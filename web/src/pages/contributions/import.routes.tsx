// Importing in the browser: the form, then a page that shows how far the import is and what became of each file.
import { Hono } from 'hono';
import { frameOf, notFoundPage, renderPage, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import { importedFileColumns } from './contribution-columns.ts';
import { ImportPage } from './import.view.tsx';
import { ImportProgressPage } from './import-progress.view.tsx';

export function importRoutes({ contributions }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/contributions/import', (context) =>
    renderPage(
      context,
      <ImportPage frame={frameOf(context)} studyPath={context.var.openWorkspace.path} problem={null} />,
    ),
  );

  routes.post('/contributions/import', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const form = await context.req.parseBody({ all: true });
    const sent = [form['files'] ?? []].flat().filter((file): file is File => file instanceof File && file.name !== '');
    if (sent.length === 0) {
      const problem = { code: 'site.noFiles', message: context.var.texts.text('import.noFiles'), field: 'files' };
      return renderPage(context, <ImportPage frame={frameOf(context)} studyPath={path} problem={problem} />, 422);
    }
    const files = await Promise.all(
      sent.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const { importId } = await contributions.receiveUpload(study, files);
    return context.redirect(`${path}/imports/${importId}`, 303);
  });

  routes.get('/imports/:file{[\\w-]+\\.csv}', async (context) => {
    const id = context.req.param('file').replace(/\.csv$/, '');
    const view = await contributions.readImport(context.var.openWorkspace.context, id);
    if (view === null || view.report === null) return notFoundPage(context);
    return csvResponse(context, `import-${id}.csv`, writeCsv(importedFileColumns, view.report.files));
  });

  routes.get('/imports/:id', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const view = await contributions.readImport(study, context.req.param('id'));
    if (view === null) return notFoundPage(context);
    return renderPage(
      context,
      <ImportProgressPage
        frame={frameOf(context)}
        studyPath={path}
        view={view}
        isRefreshing={context.req.query('refresh') !== 'off'}
      />,
    );
  });

  return routes;
}
