// What people do in the reading order: the code applies, it does not, unsure, take back.
import { failure, recordAudit, success, type Result, type WorkspaceContext } from '@common-thread/platform';
import { readPassageId } from '@common-thread/contributions';
import { findCode } from '@common-thread/text-analysis';
import { openCodebook } from '../codebook/codebook.ts';
import { codingProblems } from '../coding.problems.ts';
import { deleteCoding, findCoding, lockVersions, passageExists, putDecision, recount } from '../coding.store.ts';
import type { Coding } from '../coding.views.ts';
import type { DecisionInOrder } from './reading-order.views.ts';
import { clearUnsure, setUnsure, type OrderKey } from './reading-order.store.ts';
import { setSampleOutcome } from './samples.store.ts';

/** A decision of another person that was made meanwhile stays, and is returned as `decidedMeanwhile`.
 *  @returns who else decided; null: the decision was made */
export async function decideInOrder(
  study: WorkspaceContext,
  decision: DecisionInOrder,
): Promise<Result<{ decidedMeanwhile: Coding | null }>> {
  const passage = readPassageId(decision.passageId);
  if (passage === null) return failure(codingProblems.problem(study.language, 'passageMissing'));
  const key: OrderKey = { ...passage, code: decision.code };
  return study.database.transaction(async (database) => {
    const inTransaction = { ...study, database };
    const { codebook } = await openCodebook(inTransaction);
    const entry = findCode(codebook, decision.code);
    if (entry === undefined || (entry.retired === true && decision.decision !== 'withdraw'))
      return failure(codingProblems.problem(study.language, 'valueUnknown', { value: decision.code }, 'code'));
    await lockVersions(database, study.workspaceId, [key.versionId]);
    if (!(await passageExists(inTransaction, key.versionId, key.ordinal)))
      return failure(codingProblems.problem(study.language, 'passageMissing'));
    const before = await findCoding(inTransaction, codingKeyOf(key));
    const isDecided = before !== null && before.status !== 'suggested';
    if (isDecided && (decision.decision === 'accept' || decision.decision === 'reject'))
      return success({ decidedMeanwhile: before });
    await apply(inTransaction, key, before, decision.decision);
    if (decision.sampleId !== undefined) await noteInSample(inTransaction, decision.sampleId, key, decision.decision);
    await recount(database, study.workspaceId, [key.versionId]);
    const after = await findCoding(inTransaction, codingKeyOf(key));
    await recordAudit(inTransaction, {
      action: `coding.${decision.decision}`,
      subject: `${decision.passageId} code ${key.code}`,
      before: before?.status,
      after: after?.status,
    });
    return success({ decidedMeanwhile: null });
  });
}

const codingKeyOf = ({ versionId, ordinal, code }: OrderKey) => ({
  versionId,
  ordinal,
  dimension: 'code' as const,
  value: code,
});

async function apply(
  study: WorkspaceContext,
  key: OrderKey,
  before: Coding | null,
  decision: DecisionInOrder['decision'],
): Promise<void> {
  if (decision === 'unsure') return setUnsure(study, key);
  const wasUnsure = await clearUnsure(study, key);
  if (decision === 'accept') return putDecision(study, codingKeyOf(key), 'accepted');
  // Where nothing was suggested, a "no" stands as a coding of its own: it is what the order learns from.
  if (decision === 'reject') return putDecision(study, codingKeyOf(key), 'rejected');
  if (wasUnsure || before === null || before.status === 'suggested') return;
  if (before.origin === 'person') await deleteCoding(study, codingKeyOf(key));
  else await putDecision(study, codingKeyOf(key), 'suggested');
}

async function noteInSample(
  study: WorkspaceContext,
  sampleId: string,
  key: OrderKey,
  decision: DecisionInOrder['decision'],
): Promise<void> {
  if (decision === 'unsure') return;
  const outcome = decision === 'accept' ? 'relevant' : decision === 'reject' ? 'irrelevant' : null;
  await setSampleOutcome(study, sampleId, key, outcome);
}
