// Decisions on the units of a closed round: a code applies or not. The outcome is what the study holds from then on.
import { failure, recordAudit, success, type Result, type WorkspaceContext } from '@common-thread/platform';
import { holdCodebook } from '../codebook/codebook.store.ts';
import { lockVersions, recount } from '../coding.store.ts';
import {
  deleteDecision,
  findDecision,
  insertDecision,
  keepSegments,
  listAdopted,
  rejectOnPassages,
  restoreCodings,
  type StoredDecision,
} from './adjudicating.store.ts';
import { comparedUnitsOf, openComparison, unitKey, type ComparableRound } from './comparing.queries.ts';
import { listAdjudications } from './comparing.store.ts';
import type { ComparedUnit } from './comparing.views.ts';
import { listOfferedValues, valueKey } from './offered-values.ts';
import { roundsProblems } from './rounds.problems.ts';
import type { RoundValue } from './rounds.views.ts';
import { shareSegment, unshareSegment } from './shared-outcome.ts';
import { markedSpan } from './rules/marked-span.ts';

export interface DecisionOnUnit extends RoundValue {
  roundId: string;
  versionId: string;
  start: number;
  end: number;
  outcome: 'yes' | 'no';
  /** May be empty, but not where the codebook should change. */
  reason: string;
  shouldChangeCodebook: boolean;
}

/** Decides one unit. Yes: the words become a shared segment, and their passages have the code; no: it is rejected on them.
 *  @returns the decision's id, by which it can be taken back */
export async function adjudicate(study: WorkspaceContext, decision: DecisionOnUnit): Promise<Result<{ id: string }>> {
  const refuse = (code: Parameters<typeof roundsProblems.problem>[1], field?: string) =>
    failure(roundsProblems.problem(study.language, code, { value: decision.value }, field));
  if (decision.shouldChangeCodebook && decision.reason === '') return refuse('reasonMissing', 'reason');
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    await holdCodebook(within, 'use');
    await lockVersions(database, study.workspaceId, [decision.versionId]);
    const opened = await openComparison(within, decision.roundId);
    if (!opened.ok) return opened;
    const units = comparedUnitsOf(opened.value, { value: decision, versionId: decision.versionId });
    const unit = units.find((one) => one.start === decision.start && one.end === decision.end);
    if (unit === undefined) return refuse('unitUnknown');
    const offered = (await listOfferedValues(within)).some((value) => valueKey(value) === valueKey(decision));
    if (decision.outcome === 'yes' && !offered) return refuse('valueRetired');
    const id = await insertDecision(within, { ...decision, roundId: opened.value.round.id, wasAgreed: false });
    if (id === null) return refuse('outcomeDecided');
    if (decision.outcome === 'yes') await writeYes(within, opened.value, unit, id);
    else await writeNo(within, opened.value, unit, units);
    await recount(database, study.workspaceId, [decision.versionId]);
    await recordAudit(within, {
      action: 'coding.adjudicate',
      subject: `${opened.value.round.id} ${decision.versionId}:${String(unit.start)}-${String(unit.end)} ${valueKey(unit)}`,
      after: { outcome: decision.outcome, shouldChangeCodebook: decision.shouldChangeCodebook },
    });
    return success({ id });
  });
}

async function writeYes(
  study: WorkspaceContext,
  round: ComparableRound,
  unit: ComparedUnit,
  id: string,
): Promise<void> {
  const marks = round.documents.find(({ versionId }) => versionId === unit.versionId)?.segments ?? [];
  const segmentId = await shareSegment(study, { ...unit, ...markedSpan(unit, marks) });
  if (segmentId !== null) await keepSegments(study, id, [segmentId]);
}

async function writeNo(
  study: WorkspaceContext,
  { round }: ComparableRound,
  unit: ComparedUnit,
  units: readonly ComparedUnit[],
): Promise<void> {
  const outcomes = new Map((await listAdjudications(study, round.id)).map((one) => [unitKey(one), one.outcome]));
  const kept = units.filter((other) => {
    if (other.start === unit.start && other.end === unit.end) return false;
    return (outcomes.get(unitKey(other)) ?? (other.standing === 'agreed' ? 'yes' : 'open')) === 'yes';
  });
  await rejectOnPassages(study, unit, kept);
}

/** Adopts everything on which all agreed and that is not decided yet. `withdrawAdopted` with the returned moment takes it back.
 *  Units of codes that are no longer offered are left out. */
export async function adoptAgreed(
  study: WorkspaceContext,
  roundId: string,
): Promise<Result<{ adopted: number; decidedAt: Date | null }>> {
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    await holdCodebook(within, 'use');
    const first = await openComparison(within, roundId);
    if (!first.ok) return first;
    const { round, documents } = first.value;
    const versionIds = documents.map(({ versionId }) => versionId);
    await lockVersions(database, study.workspaceId, versionIds);
    const offered = new Set((await listOfferedValues(within)).map(valueKey));
    let adopted = 0;
    for (const unit of comparedUnitsOf(first.value, {})) {
      if (unit.standing !== 'agreed' || !offered.has(valueKey(unit))) continue;
      const decision = { ...unit, roundId: round.id, outcome: 'yes', reason: '', shouldChangeCodebook: false } as const;
      const id = await insertDecision(within, { ...decision, wasAgreed: true });
      if (id === null) continue;
      await writeYes(within, first.value, unit, id);
      adopted += 1;
    }
    if (adopted === 0) return success({ adopted, decidedAt: null });
    await recount(database, study.workspaceId, versionIds);
    await recordAudit(within, { action: 'coding.adoptAgreed', subject: round.id, after: adopted });
    const decidedAt = (await listAdjudications(within, round.id)).reduce(
      (latest, one) => (one.wasAgreed && one.decidedAt > latest ? one.decidedAt : latest),
      new Date(0),
    );
    return success({ adopted, decidedAt });
  });
}

/** Takes one decision back: its shared segment goes, and the codings of its passages are as they were. */
export async function withdrawAdjudication(
  study: WorkspaceContext,
  roundId: string,
  id: string,
): Promise<Result<void>> {
  const withdrawn = await withdraw(study, 'coding.withdrawAdjudication', `${roundId} ${id}`, async (within) => {
    const decision = await findDecision(within, roundId, id);
    return decision === null ? [] : [decision];
  });
  return withdrawn.ok ? success(undefined) : withdrawn;
}

/** Takes back what `adoptAgreed` did at that moment. @returns how many decisions */
export async function withdrawAdopted(
  study: WorkspaceContext,
  roundId: string,
  decidedAt: Date,
): Promise<Result<number>> {
  return withdraw(study, 'coding.withdrawAdopted', roundId, (within) => listAdopted(within, roundId, decidedAt));
}

async function withdraw(
  study: WorkspaceContext,
  action: string,
  subject: string,
  find: (within: WorkspaceContext) => Promise<StoredDecision[]>,
): Promise<Result<number>> {
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    await holdCodebook(within, 'use');
    const decisions = await find(within);
    if (decisions.length === 0) return failure(roundsProblems.problem(study.language, 'nothingToUndo'));
    const versionIds = [...new Set(decisions.map(({ versionId }) => versionId))];
    await lockVersions(database, study.workspaceId, versionIds);
    for (const decision of decisions) {
      for (const segmentId of decision.segmentIds) await unshareSegment(within, segmentId);
      await restoreCodings(within, decision);
      await deleteDecision(within, decision.id);
    }
    await recount(database, study.workspaceId, versionIds);
    await recordAudit(within, { action, subject, before: decisions.length });
    return success(decisions.length);
  });
}
