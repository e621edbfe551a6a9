// Versions of the codebook, changes with their effect, and examples, as the HTTP API shows and takes them.
import { z } from '@hono/zod-openapi';
import { changeKinds } from '../pages/codebook/change-kinds.ts';
import { dimension } from './codes.schemas.ts';
import { identifier, languageCode, moment, translated, unLanguage, words } from './values.schemas.ts';

const count = z.number().int().min(0);
const number = z.number().int().min(1).max(2_147_483_647).openapi({ description: 'Of a version of the codebook.' });
const named = z.strictObject({ id: z.string(), name: translated });

const names = z.partialRecord(unLanguage, words(300)).openapi({ description: 'By language; at least one.' });
const terms = z
  .partialRecord(unLanguage, z.array(words(300)).max(2000))
  .openapi({ description: 'Terms by language, in the syntax of the codebook form.' });
const family = z.union([words(100), z.strictObject({ id: words(100).optional(), name: names })]).openapi({
  description: 'Id of a family, or a new one.',
});
const id = words(100);
const text = words(10_000);

const newCode = z
  .strictObject({
    id: id.optional().openapi({ description: 'Made from the name where it is left out.' }),
    family,
    name: names,
    definition: text.optional(),
    include: text.optional(),
    exclude: text.optional(),
    lexicon: terms.optional(),
    not: terms.optional(),
  })
  .openapi('NewCode');

const entry = { dimension, id };

export const CodebookOperation = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('addCode'), code: newCode }),
    z.strictObject({ kind: z.literal('rename'), ...entry, name: names }),
    z.strictObject({ kind: z.literal('renameFamily'), id, name: names }),
    z.strictObject({ kind: z.literal('move'), id, family }),
    z.strictObject({ kind: z.literal('describe'), ...entry, definition: text, include: text, exclude: text }),
    z.strictObject({ kind: z.literal('setTerms'), ...entry, lexicon: terms, not: terms }),
    z.strictObject({ kind: z.literal('merge'), id, into: id, keepsTerms: z.boolean().optional() }),
    z.strictObject({ kind: z.literal('split'), id, codes: z.array(newCode).max(20) }),
    z.strictObject({ kind: z.literal('retire'), ...entry }),
    z.strictObject({ kind: z.literal('bringBack'), ...entry }),
    z.strictObject({ kind: z.literal('restore'), number }),
  ])
  .openapi({ description: 'One of the operations, by its kind.' });

export const CodebookOperationToTry = z
  .strictObject({ operation: CodebookOperation })
  .openapi('CodebookOperationToTry');

export const CodebookChangeRequest = z
  .strictObject({
    operation: CodebookOperation,
    reason: words(2000).openapi({ description: 'Why; needed.' }),
    basedOn: number.openapi({ description: 'The version you saw; refused when there is a newer one.' }),
    taughtByRound: z.uuid().optional().openapi({ description: 'The round of coding whose disagreements taught it.' }),
  })
  .openapi('CodebookChangeRequest');

export const ChangedCodebook = z
  .strictObject({
    number,
    created: z.array(z.string()).openapi({ description: 'Ids of new codes.' }),
    changesSuggestions: z.boolean().openapi({ description: 'Suggestions are to be looked for again.' }),
  })
  .openapi('ChangedCodebook');

const change = z
  .strictObject({
    // A whole new file has no form of its own.
    kind: z.enum([...changeKinds, 'replace']),
    dimension: dimension.optional(),
    id: z.string().optional(),
    name: translated.optional(),
    into: named.optional(),
    created: z.array(named).optional(),
    restored: number.optional(),
  })
  .openapi('CodebookChange', { description: 'What was done, with the names as they were then.' });

const summary = {
  number,
  source: z.string(),
  change,
  reason: z.string(),
  changedBy: z.string().nullable(),
  changedAt: moment,
  taughtByRound: z.string().nullable(),
  isCurrent: z.boolean(),
};

export const CodebookVersionSummary = z.strictObject(summary).openapi('CodebookVersionSummary');
export const CodebookVersion = z
  .strictObject({ ...summary, yaml: z.string().openapi({ description: 'The version whole, in the codebook form.' }) })
  .openapi('CodebookVersion');

export const OperationEffect = z
  .strictObject({
    change,
    codings: z.strictObject({ accepted: count, rejected: count, suggested: count }),
    documents: count,
    countries: count,
    both: z.strictObject({ intoStays: count, fromStays: count }).nullable(),
    countriesOfMerged: z.strictObject({ before: count, after: count }).nullable(),
    segments: z.strictObject({ shared: count, inRounds: count, coders: count }),
    memos: count,
    rounds: count,
    examples: count,
    takenBack: count,
    keptAsRetired: z.array(z.string()),
    changesSuggestions: z.boolean(),
  })
  .openapi('OperationEffect', { description: 'Counted on the current versions of documents.' });

export const CodebookExample = z
  .strictObject({
    id: z.string(),
    dimension,
    value: z.string(),
    isCounterExample: z.boolean(),
    text: z.string(),
    language: languageCode.nullable(),
    reason: z.string(),
    passageId: z.string().nullable(),
    title: z.string().nullable(),
    country: z.string().nullable(),
    keptBy: z.string().nullable(),
    keptAt: moment,
  })
  .openapi('CodebookExample');

export const ExampleToKeep = z
  .strictObject({
    dimension,
    value: words(200).min(1),
    isCounterExample: z.boolean(),
    passageId: identifier.optional().openapi({ description: 'A passage; without it, text.' }),
    text: words(5000).optional(),
    reason: words(2000),
  })
  .openapi('ExampleToKeep');

export const KeptExample = z.strictObject({ id: z.string() }).openapi('KeptExample');
