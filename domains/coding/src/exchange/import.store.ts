// The SQL of what is brought in: files that wait, coders, segments of others and what they make of passages, memos.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { Dimension } from '../coding.views.ts';
import type { MemoType } from '../memos/memos.views.ts';
import type { ImportOutcome } from './exchange.views.ts';

export interface StoredFile {
  id: string;
  name: string;
  kind: 'project' | 'codebook';
  sha256: string;
  jobId: string | null;
  outcome: ImportOutcome | null;
  broughtAt: Date;
}

const fileColumns = sql`id, name, kind, sha256, job_id as "jobId", outcome, brought_at as "broughtAt"`;

export async function insertFile(
  study: WorkspaceContext,
  file: { name: string; kind: StoredFile['kind']; sha256: string; bytes: number },
): Promise<string> {
  const row = await study.database.first<{ id: string }>(sql`
    insert into exchange_file (workspace_id, name, kind, sha256, bytes, brought_by)
    values (${study.workspaceId}, ${file.name}, ${file.kind}, ${file.sha256}, ${file.bytes}, ${study.actor.id})
    returning id`);
  if (row === undefined) throw new Error('The file was not stored.');
  return row.id;
}

export async function findFile(study: WorkspaceContext, id: string, lock = false): Promise<StoredFile | null> {
  const row = await study.database.first<StoredFile>(sql`
    select ${fileColumns}
    from exchange_file
    where workspace_id = ${study.workspaceId} and id::text = ${id}
    ${lock ? sql`for update` : sql``}`);
  return row ?? null;
}

/** The newest first. */
export async function listFiles(study: WorkspaceContext): Promise<StoredFile[]> {
  return study.database.query<StoredFile>(sql`
    select ${fileColumns}
    from exchange_file
    where workspace_id = ${study.workspaceId}
    order by brought_at desc, id
    limit 50`);
}

export async function setJob(study: WorkspaceContext, id: string, jobId: string): Promise<void> {
  await study.database.query(sql`
    update exchange_file set job_id = ${jobId} where workspace_id = ${study.workspaceId} and id = ${id}`);
}

export async function setOutcome(study: WorkspaceContext, id: string, outcome: ImportOutcome): Promise<void> {
  await study.database.query(sql`
    update exchange_file
    set outcome = ${JSON.stringify(outcome)}
    where workspace_id = ${study.workspaceId} and id = ${id}`);
}

/** Of the given texts' digests those that a version here has, the current version before earlier ones. */
export async function findVersionsByText(study: WorkspaceContext, digests: string[]): Promise<Map<string, string>> {
  const rows = await study.database.query<{ digest: string; id: string }>(sql`
    select distinct on (digest) digest, id
    from (
      select encode(sha256(convert_to(version.text, 'UTF8')), 'hex') as digest, version.id,
        document.current_version_id = version.id as is_current
      from document_version version
      join document on document.workspace_id = version.workspace_id and document.id = version.document_id
      where version.workspace_id = ${study.workspaceId} and version.text is not null) hashed
    where digest = any(${digests})
    order by digest, is_current desc, id`);
  return new Map(rows.map(({ digest, id }) => [digest, id]));
}

export async function putCoders(
  study: WorkspaceContext,
  coders: readonly { id: string; name: string }[],
  source: string,
): Promise<void> {
  await study.database.query(sql`
    insert into imported_coder (workspace_id, id, name, source)
    select ${study.workspaceId}, id, name, ${source}
    from jsonb_to_recordset(${JSON.stringify(coders)}) as coder(id text, name text)
    on conflict do nothing`);
}

export interface ImportedSegment {
  versionId: string;
  start: number;
  end: number;
  dimension: Dimension;
  value: string;
  coderId: string;
  createdAt: string | null;
}

