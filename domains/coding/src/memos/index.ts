// The door of memos and reading places within the coding part.
import type { WorkspaceContext } from '@common-thread/platform';
import { findMemo } from './memos.store.ts';
import type { Memo } from './memos.views.ts';

export { changeMemo, deleteMemo, longestMemo, restoreMemo, writeMemo } from './memos.actions.ts';
export { memoProblems } from './memos.problems.ts';
export { listMemos, listMemosOfVersion, moveMemos } from './memos.store.ts';
export * from './memos.views.ts';
export { keepReadingPlace, listLastReadings, listReadingPlaces } from './reading-places.store.ts';

export async function readMemo(study: WorkspaceContext, id: string): Promise<Memo | null> {
  const found = await findMemo(study, id);
  return found === null || found.isDeleted ? null : found.memo;
}
