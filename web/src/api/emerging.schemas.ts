// Themes nobody thought of as the HTTP API shows them.
import { z } from '@hono/zod-openapi';
import { alpha3, identifier, languageCode, moment, share, translated, words } from './values.schemas.ts';

const count = z.number().int().min(0);
const terms = z
  .record(z.string().max(20), z.array(z.string()))
  .openapi({ description: 'Typical terms by language, the most typical first.' });

export const EmergingTheme = z
  .strictObject({
    id: z.string(),
    state: z.enum(['proposed', 'accepted', 'merged', 'dismissed']),
    stability: share.openapi({ description: 'How surely it is found again with other seeds.' }),
    terms,
    passages: count,
    countries: z.array(alpha3),
    silentCountries: z.array(alpha3),
    typical: z.array(
      z.strictObject({
        passageId: z.string(),
        versionId: z.string(),
        ordinal: count,
        text: z.string(),
        language: languageCode,
        page: z.number().int().nullable(),
        contributionTitle: z.string(),
        country: alpha3.nullable(),
      }),
    ),
    code: z.string().nullable(),
    reason: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: moment.nullable(),
  })
  .openapi('EmergingTheme');

export const EmergingOverview = z
  .strictObject({
    uncovered: z
      .array(z.strictObject({ language: languageCode, passages: count }))
      .openapi({ description: 'Passages that no code covers.' }),
    expectedSeconds: z.number(),
    work: z
      .strictObject({
        id: z.string(),
        state: z.enum(['waiting', 'running', 'done', 'failed']),
        progress: z
          .strictObject({ step: z.enum(['reading', 'grouping', 'joining']), done: count, total: count })
          .nullable(),
        problem: z.string().nullable(),
      })
      .nullable()
      .openapi({ description: 'The search under way, or the last one where it failed.' }),
    run: z
      .strictObject({
        finishedAt: moment,
        passages: count,
        groups: count,
        unstable: count,
        knownAgain: count,
        startedBy: z.string().nullable(),
      })
      .nullable(),
    proposed: z.array(EmergingTheme),
    decided: z.array(EmergingTheme),
  })
  .openapi('EmergingOverview');

const termsToAdd = z.record(z.string().max(20), z.array(words(200)).max(100));
const passageIds = z.array(identifier).max(500).openapi({ description: 'Those of its passages that get the code.' });

export const ThemeAsCode = z.strictObject({
  decision: z.literal('accept'),
  name: translated,
  family: identifier,
  definition: words(2000).optional(),
  terms: termsToAdd,
  passageIds,
});

export const ThemeDecision = z.discriminatedUnion('decision', [
  ThemeAsCode,
  z.strictObject({ decision: z.literal('merge'), code: identifier, terms: termsToAdd, passageIds }),
  z.strictObject({ decision: z.literal('dismiss'), reason: words(2000) }),
]);
