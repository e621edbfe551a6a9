// The HTTP API's operation on finding passages.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { codingStates, findOrders } from '@common-thread/coding';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import { jsonAnswer, sentOnly } from './operation.ts';
import { page, pageOf } from './paging.ts';
import { problems, refuse } from './problems.ts';
import { alpha3, inWorkspace, languageCode, offset, region, share, words } from './values.schemas.ts';

const value = (description: string) => words(200).optional().openapi({ description });

const findAsked = z.strictObject({
  text: words(2000).optional().openapi({
    description: 'Words, "phrases", word OR word, -excluded, beginnings*, and fields such as country:KEN.',
    example: 'helpline "child protection" -energy',
  }),
  country: value('A country, by ISO 3166-1 alpha-3 or name.'),
  region: region.optional(),
  code: value('A code of the codebook, by id or name.'),
  facet: value('A value of a facet: audience/children.'),
  status: z.enum(codingStates).optional().openapi({
    description: 'State of the codes asked for; without it: accepted or suggested. none: passages without a code.',
  }),
  year: value('Of the contribution: 2020, 2018-2022, 2018- or -2022.'),
  language: value('Of the passage, ISO 639-1.'),
  like: value('A passage: similar ones are found, in its language.'),
  order: z.enum(findOrders).optional().openapi({ description: 'Without it: relevance (BM25).' }),
  page: page.optional(),
  limit: z.coerce.number().int().min(1).max(100).optional().openapi({
    type: 'integer',
    minimum: 1,
    maximum: 100,
    description: 'Rows of a page, at most 100. Without it: 20.',
  }),
});

const Mark = z
  .strictObject({ start: offset, end: offset, written: z.string() })
  .openapi('Mark', { description: 'What was found, in code points of the snippet’s text.' });

const FoundPassage = z
  .strictObject({
    passageId: z.string(),
    versionId: z.string(),
    ordinal: z.number().int().min(0),
    contributionId: z.string(),
    title: z.string(),
    country: alpha3.nullable(),
    organisation: z.string().nullable(),
    date: z.string().nullable(),
    fileName: z.string(),
    page: z.number().int().nullable(),
    headingPath: z.array(z.string()),
    language: languageCode,
    text: z.string(),
    snippet: z
      .strictObject({
        text: z.string(),
        marks: z.array(Mark),
        start: offset.openapi({ description: 'Where the snippet begins in the passage, in code points.' }),
        isCutBefore: z.boolean(),
        isCutAfter: z.boolean(),
      })
      .openapi('Snippet'),
    similarity: share.nullable().openapi({ description: 'To the passage asked for; null in other searches.' }),
  })
  .openapi('FoundPassage');

const FoundPassages = pageOf(FoundPassage)
  .extend({
    countries: z.number().int().openapi({ description: 'Countries the passages are from.' }),
    waiting: z.number().int().openapi({ description: 'Passages that can’t be found yet: they are being made ready.' }),
  })
  .openapi('FoundPassages');

const findPassages = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/find',
  operationId: 'findPassages',
  tags: ['Passages'],
  summary: 'Find passages by their words, in all six languages at once.',
  request: { params: inWorkspace, query: findAsked },
  responses: { 200: jsonAnswer('One page of them.', FoundPassages), ...problems(404, 422) },
});

export function findOperations({ finding }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();
  operations.openapi(findPassages, async (context) => {
    const { page: number, limit, ...asked } = sentOnly(context.req.valid('query'));
    const paging = { page: number ?? 1, pageSize: limit ?? 20 };
    const found = await finding.find(context.var.openWorkspace.context, asked, paging);
    if (!found.ok) return refuse(context, found.problem);
    const { hits, total, page: shown, pageSize, countries, waiting } = found.value;
    return context.json({ rows: hits, total, page: shown, pageSize, countries, waiting }, 200);
  });
  return operations;
}
