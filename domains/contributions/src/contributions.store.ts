// The SQL that writes contributions, documents, versions and passages.
import { sql, type Database, type Statement } from '@common-thread/platform';
import type { StoredProblem } from './contributions.problems.ts';
import type { ReadContribution } from './reading/read-contribution.ts';
import type { SettledMetadata } from './rules/settle-metadata.ts';

export interface StoredVersion {
  id: string;
  contributionId: string;
  documentId: string;
  path: string;
  title: string;
  sha256: string;
  status: 'read' | 'needsOcr' | 'refused';
  problemCode: string | null;
  isCurrent: boolean;
  signature: number[] | null;
}

/** Every version of the study, with what is needed to recognise files that come again. */
export function listStoredVersions(database: Database, workspaceId: string): Promise<StoredVersion[]> {
  return queryStoredVersions(database, sql`version.workspace_id = ${workspaceId}`);
}

/** Takes the study's turn to store a file, until the transaction ends: imports into one study at the same time store one after the
 *  other. @returns the version with these bytes that another import has stored since this one began, or null */
export async function findStoredMeanwhile(
  database: Database,
  workspaceId: string,
  sha256: string,
): Promise<StoredVersion | null> {
  await database.query(sql`
    select 1
    from workspace
    where id = ${workspaceId}
    for no key update`);
  const where = sql`version.workspace_id = ${workspaceId} and version.sha256 = ${sha256}`;
  return (await queryStoredVersions(database, where))[0] ?? null;
}

function queryStoredVersions(database: Database, where: Statement): Promise<StoredVersion[]> {
  return database.query<StoredVersion>(sql`
    select version.id, document.contribution_id as "contributionId", document.id as "documentId", document.path,
      contribution.title, version.sha256, version.status, version.problem ->> 'code' as "problemCode",
      document.current_version_id = version.id as "isCurrent", version.signature
    from document_version version
    join document on document.workspace_id = version.workspace_id and document.id = version.document_id
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    where ${where}
    order by document.path, version.number`);
}

export async function insertContribution(
  database: Database,
  workspaceId: string,
  metadata: SettledMetadata,
): Promise<string> {
  const row = await database.first<{ id: string }>(sql`
    insert into contribution (workspace_id, country, organisation, contributor_type, title, date, language, study_question, rights,
      provenance, candidates)
    values (${workspaceId}, ${metadata.country}, ${metadata.organisation}, ${metadata.contributorType}, ${metadata.title},
      ${metadata.date}, ${metadata.language}, ${metadata.studyQuestion}, ${metadata.rights},
      ${JSON.stringify(metadata.provenance)}, ${JSON.stringify(metadata.candidates)})
    returning id`);
  return idOf(row);
}

/** Overwrites what the import settled, but no value that a person gave in the form. */
export async function updateSettledMetadata(
  database: Database,
  workspaceId: string,
  contributionId: string,
  metadata: SettledMetadata,
): Promise<void> {
  await database.query(sql`
    update contribution
    set country = case when provenance -> 'country' ->> 'source' = 'form' then country else ${metadata.country} end,
      organisation = case when provenance -> 'organisation' ->> 'source' = 'form' then organisation else ${metadata.organisation} end,
      contributor_type = case when provenance -> 'contributorType' ->> 'source' = 'form' then contributor_type else ${metadata.contributorType} end,
      title = case when provenance -> 'title' ->> 'source' = 'form' then title else ${metadata.title} end,
      date = case when provenance -> 'date' ->> 'source' = 'form' then date else ${metadata.date} end,
      language = case when provenance -> 'language' ->> 'source' = 'form' then language else ${metadata.language} end,
      study_question = case when provenance -> 'studyQuestion' ->> 'source' = 'form' then study_question else ${metadata.studyQuestion} end,
      rights = case when provenance -> 'rights' ->> 'source' = 'form' then rights else ${metadata.rights} end,
      candidates = case when provenance -> 'country' ->> 'source' = 'form' then '[]' else ${JSON.stringify(metadata.candidates)}::jsonb end,
      provenance = ${JSON.stringify(metadata.provenance)}::jsonb || (
        select coalesce(jsonb_object_agg(field, origin), '{}')
        from jsonb_each(provenance) as each(field, origin)
        where origin ->> 'source' = 'form')
    where workspace_id = ${workspaceId} and id = ${contributionId}`);
}

