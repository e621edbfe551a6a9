// Rounds as tests invent them: one open, one closed with a disagreement, an agreement and a decision.
import type {
  Adjudication,
  CodeAgreement,
  ComparedUnits,
  Round,
  RoundComparison,
  RoundSegment,
  RoundSummary,
} from '@common-thread/coding';
import { failure, success, type Result, type WorkspaceContext } from '@common-thread/platform';
import type { RoundsService } from '../src/services/rounds-service.ts';
import { ghanaDocument, readingView } from './invented-study.ts';

const at = new Date('2026-03-09T10:00:00Z');
const { versionId } = ghanaDocument;
const campaign = { dimension: 'code', value: 'AWA-CAMPAIGN' } as const;
const teachers = { dimension: 'code', value: 'AWA-TEACH' } as const;
const [first, second] = readingView.passages;
const placeOf = (passage: typeof first) => ({ versionId, start: passage?.start ?? 0, end: passage?.end ?? 1 });

export const openRound: Round = {
  id: 'r-open',
  title: 'الجولة الأولى: Round one',
  instruction: 'Mark the words that name an activity.\n<script>alert(1)</script>',
  unit: 'passage',
  isBlind: true,
  showsSuggestions: false,
  sample: { size: 4, stratum: 'country' },
  seed: 20_260,
  codersPerDocument: null,
  createdBy: 'Ama Mensah',
  createdAt: at,
  closedAt: null,
  closedBy: null,
  values: [campaign, teachers],
  documents: [
    {
      versionId,
      title: readingView.contribution.title,
      path: ghanaDocument.fileName,
      country: 'GHA',
      language: 'en',
      ordinals: null,
      passages: 4,
      isReplaced: true,
    },
  ],
  assignments: [
    { versionId, coderId: 'mensah', doneAt: null },
    { versionId, coderId: 'gone', doneAt: at },
    { versionId, coderId: 'okafor', doneAt: null },
  ],
  coders: [
    { id: 'mensah', name: 'Ama Mensah', isMember: true },
    { id: 'okafor', name: 'Chidi Okafor', isMember: false },
    { id: 'gone', name: null, isMember: false },
  ],
};

export const closedRound: Round = {
  ...openRound,
  id: 'r-closed',
  title: 'Second round',
  closedAt: at,
  closedBy: 'Ama Mensah',
  assignments: openRound.assignments.map((one) => ({ ...one, doneAt: at })),
};

const summaryOf = (round: Round): RoundSummary => ({
  id: round.id,
  title: round.title,
  unit: round.unit,
  isBlind: round.isBlind,
  createdAt: round.createdAt,
  closedAt: round.closedAt,
  documents: 1,
  coders: 3,
  assignments: 3,
  done: round.assignments.filter((one) => one.doneAt !== null).length,
  ownAssignments: 1,
  ownDone: round.closedAt === null ? 0 : 1,
  adjudicated: round.closedAt === null ? 0 : 1,
});

const none = { level: 0.95, draws: 1000, undefinedDraws: 3 };
const measured: CodeAgreement = {
  alpha: { alpha: 0.743_421, reason: null, observedAgreement: 0.8, pairableValues: 40 },
  interval: { ...none, low: 0.51, high: 0.92, reason: null },
  onCodedText: {
    alpha: { alpha: -0.12, reason: null, observedAgreement: 0.5, pairableValues: 8 },
    interval: { ...none, low: null, high: null, reason: 'tooFewDocuments' },
  },
  agreementWhereGiven: 0.5,
  kappa: { kappa: 0.68, standardError: 0.09, reason: null },
};
const undefinedAgreement: CodeAgreement = {
  alpha: { alpha: null, reason: 'noVariation', observedAgreement: 1, pairableValues: 8 },
  interval: { ...none, low: null, high: null, reason: 'noVariation' },
  onCodedText: {
    alpha: { alpha: null, reason: 'noPairs', observedAgreement: null, pairableValues: 0 },
    interval: { ...none, low: null, high: null, reason: 'tooFewDocuments' },
  },
  agreementWhereGiven: null,
  kappa: { kappa: null, standardError: null, reason: 'noVariation' },
};
const givenBy = ['mensah', 'okafor', 'gone'].map((coderId, amount) => ({ coderId, amount }));
const comparison: RoundComparison = {
  round: closedRound,
  unit: 'passage',
  comparedUnits: 4,
  comparedDocuments: 1,
  draws: 1000,
  overall: measured,
  codes: [
    { ...campaign, ...measured, givenBy, agreed: 1, differing: 2, single: 0 },
    { ...teachers, ...undefinedAgreement, givenBy, agreed: 0, differing: 0, single: 0 },
  ],
};

