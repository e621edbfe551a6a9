// The editors' side: what was submitted, reading it with everything, and the decision.
import { Hono } from 'hono';
import { submissionStates, type SubmissionState, type SubmissionSummary } from '@common-thread/contributions';
import type { Problem, Result } from '@common-thread/platform';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { pageOf } from '../administration/page-number.ts';
import { csvResponse, downloadResponse, writeCsv } from '../csv.ts';
import { ReviewPage } from './review.view.tsx';
import { SubmissionsPage } from './review-list.view.tsx';
import { submissionColumns } from './submission-columns.ts';

type ReviewedState = Exclude<SubmissionState, 'draft'>;
const reviewedStates = submissionStates.filter((state): state is ReviewedState => state !== 'draft');

export function reviewRoutes({ submissions }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  const stateIn = (context: SiteContext) =>
    reviewedStates.find((state) => state === context.req.query('state')) ?? null;

  routes.get('/submissions', async (context) => {
    const { context: workspace, path } = context.var.openWorkspace;
    const state = stateIn(context);
    const [counts, list] = await Promise.all([
      submissions.count(workspace),
      submissions.list(workspace, state, pageOf(context)),
    ]);
    const shown = { path: `${path}/submissions`, state, states: reviewedStates, counts, list };
    return renderPage(context, <SubmissionsPage frame={frameOf(context)} {...shown} />);
  });

  routes.get('/submissions.csv', async (context) => {
    const { context: workspace, slug } = context.var.openWorkspace;
    const rows: SubmissionSummary[] = [];
    for (let page = 1; ; page += 1) {
      const list = await submissions.list(workspace, stateIn(context), page);
      rows.push(...list.rows);
      if (list.rows.length === 0 || rows.length >= list.total) break;
    }
    return csvResponse(context, `${slug}-submissions.csv`, writeCsv(submissionColumns, rows));
  });

  async function show(
    context: SiteContext,
    id: string,
    failed: { problem: Problem; form: string; note: string } | null,
  ) {
    const { context: workspace, path } = context.var.openWorkspace;
    const submission = await submissions.read(workspace, id);
    if (submission === null) return notFoundPage(context);
    const shown = { path, submission, failed };
    return renderPage(context, <ReviewPage frame={frameOf(context)} {...shown} />, failed === null ? 200 : 422);
  }

  routes.get('/submissions/:id', (context) => show(context, context.req.param('id'), null));

  routes.get('/submissions/:id/files/:fileId', async (context) => {
    const { id, fileId } = context.req.param();
    const file = await submissions.openFile(context.var.openWorkspace.context, id, fileId);
    if (file === null) return notFoundPage(context);
    return downloadResponse(context, file.fileName, 'application/octet-stream', file.bytes);
  });

  for (const form of ['accept', 'return', 'reject'] as const) {
    routes.post(`/submissions/:id/${form}`, async (context) => {
      const { context: workspace, path } = context.var.openWorkspace;
      const id = context.req.param('id') ?? '';
      const sent = await context.req.parseBody();
      const reviewed = { id, version: Number(field(sent, 'version')) };
      const note = field(sent, 'note');
      const decided: Result<unknown> = await (form === 'accept'
        ? submissions.accept(workspace, reviewed)
        : submissions[form](workspace, reviewed, note));
      if (!decided.ok) return show(context, id, { problem: decided.problem, form, note });
      return context.redirect(`${path}/submissions/${id}`, 303);
    });
  }

  return routes;
}
