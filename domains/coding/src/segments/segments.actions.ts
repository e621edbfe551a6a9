// What coders do with segments: give words a code, and take that back.
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
import { holdCodebook } from '../codebook/codebook.store.ts';
import { lockVersions, recount } from '../coding.store.ts';
import { mayCodeInRound, mayWorkInRound } from '../rounds/rounds.access.ts';
import { singleValued } from '../rules/single-valued.ts';
import { acceptOnPassages, acceptWhatWasPutAside, undoOnPassages, withdrawOthers } from './segment-codings.store.ts';
import { deleteSegment, findSegment, insertSegment, lengthOfText } from './segments.store.ts';
import { segmentProblems } from './segments.problems.ts';
import type { CodedSegment, NewSegment } from './segments.views.ts';

/** Gives words a code or a facet's value. Shared work counts at once: every passage the words lie on has the value from now on.
 *  In a round it is the person's own independent work and changes nothing else. The same segment sent twice is one.
 *  @returns the segment as it stands */
export async function addSegment(study: WorkspaceContext, segment: NewSegment): Promise<Result<CodedSegment>> {
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    await holdCodebook(within, 'use');
    const problem = await findProblem(within, segment);
    if (problem !== null) return failure(problem);
    if (segment.roundId !== undefined) {
      const may = await mayCodeInRound(within, { ...segment, roundId: segment.roundId });
      if (!may.ok) return may;
    } else await lockVersions(database, study.workspaceId, [segment.versionId]);
    const { segment: added, isNew } = await insertSegment(within, segment);
    if (!isNew) return success(added);
    if (added.roundId === null) {
      if (singleValued.includes(added.dimension)) await withdrawOthers(within, added);
      await acceptOnPassages(within, added);
      await recount(database, study.workspaceId, [added.versionId]);
    }
    await recordAudit(within, { action: 'coding.addSegment', subject: subjectOf(added), after: keyOf(added) });
    return success(added);
  });
}

async function findProblem(study: WorkspaceContext, segment: NewSegment): Promise<Problem | null> {
  const { versionId, start, end, dimension, value } = segment;
  const length = await lengthOfText(study, versionId);
  if (length === null) return segmentProblems.problem(study.language, 'versionMissing');
  const isStretch = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length;
  if (!isStretch) return segmentProblems.problem(study.language, 'stretchOutside', { start, end, length });
  const { codebook } = await openCodebook(study);
  return isOffered(codebook, dimension, value)
    ? null
    : segmentProblems.problem(study.language, 'valueUnknown', { value }, 'value');
}

/** Takes a segment of the person's own back, with what it decided, unless another shared segment of that value lies there. One
 *  that is gone already is no trouble. @returns the segment as it was; null when it was gone */
export async function removeSegment(study: WorkspaceContext, id: string): Promise<Result<CodedSegment | null>> {
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    const found = await findSegment(within, id);
    if (found === null) return success(null);
    if (found.coderId !== study.actor.id) return failure(segmentProblems.problem(study.language, 'segmentOfAnother'));
    if (found.roundId !== null) {
      const may = await mayWorkInRound(within, found.roundId, found.versionId);
      if (!may.ok) return may;
    }
    await takeSegmentBack(within, found);
    return success(found);
  });
}

/** Within a transaction, whoever's segment it is: for actions of this part that made segments in somebody's name. */
export async function takeSegmentBack(within: WorkspaceContext, segment: CodedSegment): Promise<void> {
  if (segment.roundId === null) await lockVersions(within.database, within.workspaceId, [segment.versionId]);
  // Read again under the lock: somebody may have taken it back meanwhile.
  const found = await findSegment(within, segment.id);
  if (found === null) return;
  await deleteSegment(within, found.id);
  if (found.roundId === null) {
    await undoOnPassages(within, found);
    if (singleValued.includes(found.dimension)) await acceptWhatWasPutAside(within, found);
    await recount(within.database, within.workspaceId, [found.versionId]);
  }
  await recordAudit(within, { action: 'coding.removeSegment', subject: subjectOf(found), before: keyOf(found) });
}

/** Of independent work the trail says that it was done, and not what: others may read the trail while the round is open. */
const subjectOf = ({ versionId, start, end, dimension, value, roundId }: CodedSegment): string =>
  roundId === null
    ? `${versionId}:${String(start)}-${String(end)} ${dimension} ${value}`
    : `${versionId} round ${roundId}`;

const keyOf = ({ id, coderId, roundId }: CodedSegment): object => ({ id, coderId, roundId });
