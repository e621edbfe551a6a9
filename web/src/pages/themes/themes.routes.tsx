// Common themes: the table with its rule, one theme, the matrix.
import { Hono } from 'hono';
import type { Problem } from '@common-thread/platform';
import {
  field,
  frameOf,
  notFoundPage,
  renderPage,
  withQuery,
  type SiteContext,
  type SiteEnvironment,
} from '../../request.tsx';
import type { SiteServices } from '../../services.ts';
import { chooseBasis } from '../basis.ts';
import { downloadResponse } from '../csv.ts';
import { matrixRoutes } from './matrix.routes.tsx';
import { ThemePage } from './theme.view.tsx';
import { ThemesPage } from './themes.view.tsx';

export function themeRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { themes, coding } = services;
  const routes = new Hono<SiteEnvironment>();
  routes.route('/', matrixRoutes(services));

  async function showTable(context: SiteContext, problem: Problem | null) {
    const { context: study, path } = context.var.openStudy;
    const table = await themes.table(study, await chooseBasis(context, coding));
    const isRuleSaved = context.req.query('saved') !== undefined;
    const page = (
      <ThemesPage frame={frameOf(context)} studyPath={path} table={table} problem={problem} isRuleSaved={isRuleSaved} />
    );
    return renderPage(context, page, problem === null ? 200 : 422);
  }

  routes.get('/themes', (context) => showTable(context, null));

  routes.get('/themes.csv', async (context) => {
    const { context: study, slug } = context.var.openStudy;
    const csv = await themes.tableCsv(study, await chooseBasis(context, coding));
    return downloadResponse(context, `${slug}-themes.csv`, 'text/csv; charset=utf-8', csv);
  });

  routes.post('/themes/rule', async (context) => {
    const { context: study, path } = context.var.openStudy;
    const form = await context.req.parseBody();
    const saved = await themes.setRule(study, {
      minimumShare: Number(field(form, 'minimumSharePercent')) / 100,
      minimumRegions: Number(field(form, 'minimumRegions')),
    });
    if (!saved.ok) return showTable(context, saved.problem);
    return context.redirect(withQuery(`${path}/themes`, { basis: context.req.query('basis'), saved: 1 }), 303);
  });

  routes.get('/themes/:code', async (context) => {
    const { context: study, path } = context.var.openStudy;
    const basis = await chooseBasis(context, coding);
    const country = context.req.query('country');
    const [detail, codebook] = await Promise.all([
      themes.detail(study, context.req.param('code'), basis, country),
      coding.codebook(study),
    ]);
    if (detail === null) return notFoundPage(context);
    return renderPage(
      context,
      <ThemePage
        frame={frameOf(context)}
        studyPath={path}
        detail={detail}
        codebook={codebook}
        country={country ?? null}
      />,
    );
  });

  return routes;
}
