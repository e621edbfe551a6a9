// The HTTP API's operations on contributions: list, read and correct them.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import { Contribution, ContributionChanges, ContributionsPage, contributionsAsked } from './contributions.schemas.ts';
import { jsonAnswer, jsonBody, sentOnly } from './operation.ts';
import { noParameters } from './paging.ts';
import { answerNotFound, ofBodies, problems, refuse } from './problems.ts';
import { identifier, inWorkspace } from './values.schemas.ts';

const tags = ['Contributions'];
const oneContribution = inWorkspace.extend({ id: identifier.openapi({ description: 'The contribution.' }) });

const listContributions = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/contributions',
  operationId: 'listContributions',
  tags,
  summary: 'List contributions, by the name of their country and title.',
  request: { params: inWorkspace, query: contributionsAsked },
  responses: { 200: jsonAnswer('One page of them, 50 at once.', ContributionsPage), ...problems(404, 422) },
});

const readContribution = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/contributions/{id}',
  operationId: 'readContribution',
  tags,
  summary: 'Read a contribution: its values, where each came from, its documents.',
  request: { params: oneContribution, query: noParameters },
  responses: { 200: jsonAnswer('The contribution.', Contribution), ...problems(404, 422) },
});

const changeContribution = createRoute({
  method: 'patch',
  path: '/workspaces/{workspace}/contributions/{id}',
  operationId: 'changeContribution',
  tags,
  summary: 'Correct what is known of a contribution. Only the fields that are sent change; later imports leave them.',
  request: { params: oneContribution, query: noParameters, body: jsonBody(ContributionChanges) },
  responses: {
    200: jsonAnswer('The contribution as it is now.', Contribution),
    ...problems(...ofBodies, 404, 422),
  },
});

export function contributionOperations({ contributions }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(listContributions, async (context) => {
    const filter = sentOnly(context.req.valid('query'));
    return context.json(await contributions.list(context.var.openWorkspace.context, filter), 200);
  });

  operations.openapi(readContribution, async (context) => {
    const { id } = context.req.valid('param');
    const contribution = await contributions.read(context.var.openWorkspace.context, id);
    return contribution === null ? answerNotFound(context) : context.json(contribution, 200);
  });

  operations.openapi(changeContribution, async (context) => {
    const { id } = context.req.valid('param');
    const workspace = context.var.openWorkspace.context;
    const changed = await contributions.change(workspace, id, sentOnly(context.req.valid('json')));
    if (!changed.ok) return refuse(context, changed.problem);
    const contribution = await contributions.read(workspace, id);
    return contribution === null ? answerNotFound(context) : context.json(contribution, 200);
  });

  return operations;
}
