// The door of the guidance part.
export { createChapterWriter, type ChapterWriter } from './chapter-writer.ts';
export {
  addStatement,
  citeEvidence,
  confirmStatement,
  editStatement,
  mergeStatements,
  moveStatement,
  removeCitation,
  removeStatement,
  restoreStatement,
  type StatementWords,
} from './guidance.actions.ts';
export { draftChapter, type DraftOptions } from './guidance.drafting.ts';
export { exportChapter, exportFormats, statementsOf } from './guidance.export.ts';
export { guidanceProblems } from './guidance.problems.ts';
export { readChapter } from './guidance.queries.ts';
export type * from './guidance.views.ts';
