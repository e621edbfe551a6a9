// The only SQL of the chapter, its statements and their evidence.
import { sql, type EvidenceBasis, type WorkspaceContext } from '@common-thread/platform';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { StatementKind } from './guidance.views.ts';

export interface StoredChapter {
  language: UnLanguage;
  basis: EvidenceBasis;
  outlineSource: string;
  outlineYaml: string;
}

export async function findChapter(study: WorkspaceContext): Promise<StoredChapter | null> {
  const row = await study.database.first<StoredChapter>(sql`
    select language, basis, outline_source as "outlineSource", outline_yaml as "outlineYaml"
    from chapter
    where workspace_id = ${study.workspaceId}`);
  return row ?? null;
}

/** Locks the chapter, so that two drafts can't mix. */
export async function putChapter(study: WorkspaceContext, chapter: StoredChapter): Promise<void> {
  await study.database.query(sql`
    insert into chapter (workspace_id, language, basis, outline_source, outline_yaml)
    values (${study.workspaceId}, ${chapter.language}, ${chapter.basis}, ${chapter.outlineSource}, ${chapter.outlineYaml})
    on conflict (workspace_id) do update
    set language = excluded.language, basis = excluded.basis, outline_source = excluded.outline_source,
      outline_yaml = excluded.outline_yaml, changed_at = now()`);
}

export interface ConfirmedQuotation {
  words: string;
  /** The editor knows of the newer version and keeps citing this one. */
  isOlderVersionKept?: boolean;
}

/** What was counted when the statement was last confirmed. */
export interface ConfirmedCount {
  count: number;
  total: number;
  countries: string[];
}

export type StoredEvidence = {
  id: string;
  statementId: string;
  position: number;
  kind: string;
  reference: string;
} & (
  | { role: 'quotation'; placeholder: null; confirmed: ConfirmedQuotation }
  | { role: 'count'; placeholder: string; confirmed: ConfirmedCount }
);

export interface StoredStatement {
  id: string;
  sectionId: string;
  position: number;
  kind: StatementKind;
  template: string;
  origin: 'draft' | 'person';
  isOwnWords: boolean;
  isRemoved: boolean;
}

/** All statements by section and position; removed ones too, latest removed last. */
export async function listStatements(study: WorkspaceContext): Promise<StoredStatement[]> {
  return study.database.query<StoredStatement>(sql`
    select id, section_id as "sectionId", position, kind, template, origin, is_own_words as "isOwnWords",
      removed_at is not null as "isRemoved"
    from statement
    where workspace_id = ${study.workspaceId}
    order by removed_at nulls first, section_id, position, id`);
}

export async function findStatement(study: WorkspaceContext, id: string): Promise<StoredStatement | null> {
  const row = await study.database.first<StoredStatement>(sql`
    select id, section_id as "sectionId", position, kind, template, origin, is_own_words as "isOwnWords",
      removed_at is not null as "isRemoved"
    from statement
    where workspace_id = ${study.workspaceId} and id::text = ${id}
    for update`);
  return row ?? null;
}

export async function listEvidence(study: WorkspaceContext): Promise<StoredEvidence[]> {
  return study.database.query<StoredEvidence>(sql`
    select id, statement_id as "statementId", position, role, placeholder, kind, reference, confirmed
    from statement_evidence
    where workspace_id = ${study.workspaceId}
    order by statement_id, position, id`);
}

export interface NewStatement {
  sectionId: string;
  position: number;
  kind: StatementKind;
  template: string;
  origin: 'draft' | 'person';
  isOwnWords: boolean;
  evidence: NewEvidence[];
}

export type NewEvidence = { kind: string; reference: string } & (
  | { role: 'quotation'; placeholder: null; confirmed: ConfirmedQuotation }
  | { role: 'count'; placeholder: string; confirmed: ConfirmedCount }
);

/** Writes statements and their evidence in two statements of SQL. @returns their ids, in the order given */
export async function insertStatements(
  study: WorkspaceContext,
  statements: readonly NewStatement[],
): Promise<string[]> {
  const rows = statements.map((statement) => ({ ...statement, id: crypto.randomUUID() }));
  await study.database.query(sql`
    insert into statement (workspace_id, id, section_id, position, kind, template, origin, is_own_words)
    select ${study.workspaceId}, id, "sectionId", position, kind, template, origin, "isOwnWords"
    from jsonb_to_recordset(${JSON.stringify(rows)}) as given(id uuid, "sectionId" text, position double precision, kind text,
      template text, origin text, "isOwnWords" boolean)`);
  await insertEvidence(
    study,
    rows.flatMap((row) => row.evidence.map((evidence, position) => ({ ...evidence, statementId: row.id, position }))),
  );
  return rows.map((row) => row.id);
}

export async function insertEvidence(
  study: WorkspaceContext,
  evidence: readonly (NewEvidence & { statementId: string; position: number })[],
): Promise<void> {
  await study.database.query(sql`
    insert into statement_evidence (workspace_id, statement_id, position, role, placeholder, kind, reference, confirmed)
    select ${study.workspaceId}, "statementId", position, role, placeholder, kind, reference, confirmed
    from jsonb_to_recordset(${JSON.stringify(evidence)}) as given("statementId" uuid, position integer, role text, placeholder text,
      kind text, reference text, confirmed jsonb)`);
}

/** Drafts that nobody touched; statements of people are never deleted. */
export async function deleteDrafts(study: WorkspaceContext): Promise<void> {
  await study.database.query(sql`
    delete from statement_evidence
    using statement
    where statement_evidence.workspace_id = ${study.workspaceId}
      and statement.workspace_id = statement_evidence.workspace_id
      and statement.id = statement_evidence.statement_id
      and statement.origin = 'draft'`);
  await study.database.query(sql`
    delete from statement
    where workspace_id = ${study.workspaceId} and origin = 'draft'`);
}

export async function updateStatement(study: WorkspaceContext, statement: StoredStatement): Promise<void> {
  await study.database.query(sql`
    update statement
    set section_id = ${statement.sectionId},
      position = ${statement.position},
      kind = ${statement.kind},
      template = ${statement.template},
      origin = ${statement.origin},
      is_own_words = ${statement.isOwnWords},
      removed_at = case when ${statement.isRemoved} then coalesce(removed_at, now()) end
    where workspace_id = ${study.workspaceId} and id = ${statement.id}`);
}

export async function confirmEvidence(
  study: WorkspaceContext,
  id: string,
  reference: string,
  confirmed: StoredEvidence['confirmed'],
): Promise<void> {
  await study.database.query(sql`
    update statement_evidence
    set confirmed = ${JSON.stringify(confirmed)}, reference = ${reference}
    where workspace_id = ${study.workspaceId} and id = ${id}`);
}

export async function deleteEvidence(study: WorkspaceContext, statementId: string, id: string): Promise<number> {
  const rows = await study.database.query(sql`
    delete from statement_evidence
    where workspace_id = ${study.workspaceId} and statement_id = ${statementId} and id::text = ${id}
    returning 1`);
  return rows.length;
}
