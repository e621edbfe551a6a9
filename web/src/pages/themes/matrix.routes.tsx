// The matrix of countries and themes, as a page, a list, CSV and SVG.
import { Hono } from 'hono';
import { frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { chooseBasis } from '../basis.ts';
import { downloadResponse } from '../csv.ts';
import { arrangeMatrix, type MatrixArrangement } from './matrix-arrangement.ts';
import { MatrixPage } from './matrix.view.tsx';

export function matrixRoutes({ themes, coding }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/matrix', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const matrix = await themes.matrix(study, await chooseBasis(context, coding));
    const arrangement = readArrangement(context);
    const shown = arrangeMatrix(matrix, arrangement, context.var.texts);
    const view = context.req.query('view') === 'list' ? 'list' : 'matrix';
    return renderPage(
      context,
      <MatrixPage
        frame={frameOf(context)}
        studyPath={path}
        matrix={matrix}
        arrangement={arrangement}
        shown={shown}
        view={view}
      />,
    );
  });

  routes.get('/matrix.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const csv = await themes.matrixCsv(study, await chooseBasis(context, coding));
    return downloadResponse(context, `${slug}-matrix.csv`, 'text/csv; charset=utf-8', csv);
  });

  routes.get('/matrix.svg', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const svg = await themes.matrixSvg(study, await chooseBasis(context, coding));
    return downloadResponse(context, `${slug}-matrix.svg`, 'image/svg+xml', svg);
  });

  return routes;
}

function readArrangement(context: SiteContext): MatrixArrangement {
  const { family, region, sort, order } = context.req.query();
  return {
    family: family || null,
    region: region || null,
    columns: sort === 'countries' ? 'countries' : 'codebook',
    rows: order === 'region' ? 'region' : 'name',
  };
}
