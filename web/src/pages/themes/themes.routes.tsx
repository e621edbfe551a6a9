// Common themes: the table with its rule, one theme, the matrix.
import { Hono } from 'hono';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { chooseBasis } from '../basis.ts';
import { csvResponse, downloadResponse } from '../csv.ts';
import { matrixRoutes } from './matrix.routes.tsx';
import { themeTableNames, writeThemeTable } from './theme-tables.ts';
import { ThemePage } from './theme.view.tsx';
import type { FailedRule } from './rule.view.tsx';
import { ThemesPage } from './themes.view.tsx';

export function themeRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { themes, coding } = services;
  const routes = new Hono<SiteEnvironment>();
  routes.route('/', matrixRoutes(services));

  async function showTable(context: SiteContext, failed: FailedRule | null) {
    const { context: study, path } = context.var.openWorkspace;
    const table = await themes.table(study, await chooseBasis(context, coding));
    const isRuleSaved = context.req.query('saved') !== undefined;
    const page = (
      <ThemesPage frame={frameOf(context)} studyPath={path} table={table} failed={failed} isRuleSaved={isRuleSaved} />
    );
    return renderPage(context, page, failed === null ? 200 : 422);
  }

  routes.get('/themes', (context) => showTable(context, null));

  routes.get('/themes.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const csv = await themes.tableCsv(study, await chooseBasis(context, coding));
    return downloadResponse(context, `${slug}-themes.csv`, 'text/csv; charset=utf-8', csv);
  });

  routes.get('/themes/rule', (context) => context.redirect(`${context.var.openWorkspace.path}/themes`, 303));

  routes.post('/themes/rule', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const form = await context.req.parseBody();
    const typed = {
      minimumSharePercent: field(form, 'minimumSharePercent'),
      minimumRegions: field(form, 'minimumRegions'),
    };
    const saved = await themes.setRule(study, {
      minimumShare: Number(typed.minimumSharePercent) / 100,
      minimumRegions: Number(typed.minimumRegions),
    });
    if (!saved.ok) return showTable(context, { problem: saved.problem, ...typed });
    return context.redirect(withQuery(`${path}/themes`, { basis: context.req.query('basis'), saved: 1 }), 303);
  });

  routes.get('/themes/:code/:file{.+\\.csv}', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const name = themeTableNames.find((known) => `${known}.csv` === context.req.param('file'));
    const [detail, codebook] = await Promise.all([
      themes.detail(study, context.req.param('code'), await chooseBasis(context, coding)),
      coding.codebook(study),
    ]);
    if (detail === null || name === undefined) return notFoundPage(context);
    const csv = writeThemeTable(name, detail, codebook, context.var.texts);
    return csvResponse(context, `${slug}-${detail.theme.code}-${name}.csv`, csv);
  });

  routes.get('/themes/:code', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
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