/** @returns ids of those that are new */
export async function insertSegments(study: WorkspaceContext, segments: readonly ImportedSegment[]): Promise<string[]> {
  const rows = await study.database.query<{ id: string }>(sql`
    insert into coded_segment (workspace_id, version_id, start_offset, end_offset, dimension, value, coder_id, created_at)
    select ${study.workspaceId}, "versionId", start, "end", dimension, value, "coderId",
      coalesce("createdAt", date_trunc('milliseconds', now()))
    from jsonb_to_recordset(${JSON.stringify(segments)}) as segment("versionId" uuid, start integer, "end" integer,
      dimension text, value text, "coderId" text, "createdAt" timestamptz)
    on conflict do nothing
    returning id`);
  return rows.map(({ id }) => id);
}

/** Every passage these segments lie on has their values from now on, unless somebody rejected that here; where a passage has at
 *  most one value, what is accepted stays and the first of these counts. @returns passages of that kind that kept another value */
export async function acceptImported(
  study: WorkspaceContext,
  segmentIds: readonly string[],
  singleValued: readonly Dimension[],
): Promise<number> {
  const wanted = sql`
    select distinct on (version_id, ordinal, dimension, one_of) version_id, ordinal, dimension, value, coder_id, created_at
    from (
      select passage.version_id, passage.ordinal, segment.dimension, segment.value, segment.coder_id, segment.created_at,
        segment.id, case when segment.dimension = any(${singleValued}) then '' else segment.value end as one_of
      from coded_segment segment
      join passage on passage.workspace_id = segment.workspace_id and passage.version_id = segment.version_id
        and passage.start_offset < segment.end_offset and passage.end_offset > segment.start_offset
      where segment.workspace_id = ${study.workspaceId} and segment.id = any(${segmentIds})) given
    order by version_id, ordinal, dimension, one_of, created_at, id`;
  const isTaken = sql`wanted.dimension = any(${singleValued}) and exists (
        select from coding other
        where other.workspace_id = ${study.workspaceId} and other.version_id = wanted.version_id
          and other.ordinal = wanted.ordinal and other.dimension = wanted.dimension and other.value <> wanted.value
          and other.status = 'accepted')`;
  const kept = await study.database.first<{ count: number }>(sql`
    select count(*)::integer as count from (${wanted}) wanted where ${isTaken}`);
  await study.database.query(sql`
    insert into coding (workspace_id, version_id, ordinal, dimension, value, status, origin, decided_by, decided_at)
    select ${study.workspaceId}, version_id, ordinal, dimension, value, 'accepted', 'person', coder_id, created_at
    from (${wanted}) wanted
    where not (${isTaken})
    on conflict (workspace_id, version_id, ordinal, dimension, value) do update
    set status = 'accepted', decided_by = excluded.decided_by, decided_at = excluded.decided_at
    where coding.status = 'suggested'`);
  return kept?.count ?? 0;
}

export interface ImportedMemo {
  type: MemoType;
  text: string;
  versionId: string | null;
  start: number | null;
  end: number | null;
  dimension: Dimension | null;
  value: string | null;
  authorId: string;
  createdAt: string | null;
}

/** Those that are not here yet, whoever wrote them here. @returns how many are new */
export async function insertMemos(study: WorkspaceContext, memos: readonly ImportedMemo[]): Promise<number> {
  const rows = await study.database.query(sql`
    insert into memo (workspace_id, type, text, version_id, start_offset, end_offset, dimension, value, author_id, created_at)
    select ${study.workspaceId}, type, text, "versionId", start, "end", dimension, value, "authorId",
      coalesce("createdAt", date_trunc('milliseconds', now()))
    from jsonb_to_recordset(${JSON.stringify(memos)}) as given(type text, text text, "versionId" uuid, start integer,
      "end" integer, dimension text, value text, "authorId" text, "createdAt" timestamptz)
    where not exists (
      select from memo
      where memo.workspace_id = ${study.workspaceId} and memo.text = given.text and memo.deleted_at is null
        and memo.version_id is not distinct from given."versionId" and memo.start_offset is not distinct from given.start
        and memo.end_offset is not distinct from given."end" and memo.dimension is not distinct from given.dimension
        and memo.value is not distinct from given.value)
    returning 1`);
  return rows.length;
}
