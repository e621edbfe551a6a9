// The HTTP API's operations on taking out: projects and codebooks for other programs, the table of codings, the whole study.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { downloadResponse } from '../pages/csv.ts';
import { streamed } from '../pages/exchange/streamed.ts';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import { noParameters } from './paging.ts';
import { problems, refuse } from './problems.ts';
import { inWorkspace } from './values.schemas.ts';

const tags = ['Exchange'];
const path = '/workspaces/{workspace}/exchange' as const;

const fileOf = (mediaType: string) => ({
  description: 'The file.',
  content: { [mediaType]: { schema: { type: 'string' as const } } },
});
const request = { params: inWorkspace, query: noParameters };

const exportProject = createRoute({
  method: 'get',
  path: `${path}/project.qdpx`,
  operationId: 'exportProject',
  tags,
  summary: 'Take the study out as a REFI-QDA project. docs/exchange.md says what it cannot hold.',
  request,
  responses: { 200: fileOf('application/zip'), ...problems(404, 422) },
});

const exportCodebook = createRoute({
  method: 'get',
  path: `${path}/codebook.qdc`,
  operationId: 'exportCodebook',
  tags,
  summary: 'Take the codebook out as a REFI-QDA codebook.',
  request,
  responses: { 200: fileOf('application/xml'), ...problems(404, 422) },
});

const exportCodings = createRoute({
  method: 'get',
  path: `${path}/codings.csv`,
  operationId: 'exportCodings',
  tags,
  summary: 'Take all codings out as a CSV file, one row each.',
  request,
  responses: { 200: fileOf('text/csv'), ...problems(404, 422) },
});

const exportStudy = createRoute({
  method: 'get',
  path: `${path}/study.zip`,
  operationId: 'exportStudy',
  tags,
  summary: 'Take the whole study out as a ZIP that another installation takes in.',
  request,
  responses: { 200: fileOf('application/zip'), ...problems(404, 422) },
});

export function exchangeOperations({ exchange }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(exportProject, async (context) => {
    const { context: study, name, slug } = context.var.openWorkspace;
    const { bytes } = await exchange.writeProject(study, name, { withPdfs: false });
    return downloadResponse(context, `${slug}.qdpx`, 'application/zip', bytes);
  });

  operations.openapi(exportCodebook, async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const { bytes } = await exchange.writeCodebook(study);
    return downloadResponse(context, `${slug}.qdc`, 'application/xml; charset=utf-8', bytes);
  });

  operations.openapi(exportCodings, (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    return streamed(context, `${slug}-codings.csv`, 'text/csv; charset=utf-8', exchange.codingsCsv(study));
  });

  operations.openapi(exportStudy, async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const archive = await exchange.archive(study);
    if (!archive.ok) return refuse(context, archive.problem);
    return streamed(context, `${slug}-study.zip`, 'application/zip', archive.value);
  });

  return operations;
}
