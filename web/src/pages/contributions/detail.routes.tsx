// One contribution: its metadata with where each value came from, corrections, its documents.
import { Hono } from 'hono';
import type { ContributionChanges } from '@common-thread/contributions';
import type { Problem } from '@common-thread/platform';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import { documentColumns } from './contribution-columns.ts';
import { ContributionPage } from './detail.view.tsx';

export function detailRoutes({ contributions }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  async function show(
    context: SiteContext,
    id: string,
    failed: { problem: Problem; changes: ContributionChanges } | null,
  ) {
    const { context: study, path } = context.var.openWorkspace;
    const contribution = await contributions.read(study, id);
    if (contribution === null) return notFoundPage(context);
    const page = (
      <ContributionPage
        frame={frameOf(context)}
        studyPath={path}
        contribution={contribution}
        failed={failed}
        isSaved={context.req.query('saved') !== undefined}
      />
    );
    return renderPage(context, page, failed === null ? 200 : 422);
  }

  routes.get('/contributions/:id', (context) => show(context, context.req.param('id'), null));

  routes.get('/contributions/:id/documents.csv', async (context) => {
    const contribution = await contributions.read(context.var.openWorkspace.context, context.req.param('id'));
    if (contribution === null) return notFoundPage(context);
    const rows = [
      ...contribution.documents.map((document) => ({ ...document, isCurrent: true })),
      ...contribution.earlierVersions.map((document) => ({ ...document, isCurrent: false })),
    ];
    return csvResponse(context, `${contribution.title}-documents.csv`, writeCsv(documentColumns, rows));
  });

  routes.post('/contributions/:id', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const id = context.req.param('id');
    const changes = readChanges(await context.req.parseBody());
    const changed = await contributions.change(study, id, changes);
    if (!changed.ok) return show(context, id, { problem: changed.problem, changes });
    return context.redirect(`${path}/contributions/${id}?saved=1`, 303);
  });

  return routes;
}

/** Only the fields that were sent change anything; an empty one means "not known". */
function readChanges(form: Record<string, unknown>): ContributionChanges {
  const changes: ContributionChanges = {};
  for (const name of ['country', 'organisation', 'date', 'language', 'studyQuestion', 'rights'] as const) {
    if (typeof form[name] === 'string') changes[name] = field(form, name) || null;
  }
  for (const name of ['contributorType', 'title'] as const) {
    if (typeof form[name] === 'string') changes[name] = field(form, name);
  }
  return changes;
}
