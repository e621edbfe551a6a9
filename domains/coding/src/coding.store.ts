// The only SQL of codings and their counts.
import { sql, theProgram, type Database, type WorkspaceContext } from '@common-thread/platform';
import type { Coding, CodingCounts, CodingStatus, Dimension } from './coding.views.ts';
import { holdCodebook } from './codebook/codebook.store.ts';
import type { SuggestedCoding } from './suggested-coding.ts';

/** Current versions that were read and not yet looked through with this codebook. */
export async function listVersionsToSuggest(
  study: WorkspaceContext,
  suggestionDigest: string,
): Promise<{ id: string; passages: number }[]> {
  return study.database.query(sql`
    select version.id, version.passages
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    left join suggestion_run run on run.workspace_id = version.workspace_id and run.version_id = version.id
    where document.workspace_id = ${study.workspaceId}
      and version.status = 'read'
      and run.codebook_digest is distinct from ${suggestionDigest}
    order by document.path`);
}

export async function listPassagesToSuggest(study: WorkspaceContext, versionIds: string[]) {
  return study.database.query<{
    version: string;
    ordinal: number;
    text: string;
    language: string;
    headingPath: string[];
  }>(sql`
    select version_id as version, ordinal, text, language, heading_path as "headingPath"
    from passage
    where workspace_id = ${study.workspaceId} and version_id = any(${versionIds})
    order by version_id, ordinal`);
}

/** Puts new suggestions in the place of the old undecided ones of these versions, and counts anew.
 *  @returns false, with nothing done, when the codebook was changed since so that it would suggest something else */
export async function replaceSuggestions(
  study: WorkspaceContext,
  versionIds: string[],
  suggestionDigest: string,
  suggested: SuggestedCoding[],
): Promise<boolean> {
  return study.database.transaction(async (database) => {
    const held = await holdCodebook({ ...study, database }, 'use');
    if (held?.suggestionDigest !== suggestionDigest) return false;
    await lockVersions(database, study.workspaceId, versionIds);
    await database.query(sql`
      delete from coding
      where workspace_id = ${study.workspaceId} and version_id = any(${versionIds}) and status = 'suggested'`);
    await database.query(sql`
      insert into coding (workspace_id, version_id, ordinal, dimension, value, status, origin, score, reasons)
      select ${study.workspaceId}, version, ordinal, dimension, value, 'suggested', 'program', score, reasons
      from jsonb_to_recordset(${JSON.stringify(suggested)}) as suggested(version uuid, ordinal integer, dimension text, value text,
        score real, reasons jsonb)
      on conflict do nothing`);
    await recount(database, study.workspaceId, versionIds);
    await database.query(sql`
      insert into suggestion_run (workspace_id, version_id, codebook_digest)
      select ${study.workspaceId}, id, ${suggestionDigest}
      from unnest(${versionIds}::uuid[]) as id
      on conflict (workspace_id, version_id) do update
      set codebook_digest = excluded.codebook_digest`);
    return true;
  });
}

export async function refreshStatistics(study: WorkspaceContext): Promise<void> {
  await study.database.query(sql`select refresh_statistics()`);
}

/** Taken before anything of these versions is read or changed: two people who decide on one document at the same time do so one
 *  after the other, so that each sees what the other decided, and counts are right. */
export async function lockVersions(database: Database, workspaceId: string, versionIds: string[]): Promise<void> {
  await database.query(sql`
    select 1
    from document_version
    where workspace_id = ${workspaceId} and id = any(${versionIds})
    order by id
    for no key update`);
}

/** Under the lock of the versions. */
export async function recount(database: Database, workspaceId: string, versionIds: string[]): Promise<void> {
  await database.query(sql`
    delete from coding_count
    where workspace_id = ${workspaceId} and version_id = any(${versionIds})`);
  await database.query(sql`
    insert into coding_count (workspace_id, version_id, dimension, value, suggested, accepted, rejected)
    select workspace_id, version_id, dimension, value,
      count(*) filter (where status = 'suggested'),
      count(*) filter (where status = 'accepted'),
      count(*) filter (where status = 'rejected')
    from coding
    where workspace_id = ${workspaceId} and version_id = any(${versionIds})
    group by workspace_id, version_id, dimension, value`);
}

interface CodingRow {
  version_id: string;
  ordinal: number;
  dimension: Dimension;
  value: string;
  status: CodingStatus;
  origin: Coding['origin'];
  score: number | null;
  reasons: Coding['reasons'];
  decided_by: string | null;
  decided_at: Date | null;
}

/** Who decided is kept by id and shown by name; the name is gone when the person's data were removed. */
const codingColumns = sql`version_id, ordinal, dimension, value, status, origin, score, reasons,
  case decided_by when 'program' then ${theProgram.name} else person.name end as decided_by, decided_at`;

const toCoding = (row: CodingRow): Coding => ({
  passageId: `${row.version_id}:${String(row.ordinal)}`,
  dimension: row.dimension,
  value: row.value,
  status: row.status,
  origin: row.origin,
  score: row.score,
  reasons: row.reasons,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
});

/** Codings of a version in the order of its passages. */
export async function listCodings(study: WorkspaceContext, versionId: string): Promise<Coding[]> {
  const rows = await study.database.query<CodingRow>(sql`
    select ${codingColumns}
    from coding
    left join person on person.id = decided_by
    where workspace_id = ${study.workspaceId} and version_id::text = ${versionId}
    order by ordinal, dimension, score desc nulls last, value`);
  return rows.map(toCoding);
}

