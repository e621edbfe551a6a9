// Rounds of coding together as the HTTP API shows them.
import { z } from '@hono/zod-openapi';
import { dimension } from './codes.schemas.ts';
import { identifier, moment, offset, share, versionId, words } from './values.schemas.ts';

const count = z.number().int().min(0);
const unit = z.enum(['passage', 'stretch']).openapi({
  description:
    'What agreement is counted on: passages, or stretches of text between the coders’ boundaries, weighed by length.',
});
const value = { dimension, value: words(200).min(1) };
const roundValue = z.strictObject(value).openapi('RoundValue');
const sample = z.strictObject({
  size: z.number().int().min(1).openapi({ description: 'Passages to draw.' }),
  stratum: z.enum(['none', 'country', 'language']).openapi({ description: 'In proportion to what.' }),
});
const seed = z
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)
  .openapi({ description: 'Repeats the sample, who codes what, and the intervals.' });

export const RoundSummary = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    unit,
    isBlind: z.boolean(),
    createdAt: moment,
    closedAt: moment.nullable(),
    documents: count,
    coders: count,
    assignments: count.openapi({ description: 'Of a coder to a document.' }),
    done: count,
    ownAssignments: count,
    ownDone: count,
    adjudicated: count,
  })
  .openapi('RoundSummary');

export const Round = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    instruction: z.string(),
    unit,
    isBlind: z.boolean(),
    showsSuggestions: z.boolean(),
    sample: sample.nullable(),
    seed,
    codersPerDocument: count.nullable(),
    createdBy: z.string().nullable(),
    createdAt: moment,
    closedAt: moment.nullable(),
    closedBy: z.string().nullable(),
    values: z.array(roundValue),
    documents: z.array(
      z
        .strictObject({
          versionId,
          title: z.string(),
          path: z.string(),
          country: z.string().nullable(),
          language: z.string().nullable(),
          ordinals: z.array(count).nullable().openapi({ description: 'Passages to code; null: all.' }),
          passages: count,
          isReplaced: z.boolean().openapi({ description: 'There is a newer version; the round keeps this one.' }),
        })
        .openapi('RoundDocument'),
    ),
    assignments: z.array(z.strictObject({ versionId, coderId: z.string(), doneAt: moment.nullable() })),
    coders: z.array(z.strictObject({ id: z.string(), name: z.string().nullable(), isMember: z.boolean() })),
  })
  .openapi('Round');

export const RoundPlan = z
  .strictObject({
    title: words(300),
    instruction: words(10_000),
    unit,
    isBlind: z.boolean(),
    showsSuggestions: z.boolean(),
    values: z.array(roundValue).max(2000),
    versionIds: z.array(versionId).max(10_000),
    sample: sample.nullable(),
    seed,
    coderIds: z.array(identifier).max(200),
    codersPerDocument: z.number().int().min(2).nullable().openapi({ description: 'null: all of them.' }),
  })
  .openapi('RoundPlan');

export const PlannedRound = z.strictObject({ id: z.string(), passages: count }).openapi('PlannedRound');
export const DoneInRound = z.strictObject({ versionId, isDone: z.boolean() }).openapi('DoneInRound');
export const ClosedRound = z
  .strictObject({ undone: count.openapi({ description: 'Documents of coders that are left out.' }) })
  .openapi('ClosedRound');

const figure = z.number().nullable();
const measured = {
  alpha: z
    .strictObject({
      alpha: figure.openapi({ description: 'Krippendorff’s alpha, nominal; null where it is undefined.' }),
      reason: z.enum(['noPairs', 'noVariation']).nullable(),
      observedAgreement: figure,
      pairableValues: z.number(),
    })
    .openapi('Alpha'),
  interval: z
    .strictObject({
      low: figure,
      high: figure,
      reason: z.enum(['tooFewDocuments', 'noVariation']).nullable(),
      level: share,
      draws: count,
      undefinedDraws: count.openapi({ description: 'Draws in which nothing varied; they are left out.' }),
    })
    .openapi('AlphaInterval'),
};
const agreement = {
  ...measured,
  onCodedText: z.strictObject(measured).openapi({ description: 'On text alone to which anybody gave any code.' }),
  agreementWhereGiven: share.nullable(),
  kappa: z
    .strictObject({
      kappa: figure,
      standardError: figure,
      reason: z.enum(['noUnits', 'noVariation']).nullable(),
    })
    .nullable()
    .openapi({ description: 'Cohen’s, only of two coders.' }),
};

export const RoundAgreement = z
  .strictObject({
    unit,
    comparedUnits: count.openapi({ description: 'Passages, or code points of text.' }),
    comparedDocuments: count,
    draws: count,
    seed,
    overall: z.strictObject(agreement),
    codes: z.array(
      z.strictObject({
        ...value,
        ...agreement,
        givenBy: z.array(z.strictObject({ coderId: z.string(), amount: count })),
        agreed: count,
        differing: count,
        single: count,
      }),
    ),
  })
  .openapi('RoundAgreement');

const place = { ...value, versionId, start: offset, end: offset };
const outcome = z.enum(['yes', 'no']).openapi({ description: 'Whether the code applies.' });

export const ComparedUnit = z
  .strictObject({
    ...place,
    yes: z.array(z.string()).openapi({ description: 'Coders who gave the code.' }),
    no: z.array(z.string()).openapi({ description: 'Coders who saw the unit and did not.' }),
    standing: z.enum(['agreed', 'differing', 'single']),
    adjudication: z
      .strictObject({
        id: z.string(),
        roundId: z.string(),
        ...place,
        outcome,
        wasAgreed: z.boolean(),
        reason: z.string(),
        shouldChangeCodebook: z.boolean(),
        decidedBy: z.string().nullable(),
        decidedAt: moment,
      })
      .nullable(),
  })
  .openapi('ComparedUnit');

export const UnitDecision = z
  .strictObject({ ...place, outcome, reason: words(5000), shouldChangeCodebook: z.boolean() })
  .openapi('UnitDecision');
export const DecidedUnit = z.strictObject({ id: z.string() }).openapi('DecidedUnit');
export const AdoptedUnits = z.strictObject({ adopted: count, decidedAt: moment.nullable() }).openapi('AdoptedUnits');
