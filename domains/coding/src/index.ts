// The door of the coding part.
import type { WorkspaceContext } from '@common-thread/platform';
import { openCodebook } from './codebook/codebook.ts';
import { countByValue } from './coding.store.ts';
import type { StudyCodebook } from './coding.views.ts';

export { acceptAll, decideCoding, withdrawAll } from './coding.actions.ts';
export { codingProblems } from './coding.problems.ts';
export { countCodings, listCodings } from './coding.store.ts';
export type * from './coding.views.ts';
export { suggestionDimensions as dimensions } from '@common-thread/text-analysis';
export * from './exchange/index.ts';
export * from './finding/index.ts';
export { openCodebook, setCodebook, type OpenedCodebook } from './codebook/codebook.ts';
export { addCode, changeCodebook } from './codebook/changing.actions.ts';
export { codebookProblems } from './codebook/codebook.problems.ts';
export type * from './codebook/codebook.views.ts';
export { dealOut, readSplit, type Dealing, type SplitToDeal } from './codebook/dealing.actions.ts';
export { effectOf } from './codebook/effects.ts';
export { keepExample, listExamples, removeExample, restoreExample } from './codebook/examples.actions.ts';
export {
  compareCodebookVersions,
  listCodebookVersions,
  passagesToLookThrough,
  readCodebookVersion,
  writeStudyCodebook,
} from './codebook/versions.queries.ts';
export * from './memos/index.ts';
export * from './reading-order/index.ts';
export * from './rounds/index.ts';
export * from './segments/index.ts';
export { isReferenceList } from './rules/is-reference-list.ts';
export { createSuggester, suggestCodings, type Suggester, type SuggestingProgress } from './suggesting.ts';

/** The study's codebook with how often each code was suggested and accepted. */
export async function readStudyCodebook(study: WorkspaceContext): Promise<StudyCodebook> {
  const { codebook, number, source } = await openCodebook(study);
  const counts = await countByValue(study, 'code');
  return {
    codebook,
    number,
    source,
    codingsByCode: Object.fromEntries(counts.map(({ value, ...numbers }) => [value, numbers])),
  };
}
