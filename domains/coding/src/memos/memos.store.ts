// The only SQL of memos.
import { sql, type Statement, type WorkspaceContext } from '@common-thread/platform';
import type { Dimension } from '../coding.views.ts';
import type { ListedMemo, Memo, MemoFilter, MemoPage, MemoPlace, MemoType, NewMemo } from './memos.views.ts';

interface MemoRow extends Omit<Memo, 'place'> {
  versionId: string | null;
  start: number | null;
  end: number | null;
  dimension: Dimension | null;
  value: string | null;
}

const memoColumns = sql`memo.id, memo.type, memo.text, memo.version_id as "versionId", memo.start_offset as start,
  memo.end_offset as "end", memo.dimension, memo.value, memo.author_id as "authorId",
  coalesce(person.name, imported.name) as "authorName", memo.created_at as "createdAt", memo.changed_at as "changedAt"`;

const withAuthors = sql`left join person on person.id = memo.author_id
  left join imported_coder imported on imported.workspace_id = memo.workspace_id and imported.id = memo.author_id`;

function placeOf({ versionId, start, end, dimension, value }: MemoRow): MemoPlace {
  if (dimension !== null && value !== null) return { kind: 'code', dimension, value };
  if (versionId === null) throw new Error('A memo is about nothing.');
  return start === null || end === null ? { kind: 'document', versionId } : { kind: 'words', versionId, start, end };
}

function toMemo(row: MemoRow): Memo {
  const { id, type, text, authorId, authorName, createdAt, changedAt } = row;
  return { id, type, text, place: placeOf(row), authorId, authorName, createdAt, changedAt };
}

/** On the document and on its words, in the order of the text; those on the whole document first. */
export async function listMemosOfVersion(study: WorkspaceContext, versionId: string): Promise<Memo[]> {
  const rows = await study.database.query<MemoRow>(sql`
    select ${memoColumns}
    from memo
    ${withAuthors}
    where memo.workspace_id = ${study.workspaceId} and memo.version_id::text = ${versionId} and memo.deleted_at is null
    order by memo.start_offset nulls first, memo.created_at, memo.id`);
  return rows.map(toMemo);
}

/** Locks the memo for the rest of the transaction. */
export async function findMemo(
  study: WorkspaceContext,
  id: string,
): Promise<{ memo: Memo; isDeleted: boolean } | null> {
  const row = await study.database.first<MemoRow & { isDeleted: boolean }>(sql`
    select ${memoColumns}, memo.deleted_at is not null as "isDeleted"
    from memo
    ${withAuthors}
    where memo.workspace_id = ${study.workspaceId} and memo.id::text = ${id}
    for update of memo`);
  return row === undefined ? null : { memo: toMemo(row), isDeleted: row.isDeleted };
}

/** The same memo of the same author, sent again within a minute, is that memo. What the author writes meanwhile waits until the
 *  transaction ends, so that two sends at once are found out too. */
export async function findSentAgain(study: WorkspaceContext, { type, text, place }: NewMemo): Promise<string | null> {
  const at = columnsOf(place);
  await study.database.query(sql`
    select pg_advisory_xact_lock(hashtextextended(${`memo ${study.workspaceId} ${study.actor.id}`}, 0))`);
  const row = await study.database.first<{ id: string }>(sql`
    select id
    from memo
    where workspace_id = ${study.workspaceId} and author_id = ${study.actor.id} and type = ${type} and text = ${text}
      and version_id is not distinct from ${at.versionId} and start_offset is not distinct from ${at.start}
      and end_offset is not distinct from ${at.end} and dimension is not distinct from ${at.dimension}
      and value is not distinct from ${at.value} and deleted_at is null and created_at > now() - interval '1 minute'`);
  return row?.id ?? null;
}

export async function insertMemo(study: WorkspaceContext, { type, text, place }: NewMemo): Promise<string> {
  const at = columnsOf(place);
  const row = await study.database.first<{ id: string }>(sql`
    insert into memo (workspace_id, type, text, version_id, start_offset, end_offset, dimension, value, author_id)
    values (${study.workspaceId}, ${type}, ${text}, ${at.versionId}, ${at.start}, ${at.end}, ${at.dimension}, ${at.value},
      ${study.actor.id})
    returning id`);
  if (row === undefined) throw new Error('The memo was not stored.');
  return row.id;
}

function columnsOf(place: MemoPlace) {
  const nothing = { versionId: null, start: null, end: null, dimension: null, value: null };
  switch (place.kind) {
    case 'words':
      return { ...nothing, versionId: place.versionId, start: place.start, end: place.end };
    case 'document':
      return { ...nothing, versionId: place.versionId };
    case 'code':
      return { ...nothing, dimension: place.dimension, value: place.value };
  }
}

