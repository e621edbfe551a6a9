// What the coding part offers for finding passages.
export { findPageSize, findPassages, type FindPaging } from './find.ts';
export { findingProblems } from './finding.problems.ts';
export * from './finding.views.ts';
export { indexPassages, type IndexingProgress } from './index-passages.ts';
export { indexingKind, requestIndexing } from './indexing-job.ts';
export { fieldNames, findFields, type FindField } from './rules/field-names.ts';
export { queryLimits } from './rules/parse-query.ts';
export { statusNames } from './rules/status-names.ts';
export {
  listSavedSearches,
  longestSearchName,
  mostSavedSearches,
  removeSavedSearch,
  runSavedSearch,
  saveSearch,
} from './saved-searches.ts';
