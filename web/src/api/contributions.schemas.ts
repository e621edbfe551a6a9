// Contributions, their documents and imports as the HTTP API shows them.
import { z } from '@hono/zod-openapi';
import { pageOf, page } from './paging.ts';
import { alpha3, contributorType, languageCode, moment, offset, region, share, words } from './values.schemas.ts';

const count = z.number().int().min(0);
const documentStatus = z.enum(['read', 'needsOcr', 'refused']);
const partialDate = z
  .string()
  .openapi({ description: 'YYYY-MM-DD, YYYY-MM or YYYY, as far as it is known.', example: '2024-03' });

const provenance = {
  source: z
    .enum(['form', 'contributor', 'csv', 'properties', 'heading', 'title', 'fileName', 'firstPage', 'text'])
    .openapi({
      description: 'Where the value came from; "form": a person corrected it; "contributor": it was submitted with it.',
    }),
  detail: z.string().openapi({ description: 'What was seen there.' }),
  count: count.nullable().openapi({ description: 'How often, where that was counted.' }),
};
const Provenance = z.strictObject(provenance).openapi('Provenance');

export const DocumentSummary = z
  .strictObject({
    versionId: z.string(),
    versionNumber: z.number().int().min(1),
    fileName: z.string().openapi({ description: 'Path inside the imported folder.' }),
    format: z.enum(['pdf', 'docx', 'pptx', 'odt', 'html', 'markdown', 'text']).nullable(),
    status: documentStatus,
    problem: z.string().nullable().openapi({ description: 'What is wrong and what to do; null where it was read.' }),
    pages: count,
    passages: count,
    bytes: count,
    sha256: z.string(),
    language: languageCode.nullable(),
    importedAt: moment,
  })
  .openapi('DocumentSummary');

const summary = {
  id: z.string(),
  title: z.string(),
  country: alpha3.nullable(),
  organisation: z.string().nullable(),
  contributorType,
  date: partialDate.nullable(),
  language: languageCode.nullable(),
  documents: z.array(DocumentSummary).openapi({ description: 'Their current versions.' }),
  candidates: z
    .array(z.strictObject({ ...provenance, country: alpha3 }).openapi('CountryCandidate'))
    .openapi({ description: 'Countries proposed, where a person has to settle it.' }),
  isUndecided: z.boolean().openapi({ description: 'Neither country nor organisation is known.' }),
};

export const ContributionSummary = z.strictObject(summary).openapi('ContributionSummary');

const field = z.enum([
  'country',
  'organisation',
  'contributorType',
  'title',
  'date',
  'language',
  'studyQuestion',
  'rights',
]);

export const Contribution = z
  .strictObject({
    ...summary,
    studyQuestion: z.string().nullable(),
    rights: z.string().nullable(),
    provenance: z.partialRecord(field, Provenance).openapi({ description: 'Where each value came from.' }),
    earlierVersions: z.array(DocumentSummary).openapi({ description: 'Of the same documents, newest first.' }),
    nearDuplicates: z.array(z.strictObject({ contributionId: z.string(), title: z.string(), similarity: share })),
  })
  .openapi('Contribution');

export const ContributionsPage = pageOf(ContributionSummary)
  .extend({
    choices: z
      .strictObject({
        countries: z.array(alpha3),
        contributorTypes: z.array(contributorType),
        languages: z.array(languageCode),
      })
      .openapi({ description: 'Values present in the workspace.' }),
  })
  .openapi('ContributionsPage');

export const contributionsAsked = z.strictObject({
  country: alpha3.optional(),
  region: region.optional(),
  contributorType: contributorType.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .openapi({ description: 'Main language, ISO 639-1.' }),
  status: z.enum(['read', 'needsOcr', 'refused', 'undecided']).optional(),
  text: words(200).optional().openapi({ description: 'Words looked for in title, organisation and file name.' }),
  page: page.optional(),
});

const given = (description: string) => words(500).nullable().optional().openapi({ description });

/** Which countries, dates and languages there are is for the contributions to say: they say it in the person's language. */
export const ContributionChanges = z
  .strictObject({
    title: words(500).optional(),
    country: given('ISO 3166-1 alpha-3; null: not known.'),
    organisation: given('null: not known.'),
    contributorType: contributorType.optional(),
    date: given('YYYY-MM-DD, YYYY-MM or YYYY; null: not known.'),
    language: given('ISO 639-1; null: not known.'),
    studyQuestion: given('null: not known.'),
    rights: given('null: not known.'),
  })
  .openapi('ContributionChanges', { example: { country: 'KEN', date: '2024-03' } });

export const DocumentVersion = z
  .strictObject({
    contribution: ContributionSummary,
    version: DocumentSummary,
    text: z.string().openapi({ description: 'All of it; empty where the document was not read.' }),
    blocks: z.array(
      z
        .strictObject({
          kind: z.enum(['heading', 'paragraph', 'listItem', 'tableRow', 'note']),
          level: z.number().int(),
          start: offset,
          end: offset,
          page: z.number().int().nullable(),
        })
        .openapi('Block'),
    ),
    pages: z.array(z.strictObject({ number: z.number().int(), start: offset, end: offset }).openapi('PageSpan')),
  })
  .openapi('DocumentVersion');

const ImportedFile = z
  .strictObject({
    fileName: z.string(),
    result: z.enum(['added', 'newVersion', 'unchanged', 'needsOcr', 'refused']),
    message: z.string().nullable().openapi({ description: 'What is wrong and what to do; null when all is well.' }),
    contributionId: z.string().nullable(),
    warnings: z.array(z.string()),
  })
  .openapi('ImportedFile');

export const Import = z
  .strictObject({
    id: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    progress: z
      .strictObject({
        done: count,
        total: count,
        currentFile: z.string(),
        elapsedSeconds: z.number(),
        remainingSeconds: z.number().nullable(),
      })
      .nullable(),
    report: z
      .strictObject({ files: z.array(ImportedFile) })
      .nullable()
      .openapi({ description: 'What became of each file, once it is done.' }),
    problem: z.string().nullable(),
  })
  .openapi('Import');

/** As OpenAPI 3.1 writes a file; the types of its builder still know the older way only. */
const bytes = { type: 'string', contentMediaType: 'application/octet-stream' } as { type: 'string' };
const file = z.instanceof(File).openapi(bytes);

export const FilesToImport = z
  .strictObject({
    files: z.union([file, z.array(file).min(1).max(10_000)]).openapi({
      type: 'array',
      items: bytes,
      description: 'Documents, archives of documents, and contributions.csv; one part of the form each.',
    }),
  })
  .openapi('FilesToImport');

export const StartedImport = z.strictObject({ id: z.string() }).openapi('StartedImport');
