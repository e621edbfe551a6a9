// The SQL of rounds as they stand: what each is about, who codes what in it, and who is done.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { OpenRound, RoundAssignment, RoundCoding, RoundUnit, RoundValue } from './rounds.views.ts';

export interface RoundState {
  id: string;
  title: string;
  instruction: string;
  unit: RoundUnit;
  isBlind: boolean;
  showsSuggestions: boolean;
  closedAt: Date | null;
}

/** @param lock 'locked' keeps the round from being closed until the transaction ends; 'closing' waits for all who hold it so */
export async function findRoundState(
  study: WorkspaceContext,
  roundId: string,
  lock: 'none' | 'locked' | 'closing' = 'none',
): Promise<RoundState | null> {
  const locking = { none: sql``, locked: sql`for share`, closing: sql`for update` }[lock];
  const row = await study.database.first<RoundState>(sql`
    select id, title, instruction, unit, is_blind as "isBlind", shows_suggestions as "showsSuggestions", closed_at as "closedAt"
    from coding_round
    where workspace_id = ${study.workspaceId} and id::text = ${roundId}
    ${locking}`);
  return row ?? null;
}

export async function findAssignment(
  study: WorkspaceContext,
  roundId: string,
  versionId: string,
  coderId: string,
): Promise<RoundAssignment | null> {
  const row = await study.database.first<RoundAssignment>(sql`
    select version_id as "versionId", coder_id as "coderId", done_at as "doneAt"
    from round_assignment
    where workspace_id = ${study.workspaceId} and round_id::text = ${roundId} and version_id::text = ${versionId}
      and coder_id = ${coderId}`);
  return row ?? null;
}

export async function holdsValue(study: WorkspaceContext, coding: RoundCoding): Promise<boolean> {
  const row = await study.database.first(sql`
    select 1
    from round_value
    where workspace_id = ${study.workspaceId} and round_id::text = ${coding.roundId}
      and dimension = ${coding.dimension} and value = ${coding.value}`);
  return row !== undefined;
}

/** Whether a stretch lies in the text to code: anywhere in a whole document, else within the drawn passages it touches. */
export async function isInAssignedText(study: WorkspaceContext, coding: RoundCoding): Promise<boolean> {
  const row = await study.database.first<{ isWhole: boolean; outside: number }>(sql`
    select given.ordinals is null as "isWhole",
      (select ${coding.end}::integer - ${coding.start}::integer - coalesce(sum(
          least(passage.end_offset, ${coding.end}) - greatest(passage.start_offset, ${coding.start})), 0)
        from passage
        where passage.workspace_id = given.workspace_id and passage.version_id = given.version_id
          and passage.ordinal = any(given.ordinals)
          and passage.start_offset < ${coding.end} and passage.end_offset > ${coding.start})::integer as outside
    from round_document given
    where given.workspace_id = ${study.workspaceId} and given.round_id::text = ${coding.roundId}
      and given.version_id::text = ${coding.versionId}`);
  return row !== undefined && (row.isWhole || row.outside <= 0);
}

export async function listRoundValues(study: WorkspaceContext, roundId: string): Promise<RoundValue[]> {
  return study.database.query<RoundValue>(sql`
    select dimension, value
    from round_value
    where workspace_id = ${study.workspaceId} and round_id::text = ${roundId}
    order by dimension collate "C", value collate "C"`);
}

export async function listOwnAssignments(study: WorkspaceContext, roundId: string): Promise<OpenRound['documents']> {
  return study.database.query(sql`
    select assigned.version_id as "versionId", given.ordinals, assigned.done_at as "doneAt"
    from round_assignment assigned
    join round_document given on given.workspace_id = assigned.workspace_id and given.round_id = assigned.round_id
      and given.version_id = assigned.version_id
    join document_version version on version.workspace_id = assigned.workspace_id and version.id = assigned.version_id
    join document on document.workspace_id = version.workspace_id and document.id = version.document_id
    where assigned.workspace_id = ${study.workspaceId} and assigned.round_id::text = ${roundId}
      and assigned.coder_id = ${study.actor.id}
    order by document.path, assigned.version_id`);
}

/** A code that was merged into another, or renamed, is carried on in all rounds, in the transaction that merges it. */
export async function carryOnInRounds(study: WorkspaceContext, from: RoundValue, into: RoundValue): Promise<void> {
  const was = sql`dimension = ${from.dimension} and value = ${from.value}`;
  await study.database.query(sql`
    insert into round_value (workspace_id, round_id, dimension, value)
    select workspace_id, round_id, ${into.dimension}, ${into.value}
    from round_value
    where workspace_id = ${study.workspaceId} and ${was}
    on conflict do nothing`);
  await study.database.query(sql`delete from round_value where workspace_id = ${study.workspaceId} and ${was}`);
  // Of two decisions on the same unit the one on the code that stays is kept, and answers for both.
  await study.database.query(sql`
    update round_adjudication decided
    set dimension = ${into.dimension}, value = ${into.value}
    where workspace_id = ${study.workspaceId} and ${was}
      and not exists (
        select from round_adjudication other
        where other.workspace_id = decided.workspace_id and other.round_id = decided.round_id
          and other.version_id = decided.version_id and other.start_offset = decided.start_offset
          and other.end_offset = decided.end_offset and other.dimension = ${into.dimension} and other.value = ${into.value})`);
}

export async function listVersionIds(study: WorkspaceContext, roundId: string): Promise<string[]> {
  const rows = await study.database.query<{ id: string }>(sql`
    select version_id as id
    from round_document
    where workspace_id = ${study.workspaceId} and round_id = ${roundId}`);
  return rows.map((row) => row.id);
}