const adjudication: Adjudication = {
  id: 'd1',
  roundId: closedRound.id,
  ...placeOf(second),
  ...teachers,
  outcome: 'no',
  wasAgreed: false,
  reason: 'A plan is no activity: قولوا ذلك في الدليل.',
  shouldChangeCodebook: true,
  decidedBy: null,
  decidedAt: at,
};
const units: ComparedUnits['units'] = [
  {
    ...campaign,
    ...placeOf(first),
    yes: ['mensah'],
    no: ['okafor', 'gone'],
    standing: 'differing',
    adjudication: null,
  },
  { ...teachers, ...placeOf(first), yes: ['mensah', 'okafor', 'gone'], no: [], standing: 'agreed', adjudication: null },
  { ...teachers, ...placeOf(second), yes: ['gone'], no: ['mensah', 'okafor'], standing: 'differing', adjudication },
];
const mark = (coderId: string, value: typeof campaign | typeof teachers, from: number, to: number): RoundSegment => ({
  ...value,
  versionId,
  start: (first?.start ?? 0) + from,
  end: (first?.start ?? 0) + to,
  coderId,
});

const refused = (roundId: string): Result<never> =>
  roundId === openRound.id
    ? failure({ code: 'rounds.roundOpen', message: 'The round is still open.' })
    : failure({ code: 'rounds.roundMissing', message: 'This round is not here.' });

export function inventedRounds(asked: unknown[][]): RoundsService {
  const known = [openRound, closedRound];
  /** What is done with the open round works; the other one refuses. */
  const note =
    <Answer>(name: string, answer: Answer) =>
    (_study: WorkspaceContext, ...given: unknown[]): Promise<Result<Answer>> => {
      asked.push([name, ...given]);
      return Promise.resolve(success(answer));
    };
  const ifClosed =
    <Answer>(answer: Answer) =>
    (_study: WorkspaceContext, roundId: string): Promise<Result<Answer>> =>
      Promise.resolve(roundId === closedRound.id ? success(answer) : refused(roundId));
  return {
    list: () => Promise.resolve(known.map(summaryOf)),
    read: (_study, id) => Promise.resolve(known.find((round) => round.id === id) ?? null),
    choices: () =>
      Promise.resolve({
        documents: openRound.documents,
        coders: [
          { id: 'mensah', name: 'Ama Mensah' },
          { id: 'ali', name: 'علي حسن' },
        ],
      }),
    plan: (_study, plan) => {
      asked.push(['plan', plan]);
      return Promise.resolve(
        plan.title === ''
          ? failure({ code: 'rounds.titleMissing', message: 'Give the round a title.', field: 'title' })
          : success({ id: openRound.id, passages: 4 }),
      );
    },
    markDone: note('markDone', undefined),
    close: note('close', { undone: 1 }),
    release: note('release', { documents: 1 }),
    addCoder: note('addCoder', { documents: 1 }),
    compare: ifClosed(comparison),
    units: ifClosed({ round: closedRound, units }),
    marks: (_study, roundId, version) =>
      Promise.resolve(
        roundId === closedRound.id && version === versionId
          ? success({
              round: closedRound,
              versionId,
              coderIds: ['mensah', 'okafor', 'gone'],
              passages: readingView.passages,
              segments: [mark('mensah', campaign, 2, 12), mark('gone', teachers, 4, 20)],
            })
          : refused(roundId),
      ),
    adjudicate: (_study, decision) => {
      asked.push(['adjudicate', decision]);
      return Promise.resolve(
        decision.shouldChangeCodebook && decision.reason === ''
          ? failure({ code: 'rounds.reasonMissing', message: 'Say in a few words why.', field: 'reason' })
          : success({ id: 'd2' }),
      );
    },
    withdrawAdjudication: note('withdrawAdjudication', undefined),
    adoptAgreed: note('adoptAgreed', { adopted: 1, decidedAt: at }),
    withdrawAdopted: note('withdrawAdopted', 1),
    lessons: () => Promise.resolve([adjudication]),
    taughtVersions: () => Promise.resolve([]),
  };
}