export async function updateMemo(
  study: WorkspaceContext,
  id: string,
  changes: { type: MemoType; text: string },
): Promise<void> {
  await study.database.query(sql`
    update memo
    set type_before = type, text_before = text, type = ${changes.type}, text = ${changes.text},
      changed_at = date_trunc('milliseconds', now())
    where workspace_id = ${study.workspaceId} and id = ${id} and (type <> ${changes.type} or text <> ${changes.text})`);
}

/** @returns false when nothing was changed since it was written */
export async function exchangeWithBefore(study: WorkspaceContext, id: string): Promise<boolean> {
  const row = await study.database.first(sql`
    update memo
    set type = type_before, text = text_before, type_before = type, text_before = text,
      changed_at = date_trunc('milliseconds', now())
    where workspace_id = ${study.workspaceId} and id = ${id} and text_before is not null
    returning 1`);
  return row !== undefined;
}

export async function setDeleted(study: WorkspaceContext, id: string, isDeleted: boolean): Promise<void> {
  await study.database.query(sql`
    update memo
    set deleted_at = case when ${isDeleted} then now() end
    where workspace_id = ${study.workspaceId} and id = ${id}`);
}

/** What was deleted more than a day ago is gone for good. */
export async function clearDeleted(study: WorkspaceContext): Promise<void> {
  await study.database.query(sql`
    delete from memo
    where workspace_id = ${study.workspaceId} and deleted_at < now() - interval '1 day'`);
}

export const memosPerPage = 50;

/** One page of the study's memos, the newest first. */
export async function listMemos(study: WorkspaceContext, filter: MemoFilter = {}): Promise<MemoPage> {
  const page = Math.max(1, filter.page ?? 1);
  const where = fitting(study, filter);
  const rows = await study.database.query<MemoRow & Omit<ListedMemo, keyof Memo>>(sql`
    select ${memoColumns}, contribution.title as "documentTitle",
      left(substring(version.text from memo.start_offset + 1 for memo.end_offset - memo.start_offset), 300) as quotation,
      (select min(passage.ordinal)
        from passage
        where passage.workspace_id = memo.workspace_id and passage.version_id = memo.version_id
          and passage.start_offset < memo.end_offset and passage.end_offset > memo.start_offset) as ordinal
    from memo
    ${withAuthors}
    left join document_version version on version.workspace_id = memo.workspace_id and version.id = memo.version_id
    left join document on document.workspace_id = version.workspace_id and document.id = version.document_id
    left join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    where ${where}
    order by memo.created_at desc, memo.id
    ${filter.isWhole === true ? sql`` : sql`limit ${memosPerPage} offset ${(page - 1) * memosPerPage}`}`);
  const counted = await study.database.first<{ total: number }>(sql`
    select count(*)::integer as total
    from memo
    where ${where}`);
  return {
    rows: rows.map((row) => ({
      ...toMemo(row),
      documentTitle: row.documentTitle,
      quotation: row.quotation,
      ordinal: row.ordinal,
    })),
    total: counted?.total ?? 0,
    page,
    pageSize: memosPerPage,
    authors: await selectAuthors(study),
  };
}

function fitting(study: WorkspaceContext, filter: MemoFilter): Statement {
  const { type = null, authorId = null, dimension = null, value = null, versionId = null } = filter;
  const text = filter.text === undefined || filter.text === '' ? null : filter.text;
  const about = filter.about ?? null;
  return sql`memo.workspace_id = ${study.workspaceId} and memo.deleted_at is null
      and (${type}::text is null or memo.type = ${type})
      and (${authorId}::text is null or memo.author_id = ${authorId})
      and (${dimension}::text is null or memo.dimension = ${dimension})
      and (${value}::text is null or memo.value = ${value})
      and (${versionId}::text is null or memo.version_id::text = ${versionId})
      and (${text}::text is null or strpos(lower(memo.text), lower(${text}::text)) > 0)
      and (${about}::text is null
        or ${about}::text = case
          when memo.value is not null then 'code'
          when memo.start_offset is null then 'document'
          else 'words' end)`;
}

async function selectAuthors(study: WorkspaceContext): Promise<MemoPage['authors']> {
  return study.database.query(sql`
    select memo.author_id as id, coalesce(person.name, imported.name) as name
    from (
      select distinct workspace_id, author_id
      from memo
      where workspace_id = ${study.workspaceId} and deleted_at is null) memo
    ${withAuthors}
    order by name nulls last, id`);
}

/** Memos on a code go on with the code it was merged into or renamed to. */
export async function moveMemos(
  study: WorkspaceContext,
  from: { dimension: Dimension; value: string },
  into: { dimension: Dimension; value: string },
): Promise<void> {
  await study.database.query(sql`
    update memo
    set dimension = ${into.dimension}, value = ${into.value}
    where workspace_id = ${study.workspaceId} and dimension = ${from.dimension} and value = ${from.value}`);
}
