// The door of the coding part.
import type { WorkspaceContext } from '@common-thread/platform';
import { openCodebook } from './codebook.ts';
import { countByValue } from './coding.store.ts';
import type { StudyCodebook } from './coding.views.ts';

export { acceptAll, decideCoding, withdrawAll } from './coding.actions.ts';
export { codingProblems } from './coding.problems.ts';
export { countCodings, listCodings } from './coding.store.ts';
export type * from './coding.views.ts';
export { openCodebook, setCodebook } from './codebook.ts';
export { createSuggester, suggestCodings, type Suggester, type SuggestingProgress } from './suggesting.ts';

/** The study's codebook with how often each code was suggested and accepted. */
export async function readStudyCodebook(study: WorkspaceContext): Promise<StudyCodebook> {
  const { codebook, source } = await openCodebook(study);
  const counts = await countByValue(study, 'code');
  return {
    codebook,
    source,
    codingsByCode: Object.fromEntries(counts.map(({ value, ...numbers }) => [value, numbers])),
  };
}
