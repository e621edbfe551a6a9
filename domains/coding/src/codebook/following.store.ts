// What becomes of codings, segments and examples when codes are merged, dealt out or retired.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { Dimension } from '../coding.views.ts';
import { strongestFirst } from './rules/stronger-decision.ts';

/** Versions of documents, also old ones, in which any of these values is coded. */
export async function listVersionsWith(
  study: WorkspaceContext,
  dimension: Dimension,
  values: readonly string[],
): Promise<string[]> {
  const rows = await study.database.query<{ id: string }>(sql`
    select version_id as id
    from coding
    where workspace_id = ${study.workspaceId} and dimension = ${dimension} and value = any(${values})
    union
    select version_id
    from coded_segment
    where workspace_id = ${study.workspaceId} and dimension = ${dimension} and value = any(${values})`);
  return rows.map((row) => row.id);
}

export interface PassagePlace {
  versionId: string;
  ordinal: number;
}

/** Codings of one code become those of another. Where a passage has both, the stronger decision stays (`strongerDecision`).
 *  @param only these passages; without it all */
export async function mergeCodings(
  study: WorkspaceContext,
  from: string,
  into: string,
  only?: readonly PassagePlace[],
): Promise<void> {
  const places = sql`
      and (goes.version_id, goes.ordinal) in (
        select "versionId", ordinal
        from jsonb_to_recordset(${JSON.stringify(only ?? [])}) as places("versionId" uuid, ordinal integer))`;
  const own = sql`goes.workspace_id = ${study.workspaceId} and goes.dimension = 'code' and goes.value = ${from}
      ${only === undefined ? sql`` : places}`;
  const samePassage = sql`stays.workspace_id = goes.workspace_id and stays.version_id = goes.version_id
      and stays.ordinal = goes.ordinal and stays.dimension = goes.dimension and stays.value = ${into}`;
  await study.database.query(sql`
    update coding stays
    set status = goes.status, decided_by = goes.decided_by, decided_at = goes.decided_at
    from coding goes
    where ${own} and ${samePassage}
      and array_position(${strongestFirst}::text[], goes.status) < array_position(${strongestFirst}::text[], stays.status)`);
  await study.database.query(sql`
    delete from coding goes
    using coding stays
    where ${own} and ${samePassage}`);
  await study.database.query(sql`
    update coding goes
    set value = ${into}
    where ${own}`);
}

/** Of two segments of the same coder on the same words (and in the same round) one stays. */
export async function mergeSegments(study: WorkspaceContext, from: string, into: string): Promise<void> {
  const own = sql`goes.workspace_id = ${study.workspaceId} and goes.dimension = 'code' and goes.value = ${from}`;
  await study.database.query(sql`
    delete from coded_segment goes
    using coded_segment stays
    where ${own} and stays.workspace_id = goes.workspace_id and stays.version_id = goes.version_id
      and stays.start_offset = goes.start_offset and stays.end_offset = goes.end_offset
      and stays.dimension = goes.dimension and stays.value = ${into}
      and stays.coder_id = goes.coder_id and stays.round_id is not distinct from goes.round_id`);
  await study.database.query(sql`
    update coded_segment goes
    set value = ${into}
    where ${own}`);
}

/** Nobody shall accept a suggestion of a code that is not offered any more. The versions count as not looked through, so that its
 *  suggestions come back with it. */
export async function removeSuggestions(study: WorkspaceContext, dimension: Dimension, value: string): Promise<void> {
  await study.database.query(sql`
    with removed as (
      delete from coding
      where workspace_id = ${study.workspaceId} and dimension = ${dimension} and value = ${value} and status = 'suggested'
      returning version_id)
    delete from suggestion_run
    where workspace_id = ${study.workspaceId} and version_id in (select version_id from removed)`);
}

/** Every value that is in use somewhere, so that none is without its code when an older version is restored. */
export async function listValuesInUse(study: WorkspaceContext): Promise<{ dimension: Dimension; value: string }[]> {
  return study.database.query(sql`
    select dimension, value
    from coding_count
    where workspace_id = ${study.workspaceId} and (accepted > 0 or rejected > 0)
    group by dimension, value
    union
    select dimension, value
    from coded_segment
    where workspace_id = ${study.workspaceId}
    group by dimension, value
    order by dimension, value`);
}
