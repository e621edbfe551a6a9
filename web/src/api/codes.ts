// The HTTP API's operations on codes: the codebook, the codings of a document, decisions.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import {
  AcceptedAll,
  Coding,
  CodingDecision,
  DecidedCoding,
  DecisionsToWithdraw,
  StudyCodebook,
  WithdrawnAll,
} from './codes.schemas.ts';
import { jsonAnswer, jsonBody } from './operation.ts';
import { noParameters, pageOf, paging, takePage } from './paging.ts';
import { oneVersion } from './passages.ts';
import { answerNotFound, ofBodies, problems, refuse } from './problems.ts';
import { inWorkspace } from './values.schemas.ts';

const tags = ['Codes'];

const readCodebook = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/codebook',
  operationId: 'readCodebook',
  tags,
  summary: 'Read the codebook, with how often each code was suggested and accepted.',
  request: { params: inWorkspace, query: noParameters },
  responses: { 200: jsonAnswer('The codebook.', StudyCodebook), ...problems(404, 422) },
});

const listCodings = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/documents/{versionId}/codings',
  operationId: 'listCodings',
  tags,
  summary: 'List the codings of a version, in the order of its passages.',
  request: { params: oneVersion, query: z.strictObject(paging) },
  responses: { 200: jsonAnswer('One page of them.', pageOf(Coding)), ...problems(404, 422) },
});

const decide = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/codings',
  operationId: 'decideCoding',
  tags,
  summary: 'Decide on a coding: accept or reject a suggestion, add a code, take a decision back.',
  request: { params: inWorkspace, query: noParameters, body: jsonBody(CodingDecision) },
  responses: { 200: jsonAnswer('The coding as it is now.', DecidedCoding), ...problems(...ofBodies, 404, 422) },
});

const acceptAll = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/documents/{versionId}/accept-all',
  operationId: 'acceptAllCodings',
  tags,
  summary: 'Accept every open suggestion of a version.',
  request: { params: oneVersion, query: noParameters },
  responses: { 200: jsonAnswer('How many.', AcceptedAll), ...problems(404, 422) },
});

const withdrawAll = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/documents/{versionId}/withdraw-all',
  operationId: 'withdrawAllCodings',
  tags,
  summary: 'Take back what was accepted at once, by its moment.',
  request: { params: oneVersion, query: noParameters, body: jsonBody(DecisionsToWithdraw) },
  responses: { 200: jsonAnswer('How many.', WithdrawnAll), ...problems(...ofBodies, 404, 422) },
});

export function codeOperations({ coding, contributions }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(readCodebook, async (context) =>
    context.json(await coding.codebook(context.var.openWorkspace.context), 200),
  );

  operations.openapi(listCodings, async (context) => {
    const workspace = context.var.openWorkspace.context;
    const id = context.req.valid('param').versionId;
    const codings = await coding.ofVersion(workspace, id);
    if (codings.length === 0 && (await contributions.readVersion(workspace, id)) === null)
      return answerNotFound(context);
    return context.json(takePage(codings, context.req.valid('query')), 200);
  });

  operations.openapi(decide, async (context) => {
    const decided = await coding.decide(context.var.openWorkspace.context, context.req.valid('json'));
    return decided.ok ? context.json({ coding: decided.value }, 200) : refuse(context, decided.problem);
  });

  operations.openapi(acceptAll, async (context) => {
    const workspace = context.var.openWorkspace.context;
    const id = context.req.valid('param').versionId;
    if ((await contributions.readVersion(workspace, id)) === null) return answerNotFound(context);
    return context.json(await coding.acceptAll(workspace, id), 200);
  });

  operations.openapi(withdrawAll, async (context) => {
    const workspace = context.var.openWorkspace.context;
    const id = context.req.valid('param').versionId;
    if ((await contributions.readVersion(workspace, id)) === null) return answerNotFound(context);
    const decidedAt = new Date(context.req.valid('json').decidedAt);
    return context.json({ withdrawn: await coding.withdrawAll(workspace, id, decidedAt) }, 200);
  });

  return operations;
}
