// Who may write in a round, and whose work in it a person may see: every reader and writer of segments asks here.
import { failure, success, type Result, type WorkspaceContext } from '@common-thread/platform';
import { roundsProblems } from './rounds.problems.ts';
import {
  findAssignment,
  findRoundState,
  holdsValue,
  isInAssignedText,
  listOwnAssignments,
  listRoundValues,
} from './rounds.store.ts';
import type { OpenRound, RoundCoding, RoundSight } from './rounds.views.ts';

/** Asked before a segment is added in a round, in the transaction that adds it: the round can't be closed meanwhile. The audit line
 *  of a segment in a round names neither its words nor its code: who may read the trail may not see blind work. */
export async function mayCodeInRound(study: WorkspaceContext, coding: RoundCoding): Promise<Result<void>> {
  const mayWork = await mayWorkInRound(study, coding.roundId, coding.versionId);
  if (!mayWork.ok) return mayWork;
  if (!(await holdsValue(study, coding)))
    return failure(roundsProblems.problem(study.language, 'valueNotInRound', { value: coding.value }, 'value'));
  if (!(await isInAssignedText(study, coding)))
    return failure(roundsProblems.problem(study.language, 'textNotInRound'));
  return success(undefined);
}

/** Asked before a segment of a round is removed, in the transaction that removes it; whether it is the person's own segment is
 *  for the remover to see. */
export async function mayWorkInRound(
  study: WorkspaceContext,
  roundId: string,
  versionId: string,
): Promise<Result<void>> {
  const round = await findRoundState(study, roundId, 'locked');
  if (round === null) return failure(roundsProblems.problem(study.language, 'roundMissing'));
  if (round.closedAt !== null) return failure(roundsProblems.problem(study.language, 'roundClosed'));
  const assignment = await findAssignment(study, roundId, versionId, study.actor.id);
  if (assignment === null) return failure(roundsProblems.problem(study.language, 'notAssigned'));
  if (assignment.doneAt !== null) return failure(roundsProblems.problem(study.language, 'alreadyDone'));
  return success(undefined);
}

/** Whose segments of a round the person who asks may see. Nobody sees another's blind work before the round is closed: no other
 *  coder, no coordinator, no administrator, on no page, in no download and through no program. */
export async function sightOfRound(study: WorkspaceContext, roundId: string): Promise<RoundSight> {
  const round = await findRoundState(study, roundId);
  if (round === null) return 'none';
  return round.closedAt !== null || !round.isBlind ? 'all' : 'own';
}

/** The round as the person who asks has to code it; a refusal when it is not here or nothing in it is theirs. */
export async function openRoundFor(study: WorkspaceContext, roundId: string): Promise<Result<OpenRound>> {
  const round = await findRoundState(study, roundId);
  if (round === null) return failure(roundsProblems.problem(study.language, 'roundMissing'));
  const documents = await listOwnAssignments(study, roundId);
  if (documents.length === 0) return failure(roundsProblems.problem(study.language, 'notAssigned'));
  const { closedAt, ...shown } = round;
  return success({ ...shown, codes: await listRoundValues(study, roundId), documents, isOpen: closedAt === null });
}
