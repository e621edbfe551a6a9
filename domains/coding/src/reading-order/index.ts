// The door of the reading order.
export { createOrderKeeper, type KeeperOptions, type OrderKeeper } from './order-keeper.ts';
export { decideInOrder } from './reading-order.actions.ts';
export { readingProblems } from './reading-order.problems.ts';
export { listReadingLanguages, readReadingOrder, type OrderQuestion } from './reading-order.queries.ts';
export { listUnsure } from './reading-order.store.ts';
export type * from './reading-order.views.ts';
export { chanceShare } from './rules/rank-passages.ts';
export { advisedSample, largestSample } from './rules/advised-sample.ts';
export { drawSample } from './samples.actions.ts';
export { listSamples, readSample } from './samples.queries.ts';
