// The SQL behind what is taken out: documents, what is coded in them by whom, memos.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { Dimension } from '../coding.views.ts';

export interface ExportedDocument {
  versionId: string;
  contributionId: string;
  title: string;
  fileName: string;
  format: string | null;
  sha256: string;
  text: string;
  importedAt: Date;
  country: string | null;
  organisation: string | null;
  contributorType: string;
  date: string | null;
  language: string | null;
  studyQuestion: string | null;
  rights: string | null;
}

/** Current versions that were read, in a stable order; without their texts, which are read one by one. */
export async function listExportedDocuments(study: WorkspaceContext): Promise<Omit<ExportedDocument, 'text'>[]> {
  return study.database.query(sql`
    select version.id as "versionId", contribution.id as "contributionId", contribution.title, document.path as "fileName",
      version.format, version.sha256, version.imported_at as "importedAt", contribution.country, contribution.organisation,
      contribution.contributor_type as "contributorType", contribution.date, contribution.language,
      contribution.study_question as "studyQuestion", contribution.rights
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    where document.workspace_id = ${study.workspaceId} and version.status = 'read'
    order by document.path collate "C"`);
}

export async function readText(study: WorkspaceContext, versionId: string): Promise<string> {
  const row = await study.database.first<{ text: string | null }>(sql`
    select text from document_version where workspace_id = ${study.workspaceId} and id = ${versionId}`);
  return row?.text ?? '';
}

export interface ExportedCoding {
  start: number;
  end: number;
  dimension: Dimension;
  value: string;
  coderId: string | null;
  createdAt: Date;
}

/** Shared segments of every coder, and accepted codings of passages that rest on none. In the order of the text. */
export async function listExportedCodings(study: WorkspaceContext, versionId: string): Promise<ExportedCoding[]> {
  return study.database.query(sql`
    select start_offset as start, end_offset as "end", dimension, value, coder_id as "coderId", created_at as "createdAt"
    from coded_segment
    where workspace_id = ${study.workspaceId} and version_id = ${versionId} and round_id is null
    union all
    select passage.start_offset, passage.end_offset, coding.dimension, coding.value, coding.decided_by,
      coalesce(coding.decided_at, '1970-01-01')
    from coding
    join passage on passage.workspace_id = coding.workspace_id and passage.version_id = coding.version_id
      and passage.ordinal = coding.ordinal
    where coding.workspace_id = ${study.workspaceId} and coding.version_id = ${versionId} and coding.status = 'accepted'
      and not exists (
        select from coded_segment segment
        where segment.workspace_id = coding.workspace_id and segment.version_id = coding.version_id
          and segment.dimension = coding.dimension and segment.value = coding.value and segment.round_id is null
          and segment.start_offset < passage.end_offset and segment.end_offset > passage.start_offset)
    order by 1, 2, 3, 4, 6, 5`);
}

export interface ExportedMemo {
  id: string;
  type: string;
  text: string;
  versionId: string | null;
  start: number | null;
  end: number | null;
  dimension: Dimension | null;
  value: string | null;
  authorId: string;
  createdAt: Date;
}

export async function listExportedMemos(study: WorkspaceContext): Promise<ExportedMemo[]> {
  return study.database.query(sql`
    select id, type, text, version_id as "versionId", start_offset as start, end_offset as "end", dimension, value,
      author_id as "authorId", created_at as "createdAt"
    from memo
    where workspace_id = ${study.workspaceId} and deleted_at is null
    order by created_at, id`);
}

/** Everybody who coded, decided or wrote a memo, by name; null where the data of a person were removed. */
export async function listCoders(study: WorkspaceContext): Promise<{ id: string; name: string | null }[]> {
  return study.database.query(sql`
    select coder.id, coalesce(person.name, imported.name) as name
    from (
      select coder_id as id from coded_segment where workspace_id = ${study.workspaceId} and round_id is null
      union
      select decided_by from coding
      where workspace_id = ${study.workspaceId} and status = 'accepted' and decided_by is not null
      union
      select author_id from memo where workspace_id = ${study.workspaceId} and deleted_at is null) coder
    left join person on person.id = coder.id
    left join imported_coder imported on imported.workspace_id = ${study.workspaceId} and imported.id = coder.id
    order by coder.id collate "C"`);
}

/** How many there are of what doesn't go out, and of what does. */
export async function countExported(study: WorkspaceContext) {
  const row = await study.database.first<Record<string, number>>(sql`
    select
      (select count(*) from coding where workspace_id = ${study.workspaceId} and status = 'suggested')::integer as suggestions,
      (select count(*) from coding where workspace_id = ${study.workspaceId} and status = 'rejected')::integer as rejections,
      (select count(*) from coded_segment where workspace_id = ${study.workspaceId} and round_id is not null)::integer as "roundWork",
      (select count(*) from coded_segment segment
        where workspace_id = ${study.workspaceId} and round_id is null and not exists (
          select from document
          where document.workspace_id = segment.workspace_id and document.current_version_id = segment.version_id)
      )::integer as "earlierVersions",
      (select count(*) from document
        join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
        where document.workspace_id = ${study.workspaceId} and version.status <> 'read')::integer as "unreadDocuments",
      (select count(*) from codebook_example where workspace_id = ${study.workspaceId} and removed_at is null)::integer as examples,
      (select count(*) from audit where workspace_id = ${study.workspaceId})::integer as "auditLines",
      (select count(*) from statement where workspace_id = ${study.workspaceId} and removed_at is null)::integer as chapter,
      (select count(*) from memo where workspace_id = ${study.workspaceId} and deleted_at is null)::integer as memos,
      (select count(*) from coded_segment segment
        join document on document.workspace_id = segment.workspace_id and document.current_version_id = segment.version_id
        where segment.workspace_id = ${study.workspaceId} and round_id is null)::integer as segments,
      (select count(*) from document
        join coding on coding.workspace_id = document.workspace_id and coding.version_id = document.current_version_id
        join passage on passage.workspace_id = coding.workspace_id and passage.version_id = coding.version_id
          and passage.ordinal = coding.ordinal
        where document.workspace_id = ${study.workspaceId} and coding.status = 'accepted' and not exists (
          select from coded_segment segment
          where segment.workspace_id = coding.workspace_id and segment.version_id = coding.version_id
            and segment.dimension = coding.dimension and segment.value = coding.value and segment.round_id is null
            and segment.start_offset < passage.end_offset and segment.end_offset > passage.start_offset)
      )::integer as decisions`);
  const counted = row ?? {};
  return (name: string): number => counted[name] ?? 0;
}
