// The SQL of the reading order: passages of a language, decisions on a code, who was unsure.
import { sql, theProgram, type WorkspaceContext } from '@common-thread/platform';
import { isReferenceList } from '../rules/is-reference-list.ts';
import type { CodingsOfVersion, ScopePassage } from './rules/order-part.ts';
import type { NextPassage, UnsurePassage } from './reading-order.views.ts';

/** Changes whenever a document comes, goes or gets a new version. */
export async function readStamp(study: WorkspaceContext): Promise<string> {
  const row = await study.database.first<{ stamp: string }>(sql`
    select md5(coalesce(string_agg(current_version_id::text, '' order by current_version_id), '')) as stamp
    from document
    where workspace_id = ${study.workspaceId}`);
  return row?.stamp ?? '';
}

export async function listLanguages(study: WorkspaceContext): Promise<{ language: string; passages: number }[]> {
  return study.database.query(sql`
    select passage.language, count(*)::integer as passages
    from document
    join passage on passage.workspace_id = document.workspace_id and passage.version_id = document.current_version_id
    where document.workspace_id = ${study.workspaceId}
    group by passage.language
    order by count(*) desc, passage.language`);
}

/** Passages of the current documents in the order of documents and text, without lists of sources.
 *  @param language null: of all */
export async function listScope(study: WorkspaceContext, language: string | null): Promise<ScopePassage[]> {
  const rows = await study.database.query<ScopePassage & { headingPath: string[] }>(sql`
    select passage.version_id as version, passage.ordinal, passage.language, passage.heading_path as "headingPath"
    from document
    join passage on passage.workspace_id = document.workspace_id and passage.version_id = document.current_version_id
    where document.workspace_id = ${study.workspaceId} and (${language}::text is null or passage.language = ${language})
    order by document.path collate "C", passage.ordinal`);
  return rows.filter(({ headingPath }) => !isReferenceList(headingPath));
}

export async function listTexts(
  study: WorkspaceContext,
  language: string,
): Promise<{ version: string; ordinal: number; text: string }[]> {
  const rows = await study.database.query<{
    version: string;
    ordinal: number;
    text: string;
    headingPath: string[];
  }>(sql`
    select passage.version_id as version, passage.ordinal, passage.text, passage.heading_path as "headingPath"
    from document
    join passage on passage.workspace_id = document.workspace_id and passage.version_id = document.current_version_id
    where document.workspace_id = ${study.workspaceId} and passage.language = ${language}
    order by document.path collate "C", passage.ordinal`);
  return rows
    .filter(({ headingPath }) => !isReferenceList(headingPath))
    .map(({ version, ordinal, text }) => ({ version, ordinal, text }));
}

/** All codings of a code on the current documents. */
export async function listCodingsOfCode(study: WorkspaceContext, code: string): Promise<CodingsOfVersion[]> {
  return study.database.query<CodingsOfVersion>(sql`
    select coding.version_id as version, array_agg(coding.ordinal order by coding.ordinal) as ordinals,
      string_agg(left(coding.status, 1), '' order by coding.ordinal) as statuses,
      array_agg(coalesce(coding.score, 0) order by coding.ordinal) as scores
    from coding
    join document on document.workspace_id = coding.workspace_id and document.current_version_id = coding.version_id
    where coding.workspace_id = ${study.workspaceId} and coding.dimension = 'code' and coding.value = ${code}
    group by coding.version_id`);
}

/** Passages that the person set aside, and (to be read without knowing the order) those of samples not read to the end. */
export async function listLeftOut(
  study: WorkspaceContext,
  code: string,
): Promise<{ version: string; ordinal: number; isUnsure: boolean }[]> {
  return study.database.query(sql`
    select version_id as version, ordinal, true as "isUnsure"
    from passage_unsure
    where workspace_id = ${study.workspaceId} and code = ${code} and coder_id = ${study.actor.id}
    union all
    select picked.version_id, picked.ordinal, false
    from unread_sample sample
    join unread_sample_passage picked on picked.workspace_id = sample.workspace_id and picked.sample_id = sample.id
    where sample.workspace_id = ${study.workspaceId} and sample.code = ${code} and picked.outcome is null`);
}

type ShownPassage = Omit<NextPassage, 'isByChance' | 'termsFor' | 'termsAgainst'>;

