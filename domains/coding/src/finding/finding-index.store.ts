// The SQL that fills the index of words.
import { sql, type Database } from '@common-thread/platform';
import { packPostings, type KeyPostings } from './rules/packed-postings.ts';
import type { Segment } from './rules/segments-to-renew.ts';

/** The letters "find": one process at a time fills the index of a workspace. */
const indexLock = 0x66696e64;

/** Until the transaction ends. @returns false when another process is at it */
export async function takeIndex(database: Database, workspaceId: string, waits: boolean): Promise<boolean> {
  if (waits) {
    await database.query(sql`select pg_advisory_xact_lock(${indexLock}, hashtext(${workspaceId}))`);
    return true;
  }
  const row = await database.first<{ taken: boolean }>(sql`
    select pg_try_advisory_xact_lock(${indexLock}, hashtext(${workspaceId})) as taken`);
  return row?.taken === true;
}

export interface VersionToIndex {
  id: string;
  passages: number;
  foundSince: Date | null;
}

/** Current versions that were read and are not in the index. */
export async function listVersionsToIndex(database: Database, workspaceId: string): Promise<VersionToIndex[]> {
  return database.query(sql`
    select version.id, version.passages, null as "foundSince"
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    left join finding_version indexed on indexed.workspace_id = version.workspace_id and indexed.version_id = version.id
    where document.workspace_id = ${workspaceId} and version.status = 'read' and indexed.version_id is null
    order by document.path`);
}

/** Current versions in these segments. */
export async function listVersionsIn(
  database: Database,
  workspaceId: string,
  segments: number[],
): Promise<VersionToIndex[]> {
  return database.query(sql`
    select version.id, version.passages, indexed.found_since as "foundSince"
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    join finding_version indexed on indexed.workspace_id = version.workspace_id and indexed.version_id = version.id
    where document.workspace_id = ${workspaceId} and indexed.segment = any(${segments})
    order by document.path`);
}

export async function listSegments(database: Database, workspaceId: string): Promise<Segment[]> {
  return database.query(sql`
    select segment.segment, segment.format, segment.passages,
      coalesce((
        select sum(version.passages)
        from finding_version indexed
        join document_version version on version.workspace_id = indexed.workspace_id and version.id = indexed.version_id
        join document on document.workspace_id = version.workspace_id and document.current_version_id = version.id
          and document.id = version.document_id
        where indexed.workspace_id = segment.workspace_id and indexed.segment = segment.segment), 0)::integer as living
    from finding_segment segment
    where segment.workspace_id = ${workspaceId}
    order by segment.segment`);
}

export interface PassageRow {
  versionId: string;
  ordinal: number;
  language: string;
  headingPath: string[];
  text: string;
}

export async function readPassagesOf(
  database: Database,
  workspaceId: string,
  versionIds: string[],
): Promise<PassageRow[]> {
  return database.query(sql`
    select version_id as "versionId", ordinal, language, heading_path as "headingPath", text
    from passage
    where workspace_id = ${workspaceId} and version_id = any(${versionIds})
    order by array_position(${versionIds}::uuid[], version_id), ordinal`);
}

export interface IndexedVersion {
  versionId: string;
  firstNumber: number;
  numbers: number;
  words: number;
  lengths: Buffer;
  languages: string[];
  languageOf: Buffer;
  foundSince: Date | null;
}

/** Writes a segment in the place of others. */
export async function putSegment(
  database: Database,
  workspaceId: string,
  format: number,
  replaced: number[],
  versions: IndexedVersion[],
  postings: KeyPostings[],
): Promise<void> {
  await deleteSegments(database, workspaceId, replaced);
  if (versions.length === 0) return;
  const passages = versions.reduce((sum, { numbers }) => sum + numbers, 0);
  const { rows: packed, shelves } = packPostings(postings);
  const [{ segment }] = (await database.query<{ segment: number }>(sql`
    insert into finding_segment (workspace_id, segment, format, passages, shelves)
    select ${workspaceId}, coalesce(max(segment), 0) + 1, ${format}, ${passages}, ${shelves}
    from finding_segment
    where workspace_id = ${workspaceId}
    returning segment`)) as [{ segment: number }];
  for (const version of versions)
    await database.query(sql`
      insert into finding_version (workspace_id, version_id, segment, first_number, numbers, words, lengths, languages, language_of,
        found_since)
      values (${workspaceId}, ${version.versionId}, ${segment}, ${version.firstNumber}, ${version.numbers}, ${version.words},
        ${version.lengths}, ${version.languages}, ${version.languageOf}, coalesce(${version.foundSince}, now()))`);
  // In the order of the key, so that neighbours lie together.
  packed.sort((one, other) => (one.key < other.key ? -1 : 1));
  for (let at = 0; at < packed.length; at += rowsAtOnce) {
    const rows = packed.slice(at, at + rowsAtOnce);
    await database.query(sql`
      insert into finding_posting (workspace_id, key, segment, passages, postings)
      select ${workspaceId}, key, ${segment}, passages, decode(postings, 'base64')
      from unnest(${rows.map(({ key }) => key)}::text[], ${rows.map((row) => row.passages)}::integer[],
        ${rows.map(({ bytes }) => Buffer.from(bytes).toString('base64'))}::text[]) as made(key, passages, postings)`);
  }
}

const rowsAtOnce = 5000;

async function deleteSegments(database: Database, workspaceId: string, segments: number[]): Promise<void> {
  if (segments.length === 0) return;
  for (const table of [sql`finding_posting`, sql`finding_version`, sql`finding_segment`])
    await database.query(sql`
      delete from ${table}
      where workspace_id = ${workspaceId} and segment = any(${segments})`);
}

export async function refreshIndexStatistics(database: Database): Promise<void> {
  await database.query(sql`select refresh_finding_statistics()`);
}

export async function hasOpenJob(database: Database, workspaceId: string, kind: string): Promise<boolean> {
  const row = await database.first(sql`
    select 1
    from job
    where workspace_id = ${workspaceId} and kind = ${kind} and state in ('waiting', 'running')
    limit 1`);
  return row !== undefined;
}
