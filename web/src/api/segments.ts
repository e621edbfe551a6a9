// The HTTP API's operations on segments: which words people gave which code.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import { done, jsonAnswer, jsonBody } from './operation.ts';
import { noParameters, pageOf, paging, takePage } from './paging.ts';
import { oneVersion } from './passages.ts';
import { answerNotFound, ofBodies, problems, refuse } from './problems.ts';
import { NewSegment, Segment } from './segments.schemas.ts';
import { identifier, inWorkspace } from './values.schemas.ts';

const tags = ['Codes'];
const oneSegment = inWorkspace.extend({ id: identifier });

const listSegments = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/documents/{versionId}/segments',
  operationId: 'listSegments',
  tags,
  summary: 'List the segments of a version, in the order of its text: shared ones, or those of a round you may see.',
  request: { params: oneVersion, query: z.strictObject({ ...paging, round: identifier.optional() }) },
  responses: { 200: jsonAnswer('One page of them.', pageOf(Segment)), ...problems(404, 422) },
});

const addSegment = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/segments',
  operationId: 'addSegment',
  tags,
  summary: 'Give words a code or a facet’s value. The same segment sent again is one.',
  request: { params: inWorkspace, query: noParameters, body: jsonBody(NewSegment) },
  responses: { 200: jsonAnswer('The segment.', Segment), ...problems(...ofBodies, 404, 422) },
});

const removeSegment = createRoute({
  method: 'delete',
  path: '/workspaces/{workspace}/segments/{id}',
  operationId: 'removeSegment',
  tags,
  summary: 'Take a segment of your own back, with what it decided.',
  request: { params: oneSegment, query: noParameters },
  responses: { ...done, ...problems(404, 422) },
});

export function segmentOperations({ reading, contributions }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(listSegments, async (context) => {
    const workspace = context.var.openWorkspace.context;
    const id = context.req.valid('param').versionId;
    const { round, ...page } = context.req.valid('query');
    const segments = await reading.segments(workspace, id, { roundId: round });
    if (segments.length === 0 && (await contributions.readVersion(workspace, id)) === null)
      return answerNotFound(context);
    return context.json(takePage(segments, page), 200);
  });

  operations.openapi(addSegment, async (context) => {
    const added = await reading.addSegment(context.var.openWorkspace.context, context.req.valid('json'));
    return added.ok ? context.json(added.value, 200) : refuse(context, added.problem);
  });

  operations.openapi(removeSegment, async (context) => {
    const removed = await reading.removeSegment(context.var.openWorkspace.context, context.req.valid('param').id);
    return removed.ok ? context.body(null, 204) : refuse(context, removed.problem);
  });

  return operations;
}
