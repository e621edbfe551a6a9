// A study's first page.
import { Hono } from 'hono';
import { frameOf, renderPage, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import { OverviewPage } from './overview.view.tsx';

export function overviewRoutes({
  contributions,
  submissions,
  coding,
  themes,
  guidance,
}: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.get('/', async (context) => {
    const { context: study, path, permissions } = context.var.openWorkspace;
    const [counts, codings, chapter, waiting] = await Promise.all([
      contributions.count(study),
      coding.counts(study),
      guidance.read(study),
      permissions.has('contribution.review') ? submissions.count(study) : null,
    ]);
    const basis = codings.accepted > 0 ? 'accepted' : 'suggestions';
    const table = await themes.table(study, basis);
    const frame = frameOf(context);
    return renderPage(
      context,
      <OverviewPage
        frame={frame}
        studyPath={path}
        counts={counts}
        submitted={waiting?.submitted ?? 0}
        codings={codings}
        table={table}
        chapter={chapter}
      />,
    );
  });
  routes.get('/languages.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const { languages } = await contributions.count(study);
    const csv = writeCsv(
      [
        { heading: 'language', value: (row) => row.language },
        { heading: 'name', value: (row) => context.var.texts.languageName(row.language) },
        { heading: 'contributions', value: (row) => row.contributions },
      ],
      languages,
    );
    return csvResponse(context, `${slug}-languages.csv`, csv);
  });
  return routes;
}
