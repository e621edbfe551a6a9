// What people do with codings: accept, reject, add, take back.
import { failure, recordAudit, success, type Result, type WorkspaceContext } from '@common-thread/platform';
import { readPassageId } from '@common-thread/contributions';
import { codingProblems } from './coding.problems.ts';
import {
  acceptSuggestions,
  deleteCoding,
  findCoding,
  listOtherAccepted,
  lockVersions,
  passageExists,
  putDecision,
  recount,
  withdrawDecisions,
  type CodingKey,
} from './coding.store.ts';
import type { Coding, CodingDecision } from './coding.views.ts';
import { singleValued } from './rules/single-valued.ts';
import { useEntry } from './codebook/codebook.ts';

/** @returns the coding as it is afterwards; null when it is gone (a person's own, taken back) */
export async function decideCoding(study: WorkspaceContext, decision: CodingDecision): Promise<Result<Coding | null>> {
  const passage = readPassageId(decision.passageId);
  if (passage === null) return failure(codingProblems.problem(study.language, 'passageMissing'));
  const key: CodingKey = { ...passage, dimension: decision.dimension, value: decision.value };
  return study.database.transaction(async (database) => {
    const inTransaction = { ...study, database };
    const entry = await useEntry(inTransaction, key.dimension, key.value);
    if (entry === undefined)
      return failure(codingProblems.problem(study.language, 'valueUnknown', { value: decision.value }, 'value'));
    await lockVersions(database, study.workspaceId, [key.versionId]);
    if (!(await passageExists(inTransaction, key.versionId, key.ordinal)))
      return failure(codingProblems.problem(study.language, 'passageMissing'));
    const before = await findCoding(inTransaction, key);
    if (before === null && decision.decision !== 'add' && decision.decision !== 'accept')
      return failure(codingProblems.problem(study.language, 'nothingToDecide', { value: decision.value }));
    if (before === null && entry.retired === true)
      return failure(codingProblems.problem(study.language, 'valueRetired', { value: decision.value }, 'value'));
    await applyDecision(inTransaction, key, before, decision.decision);
    await recount(database, study.workspaceId, [key.versionId]);
    const after = await findCoding(inTransaction, key);
    await recordAudit(inTransaction, {
      action: `coding.${decision.decision}`,
      subject: `${decision.passageId} ${key.dimension} ${key.value}`,
      before: before?.status,
      after: after?.status,
    });
    return success(after);
  });
}

async function applyDecision(
  study: WorkspaceContext,
  key: CodingKey,
  before: Coding | null,
  decision: CodingDecision['decision'],
): Promise<void> {
  if (decision === 'reject') return putDecision(study, key, 'rejected');
  if (decision === 'withdraw')
    return before?.origin === 'person' ? deleteCoding(study, key) : putDecision(study, key, 'suggested');
  if (singleValued.includes(key.dimension)) {
    for (const other of await listOtherAccepted(study, key)) {
      const otherKey = { ...key, value: other.value };
      if (other.origin === 'person') await deleteCoding(study, otherKey);
      else await putDecision(study, otherKey, 'suggested');
    }
  }
  return putDecision(study, key, 'accepted');
}

/** Accepts every open suggestion of a document at once. `withdrawAll` with the returned moment takes it back. */
export async function acceptAll(
  study: WorkspaceContext,
  versionId: string,
): Promise<{ accepted: number; decidedAt: Date | null }> {
  return study.database.transaction(async (database) => {
    const inTransaction = { ...study, database };
    await lockVersions(database, study.workspaceId, [versionId]);
    const outcome = await acceptSuggestions(inTransaction, versionId, singleValued);
    await recount(database, study.workspaceId, [versionId]);
    await recordAudit(inTransaction, { action: 'coding.acceptAll', subject: versionId, after: outcome.accepted });
    return outcome;
  });
}

export async function withdrawAll(study: WorkspaceContext, versionId: string, decidedAt: Date): Promise<number> {
  return study.database.transaction(async (database) => {
    const inTransaction = { ...study, database };
    await lockVersions(database, study.workspaceId, [versionId]);
    const withdrawn = await withdrawDecisions(inTransaction, versionId, decidedAt);
    await recount(database, study.workspaceId, [versionId]);
    await recordAudit(inTransaction, { action: 'coding.withdrawAll', subject: versionId, after: withdrawn });
    return withdrawn;
  });
}
