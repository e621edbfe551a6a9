// The SQL of examples and counter-examples kept with codes and facet values.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { Dimension } from '../coding.views.ts';
import type { CodebookExampleView } from './codebook.views.ts';

export interface FreeExample {
  dimension: Dimension;
  value: string;
  isCounterExample: boolean;
  text: string;
  language: string | null;
  reason: string;
}

/** Those that are not kept already, with the same words. */
export async function addFreeExamples(study: WorkspaceContext, examples: readonly FreeExample[]): Promise<void> {
  await study.database.query(sql`
    insert into codebook_example (workspace_id, dimension, value, is_counter_example, text, language, reason, kept_by)
    select ${study.workspaceId}, dimension, value, "isCounterExample", text, language, reason, ${study.actor.id}
    from jsonb_to_recordset(${JSON.stringify(examples)}) as given(dimension text, value text, "isCounterExample" boolean,
      text text, language text, reason text)
    where not exists (
      select from codebook_example known
      where known.workspace_id = ${study.workspaceId} and known.dimension = given.dimension and known.value = given.value
        and known.is_counter_example = given."isCounterExample" and known.text = given.text and known.removed_at is null)`);
}

/** A passage as it stands. @returns null when there is no such passage */
export async function addPassageExample(
  study: WorkspaceContext,
  example: Pick<FreeExample, 'dimension' | 'value' | 'isCounterExample' | 'reason'>,
  { versionId, ordinal }: { versionId: string; ordinal: number },
): Promise<string | null> {
  const row = await study.database.first<{ id: string }>(sql`
    insert into codebook_example (workspace_id, dimension, value, is_counter_example, version_id, ordinal, text, language, reason,
      kept_by)
    select workspace_id, ${example.dimension}, ${example.value}, ${example.isCounterExample}, version_id, ordinal, text, language,
      ${example.reason}, ${study.actor.id}
    from passage
    where workspace_id = ${study.workspaceId} and version_id::text = ${versionId} and ordinal = ${ordinal}
    returning id`);
  return row?.id ?? null;
}

export async function addFreeExample(study: WorkspaceContext, example: FreeExample): Promise<string> {
  const row = await study.database.first<{ id: string }>(sql`
    insert into codebook_example (workspace_id, dimension, value, is_counter_example, text, language, reason, kept_by)
    values (${study.workspaceId}, ${example.dimension}, ${example.value}, ${example.isCounterExample}, ${example.text},
      ${example.language}, ${example.reason}, ${study.actor.id})
    returning id`);
  if (row === undefined) throw new Error('The example was not stored.');
  return row.id;
}

/** @returns false when there is no such example in that state */
export async function setRemoved(study: WorkspaceContext, id: string, isRemoved: boolean): Promise<boolean> {
  const row = await study.database.first(sql`
    update codebook_example
    set removed_at = case when ${isRemoved} then now() end
    where workspace_id = ${study.workspaceId} and id::text = ${id} and (removed_at is null) = ${isRemoved}
    returning 1`);
  return row !== undefined;
}

/** In the order in which they were kept. */
export async function listKeptExamples(study: WorkspaceContext): Promise<CodebookExampleView[]> {
  return study.database.query<CodebookExampleView>(sql`
    select example.id, example.dimension, example.value, example.is_counter_example as "isCounterExample", example.text,
      example.language, example.reason, example.version_id::text || ':' || example.ordinal as "passageId",
      contribution.title, contribution.country, person.name as "keptBy", example.kept_at as "keptAt"
    from codebook_example example
    left join document_version version on version.workspace_id = example.workspace_id and version.id = example.version_id
    left join document on document.workspace_id = version.workspace_id and document.id = version.document_id
    left join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    left join person on person.id = example.kept_by
    where example.workspace_id = ${study.workspaceId} and example.removed_at is null
    order by example.kept_at, example.id`);
}

export async function mergeExamples(study: WorkspaceContext, from: string, into: string): Promise<void> {
  await study.database.query(sql`
    update codebook_example
    set value = ${into}
    where workspace_id = ${study.workspaceId} and dimension = 'code' and value = ${from}`);
}
