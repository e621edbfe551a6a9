// What to read next as the HTTP API shows it.
import { z } from '@hono/zod-openapi';
import { identifier, languageCode, moment, share } from './values.schemas.ts';

const count = z.number().int().min(0);

const reason = z.strictObject({
  term: z.string(),
  start: count,
  end: count,
  weight: z.number(),
  heading: z.string().optional(),
});

const NextPassage = z
  .strictObject({
    passageId: z.string(),
    versionId: z.string(),
    ordinal: count,
    text: z.string(),
    language: languageCode,
    headingPath: z.array(z.string()),
    page: z.number().int().nullable(),
    contributionTitle: z.string(),
    country: z.string().nullable(),
    isByChance: z.boolean().openapi({ description: 'Picked at random, to see what the order misses.' }),
    termsFor: z.array(z.string()).openapi({ description: 'Learned: what speaks for it, strongest first.' }),
    termsAgainst: z.array(z.string()),
    suggestion: z
      .strictObject({ score: share, reasons: z.array(reason) })
      .nullable()
      .openapi({ description: 'Why the codebook’s terms suggest the code here; null: they do not.' }),
  })
  .openapi('NextPassage');

export const NextToRead = z
  .strictObject({
    code: z.string(),
    language: z.string().nullable().openapi({ description: 'null: all languages, in turn.' }),
    basis: z.enum(['learned', 'lexicon']).openapi({ description: 'What the order rests on.' }),
    state: z
      .enum(['ready', 'preparing', 'unavailable'])
      .openapi({ description: 'Whether the program has read the passages; until then the order is the lexicon’s.' }),
    counts: z.strictObject({ passages: count, read: count, found: count, unsure: count }),
    left: z
      .strictObject({ atLeast: count, atMost: count })
      .nullable()
      .openapi({ description: 'Relevant ones still unread, 95 %; null: nobody can say without a sample.' }),
    next: z.array(NextPassage),
  })
  .openapi('NextToRead');

export const OrderDecision = z
  .strictObject({
    passageId: identifier.openapi({ example: '11111111-1111-4111-8111-111111111111:0' }),
    code: identifier,
    decision: z.enum(['accept', 'reject', 'unsure', 'withdraw']),
    sampleId: identifier.optional().openapi({ description: 'The sample in which it was read.' }),
  })
  .openapi('OrderDecision');

export const MadeInOrder = z
  .strictObject({
    isMade: z.boolean(),
    decidedBy: z.string().nullable().openapi({ description: 'Who had decided meanwhile.' }),
  })
  .openapi('MadeInOrder');

export const UnreadSample = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    language: z.string().nullable(),
    drawnBy: z.string().nullable(),
    drawnAt: moment,
    unread: count.openapi({ description: 'Undecided passages when it was drawn.' }),
    knownBefore: count,
    sampled: count,
    decided: count,
    found: count,
    bound: z
      .strictObject({ missedAtMost: count, recallAtLeast: share.nullable() })
      .nullable()
      .openapi({ description: 'With 95 % confidence, as of that day; null while part of it is unread.' }),
    newPassages: count.openapi({ description: 'Passages of later documents; with any, the bound no longer holds.' }),
  })
  .openapi('UnreadSample');

export const SampleToDraw = z
  .strictObject({ code: identifier, language: languageCode.max(20).nullish(), size: z.number().int() })
  .openapi('SampleToDraw');
