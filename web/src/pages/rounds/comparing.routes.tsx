// A closed round compared, by code and by document. As long as it is open every page and file of these says so and nothing else.
import { Hono } from 'hono';
import { frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, writeCsv, type CsvColumn } from '../csv.ts';
import { markedPassages } from './marked-passages.ts';
import { MarksPage } from './marks.view.tsx';
import { agreementColumns, agreementRows, markColumns, unitColumns } from './round-columns.ts';
import { refuse } from './refuse-open.tsx';
import { showComparison } from './show-comparison.tsx';
import { showUnits } from './show-units.tsx';

export function comparingRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { rounds, coding, contributions } = services;
  const routes = new Hono<SiteEnvironment>();
  const csv = <Row,>(context: SiteContext, name: string, columns: CsvColumn<Row>[], rows: readonly Row[]) =>
    csvResponse(context, `${context.var.openWorkspace.slug}-${name}.csv`, writeCsv(columns, rows));

  routes.get('/rounds/:round/compare', (context) =>
    showComparison(services, context, context.req.param('round'), null),
  );

  routes.get('/rounds/:round/agreement.csv', async (context) => {
    const compared = await rounds.compare(context.var.openWorkspace.context, context.req.param('round'));
    if (!compared.ok) return refuse(services, context, context.req.param('round'), 'file');
    return csv(context, 'agreement', agreementColumns(compared.value), agreementRows(compared.value));
  });

  routes.get('/rounds/:round/units', (context) => showUnits(services, context, context.req.param('round'), null));

  routes.get('/rounds/:round/units.csv', async (context) => {
    const listed = await rounds.units(context.var.openWorkspace.context, context.req.param('round'));
    if (!listed.ok) return refuse(services, context, context.req.param('round'), 'file');
    return csv(context, 'units', unitColumns(listed.value.round), listed.value.units);
  });

  routes.get('/rounds/:round/documents/:versionId', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const { round: roundId, versionId } = context.req.param();
    const marks = await rounds.marks(study, roundId, versionId);
    if (!marks.ok) return refuse(services, context, roundId);
    const [view, codebook] = await Promise.all([contributions.readVersion(study, versionId), coding.codebook(study)]);
    if (view === null) return notFoundPage(context);
    return renderPage(
      context,
      <MarksPage
        frame={frameOf(context)}
        studyPath={path}
        round={marks.value.round}
        codebook={codebook}
        versionId={versionId}
        title={view.contribution.title}
        coderIds={marks.value.coderIds}
        passages={markedPassages(view, marks.value)}
      />,
    );
  });

  routes.get('/rounds/:round/documents/:versionId/marks.csv', async (context) => {
    const { round: roundId, versionId } = context.req.param();
    const marks = await rounds.marks(context.var.openWorkspace.context, roundId, versionId);
    if (!marks.ok) return refuse(services, context, roundId, 'file');
    return csv(context, 'marks', markColumns(marks.value), marks.value.segments);
  });

  return routes;
}