/** In any order; those that are gone are left out. */
export async function readPassagesToShow(
  study: WorkspaceContext,
  code: string,
  keys: readonly { version: string; ordinal: number }[],
): Promise<ShownPassage[]> {
  const rows = await study.database.query<
    Omit<ShownPassage, 'suggestion'> & { score: number | null; reasons: MatchedTerms | null; status: string | null }
  >(sql`
    select passage.version_id || ':' || passage.ordinal as "passageId", passage.version_id as "versionId", passage.ordinal,
      passage.text, passage.language, passage.heading_path as "headingPath", passage.page,
      contribution.title as "contributionTitle", contribution.country, coding.score, coding.reasons, coding.status
    from unnest(${keys.map(({ version }) => version)}::uuid[], ${keys.map(({ ordinal }) => ordinal)}::integer[])
      as asked(version_id, ordinal)
    join passage on passage.workspace_id = ${study.workspaceId} and passage.version_id = asked.version_id
      and passage.ordinal = asked.ordinal
    join document_version version on version.workspace_id = passage.workspace_id and version.id = passage.version_id
    join document on document.workspace_id = passage.workspace_id and document.id = version.document_id
    join contribution on contribution.workspace_id = passage.workspace_id and contribution.id = document.contribution_id
    left join coding on coding.workspace_id = passage.workspace_id and coding.version_id = passage.version_id
      and coding.ordinal = passage.ordinal and coding.dimension = 'code' and coding.value = ${code}`);
  return rows.map(({ score, reasons, status, ...passage }) => ({
    ...passage,
    suggestion: status === null || score === null ? null : { score, reasons: reasons ?? [] },
  }));
}

type MatchedTerms = NonNullable<NextPassage['suggestion']>['reasons'];

export async function readNeighbours(
  study: WorkspaceContext,
  { versionId, ordinal }: { versionId: string; ordinal: number },
): Promise<{ before: string | null; after: string | null }> {
  const rows = await study.database.query<{ ordinal: number; text: string }>(sql`
    select ordinal, text
    from passage
    where workspace_id = ${study.workspaceId} and version_id = ${versionId} and ordinal = any(${[ordinal - 1, ordinal + 1]})`);
  const textAt = (place: number) => rows.find((row) => row.ordinal === place)?.text ?? null;
  return { before: textAt(ordinal - 1), after: textAt(ordinal + 1) };
}

export async function listUnsure(study: WorkspaceContext, code: string): Promise<UnsurePassage[]> {
  return study.database.query<UnsurePassage>(sql`
    select unsure.version_id || ':' || unsure.ordinal as "passageId", unsure.version_id as "versionId", unsure.ordinal,
      passage.text, passage.language, contribution.title as "contributionTitle",
      case unsure.coder_id when 'program' then ${theProgram.name} else person.name end as "coderName",
      unsure.created_at as at
    from passage_unsure unsure
    join document on document.workspace_id = unsure.workspace_id and document.current_version_id = unsure.version_id
    join contribution on contribution.workspace_id = unsure.workspace_id and contribution.id = document.contribution_id
    join passage on passage.workspace_id = unsure.workspace_id and passage.version_id = unsure.version_id
      and passage.ordinal = unsure.ordinal
    left join person on person.id = unsure.coder_id
    left join coding on coding.workspace_id = unsure.workspace_id and coding.version_id = unsure.version_id
      and coding.ordinal = unsure.ordinal and coding.dimension = 'code' and coding.value = unsure.code
      and coding.status <> 'suggested'
    where unsure.workspace_id = ${study.workspaceId} and unsure.code = ${code} and coding.value is null
    order by unsure.created_at desc, unsure.version_id, unsure.ordinal
    limit 200`);
}

export interface OrderKey {
  versionId: string;
  ordinal: number;
  code: string;
}

export async function setUnsure(study: WorkspaceContext, { versionId, ordinal, code }: OrderKey): Promise<void> {
  await study.database.query(sql`
    insert into passage_unsure (workspace_id, version_id, ordinal, code, coder_id)
    values (${study.workspaceId}, ${versionId}, ${ordinal}, ${code}, ${study.actor.id})
    on conflict do nothing`);
}

/** @returns whether the person had set it aside */
export async function clearUnsure(study: WorkspaceContext, { versionId, ordinal, code }: OrderKey): Promise<boolean> {
  const row = await study.database.first(sql`
    delete from passage_unsure
    where workspace_id = ${study.workspaceId} and code = ${code} and coder_id = ${study.actor.id}
      and version_id = ${versionId} and ordinal = ${ordinal}
    returning 1`);
  return row !== undefined;
}
