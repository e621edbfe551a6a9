// What people do with rounds before they are compared: make one, say that they are done, let a coder go, close it.
import { failure, recordAudit, success, type Result, type WorkspaceContext } from '@common-thread/platform';
import { checkPlan } from './plan-check.ts';
import {
  countUndone,
  deleteUndone,
  insertAssignments,
  insertRound,
  listPassagesToDraw,
  listPossibleCoders,
  setClosed,
  setDone,
} from './planning.store.ts';
import { assignCoders } from './rules/assign-coders.ts';
import { drawSample } from './rules/draw-sample.ts';
import { roundsProblems } from './rounds.problems.ts';
import { findRoundState, listVersionIds } from './rounds.store.ts';
import type { RoundPlan } from './rounds.views.ts';

/** Makes a round and gives every coder their documents. @returns its id, and how many passages are to be coded */
export async function planRound(
  study: WorkspaceContext,
  plan: RoundPlan,
): Promise<Result<{ id: string; passages: number }>> {
  const problem = await checkPlan(study, plan);
  if (problem !== null) return failure(problem);
  const passages = await listPassagesToDraw(study, plan.versionIds, plan.sample?.stratum ?? 'none');
  const drawn = plan.sample === null ? null : drawSample(passages, plan.sample.size, plan.seed);
  const versionIds = [...new Set(passages.map((passage) => passage.versionId))].filter((id) => drawn?.has(id) ?? true);
  if (versionIds.length === 0)
    return failure(roundsProblems.problem(study.language, 'documentsMissing', {}, 'versionIds'));
  const coders = assignCoders(versionIds, plan.coderIds, plan.codersPerDocument, plan.seed);
  return study.database.transaction(async (database) => {
    const inTransaction = { ...study, database };
    const id = await insertRound(inTransaction, {
      plan,
      documents: versionIds.map((versionId) => ({ versionId, ordinals: drawn?.get(versionId) ?? null })),
      assignments: versionIds.flatMap((versionId) =>
        (coders.get(versionId) ?? []).map((coderId) => ({ versionId, coderId })),
      ),
    });
    await recordAudit(inTransaction, { action: 'coding.planRound', subject: id, after: plan });
    return success({
      id,
      passages: plan.sample === null ? passages.length : Math.min(plan.sample.size, passages.length),
    });
  });
}

/** A coder says that they are done with a document of the round, or takes that back while the round is open. */
export async function markDone(
  study: WorkspaceContext,
  roundId: string,
  versionId: string,
  isDone: boolean,
): Promise<Result<void>> {
  return study.database.transaction(async (database) => {
    const inTransaction = { ...study, database };
    const round = await findRoundState(inTransaction, roundId, 'closing');
    if (round === null) return failure(roundsProblems.problem(study.language, 'roundMissing'));
    if (round.closedAt !== null) return failure(roundsProblems.problem(study.language, 'roundClosed'));
    if (!(await setDone(inTransaction, roundId, versionId, isDone)))
      return failure(roundsProblems.problem(study.language, 'notAssigned'));
    const action = isDone ? 'coding.doneInRound' : 'coding.undoneInRound';
    await recordAudit(inTransaction, { action, subject: `${round.id} ${versionId}` });
    return success(undefined);
  });
}

/** The round is no longer waited for, and can be compared; nothing of it can be coded any more. For good: those who have seen each
 *  other's work can't be blind again. @returns how many documents coders were not done with, which are left out of the comparison */
export async function closeRound(study: WorkspaceContext, roundId: string): Promise<Result<{ undone: number }>> {
  return changeOpenRound(study, roundId, async (within, id) => {
    const undone = await countUndone(within, id);
    await setClosed(within, id);
    await recordAudit(within, { action: 'coding.closeRound', subject: id, after: { undone } });
    return success({ undone });
  });
}

/** For a coder who has left: what they are not done with is no longer waited for. @returns how many documents */
export async function releaseCoder(
  study: WorkspaceContext,
  roundId: string,
  coderId: string,
): Promise<Result<{ documents: number }>> {
  return changeOpenRound(study, roundId, async (within, id) => {
    const documents = await deleteUndone(within, id, coderId);
    await recordAudit(within, { action: 'coding.releaseCoder', subject: `${id} ${coderId}`, after: documents });
    return success({ documents });
  });
}

/** Another coder for every document of the round. @returns how many documents that is */
export async function addCoder(
  study: WorkspaceContext,
  roundId: string,
  coderId: string,
): Promise<Result<{ documents: number }>> {
  return changeOpenRound(study, roundId, async (within, id) => {
    if (!(await listPossibleCoders(within)).some((coder) => coder.id === coderId))
      return failure(roundsProblems.problem(study.language, 'coderUnknown', {}, 'coderId'));
    const versions = await listVersionIds(within, id);
    const documents = await insertAssignments(
      within,
      id,
      versions.map((versionId) => ({ versionId, coderId })),
    );
    await recordAudit(within, { action: 'coding.addCoder', subject: `${id} ${coderId}`, after: documents });
    return success({ documents });
  });
}

async function changeOpenRound<T>(
  study: WorkspaceContext,
  roundId: string,
  change: (within: WorkspaceContext, id: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    const round = await findRoundState(within, roundId, 'closing');
    if (round === null) return failure(roundsProblems.problem(study.language, 'roundMissing'));
    if (round.closedAt !== null) return failure(roundsProblems.problem(study.language, 'roundClosed'));
    return change(within, round.id);
  });
}
