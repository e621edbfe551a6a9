// A member's own submissions: their list, writing one, its preview.
import { Hono } from 'hono';
import type { SubmissionSummary } from '@common-thread/contributions';
import { frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import {
  newSubmissionId,
  receiveSubmission,
  showContributing,
  showPreview,
  type Contributing,
} from './contributing.tsx';
import { OwnSubmissionsPage } from './own.view.tsx';
import { submissionColumns } from './submission-columns.ts';

export function ownSubmissionRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { submissions } = services;
  const routes = new Hono<SiteEnvironment>();

  function contributing(context: SiteContext, id: string): Contributing {
    const { context: workspace, path } = context.var.openWorkspace;
    const texts = context.get('texts');
    return {
      workspace,
      id,
      path: `${path}/submissions/mine/${id}`,
      invitation: null,
      given: { language: texts.language },
      breadcrumbs: [{ label: texts.text('submissions.mine'), href: `${path}/submissions/mine` }],
    };
  }

  routes.get('/submissions/mine', async (context) => {
    const { context: workspace, path } = context.var.openWorkspace;
    const rows = await submissions.listOwn(workspace);
    return renderPage(
      context,
      <OwnSubmissionsPage frame={frameOf(context)} path={`${path}/submissions`} rows={rows} />,
    );
  });

  routes.get('/submissions/mine.csv', async (context) => {
    const { context: workspace, slug } = context.var.openWorkspace;
    const csv = writeCsv<SubmissionSummary>(submissionColumns, await submissions.listOwn(workspace));
    return csvResponse(context, `${slug}-my-submissions.csv`, csv);
  });

  // The form bears its submission's id before anything is stored: sent twice, it begins one submission.
  routes.get('/submissions/new', (context) =>
    showContributing(services, context, contributing(context, newSubmissionId())),
  );

  routes.get('/submissions/mine/:id', async (context) => {
    const one = contributing(context, context.req.param('id'));
    if ((await submissions.readOwn(one.workspace, one.id)) === null) return notFoundPage(context);
    return showContributing(services, context, one);
  });
  routes.post('/submissions/mine/:id', (context) =>
    receiveSubmission(services, context, contributing(context, context.req.param('id'))),
  );
  routes.get('/submissions/mine/:id/preview', (context) =>
    showPreview(services, context, contributing(context, context.req.param('id'))),
  );

  return routes;
}
