// The SQL of decisions on a round's units, and of what a no does to the study's codings.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { ComparedUnit } from './comparing.views.ts';
import type { RoundValue } from './rounds.views.ts';

export interface DecisionToInsert extends RoundValue {
  roundId: string;
  versionId: string;
  start: number;
  end: number;
  outcome: 'yes' | 'no';
  wasAgreed: boolean;
  reason: string;
  shouldChangeCodebook: boolean;
}

const onUnit = (unit: { start: number; end: number }) =>
  sql`passage.start_offset < ${unit.end} and passage.end_offset > ${unit.start}`;

/** Before anything of the outcome is written: keeps the codings of the unit's passages as they are.
 *  @returns the decision's id; null when the unit was decided already */
export async function insertDecision(study: WorkspaceContext, decision: DecisionToInsert): Promise<string | null> {
  const { roundId, versionId, start, end, dimension, value } = decision;
  const row = await study.database.first<{ id: string }>(sql`
    insert into round_adjudication (workspace_id, round_id, version_id, start_offset, end_offset, dimension, value, outcome,
      was_agreed, reason, should_change_codebook, decided_by, codings_before)
    select ${study.workspaceId}, ${roundId}, ${versionId}, ${start}, ${end}, ${dimension}, ${value}, ${decision.outcome},
      ${decision.wasAgreed}, ${decision.reason}, ${decision.shouldChangeCodebook}, ${study.actor.id},
      coalesce((
        select jsonb_agg(jsonb_build_object('ordinal', passage.ordinal, 'status', coding.status,
          'decidedBy', coding.decided_by, 'decidedAt', coding.decided_at))
        from passage
        left join coding on coding.workspace_id = passage.workspace_id and coding.version_id = passage.version_id
          and coding.ordinal = passage.ordinal and coding.dimension = ${dimension} and coding.value = ${value}
        where passage.workspace_id = ${study.workspaceId} and passage.version_id = ${versionId} and ${onUnit(decision)}), '[]')
    on conflict do nothing
    returning id`);
  return row?.id ?? null;
}

export async function keepSegments(
  study: WorkspaceContext,
  decisionId: string,
  segmentIds: readonly string[],
): Promise<void> {
  await study.database.query(sql`
    update round_adjudication
    set segment_ids = ${segmentIds}::uuid[]
    where workspace_id = ${study.workspaceId} and id = ${decisionId}`);
}

/** Rejects the value on the unit's passages, but not on one that also holds a unit of which the code is or will be a yes. */
export async function rejectOnPassages(
  study: WorkspaceContext,
  unit: RoundValue & { versionId: string; start: number; end: number },
  kept: readonly Pick<ComparedUnit, 'start' | 'end'>[],
): Promise<void> {
  await study.database.query(sql`
    insert into coding (workspace_id, version_id, ordinal, dimension, value, status, origin, decided_by, decided_at)
    select passage.workspace_id, passage.version_id, passage.ordinal, ${unit.dimension}, ${unit.value}, 'rejected', 'person',
      ${study.actor.id}, date_trunc('milliseconds', now())
    from passage
    where passage.workspace_id = ${study.workspaceId} and passage.version_id = ${unit.versionId} and ${onUnit(unit)}
      and not exists (
        select
        from jsonb_to_recordset(${JSON.stringify(kept)}) as kept(start integer, "end" integer)
        where kept.start < passage.end_offset and kept."end" > passage.start_offset)
    on conflict (workspace_id, version_id, ordinal, dimension, value) do update
    set status = 'rejected', decided_by = excluded.decided_by, decided_at = excluded.decided_at`);
}

export interface StoredDecision extends RoundValue {
  id: string;
  roundId: string;
  versionId: string;
  start: number;
  end: number;
  outcome: 'yes' | 'no';
  segmentIds: string[];
}

const decisionColumns = sql`id, round_id as "roundId", version_id as "versionId", start_offset as start, end_offset as "end",
  dimension, value, outcome, segment_ids as "segmentIds"`;

export async function findDecision(
  study: WorkspaceContext,
  roundId: string,
  id: string,
): Promise<StoredDecision | null> {
  const row = await study.database.first<StoredDecision>(sql`
    select ${decisionColumns}
    from round_adjudication
    where workspace_id = ${study.workspaceId} and round_id::text = ${roundId} and id::text = ${id}
    for update`);
  return row ?? null;
}

/** What was adopted at one moment. */
export async function listAdopted(
  study: WorkspaceContext,
  roundId: string,
  decidedAt: Date,
): Promise<StoredDecision[]> {
  return study.database.query<StoredDecision>(sql`
    select ${decisionColumns}
    from round_adjudication
    where workspace_id = ${study.workspaceId} and round_id::text = ${roundId} and was_agreed and decided_at = ${decidedAt}
    for update`);
}

/** The codings of the decision's passages as they were before it, where they are still what it made of them; and the decision goes. */
export async function restoreCodings(study: WorkspaceContext, decision: StoredDecision): Promise<void> {
  const before = sql`
    from round_adjudication decided,
      jsonb_to_recordset(decided.codings_before) as was(ordinal integer, status text, "decidedBy" text, "decidedAt" timestamptz)
    where decided.workspace_id = ${study.workspaceId} and decided.id = ${decision.id}`;
  const coding = sql`coding.workspace_id = decided.workspace_id and coding.version_id = decided.version_id
    and coding.ordinal = was.ordinal and coding.dimension = decided.dimension and coding.value = decided.value`;
  const isOfDecision = sql`coding.status = 'rejected' and decided.outcome = 'no' and coding.decided_at = decided.decided_at`;
  await study.database.query(sql`
    delete from coding
    using round_adjudication decided,
      jsonb_to_recordset(decided.codings_before) as was(ordinal integer, status text)
    where decided.workspace_id = ${study.workspaceId} and decided.id = ${decision.id} and ${coding} and ${isOfDecision}
      and was.status is null`);
  await study.database.query(sql`
    update coding
    set status = was.status, decided_by = was."decidedBy", decided_at = was."decidedAt"
    ${before} and ${coding} and was.status is not null
      and (${isOfDecision} or was.status = 'rejected' and coding.status = 'suggested')`);
  await study.database.query(sql`
    insert into coding (workspace_id, version_id, ordinal, dimension, value, status, origin, decided_by, decided_at)
    select decided.workspace_id, decided.version_id, was.ordinal, decided.dimension, decided.value, was.status, 'person',
      was."decidedBy", was."decidedAt"
    ${before} and was.status = 'rejected'
    on conflict do nothing`);
}

export async function deleteDecision(study: WorkspaceContext, id: string): Promise<void> {
  await study.database.query(sql`
    delete from round_adjudication
    where workspace_id = ${study.workspaceId} and id = ${id}`);
}