export interface CodingKey {
  versionId: string;
  ordinal: number;
  dimension: Dimension;
  value: string;
}

/** Locks the coding for the rest of the transaction. */
export async function findCoding(study: WorkspaceContext, key: CodingKey): Promise<Coding | null> {
  const row = await study.database.first<CodingRow>(sql`
    select ${codingColumns}
    from coding
    left join person on person.id = decided_by
    where workspace_id = ${study.workspaceId} and version_id = ${key.versionId} and ordinal = ${key.ordinal}
      and dimension = ${key.dimension} and value = ${key.value}
    for update of coding`);
  return row === undefined ? null : toCoding(row);
}

export async function passageExists(study: WorkspaceContext, versionId: string, ordinal: number): Promise<boolean> {
  const row = await study.database.first(sql`
    select 1
    from passage
    where workspace_id = ${study.workspaceId} and version_id = ${versionId} and ordinal = ${ordinal}`);
  return row !== undefined;
}

/** Writes a decision; a coding that wasn't there is a person's own. */
export async function putDecision(study: WorkspaceContext, key: CodingKey, status: CodingStatus): Promise<void> {
  const decided = status !== 'suggested';
  await study.database.query(sql`
    insert into coding (workspace_id, version_id, ordinal, dimension, value, status, origin, decided_by, decided_at)
    values (${study.workspaceId}, ${key.versionId}, ${key.ordinal}, ${key.dimension}, ${key.value}, ${status}, 'person',
      ${study.actor.id}, now())
    on conflict (workspace_id, version_id, ordinal, dimension, value) do update
    set status = excluded.status,
      decided_by = case when ${decided} then excluded.decided_by end,
      decided_at = case when ${decided} then excluded.decided_at end`);
}

export async function deleteCoding(study: WorkspaceContext, key: CodingKey): Promise<void> {
  await study.database.query(sql`
    delete from coding
    where workspace_id = ${study.workspaceId} and version_id = ${key.versionId} and ordinal = ${key.ordinal}
      and dimension = ${key.dimension} and value = ${key.value}`);
}

/** Other accepted values of a dimension in which a passage has at most one. */
export async function listOtherAccepted(
  study: WorkspaceContext,
  key: CodingKey,
): Promise<{ value: string; origin: Coding['origin'] }[]> {
  return study.database.query(sql`
    select value, origin
    from coding
    where workspace_id = ${study.workspaceId} and version_id = ${key.versionId} and ordinal = ${key.ordinal}
      and dimension = ${key.dimension} and value <> ${key.value} and status = 'accepted'`);
}

/** Accepts every open suggestion of a version, but none that would give a passage a second accepted value where it has at most
 *  one. @returns the moment they were decided, by which they can be taken back */
export async function acceptSuggestions(
  study: WorkspaceContext,
  versionId: string,
  singleValued: readonly Dimension[],
): Promise<{ accepted: number; decidedAt: Date | null }> {
  const rows = await study.database.query<{ decided_at: Date }>(sql`
    update coding
    set status = 'accepted', decided_by = ${study.actor.id}, decided_at = date_trunc('milliseconds', now())
    where workspace_id = ${study.workspaceId} and version_id = ${versionId} and status = 'suggested'
      and not (dimension = any(${singleValued}) and exists (
        select from coding other
        where other.workspace_id = coding.workspace_id and other.version_id = coding.version_id
          and other.ordinal = coding.ordinal and other.dimension = coding.dimension and other.value <> coding.value
          and (other.status = 'accepted'
            or other.status = 'suggested' and (other.score, other.value) > (coding.score, coding.value))))
    returning decided_at`);
  return { accepted: rows.length, decidedAt: rows[0]?.decided_at ?? null };
}

export async function withdrawDecisions(study: WorkspaceContext, versionId: string, decidedAt: Date): Promise<number> {
  const rows = await study.database.query(sql`
    update coding
    set status = 'suggested', decided_by = null, decided_at = null
    where workspace_id = ${study.workspaceId} and version_id = ${versionId} and decided_at = ${decidedAt} and origin = 'program'
    returning 1`);
  return rows.length;
}

export async function countCodings(study: WorkspaceContext): Promise<CodingCounts> {
  const row = await study.database.first<CodingCounts>(sql`
    select coalesce(sum(counted.suggested), 0)::integer as suggested,
      coalesce(sum(counted.accepted), 0)::integer as accepted,
      coalesce(sum(counted.rejected), 0)::integer as rejected
    from document
    join coding_count counted on counted.workspace_id = document.workspace_id and counted.version_id = document.current_version_id
    where document.workspace_id = ${study.workspaceId} and counted.dimension = 'code'`);
  return row ?? { suggested: 0, accepted: 0, rejected: 0 };
}

/** Passages by value over the current versions, for one dimension. */
export async function countByValue(
  study: WorkspaceContext,
  dimension: Dimension,
): Promise<{ value: string; suggested: number; accepted: number }[]> {
  return study.database.query(sql`
    select counted.value, sum(counted.suggested)::integer as suggested, sum(counted.accepted)::integer as accepted
    from document
    join coding_count counted on counted.workspace_id = document.workspace_id and counted.version_id = document.current_version_id
    where document.workspace_id = ${study.workspaceId} and counted.dimension = ${dimension}
    group by counted.value`);
}
