// The HTTP API's operations on coding together. Of an open round nothing of others' work is answered, whoever asks.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import { done, jsonAnswer, jsonBody } from './operation.ts';
import { noParameters, pageOf, paging, takePage } from './paging.ts';
import { answerNotFound, ofBodies, problems, refuse } from './problems.ts';
import {
  AdoptedUnits,
  ClosedRound,
  ComparedUnit,
  DecidedUnit,
  DoneInRound,
  PlannedRound,
  Round,
  RoundAgreement,
  RoundPlan,
  RoundSummary,
  UnitDecision,
} from './rounds.schemas.ts';
import { identifier, inWorkspace } from './values.schemas.ts';

const tags = ['Coding together'];
const oneRound = inWorkspace.extend({ round: identifier.openapi({ description: 'The round.' }) });
const oneDecision = oneRound.extend({ decision: identifier.openapi({ description: 'The decision.' }) });

const listRounds = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/rounds',
  operationId: 'listRounds',
  tags,
  summary: 'List rounds, newest first.',
  request: { params: inWorkspace, query: z.strictObject(paging) },
  responses: { 200: jsonAnswer('One page of them.', pageOf(RoundSummary)), ...problems(404, 422) },
});

const planRound = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/rounds',
  operationId: 'planRound',
  tags,
  summary: 'Begin a round: codes, documents or a sample of their passages, coders.',
  request: { params: inWorkspace, query: noParameters, body: jsonBody(RoundPlan) },
  responses: {
    201: jsonAnswer('The round, and how many passages it has.', PlannedRound),
    ...problems(...ofBodies, 404, 422),
  },
});

const readRound = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/rounds/{round}',
  operationId: 'readRound',
  tags,
  summary: 'Read a round: its plan, and who is done with what.',
  request: { params: oneRound, query: noParameters },
  responses: { 200: jsonAnswer('The round.', Round), ...problems(404, 422) },
});

const markDone = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/rounds/{round}/done',
  operationId: 'markDoneInRound',
  tags,
  summary: 'Say that one is done with a document of a round, or take that back.',
  request: { params: oneRound, query: noParameters, body: jsonBody(DoneInRound) },
  responses: { ...done, ...problems(...ofBodies, 404, 422) },
});

const closeRound = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/rounds/{round}/close',
  operationId: 'closeRound',
  tags,
  summary: 'Close a round, for good, so that it can be compared.',
  request: { params: oneRound, query: noParameters },
  responses: { 200: jsonAnswer('What is left out.', ClosedRound), ...problems(404, 422) },
});

const readAgreement = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/rounds/{round}/agreement',
  operationId: 'readRoundAgreement',
  tags,
  summary: 'Read how well the coders of a closed round agree, per code and overall.',
  request: { params: oneRound, query: noParameters },
  responses: { 200: jsonAnswer('The agreement.', RoundAgreement), ...problems(404, 422) },
});

const listUnits = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/rounds/{round}/units',
  operationId: 'listRoundUnits',
  tags,
  summary: 'List the units of a closed round that some coder gave a code, with the decision on each.',
  request: { params: oneRound, query: z.strictObject(paging) },
  responses: { 200: jsonAnswer('One page of them.', pageOf(ComparedUnit)), ...problems(404, 422) },
});

const adjudicate = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/rounds/{round}/decisions',
  operationId: 'adjudicateUnit',
  tags,
  summary: 'Decide a unit of a closed round: the code applies or not.',
  request: { params: oneRound, query: noParameters, body: jsonBody(UnitDecision) },
  responses: { 201: jsonAnswer('The decision.', DecidedUnit), ...problems(...ofBodies, 404, 422) },
});

const withdraw = createRoute({
  method: 'delete',
  path: '/workspaces/{workspace}/rounds/{round}/decisions/{decision}',
  operationId: 'withdrawAdjudication',
  tags,
  summary: 'Take a decision on a unit back.',
  request: { params: oneDecision, query: noParameters },
  responses: { ...done, ...problems(404, 422) },
});

const adopt = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/rounds/{round}/adopt',
  operationId: 'adoptAgreedUnits',
  tags,
  summary: 'Adopt every unit of a closed round on which all coders agree.',
  request: { params: oneRound, query: noParameters },
  responses: { 200: jsonAnswer('How many.', AdoptedUnits), ...problems(404, 422) },
});

export function roundOperations({ rounds }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(listRounds, async (context) => {
    const list = await rounds.list(context.var.openWorkspace.context);
    return context.json(takePage(list, context.req.valid('query')), 200);
  });

  operations.openapi(planRound, async (context) => {
    const planned = await rounds.plan(context.var.openWorkspace.context, context.req.valid('json'));
    return planned.ok ? context.json(planned.value, 201) : refuse(context, planned.problem);
  });

  operations.openapi(readRound, async (context) => {
    const round = await rounds.read(context.var.openWorkspace.context, context.req.valid('param').round);
    return round === null ? answerNotFound(context) : context.json(round, 200);
  });

  operations.openapi(markDone, async (context) => {
    const { versionId, isDone } = context.req.valid('json');
    const workspace = context.var.openWorkspace.context;
    const marked = await rounds.markDone(workspace, context.req.valid('param').round, versionId, isDone);
    return marked.ok ? context.body(null, 204) : refuse(context, marked.problem);
  });

  operations.openapi(closeRound, async (context) => {
    const closed = await rounds.close(context.var.openWorkspace.context, context.req.valid('param').round);
    return closed.ok ? context.json(closed.value, 200) : refuse(context, closed.problem);
  });

  operations.openapi(readAgreement, async (context) => {
    const compared = await rounds.compare(context.var.openWorkspace.context, context.req.valid('param').round);
    if (!compared.ok) return refuse(context, compared.problem);
    const { round, ...agreement } = compared.value;
    return context.json({ ...agreement, seed: round.seed }, 200);
  });

  operations.openapi(listUnits, async (context) => {
    const listed = await rounds.units(context.var.openWorkspace.context, context.req.valid('param').round);
    if (!listed.ok) return refuse(context, listed.problem);
    return context.json(takePage(listed.value.units, context.req.valid('query')), 200);
  });

  operations.openapi(adjudicate, async (context) => {
    const decision = { ...context.req.valid('json'), roundId: context.req.valid('param').round };
    const decided = await rounds.adjudicate(context.var.openWorkspace.context, decision);
    return decided.ok ? context.json(decided.value, 201) : refuse(context, decided.problem);
  });

  operations.openapi(withdraw, async (context) => {
    const { round, decision } = context.req.valid('param');
    const withdrawn = await rounds.withdrawAdjudication(context.var.openWorkspace.context, round, decision);
    return withdrawn.ok ? context.body(null, 204) : refuse(context, withdrawn.problem);
  });

  operations.openapi(adopt, async (context) => {
    const adopted = await rounds.adoptAgreed(context.var.openWorkspace.context, context.req.valid('param').round);
    return adopted.ok ? context.json(adopted.value, 200) : refuse(context, adopted.problem);
  });

  return operations;
}
