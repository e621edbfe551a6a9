// Codes: deciding on them, and the codebook they come from.
import { Hono } from 'hono';
import { frameOf, renderPage, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { readingRoutes } from '../reading/reading.routes.tsx';
import { csvResponse, writeCsv } from '../csv.ts';
import { codebookColumns, codebookRows } from './codebook-columns.ts';
import { CodebookPage } from './codebook.view.tsx';
import { decisionRoutes } from './decision.routes.tsx';

export function codingRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.route('/', readingRoutes(services));
  routes.route('/', decisionRoutes(services));
  routes.get('/codebook', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const codebook = await services.coding.codebook(study);
    return renderPage(context, <CodebookPage frame={frameOf(context)} studyPath={path} codebook={codebook} />);
  });
  routes.get('/codebook.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const { texts } = context.var;
    const rows = codebookRows(await services.coding.codebook(study), texts);
    return csvResponse(context, `${slug}-codebook.csv`, writeCsv(codebookColumns(texts), rows));
  });
  return routes;
}
