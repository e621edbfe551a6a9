// The HTTP API's operations on workspaces: which there are, one of them, beginning one.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import { jsonAnswer, jsonBody } from './operation.ts';
import { noParameters, pageOf, paging, takePage } from './paging.ts';
import { answerProblem, ofBodies, problems } from './problems.ts';
import { holderOf } from './token.ts';
import { inWorkspace } from './values.schemas.ts';
import { BegunWorkspace, Workspace, WorkspaceSummary, WorkspaceToBegin } from './workspaces.schemas.ts';

const tags = ['Workspaces'];

const listWorkspaces = createRoute({
  method: 'get',
  path: '/workspaces',
  operationId: 'listWorkspaces',
  tags,
  summary: 'List the workspaces that are open to the person.',
  request: { query: z.strictObject(paging) },
  responses: { 200: jsonAnswer('One page of them, by name.', pageOf(WorkspaceSummary)), ...problems(422) },
});

const beginWorkspace = createRoute({
  method: 'post',
  path: '/workspaces',
  operationId: 'beginWorkspace',
  tags,
  summary: 'Begin a workspace: a study, a country or an organisation.',
  request: { query: noParameters, body: jsonBody(WorkspaceToBegin) },
  responses: {
    201: jsonAnswer('It was begun; Location holds its address.', BegunWorkspace),
    ...problems(...ofBodies, 409, 422),
  },
});

const readWorkspace = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}',
  operationId: 'readWorkspace',
  tags,
  summary: 'Read a workspace: what it holds in figures, and what the person may do in it.',
  request: { params: inWorkspace, query: noParameters },
  responses: { 200: jsonAnswer('The workspace.', Workspace), ...problems(404, 422) },
});

export function workspaceOperations({ workspaces, contributions, coding }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(listWorkspaces, async (context) => {
    const listed = await workspaces.list(holderOf(context));
    return context.json(takePage(listed, context.req.valid('query')), 200);
  });

  operations.openapi(beginWorkspace, async (context) => {
    const begun = await workspaces.begin(holderOf(context), context.req.valid('json'));
    if (begun === 'nameTaken')
      return answerProblem(context, 409, {
        code: 'workspaces.nameTaken',
        message: context.var.texts.text('workspaces.nameTaken'),
        field: 'name',
      });
    context.header('Location', `/api/workspaces/${encodeURIComponent(begun.slug)}`);
    return context.json({ slug: begun.slug }, 201);
  });

  operations.openapi(readWorkspace, async (context) => {
    const { context: workspace, slug, name, kind, permissions } = context.var.openWorkspace;
    const [counts, codings] = await Promise.all([contributions.count(workspace), coding.counts(workspace)]);
    return context.json({ slug, name, kind, permissions: [...permissions], counts, codings }, 200);
  });

  return operations;
}
