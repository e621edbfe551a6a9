// The door of memos and reading places within the coding part.
import type { WorkspaceContext } from '@common-thread/platform';
import { findMemo, selectMemos, selectMemosOfVersion } from './memos.store.ts';
import type { Memo, MemoFilter, MemoPage } from './memos.views.ts';

export { changeMemo, deleteMemo, longestMemo, restoreMemo, writeMemo } from './memos.actions.ts';
export { memoProblems } from './memos.problems.ts';
export { moveMemos } from './memos.store.ts';
export * from './memos.views.ts';
export { keepReadingPlace, listLastReadings, listReadingPlaces } from './reading-places.store.ts';

/** One page of the study's memos, the newest first. */
export function listMemos(study: WorkspaceContext, filter: MemoFilter = {}): Promise<MemoPage> {
  return selectMemos(study, filter);
}

/** The memos on a document and on its words, in the order of the text. */
export function listMemosOfVersion(study: WorkspaceContext, versionId: string): Promise<Memo[]> {
  return selectMemosOfVersion(study, versionId);
}

export async function readMemo(study: WorkspaceContext, id: string): Promise<Memo | null> {
  const found = await findMemo(study, id);
  return found === null || found.isDeleted ? null : found.memo;
}
