// The HTTP API's operations on the chapter: read it, draft it, take it out as a file.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { exportFormats } from '@common-thread/guidance';
import { downloadResponse } from '../pages/csv.ts';

import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import { Chapter, ChapterToDraft } from './chapters.schemas.ts';
import { done, jsonAnswer, jsonBody } from './operation.ts';
import { noParameters } from './paging.ts';
import { answerNotFound, answerProblem, ofBodies, problems, refuse } from './problems.ts';
import { inWorkspace } from './values.schemas.ts';

const tags = ['Chapter'];

const readChapter = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/chapter',
  operationId: 'readChapter',
  tags,
  summary: 'Read the chapter as it stands now: every quotation checked, every count counted again.',
  request: { params: inWorkspace, query: noParameters },
  responses: { 200: jsonAnswer('The chapter.', Chapter), ...problems(404, 422) },
});

const draftChapter = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/chapter/draft',
  operationId: 'draftChapter',
  tags,
  summary: 'Draft the chapter anew. Statements that a person wrote or edited are kept.',
  request: { params: inWorkspace, query: noParameters, body: jsonBody(ChapterToDraft) },
  responses: { ...done, ...problems(...ofBodies, 404, 422) },
});

const files = Object.fromEntries(
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/pdf',
    'text/html',
    'application/json',
  ].map((mediaType) => [mediaType, { schema: {} }]),
);

const exportChapter = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/chapter/export/{format}',
  operationId: 'exportChapter',
  tags,
  summary: 'Take the chapter out as a file. Refused while a statement has no evidence and is not marked as own words.',
  request: {
    params: inWorkspace.extend({
      format: z
        .enum(exportFormats as [(typeof exportFormats)[number], ...typeof exportFormats])
        .openapi({ description: 'The JSON is described in docs/chapter-json.md.' }),
    }),
    query: noParameters,
  },
  responses: { 200: { description: 'The file.', content: files }, ...problems(404, 422, 503) },
});

export function chapterOperations({ guidance }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(readChapter, async (context) => {
    const chapter = await guidance.read(context.var.openWorkspace.context);
    return chapter === null ? answerNotFound(context) : context.json(chapter, 200);
  });

  operations.openapi(draftChapter, async (context) => {
    const drafted = await guidance.draft(context.var.openWorkspace.context, context.req.valid('json'));
    return drafted.ok ? context.body(null, 204) : refuse(context, drafted.problem);
  });

  operations.openapi(exportChapter, async (context) => {
    const { format } = context.req.valid('param');
    const exported = await guidance.export(context.var.openWorkspace.context, format);
    if (!exported.ok)
      return exported.problem.code === 'guidance.writingStopped'
        ? answerProblem(context, 503, exported.problem)
        : refuse(context, exported.problem);
    const { fileName, mediaType, bytes } = exported.value;
    return downloadResponse(context, fileName, mediaType, bytes);
  });

  return operations;
}
