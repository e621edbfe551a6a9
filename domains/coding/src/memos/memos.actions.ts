// What people do with memos: write, change, delete, and take the last of these back.
import {
  failure,
  recordAudit,
  success,
  type Problem,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import { isOffered } from '@common-thread/text-analysis';
import { openCodebook } from '../codebook/codebook.ts';
import { lengthOfText } from '../segments/segments.store.ts';
import { memoProblems } from './memos.problems.ts';
import {
  clearDeleted,
  exchangeWithBefore,
  findMemo,
  findSentAgain,
  insertMemo,
  setDeleted,
  updateMemo,
} from './memos.store.ts';
import { memoTypes, type Memo, type MemoPlace, type MemoType, type NewMemo } from './memos.views.ts';

/** Code points. */
export const longestMemo = 20_000;

/** @returns the memo; the same one sent again at once is one */
export async function writeMemo(study: WorkspaceContext, memo: NewMemo): Promise<Result<Memo>> {
  const written = { ...memo, text: memo.text.trim().replace(/\r\n?/g, '\n').normalize('NFC') };
  const problem = wordsProblem(study, written) ?? (await placeProblem(study, written.place));
  if (problem !== null) return failure(problem);
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    await clearDeleted(within);
    const again = await findSentAgain(within, written);
    const id = again ?? (await insertMemo(within, written));
    if (again === null) await recordAudit(within, { action: 'coding.writeMemo', subject: id, after: written });
    return findForAnswer(within, id);
  });
}

function wordsProblem(study: WorkspaceContext, { type, text }: { type: string; text: string }): Problem | null {
  if (!memoTypes.some((one) => one === type)) return memoProblems.problem(study.language, 'typeUnknown', {}, 'type');
  if (text === '') return memoProblems.problem(study.language, 'wordsMissing', {}, 'text');
  if (Array.from(text).length > longestMemo)
    return memoProblems.problem(study.language, 'wordsTooMany', { most: longestMemo }, 'text');
  return null;
}

async function placeProblem(study: WorkspaceContext, place: MemoPlace): Promise<Problem | null> {
  if (await isThere(study, place)) return null;
  return memoProblems.problem(study.language, 'placeMissing');
}

async function isThere(study: WorkspaceContext, place: MemoPlace): Promise<boolean> {
  if (place.kind === 'code') {
    const { codebook } = await openCodebook(study);
    return isOffered(codebook, place.dimension, place.value);
  }
  const length = await lengthOfText(study, place.versionId);
  if (length === null) return false;
  if (place.kind === 'document') return true;
  const { start, end } = place;
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length;
}

export async function changeMemo(
  study: WorkspaceContext,
  id: string,
  changes: { type: MemoType; text: string },
): Promise<Result<Memo>> {
  const written = { ...changes, text: changes.text.trim().replace(/\r\n?/g, '\n').normalize('NFC') };
  const problem = wordsProblem(study, written);
  if (problem !== null) return failure(problem);
  return onOwnMemo(study, id, async (within, before) => {
    await updateMemo(within, id, written);
    await recordAudit(within, { action: 'coding.changeMemo', subject: id, before: wordsOf(before), after: written });
  });
}

/** @returns the memo as it was; it can be taken back by `restoreMemo` for a day */
export async function deleteMemo(study: WorkspaceContext, id: string): Promise<Result<Memo>> {
  return onOwnMemo(study, id, async (within, before) => {
    await setDeleted(within, id, true);
    await recordAudit(within, { action: 'coding.deleteMemo', subject: id, before: wordsOf(before) });
  });
}

/** Takes the last change of a memo back, or its deletion. */
export async function restoreMemo(study: WorkspaceContext, id: string): Promise<Result<Memo>> {
  return onOwnMemo(
    study,
    id,
    async (within, _before, isDeleted) => {
      if (isDeleted) await setDeleted(within, id, false);
      else if (!(await exchangeWithBefore(within, id))) return;
      await recordAudit(within, { action: 'coding.restoreMemo', subject: id });
    },
    true,
  );
}

const wordsOf = ({ type, text }: Memo): object => ({ type, text });

async function onOwnMemo(
  study: WorkspaceContext,
  id: string,
  act: (within: WorkspaceContext, before: Memo, isDeleted: boolean) => Promise<void>,
  mayBeDeleted = false,
): Promise<Result<Memo>> {
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    const found = await findMemo(within, id);
    if (found === null || (found.isDeleted && !mayBeDeleted))
      return failure(memoProblems.problem(study.language, 'memoMissing'));
    if (found.memo.authorId !== study.actor.id) return failure(memoProblems.problem(study.language, 'memoOfAnother'));
    await act(within, found.memo, found.isDeleted);
    return findForAnswer(within, id);
  });
}

async function findForAnswer(within: WorkspaceContext, id: string): Promise<Result<Memo>> {
  const found = await findMemo(within, id);
  if (found === null) throw new Error('The memo is gone.');
  return success(found.memo);
}
