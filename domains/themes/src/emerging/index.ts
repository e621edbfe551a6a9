// The door of themes nobody thought of.
export { acceptTheme, dismissTheme, mergeTheme, reopenTheme } from './emerging.actions.ts';
export { createClusterer, leastPassages, requestEmerging, searchEmerging, type Clusterer } from './emerging.job.ts';
export { emergingProblems } from './emerging.problems.ts';
export { readEmerging, readEmergingTheme } from './emerging.queries.ts';
export { emergingKind } from './emerging.store.ts';
export type * from './emerging.views.ts';
