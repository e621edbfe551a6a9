// The HTTP API's operations on the care of the codebook: versions, what a change would do, changing, examples.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import {
  ChangedCodebook,
  CodebookChangeRequest,
  CodebookExample,
  CodebookOperationToTry,
  CodebookVersion,
  CodebookVersionSummary,
  ExampleToKeep,
  KeptExample,
  OperationEffect,
} from './codebooks.schemas.ts';
import { jsonAnswer, jsonBody } from './operation.ts';
import { noParameters, pageOf, paging, takePage } from './paging.ts';
import { answerNotFound, ofBodies, problems, refuse } from './problems.ts';
import { identifier, inWorkspace } from './values.schemas.ts';

const tags = ['Codes'];
const codebookPath = '/workspaces/{workspace}/codebook' as const;

const listVersions = createRoute({
  method: 'get',
  path: `${codebookPath}/versions`,
  operationId: 'listCodebookVersions',
  tags,
  summary: 'List the versions of the codebook, newest first.',
  request: { params: inWorkspace, query: z.strictObject(paging) },
  responses: { 200: jsonAnswer('One page of them.', pageOf(CodebookVersionSummary)), ...problems(404, 422) },
});

const readVersion = createRoute({
  method: 'get',
  path: `${codebookPath}/versions/{number}`,
  operationId: 'readCodebookVersion',
  tags,
  summary: 'Read one version of the codebook, whole.',
  request: {
    params: inWorkspace.extend({ number: identifier.openapi({ description: 'Of the version.', example: '1' }) }),
    query: noParameters,
  },
  responses: { 200: jsonAnswer('The version.', CodebookVersion), ...problems(404, 422) },
});

const tryOperation = createRoute({
  method: 'post',
  path: `${codebookPath}/effect`,
  operationId: 'tryCodebookOperation',
  tags,
  summary: 'Read what a change of the codebook would do. Nothing is changed.',
  request: { params: inWorkspace, query: noParameters, body: jsonBody(CodebookOperationToTry) },
  responses: { 200: jsonAnswer('What it would do.', OperationEffect), ...problems(...ofBodies, 404, 422) },
});

const change = createRoute({
  method: 'post',
  path: `${codebookPath}/changes`,
  operationId: 'changeCodebook',
  tags,
  summary: 'Change the codebook by one operation. Codings, segments, memos, rounds and examples follow.',
  request: { params: inWorkspace, query: noParameters, body: jsonBody(CodebookChangeRequest) },
  responses: { 200: jsonAnswer('The version that was made.', ChangedCodebook), ...problems(...ofBodies, 404, 422) },
});

const listExamples = createRoute({
  method: 'get',
  path: `${codebookPath}/examples`,
  operationId: 'listCodebookExamples',
  tags,
  summary: 'List the examples and counter-examples kept with codes.',
  request: { params: inWorkspace, query: z.strictObject(paging) },
  responses: { 200: jsonAnswer('One page of them.', pageOf(CodebookExample)), ...problems(404, 422) },
});

const keepExample = createRoute({
  method: 'post',
  path: `${codebookPath}/examples`,
  operationId: 'keepCodebookExample',
  tags,
  summary: 'Keep a passage or other words with a code, as an example or counter-example.',
  request: { params: inWorkspace, query: noParameters, body: jsonBody(ExampleToKeep) },
  responses: { 201: jsonAnswer('The example.', KeptExample), ...problems(...ofBodies, 404, 422) },
});

export function codebookOperations({ codebook }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(listVersions, async (context) => {
    const versions = await codebook.versions(context.var.openWorkspace.context);
    return context.json(takePage(versions, context.req.valid('query')), 200);
  });

  operations.openapi(readVersion, async (context) => {
    const { number } = context.req.valid('param');
    const version = await codebook.version(context.var.openWorkspace.context, Number(number));
    if (version === null) return answerNotFound(context);
    const {
      number: ofVersion,
      source,
      change: made,
      reason,
      changedBy,
      changedAt,
      taughtByRound,
      isCurrent,
      yaml,
    } = version;
    const when = { changedBy, changedAt, taughtByRound };
    return context.json({ number: ofVersion, source, change: made, reason, ...when, isCurrent, yaml }, 200);
  });

  operations.openapi(tryOperation, async (context) => {
    const { operation } = context.req.valid('json');
    const effect = await codebook.effect(context.var.openWorkspace.context, operation);
    return effect.ok ? context.json(effect.value, 200) : refuse(context, effect.problem);
  });

  operations.openapi(change, async (context) => {
    const changed = await codebook.change(context.var.openWorkspace.context, context.req.valid('json'));
    return changed.ok ? context.json(changed.value, 200) : refuse(context, changed.problem);
  });

  operations.openapi(listExamples, async (context) => {
    const examples = await codebook.examples(context.var.openWorkspace.context);
    return context.json(takePage(examples, context.req.valid('query')), 200);
  });

  operations.openapi(keepExample, async (context) => {
    const kept = await codebook.keepExample(context.var.openWorkspace.context, context.req.valid('json'));
    return kept.ok ? context.json(kept.value, 201) : refuse(context, kept.problem);
  });

  return operations;
}
