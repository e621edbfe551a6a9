// The SQL of making, changing and closing rounds.
import { mayDo, roles, sql, type WorkspaceContext } from '@common-thread/platform';
import type { PassageToDraw } from './rules/draw-sample.ts';
import type { RoundPlan, RoundStratum } from './rounds.views.ts';

export const codingRoles = roles.filter((role) => mayDo([role], 'coding.decide'));

/** Members who may code, by name. */
export async function listPossibleCoders(study: WorkspaceContext): Promise<{ id: string; name: string }[]> {
  return study.database.query(sql`
    select person.id, person.name
    from membership
    join person on person.id = membership.person_id
    where membership.workspace_id = ${study.workspaceId} and person.disabled_at is null
      and membership.role = any(${codingRoles})
    group by person.id
    order by person.name, person.id`);
}

/** Passages of current versions, in the order of documents. */
export async function listPassagesToDraw(
  study: WorkspaceContext,
  versionIds: readonly string[],
  stratum: RoundStratum,
): Promise<PassageToDraw[]> {
  const by = {
    none: sql`''`,
    country: sql`coalesce(contribution.country, contribution.organisation, '')`,
    language: sql`passage.language`,
  };
  return study.database.query<PassageToDraw>(sql`
    select passage.version_id as "versionId", passage.ordinal, ${by[stratum]} as stratum
    from passage
    join document on document.workspace_id = passage.workspace_id and document.current_version_id = passage.version_id
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    where passage.workspace_id = ${study.workspaceId} and passage.version_id::text = any(${versionIds})
    order by document.path collate "C", passage.version_id, passage.ordinal`);
}

export interface RoundToInsert {
  plan: RoundPlan;
  documents: { versionId: string; ordinals: number[] | null }[];
  assignments: { versionId: string; coderId: string }[];
}

export async function insertRound(
  study: WorkspaceContext,
  { plan, documents, assignments }: RoundToInsert,
): Promise<string> {
  const row = await study.database.first<{ id: string }>(sql`
    insert into coding_round (workspace_id, title, instruction, unit, is_blind, shows_suggestions, sample, seed,
      coders_per_document, created_by)
    values (${study.workspaceId}, ${plan.title}, ${plan.instruction}, ${plan.unit}, ${plan.isBlind},
      ${plan.showsSuggestions}, ${plan.sample === null ? null : JSON.stringify(plan.sample)}, ${plan.seed},
      ${plan.codersPerDocument}, ${study.actor.id})
    returning id`);
  const id = row?.id ?? '';
  await study.database.query(sql`
    insert into round_value (workspace_id, round_id, dimension, value)
    select ${study.workspaceId}, ${id}, dimension, value
    from jsonb_to_recordset(${JSON.stringify(plan.values)}) as given(dimension text, value text)
    on conflict do nothing`);
  await study.database.query(sql`
    insert into round_document (workspace_id, round_id, version_id, ordinals)
    select ${study.workspaceId}, ${id}, "versionId",
      case jsonb_typeof(ordinals) when 'array' then array(select jsonb_array_elements_text(ordinals)::integer) end
    from jsonb_to_recordset(${JSON.stringify(documents)}) as given("versionId" uuid, ordinals jsonb)`);
  await insertAssignments(study, id, assignments);
  return id;
}

export async function insertAssignments(
  study: WorkspaceContext,
  roundId: string,
  assignments: readonly { versionId: string; coderId: string }[],
): Promise<number> {
  const rows = await study.database.query(sql`
    insert into round_assignment (workspace_id, round_id, version_id, coder_id)
    select ${study.workspaceId}, ${roundId}, "versionId", "coderId"
    from jsonb_to_recordset(${JSON.stringify(assignments)}) as given("versionId" uuid, "coderId" text)
    on conflict do nothing
    returning 1`);
  return rows.length;
}

/** @returns whether there was such an assignment */
export async function setDone(
  study: WorkspaceContext,
  roundId: string,
  versionId: string,
  isDone: boolean,
): Promise<boolean> {
  const rows = await study.database.query(sql`
    update round_assignment
    set done_at = case when ${isDone} then coalesce(done_at, date_trunc('milliseconds', now())) end
    where workspace_id = ${study.workspaceId} and round_id::text = ${roundId} and version_id::text = ${versionId}
      and coder_id = ${study.actor.id}
    returning 1`);
  return rows.length > 0;
}

/** What a coder has not done is no longer waited for; what they have done stays. @returns how many documents */
export async function deleteUndone(study: WorkspaceContext, roundId: string, coderId: string): Promise<number> {
  const rows = await study.database.query(sql`
    delete from round_assignment
    where workspace_id = ${study.workspaceId} and round_id = ${roundId} and coder_id = ${coderId} and done_at is null
    returning 1`);
  return rows.length;
}

export async function countUndone(study: WorkspaceContext, roundId: string): Promise<number> {
  const row = await study.database.first<{ undone: number }>(sql`
    select count(*)::integer as undone
    from round_assignment
    where workspace_id = ${study.workspaceId} and round_id = ${roundId} and done_at is null`);
  return row?.undone ?? 0;
}

export async function setClosed(study: WorkspaceContext, roundId: string): Promise<void> {
  await study.database.query(sql`
    update coding_round
    set closed_at = date_trunc('milliseconds', now()), closed_by = ${study.actor.id}
    where workspace_id = ${study.workspaceId} and id = ${roundId}`);
}

/** How many of these versions are current and have passages, and how many passages that is. */
export async function countPassages(
  study: WorkspaceContext,
  versionIds: readonly string[],
): Promise<{ versions: number; passages: number }> {
  const row = await study.database.first<{ versions: number; passages: number }>(sql`
    select count(*)::integer as versions, coalesce(sum(version.passages), 0)::integer as passages
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    where document.workspace_id = ${study.workspaceId} and version.id::text = any(${versionIds}) and version.passages > 0`);
  return row ?? { versions: 0, passages: 0 };
}
