// The HTTP API's operations on memos.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { ListedMemo, Memo as ShownMemo } from '@common-thread/coding';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import { done, jsonAnswer, jsonBody } from './operation.ts';
import { noParameters, pageOf, paging, takePage } from './paging.ts';
import { ofBodies, problems, refuse } from './problems.ts';
import { Memo, memoFilter, MemoWords, NewMemo } from './segments.schemas.ts';
import { identifier, inWorkspace } from './values.schemas.ts';

const tags = ['Memos'];
const oneMemo = inWorkspace.extend({ id: identifier });

const listMemos = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/memos',
  operationId: 'listMemos',
  tags,
  summary: 'List memos on words, documents and codes, the newest first.',
  request: { params: inWorkspace, query: z.strictObject({ ...paging, ...memoFilter }) },
  responses: { 200: jsonAnswer('One page of them.', pageOf(Memo)), ...problems(422) },
});

const writeMemo = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/memos',
  operationId: 'writeMemo',
  tags,
  summary: 'Write a memo on words, a document or a code.',
  request: { params: inWorkspace, query: noParameters, body: jsonBody(NewMemo) },
  responses: { 200: jsonAnswer('The memo.', Memo), ...problems(...ofBodies, 404, 422) },
});

const changeMemo = createRoute({
  method: 'put',
  path: '/workspaces/{workspace}/memos/{id}',
  operationId: 'changeMemo',
  tags,
  summary: 'Change a memo of your own.',
  request: { params: oneMemo, query: noParameters, body: jsonBody(MemoWords) },
  responses: { 200: jsonAnswer('The memo.', Memo), ...problems(...ofBodies, 404, 422) },
});

const deleteMemo = createRoute({
  method: 'delete',
  path: '/workspaces/{workspace}/memos/{id}',
  operationId: 'deleteMemo',
  tags,
  summary: 'Delete a memo of your own; it can be restored for a day.',
  request: { params: oneMemo, query: noParameters },
  responses: { ...done, ...problems(404, 422) },
});

const restoreMemo = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/memos/{id}/restore',
  operationId: 'restoreMemo',
  tags,
  summary: 'Take the deletion of a memo of your own back, or its last change.',
  request: { params: oneMemo, query: noParameters },
  responses: { 200: jsonAnswer('The memo.', Memo), ...problems(404, 422) },
});

export function memoOperations({ reading }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(listMemos, async (context) => {
    const { type, about, author, document, text, ...page } = context.req.valid('query');
    const filter = { type, about, authorId: author, versionId: document, text, isWhole: true };
    const { rows } = await reading.memos(context.var.openWorkspace.context, filter);
    return context.json(takePage(rows.map(shown), page), 200);
  });

  operations.openapi(writeMemo, async (context) => {
    const written = await reading.writeMemo(context.var.openWorkspace.context, context.req.valid('json'));
    return written.ok ? context.json(written.value, 200) : refuse(context, written.problem);
  });

  operations.openapi(changeMemo, async (context) => {
    const { id } = context.req.valid('param');
    const changed = await reading.changeMemo(context.var.openWorkspace.context, id, context.req.valid('json'));
    return changed.ok ? context.json(changed.value, 200) : refuse(context, changed.problem);
  });

  operations.openapi(deleteMemo, async (context) => {
    const deleted = await reading.deleteMemo(context.var.openWorkspace.context, context.req.valid('param').id);
    return deleted.ok ? context.body(null, 204) : refuse(context, deleted.problem);
  });

  operations.openapi(restoreMemo, async (context) => {
    const restored = await reading.restoreMemo(context.var.openWorkspace.context, context.req.valid('param').id);
    return restored.ok ? context.json(restored.value, 200) : refuse(context, restored.problem);
  });

  return operations;
}

/** Without what only the list of the site shows. */
function shown({ id, type, text, place, authorId, authorName, createdAt, changedAt }: ListedMemo): ShownMemo {
  return { id, type, text, place, authorId, authorName, createdAt, changedAt };
}
