// The HTTP API's operations on what to read next: the order for a code, decisions made in it, samples of the unread.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import { MadeInOrder, NextToRead, OrderDecision, SampleToDraw, UnreadSample } from './next.schemas.ts';
import { jsonAnswer, jsonBody } from './operation.ts';
import { noParameters, pageOf, paging, takePage } from './paging.ts';
import { answerNotFound, ofBodies, problems, refuse } from './problems.ts';
import { identifier, inWorkspace, languageCode } from './values.schemas.ts';

const tags = ['Codes'];
const code = identifier.openapi({ description: 'A code of the codebook.', example: 'AWA-CAMPAIGN' });
const scope = { code, language: languageCode.max(20).optional() };

const readNext = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/next',
  operationId: 'readNextPassages',
  tags,
  summary: 'Read what to read next for a code: undecided passages, likeliest first, some picked at random.',
  request: { params: inWorkspace, query: z.strictObject(scope) },
  responses: {
    200: jsonAnswer('The next twenty, with the reasons for their place.', NextToRead),
    ...problems(404, 422),
  },
});

const decideNext = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/next/decisions',
  operationId: 'decideNextPassage',
  tags,
  summary: 'Decide on a passage of the order: it applies, it does not, unsure, take back.',
  request: { params: inWorkspace, query: noParameters, body: jsonBody(OrderDecision) },
  responses: {
    200: jsonAnswer('Whether it was made, or somebody had decided meanwhile, which stands.', MadeInOrder),
    ...problems(...ofBodies, 404, 422),
  },
});

const listSamples = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/next/samples',
  operationId: 'listUnreadSamples',
  tags,
  summary: 'List the random samples of unread passages drawn for a code, the newest first, with what they tell.',
  request: { params: inWorkspace, query: z.strictObject({ code, ...paging }) },
  responses: { 200: jsonAnswer('One page of them.', pageOf(UnreadSample)), ...problems(404, 422) },
});

const drawSample = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/next/samples',
  operationId: 'drawUnreadSample',
  tags,
  summary: 'Draw a random sample of the passages nobody has decided on.',
  request: { params: inWorkspace, query: noParameters, body: jsonBody(SampleToDraw) },
  responses: { 201: jsonAnswer('Its id.', z.strictObject({ id: z.string() })), ...problems(...ofBodies, 404, 422) },
});

const listed = 20;

export function nextOperations({ next }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(readNext, async (context) => {
    const asked = context.req.valid('query');
    const question = { code: asked.code, language: asked.language ?? null, count: listed };
    const order = await next.order(context.var.openWorkspace.context, question);
    if (order === null) return answerNotFound(context);
    const { before: _before, after: _after, ...shown } = order;
    return context.json(shown, 200);
  });

  operations.openapi(decideNext, async (context) => {
    const decided = await next.decide(context.var.openWorkspace.context, context.req.valid('json'));
    if (!decided.ok) return refuse(context, decided.problem);
    const { decidedMeanwhile } = decided.value;
    return context.json({ isMade: decidedMeanwhile === null, decidedBy: decidedMeanwhile?.decidedBy ?? null }, 200);
  });

  operations.openapi(listSamples, async (context) => {
    const asked = context.req.valid('query');
    const samples = await next.samples(context.var.openWorkspace.context, asked.code);
    return context.json(takePage(samples, asked), 200);
  });

  operations.openapi(drawSample, async (context) => {
    const { language, ...asked } = context.req.valid('json');
    const drawn = await next.drawSample(context.var.openWorkspace.context, { ...asked, language: language ?? null });
    return drawn.ok ? context.json(drawn.value, 201) : refuse(context, drawn.problem);
  });

  return operations;
}
