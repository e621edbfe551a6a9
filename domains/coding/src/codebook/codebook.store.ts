// The SQL of a study's codebook: which version it uses, and all its versions.
import { sql, theProgram, type WorkspaceContext } from '@common-thread/platform';
import type { CodebookChange, CodebookVersionSummary } from './codebook.views.ts';

export interface CurrentCodebook {
  number: number;
  source: string;
  /** SHA-256 of the file. */
  digest: string;
  /** Of what suggestions depend on. */
  suggestionDigest: string;
}

/** Without the file itself, which is half a megabyte that most pages don't need. */
export async function findCodebook(study: WorkspaceContext): Promise<CurrentCodebook | null> {
  const row = await study.database.first<CurrentCodebook>(sql`
    select number, source, digest, suggestion_digest as "suggestionDigest"
    from study_codebook
    join codebook_version using (workspace_id, number)
    where workspace_id = ${study.workspaceId}`);
  return row ?? null;
}

/** Holds the codebook as it is until the transaction ends: whoever decides on codings while it is changed waits, and then sees
 *  the new one. Taken before the locks of versions, by all. @param purpose many may use it at once, one may change it
 *  @returns number and suggestion digest of the version in use; null when the study has no codebook yet */
export async function holdCodebook(
  study: WorkspaceContext,
  purpose: 'use' | 'change',
): Promise<{ number: number; suggestionDigest: string } | null> {
  const row = await study.database.first<{ number: number; suggestionDigest: string }>(sql`
    select number, suggestion_digest as "suggestionDigest"
    from study_codebook
    where workspace_id = ${study.workspaceId}
    ${purpose === 'use' ? sql`for share` : sql`for update`}`);
  return row ?? null;
}

export async function readCodebookFile(study: WorkspaceContext, number: number): Promise<string | null> {
  const row = await study.database.first<{ yaml: string }>(sql`
    select yaml
    from codebook_version
    where workspace_id = ${study.workspaceId} and number = ${number}`);
  return row?.yaml ?? null;
}

export async function findVersionDigest(study: WorkspaceContext, number: number): Promise<string | null> {
  const row = await study.database.first<{ digest: string }>(sql`
    select digest
    from codebook_version
    where workspace_id = ${study.workspaceId} and number = ${number}`);
  return row?.digest ?? null;
}

export interface NewCodebookVersion {
  number: number;
  source: string;
  yaml: string;
  digest: string;
  change: CodebookChange;
  reason: string;
  taughtByRound: string | null;
}

/** @returns false when there is a version of that number already */
export async function addVersion(study: WorkspaceContext, version: NewCodebookVersion): Promise<boolean> {
  const row = await study.database.first(sql`
    insert into codebook_version (workspace_id, number, source, yaml, digest, change, reason, taught_by_round, changed_by)
    values (${study.workspaceId}, ${version.number}, ${version.source}, ${version.yaml}, ${version.digest},
      ${JSON.stringify(version.change)}, ${version.reason}, ${version.taughtByRound}, ${study.actor.id})
    on conflict do nothing
    returning 1`);
  return row !== undefined;
}

export async function useVersion(study: WorkspaceContext, number: number, suggestionDigest: string): Promise<void> {
  await study.database.query(sql`
    insert into study_codebook (workspace_id, number, suggestion_digest)
    values (${study.workspaceId}, ${number}, ${suggestionDigest})
    on conflict (workspace_id) do update
    set number = excluded.number, suggestion_digest = excluded.suggestion_digest`);
}

const summaryColumns = sql`version.number, version.source, version.change, version.reason,
  case version.changed_by when 'program' then ${theProgram.name} else person.name end as "changedBy",
  version.changed_at as "changedAt", version.taught_by_round as "taughtByRound",
  version.number = study_codebook.number as "isCurrent"`;

const versionTables = sql`codebook_version version
    join study_codebook using (workspace_id)
    left join person on person.id = version.changed_by`;

/** Newest first. */
export async function listVersions(study: WorkspaceContext): Promise<CodebookVersionSummary[]> {
  return study.database.query<CodebookVersionSummary>(sql`
    select ${summaryColumns}
    from ${versionTables}
    where version.workspace_id = ${study.workspaceId}
    order by version.number desc`);
}

export async function findVersion(study: WorkspaceContext, number: number): Promise<CodebookVersionSummary | null> {
  const row = await study.database.first<CodebookVersionSummary>(sql`
    select ${summaryColumns}
    from ${versionTables}
    where version.workspace_id = ${study.workspaceId} and version.number = ${number}`);
  return row ?? null;
}

/** The last version that split this code; what is dealt out afterwards belongs to it. */
export async function findSplit(
  study: WorkspaceContext,
  code: string,
): Promise<{ number: number; change: CodebookChange } | null> {
  const row = await study.database.first<{ number: number; change: CodebookChange }>(sql`
    select number, change
    from codebook_version
    where workspace_id = ${study.workspaceId} and change ->> 'kind' = 'split' and change ->> 'id' = ${code}
    order by number desc
    limit 1`);
  return row ?? null;
}

/** Passages of current versions that were not yet looked through with the codebook in use. */
export async function countToLookThrough(study: WorkspaceContext): Promise<number> {
  const row = await study.database.first<{ passages: number }>(sql`
    select coalesce(sum(version.passages), 0)::integer as passages
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    join study_codebook on study_codebook.workspace_id = document.workspace_id
    left join suggestion_run run on run.workspace_id = version.workspace_id and run.version_id = version.id
    where document.workspace_id = ${study.workspaceId}
      and version.status = 'read'
      and run.codebook_digest is distinct from study_codebook.suggestion_digest`);
  return row?.passages ?? 0;
}
