// The chapter: its editor, its preview, its export.
import { Hono } from 'hono';
import type { ExportFormat } from '@common-thread/guidance';
import { frameOf, notFoundPage, renderPage, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, downloadResponse, writeCsv } from '../csv.ts';
import { citedColumns, citedContributions } from './cited-contributions.ts';
import { chapterEditor, chapterRoutes } from './chapter.routes.tsx';
import { ExportProblemPage } from './export-problem.view.tsx';
import { PreviewPage } from './preview.view.tsx';
import { statementRoutes } from './statement.routes.tsx';

export const exportFormats: readonly ExportFormat[] = ['docx', 'pdf', 'html', 'json'];

export function guidanceRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  const editor = chapterEditor(services);
  routes.route('/', chapterRoutes(services, editor));
  routes.route('/', statementRoutes(services, editor));

  routes.get('/chapter/preview', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const chapter = await services.guidance.read(study);
    if (chapter === null) return context.redirect(`${path}/chapter`, 303);
    return renderPage(context, <PreviewPage frame={frameOf(context)} studyPath={path} chapter={chapter} />);
  });

  routes.get('/chapter/cited.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const { texts } = context.var;
    const chapter = await services.guidance.read(study);
    if (chapter === null) return notFoundPage(context);
    const csv = writeCsv(citedColumns(texts), citedContributions(chapter, texts));
    return csvResponse(context, `${slug}-contributions-cited.csv`, csv);
  });

  routes.get('/chapter/:file{export\\.(docx|pdf|html|json)}', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const format = context.req.param('file').slice('export.'.length) as ExportFormat;
    const exported = await services.guidance.export(study, format);
    if (!exported.ok) {
      return renderPage(
        context,
        <ExportProblemPage frame={frameOf(context)} studyPath={path} problem={exported.problem} />,
        422,
      );
    }
    return downloadResponse(context, exported.value.fileName, exported.value.mediaType, exported.value.bytes);
  });

  return routes;
}
