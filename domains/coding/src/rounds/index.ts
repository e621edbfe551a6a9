// The door of rounds within the coding part.
export {
  adjudicate,
  adoptAgreed,
  withdrawAdjudication,
  withdrawAdopted,
  type DecisionOnUnit,
} from './adjudicating.actions.ts';
export {
  compareRound,
  listComparedUnits,
  readMarks,
  type ComparedUnits,
  type RoundMarks,
  type UnitChoice,
} from './comparing.queries.ts';
export { listLessons } from './comparing.store.ts';
export type * from './comparing.views.ts';
export { addCoder, closeRound, markDone, planRound, releaseCoder } from './planning.actions.ts';
export { mayCodeInRound, mayWorkInRound, openRoundFor, sightOfRound } from './rounds.access.ts';
export { roundsProblems } from './rounds.problems.ts';
export { listRoundChoices, listRounds, listTaughtVersions, readRound } from './rounds.queries.ts';
export { carryOnInRounds } from './rounds.store.ts';
export type * from './rounds.views.ts';