export async function insertDocument(
  database: Database,
  workspaceId: string,
  contributionId: string,
  path: string,
): Promise<string> {
  const row = await database.first<{ id: string }>(sql`
    insert into document (workspace_id, contribution_id, path)
    values (${workspaceId}, ${contributionId}, ${path})
    returning id`);
  return idOf(row);
}

export interface NewVersion {
  sha256: string;
  bytes: number;
  reading: ReadContribution;
  /** Code and values of the problem, when the document was not read. */
  problem: StoredProblem | null;
}

/** Adds the next version of a document with its passages and makes it the current one. @returns the version's id */
export async function insertVersion(
  database: Database,
  workspaceId: string,
  documentId: string,
  version: NewVersion,
): Promise<string> {
  const stored = await database.first<{ id: string }>(sql`
    insert into document_version (workspace_id, document_id, number, sha256, bytes, status)
    select ${workspaceId}, ${documentId}, coalesce(max(number), 0) + 1, ${version.sha256}, ${version.bytes}, 'refused'
    from document_version
    where workspace_id = ${workspaceId} and document_id = ${documentId}
    returning id`);
  const versionId = idOf(stored);
  await fillVersion(database, workspaceId, versionId, version);
  await database.query(sql`
    update document
    set current_version_id = ${versionId}
    where workspace_id = ${workspaceId} and id = ${documentId}`);
  return versionId;
}

/** Writes what was read into a version that has no text yet: a new one, or one that waited for OCR. */
export async function fillVersion(
  database: Database,
  workspaceId: string,
  versionId: string,
  version: NewVersion,
): Promise<void> {
  const { reading } = version;
  const read = reading.outcome === 'read' ? reading : null;
  const pages = read !== null ? read.document.pages.length : reading.outcome === 'needsOcr' ? reading.pages : 0;
  const format = read !== null ? read.document.format : reading.outcome === 'needsOcr' ? reading.format : null;
  await database.query(sql`
    update document_version
    set format = ${format},
      status = ${reading.outcome},
      problem = ${version.problem === null ? null : JSON.stringify(version.problem)},
      text = ${read?.document.text ?? null},
      blocks = ${JSON.stringify(read?.document.blocks ?? [])},
      page_spans = ${JSON.stringify(read?.document.pages ?? [])},
      pages = ${pages},
      passages = ${read?.passages.length ?? 0},
      language = ${read?.language ?? null},
      warnings = ${JSON.stringify(read?.document.warnings ?? [])},
      signature = ${read?.signature ?? null}
    where workspace_id = ${workspaceId} and id = ${versionId} and text is null`);
  if (read === null) return;
  await database.query(sql`
    insert into passage (workspace_id, version_id, ordinal, start_offset, end_offset, page, heading_path, kind, language, text)
    select ${workspaceId}, ${versionId}, ordinal, start, "end", page, "headingPath", kind, language, text
    from jsonb_to_recordset(${JSON.stringify(read.passages)}) as read(ordinal integer, start integer, "end" integer, page integer,
      "headingPath" text[], kind text, language text, text text)`);
}

/** Sets fields that a person changed; `values` holds column values, `provenance` the fields' new origin. */
export async function updateFromForm(
  database: Database,
  workspaceId: string,
  contributionId: string,
  values: SettledMetadata,
): Promise<void> {
  await database.query(sql`
    update contribution
    set country = ${values.country},
      organisation = ${values.organisation},
      contributor_type = ${values.contributorType},
      title = ${values.title},
      date = ${values.date},
      language = ${values.language},
      study_question = ${values.studyQuestion},
      rights = ${values.rights},
      provenance = ${JSON.stringify(values.provenance)},
      candidates = ${JSON.stringify(values.candidates)}
    where workspace_id = ${workspaceId} and id = ${contributionId}`);
}

function idOf(row: { id: string } | undefined): string {
  if (row === undefined) throw new Error('The row that was just written is not there.');
  return row.id;
}
