// The HTTP API's operations on documents: a version's text, its passages, its original.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { downloadResponse } from '../pages/csv.ts';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import { DocumentVersion } from './contributions.schemas.ts';
import { jsonAnswer } from './operation.ts';
import { noParameters, pageOf, paging, takePage } from './paging.ts';
import { answerNotFound, problems } from './problems.ts';
import { inWorkspace, languageCode, offset, versionId } from './values.schemas.ts';

const tags = ['Passages'];
export const oneVersion = inWorkspace.extend({ versionId });

const Passage = z
  .strictObject({
    id: z.string().openapi({ description: 'Names it in codings and citations.' }),
    ordinal: z.number().int().min(0),
    start: offset,
    end: offset,
    page: z.number().int().nullable(),
    headingPath: z.array(z.string()).openapi({ description: 'The headings above it, the highest first.' }),
    language: languageCode,
    text: z.string(),
  })
  .openapi('Passage');

const readDocument = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/documents/{versionId}',
  operationId: 'readDocument',
  tags,
  summary: 'Read a version of a document: its text with its blocks and pages.',
  request: { params: oneVersion, query: noParameters },
  responses: { 200: jsonAnswer('The version.', DocumentVersion), ...problems(404, 422) },
});

const listPassages = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/documents/{versionId}/passages',
  operationId: 'listPassages',
  tags,
  summary: 'List the passages of a version, in the order of the text.',
  request: { params: oneVersion, query: z.strictObject(paging) },
  responses: { 200: jsonAnswer('One page of them.', pageOf(Passage)), ...problems(404, 422) },
});

const openOriginal = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/documents/{versionId}/original',
  operationId: 'openOriginal',
  tags,
  summary: 'Download the file as it was given, byte for byte.',
  request: { params: oneVersion, query: noParameters },
  responses: {
    200: {
      description: 'The file, to be kept and not to be shown as a page.',
      content: { 'application/octet-stream': { schema: {} } },
    },
    ...problems(404, 422),
  },
});

export function passageOperations({ contributions }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(readDocument, async (context) => {
    const view = await contributions.readVersion(
      context.var.openWorkspace.context,
      context.req.valid('param').versionId,
    );
    if (view === null) return answerNotFound(context);
    const { contribution, version, text, blocks, pages } = view;
    return context.json({ contribution, version, text, blocks, pages }, 200);
  });

  operations.openapi(listPassages, async (context) => {
    const view = await contributions.readVersion(
      context.var.openWorkspace.context,
      context.req.valid('param').versionId,
    );
    if (view === null) return answerNotFound(context);
    return context.json(takePage(view.passages, context.req.valid('query')), 200);
  });

  operations.openapi(openOriginal, async (context) => {
    const original = await contributions.openOriginal(
      context.var.openWorkspace.context,
      context.req.valid('param').versionId,
    );
    if (original === null) return answerNotFound(context);
    return downloadResponse(context, original.fileName, original.mediaType, original.bytes);
  });

  return operations;
}
