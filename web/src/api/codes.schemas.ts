// The codebook, codings and decisions as the HTTP API shows them.
import { z } from '@hono/zod-openapi';
import { identifier, moment, share, translated, unLanguage, words } from './values.schemas.ts';

const facets = ['statementType', 'evidenceStrength', 'actor', 'audience', 'period'] as const;
export const dimension = z
  .enum(['code', ...facets])
  .openapi({ description: 'A code of the codebook, or one of the five facets.' });

const count = z.number().int().min(0);
const lexicon = z
  .partialRecord(unLanguage, z.array(z.string()))
  .openapi({ description: 'Terms by language: ar, en, es, fr, ru, zh.' });

const example = z.strictObject({
  text: z.string(),
  language: z.string().optional(),
  reason: z.string().optional(),
  source: z.string().optional(),
});

const entry = {
  id: z.string(),
  name: translated,
  definition: z.string().optional(),
  include: z.string().optional(),
  exclude: z.string().optional(),
  lexicon,
  not: lexicon,
  retired: z.literal(true).optional().openapi({ description: 'Not suggested and not offered any more.' }),
  examples: z.array(example).optional(),
  counterExamples: z.array(example).optional(),
};

const Code = z
  .strictObject({
    ...entry,
    family: z.string(),
    anchors: z.array(z.string()),
    guidelines2020: z.array(z.string()),
  })
  .openapi('Code');

export const StudyCodebook = z
  .strictObject({
    codebook: z.strictObject({
      version: z.string(),
      licence: z.string(),
      title: translated,
      notes: z.array(z.string()),
      anchors: z.record(z.string(), z.string()),
      guidelines2020Areas: z.record(z.string(), z.string()),
      families: z.array(z.strictObject({ id: z.string(), name: translated }).openapi('Family')),
      codes: z.array(Code),
      facets: z.array(
        z
          .strictObject({
            id: z.enum(facets),
            name: translated,
            values: z.array(z.strictObject(entry).openapi('FacetValue')),
          })
          .openapi('Facet'),
      ),
      merged: z
        .record(z.string(), z.string())
        .optional()
        .openapi({ description: 'Codes that are no more, each with the code it was merged into.' }),
    }),
    number: z.number().int().min(1).openapi({ description: 'Of the version in use.' }),
    source: z.string().openapi({ description: 'Name of the file it came from.' }),
    codingsByCode: z
      .record(z.string(), z.strictObject({ suggested: count, accepted: count }))
      .openapi({ description: 'Passages by code.' }),
  })
  .openapi('StudyCodebook');

export const Coding = z
  .strictObject({
    passageId: z.string(),
    dimension,
    value: z.string(),
    status: z.enum(['suggested', 'accepted', 'rejected']),
    origin: z.enum(['program', 'person']).openapi({ description: 'Who brought it up.' }),
    score: share.nullable().openapi({ description: 'Of a suggestion, 0 to 1; null for what a person added.' }),
    reasons: z.array(
      z
        .strictObject({
          term: z.string(),
          start: count.openapi({ description: 'Code points of the passage’s text.' }),
          end: count,
          weight: z.number(),
          heading: z.string().optional().openapi({ description: 'The heading in which it stands instead.' }),
        })
        .openapi('MatchedTerm'),
    ),
    decidedBy: z.string().nullable(),
    decidedAt: moment.nullable(),
  })
  .openapi('Coding');

export const CodingDecision = z
  .strictObject({
    passageId: identifier.openapi({ example: '11111111-1111-4111-8111-111111111111:0' }),
    dimension,
    value: words(200).min(1).openapi({ description: 'A code or a facet’s value of the codebook.' }),
    decision: z
      .enum(['accept', 'reject', 'add', 'withdraw'])
      .openapi({ description: '"withdraw" takes a decision back; a coding that a person added goes.' }),
  })
  .openapi('CodingDecision');

export const DecidedCoding = z
  .strictObject({ coding: Coding.nullable().openapi({ description: 'As it is now; null when it is gone.' }) })
  .openapi('DecidedCoding');

export const AcceptedAll = z
  .strictObject({
    accepted: count,
    decidedAt: moment.nullable().openapi({ description: 'The moment by which all of them can be taken back.' }),
  })
  .openapi('AcceptedAll');

export const DecisionsToWithdraw = z.strictObject({ decidedAt: moment }).openapi('DecisionsToWithdraw');
export const WithdrawnAll = z.strictObject({ withdrawn: count }).openapi('WithdrawnAll');
