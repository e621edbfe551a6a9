// The SQL behind the reading page: a version's text, its passages, and its original.
import { sql, type OriginalStore, type WorkspaceContext } from '@common-thread/platform';
import type { Block, PageSpan } from '@common-thread/document-reading';
import {
  contributionColumns,
  documentSummary,
  listVersions,
  withDocuments,
  type ContributionRow,
} from './contributions.queries.ts';
import type { Passage, ReadingView } from './contributions.views.ts';
import { readPassageId, writePassageId, writePlaceReference } from './rules/place-reference.ts';

/** Null for a version that isn't here. A version that was not read has an empty text and no passages. */
export async function readVersion(study: WorkspaceContext, versionId: string): Promise<ReadingView | null> {
  const stored = await study.database.first<{
    contribution_id: string;
    text: string | null;
    blocks: Block[];
    page_spans: PageSpan[];
  }>(sql`
    select document.contribution_id, version.text, version.blocks, version.page_spans
    from document_version version
    join document on document.workspace_id = version.workspace_id and document.id = version.document_id
    where version.workspace_id = ${study.workspaceId} and version.id::text = ${versionId}`);
  if (stored === undefined) return null;
  const rows = await study.database.query<ContributionRow>(sql`
    select ${contributionColumns}
    from contribution
    where workspace_id = ${study.workspaceId} and id = ${stored.contribution_id}`);
  const [contribution] = await withDocuments(study, rows);
  const version = (await listVersions(study, [stored.contribution_id])).find((one) => one.id === versionId);
  if (contribution === undefined || version === undefined) return null;
  return {
    contribution,
    version: documentSummary(version, study),
    text: stored.text ?? '',
    blocks: stored.blocks,
    pages: stored.page_spans,
    passages: await listPassages(study, versionId),
  };
}

interface PassageRow {
  ordinal: number;
  start_offset: number;
  end_offset: number;
  page: number | null;
  heading_path: string[];
  language: string;
  text: string;
}

export async function listPassages(study: WorkspaceContext, versionId: string): Promise<Passage[]> {
  const rows = await study.database.query<PassageRow>(sql`
    select ordinal, start_offset, end_offset, page, heading_path, language, text
    from passage
    where workspace_id = ${study.workspaceId} and version_id = ${versionId}
    order by ordinal`);
  return rows.map((row) => ({
    id: writePassageId({ versionId, ordinal: row.ordinal }),
    ordinal: row.ordinal,
    start: row.start_offset,
    end: row.end_offset,
    page: row.page,
    headingPath: row.heading_path,
    language: row.language,
    text: row.text,
  }));
}

/** Reference of a passage as it is cited; null when there is no such passage. */
export async function findPassagePlace(study: WorkspaceContext, passageId: string): Promise<string | null> {
  const key = readPassageId(passageId);
  if (key === null) return null;
  const row = await study.database.first<{ start: number; end: number }>(sql`
    select start_offset as start, end_offset as "end"
    from passage
    where workspace_id = ${study.workspaceId} and version_id = ${key.versionId} and ordinal = ${key.ordinal}`);
  return row === undefined ? null : writePlaceReference({ versionId: key.versionId, ...row });
}

const mediaTypes: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
};

export interface Original {
  bytes: Uint8Array;
  fileName: string;
  mediaType: string;
}

/** The file as it was given, byte for byte. */
export async function openOriginal(
  study: WorkspaceContext,
  originals: OriginalStore,
  versionId: string,
): Promise<Original | null> {
  const stored = await study.database.first<{ path: string; format: string | null; sha256: string }>(sql`
    select document.path, version.format, version.sha256
    from document_version version
    join document on document.workspace_id = version.workspace_id and document.id = version.document_id
    where version.workspace_id = ${study.workspaceId} and version.id::text = ${versionId}`);
  if (stored === undefined) return null;
  const bytes = await originals.read(stored.sha256);
  if (bytes === null) return null;
  return {
    bytes,
    fileName: stored.path.slice(stored.path.lastIndexOf('/') + 1),
    mediaType: mediaTypes[stored.format ?? ''] ?? 'application/octet-stream',
  };
}
