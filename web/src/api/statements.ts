// The HTTP API's operations on the chapter's statements: what an editor does with them.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import {
  AddedStatement,
  EvidenceToCite,
  StatementPlace,
  StatementToAdd,
  StatementToMergeInto,
  StatementWords,
} from './chapters.schemas.ts';
import { done, jsonAnswer, jsonBody } from './operation.ts';
import { noParameters } from './paging.ts';
import { ofBodies, problems, refuse } from './problems.ts';
import { identifier, inWorkspace } from './values.schemas.ts';

const tags = ['Chapter'];
const statements = '/workspaces/{workspace}/chapter/statements';
const params = inWorkspace.extend({ id: identifier.openapi({ description: 'The statement.' }) });
const query = noParameters;
const withBody = { ...done, ...problems(...ofBodies, 404, 422) };
const withoutBody = { ...done, ...problems(404, 422) };

/** Beyond the end of any section: last. */
const lastPosition = 1_000_000;

const addStatement = createRoute({
  method: 'post',
  path: statements,
  operationId: 'addStatement',
  tags,
  summary: 'Add a statement at the end of a section.',
  request: { params: inWorkspace, query, body: jsonBody(StatementToAdd) },
  responses: { 201: jsonAnswer('It was added.', AddedStatement), ...problems(...ofBodies, 404, 422) },
});

const editStatement = createRoute({
  method: 'put',
  path: `${statements}/{id}`,
  operationId: 'editStatement',
  tags,
  summary: 'Write a statement anew. A draft that is edited is kept when the chapter is drafted again.',
  request: { params, query, body: jsonBody(StatementWords) },
  responses: withBody,
});

const removeStatement = createRoute({
  method: 'delete',
  path: `${statements}/{id}`,
  operationId: 'removeStatement',
  tags,
  summary: 'Remove a statement. It can be restored.',
  request: { params, query },
  responses: withoutBody,
});

const restoreStatement = createRoute({
  method: 'post',
  path: `${statements}/{id}/restore`,
  operationId: 'restoreStatement',
  tags,
  summary: 'Put a removed statement back.',
  request: { params, query },
  responses: withoutBody,
});

const moveStatement = createRoute({
  method: 'post',
  path: `${statements}/{id}/move`,
  operationId: 'moveStatement',
  tags,
  summary: 'Move a statement within its section or to another.',
  request: { params, query, body: jsonBody(StatementPlace) },
  responses: withBody,
});

const mergeStatements = createRoute({
  method: 'post',
  path: `${statements}/{id}/merge`,
  operationId: 'mergeStatements',
  tags,
  summary: 'Merge a statement into another, which takes its words and evidence; the first is removed.',
  request: { params, query, body: jsonBody(StatementToMergeInto) },
  responses: withBody,
});

const confirmStatement = createRoute({
  method: 'post',
  path: `${statements}/{id}/confirm`,
  operationId: 'confirmStatement',
  tags,
  summary: 'Accept the new figures of a stale statement.',
  request: { params, query },
  responses: withoutBody,
});

const citeEvidence = createRoute({
  method: 'post',
  path: `${statements}/{id}/citations`,
  operationId: 'citeEvidence',
  tags,
  summary: 'Cite a passage for a statement, word by word.',
  request: { params, query, body: jsonBody(EvidenceToCite) },
  responses: withBody,
});

const removeCitation = createRoute({
  method: 'delete',
  path: `${statements}/{id}/citations/{citationId}`,
  operationId: 'removeCitation',
  tags,
  summary: 'Remove a citation from a statement.',
  request: { params: params.extend({ citationId: identifier.openapi({ description: 'The citation.' }) }), query },
  responses: withoutBody,
});

export function statementOperations({ guidance }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(addStatement, async (context) => {
    const added = await guidance.add(context.var.openWorkspace.context, context.req.valid('json'));
    return added.ok ? context.json({ id: added.value.id }, 201) : refuse(context, added.problem);
  });

  operations.openapi(editStatement, async (context) => {
    const { id } = context.req.valid('param');
    const edited = await guidance.edit(context.var.openWorkspace.context, id, context.req.valid('json'));
    return edited.ok ? context.body(null, 204) : refuse(context, edited.problem);
  });

  operations.openapi(removeStatement, async (context) => {
    const removed = await guidance.remove(context.var.openWorkspace.context, context.req.valid('param').id);
    return removed.ok ? context.body(null, 204) : refuse(context, removed.problem);
  });

  operations.openapi(restoreStatement, async (context) => {
    const restored = await guidance.restore(context.var.openWorkspace.context, context.req.valid('param').id);
    return restored.ok ? context.body(null, 204) : refuse(context, restored.problem);
  });

  operations.openapi(moveStatement, async (context) => {
    const { id } = context.req.valid('param');
    const { sectionId, position = lastPosition } = context.req.valid('json');
    const moved = await guidance.move(context.var.openWorkspace.context, id, { sectionId, position });
    return moved.ok ? context.body(null, 204) : refuse(context, moved.problem);
  });

  operations.openapi(mergeStatements, async (context) => {
    const { id } = context.req.valid('param');
    const merged = await guidance.merge(context.var.openWorkspace.context, id, context.req.valid('json').intoId);
    return merged.ok ? context.body(null, 204) : refuse(context, merged.problem);
  });

  operations.openapi(confirmStatement, async (context) => {
    const confirmed = await guidance.confirm(context.var.openWorkspace.context, context.req.valid('param').id);
    return confirmed.ok ? context.body(null, 204) : refuse(context, confirmed.problem);
  });

  operations.openapi(citeEvidence, async (context) => {
    const { id } = context.req.valid('param');
    const cited = await guidance.cite(context.var.openWorkspace.context, id, context.req.valid('json'));
    return cited.ok ? context.body(null, 204) : refuse(context, cited.problem);
  });

  operations.openapi(removeCitation, async (context) => {
    const { id, citationId } = context.req.valid('param');
    const removed = await guidance.removeCitation(context.var.openWorkspace.context, id, citationId);
    return removed.ok ? context.body(null, 204) : refuse(context, removed.problem);
  });

  return operations;
}
