// The SQL that a search asks: versions, postings, codings, and the passages that are shown.
import { sql, type Database, type WorkspaceDatabase } from '@common-thread/platform';
import type { CodingStatus, Dimension } from '../coding.views.ts';
import { indexFormat } from './rules/search-words.ts';
import type { SearchedVersion, VersionPassages } from './rules/universe.ts';

const longestSeconds = 5;

/** One moment for all statements: the index may be put together anew meanwhile. No search takes the database for long. */
export function inSnapshot<T>(
  database: WorkspaceDatabase,
  work: (snapshot: WorkspaceDatabase) => Promise<T>,
): Promise<T> {
  return database.transaction(async (transaction) => {
    await transaction.query({
      text: `set transaction isolation level repeatable read, read only; set local statement_timeout = '${String(longestSeconds)}s'`,
      values: [],
    });
    return work(transaction);
  });
}

/** PostgreSQL's code for a statement that took too long. */
export const isTimeout = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '57014';

export async function listSearchedVersions(database: Database, workspaceId: string): Promise<SearchedVersion[]> {
  return database.query(sql`
    select version.id as "versionId", contribution.id as "contributionId", contribution.title, contribution.country,
      contribution.organisation, contribution.date, contribution.language as "contributionLanguage", document.path as "fileName",
      version.passages, indexed.segment, indexed.first_number as "firstNumber", indexed.numbers, indexed.words,
      indexed.found_since as "foundSince"
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    left join (
      finding_version indexed
      join finding_segment segment on segment.workspace_id = indexed.workspace_id and segment.segment = indexed.segment
        and segment.format = ${indexFormat}
    ) on indexed.workspace_id = version.workspace_id and indexed.version_id = version.id
    where document.workspace_id = ${workspaceId} and version.status = 'read'
    order by document.path`);
}

export interface SearchedSegment {
  segment: number;
  passages: number;
  shelves: number;
}

export async function listSearchedSegments(database: Database, workspaceId: string): Promise<SearchedSegment[]> {
  return database.query(sql`
    select segment, passages, shelves
    from finding_segment
    where workspace_id = ${workspaceId} and format = ${indexFormat}`);
}

export async function readVersionPassages(
  database: Database,
  workspaceId: string,
  versionIds: string[],
): Promise<{ versionId: string; passages: VersionPassages }[]> {
  const rows = await database.query<{
    versionId: string;
    lengths: Buffer;
    languages: string[];
    languageOf: Buffer;
  }>(sql`
    select version_id as "versionId", lengths, languages, language_of as "languageOf"
    from finding_version
    where workspace_id = ${workspaceId} and version_id = any(${versionIds})`);
  return rows.map(({ versionId, lengths, languages, languageOf }) => ({
    versionId,
    passages: {
      lengths: Uint16Array.from({ length: lengths.length / 2 }, (_, ordinal) => lengths.readUInt16LE(2 * ordinal)),
      languages,
      languageOf: Uint8Array.from(languageOf),
    },
  }));
}

export interface StoredPostings {
  key: string;
  segment: number;
  passages: number;
  postings: Buffer | null;
}

/** @param onlyNumbers without the postings of rows that belong to one key */
export async function readPostingRows(
  database: Database,
  workspaceId: string,
  keys: string[],
  onlyNumbers: boolean,
): Promise<StoredPostings[]> {
  const postings = onlyNumbers ? sql`case when starts_with(key, '~') then postings end` : sql`postings`;
  return database.query(sql`
    select key, segment, passages, ${postings} as postings
    from finding_posting
    where workspace_id = ${workspaceId} and key = any(${keys})`);
}

/** Rows of keys that begin so, at most `most` of them. */
export async function readPostingRowsBeginning(
  database: Database,
  workspaceId: string,
  beginning: string,
  most: number,
): Promise<StoredPostings[]> {
  return database.query(sql`
    select key, segment, passages, postings
    from finding_posting
    where workspace_id = ${workspaceId} and key >= ${beginning} and key < ${`${beginning}\u{10ffff}`}
    limit ${most}`);
}

/** Ordinals by version. @param value null: any value of the dimension */
export async function listCoded(
  database: Database,
  workspaceId: string,
  dimension: Dimension,
  value: string | null,
  statuses: CodingStatus[],
): Promise<{ versionId: string; ordinals: number[] }[]> {
  const ofValue = value === null ? sql`true` : sql`value = ${value}`;
  return database.query(sql`
    select version_id as "versionId", array_agg(ordinal) as ordinals
    from coding
    where workspace_id = ${workspaceId} and dimension = ${dimension} and ${ofValue} and status = any(${statuses})
    group by version_id`);
}

export interface ShownPassage {
  versionId: string;
  ordinal: number;
  page: number | null;
  headingPath: string[];
  language: string;
  text: string;
}

export async function readShownPassages(
  database: Database,
  workspaceId: string,
  places: readonly { versionId: string; ordinal: number }[],
): Promise<ShownPassage[]> {
  if (places.length === 0) return [];
  return database.query(sql`
    select version_id as "versionId", passage.ordinal, page, heading_path as "headingPath", language, text
    from unnest(${places.map(({ versionId }) => versionId)}::uuid[], ${places.map(({ ordinal }) => ordinal)}::integer[])
      as place(version, ordinal)
    join passage on passage.workspace_id = ${workspaceId} and passage.version_id = place.version
      and passage.ordinal = place.ordinal`);
}

export async function readTitleOf(database: Database, workspaceId: string, versionId: string): Promise<string> {
  const row = await database.first<{ title: string }>(sql`
    select contribution.title
    from document_version version
    join document on document.workspace_id = version.workspace_id and document.id = version.document_id
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    where version.workspace_id = ${workspaceId} and version.id = ${versionId}`);
  return row?.title ?? '';
}
