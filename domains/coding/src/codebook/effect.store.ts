// What hangs on a code, counted before the codebook is changed.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { CodingStatus, Dimension } from '../coding.views.ts';

/** Of the current versions of documents. */
export interface CodingsOfValue {
  accepted: number;
  rejected: number;
  suggested: number;
  documents: number;
  countries: number;
}

export async function countCodingsOf(
  study: WorkspaceContext,
  dimension: Dimension,
  value: string,
): Promise<CodingsOfValue> {
  const row = await study.database.first<CodingsOfValue>(sql`
    select coalesce(sum(counted.accepted), 0)::integer as accepted,
      coalesce(sum(counted.rejected), 0)::integer as rejected,
      coalesce(sum(counted.suggested), 0)::integer as suggested,
      count(distinct document.id)::integer as documents,
      count(distinct contribution.country)::integer as countries
    from coding_count counted
    join document on document.workspace_id = counted.workspace_id and document.current_version_id = counted.version_id
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    where counted.workspace_id = ${study.workspaceId} and counted.dimension = ${dimension} and counted.value = ${value}`);
  return row ?? { accepted: 0, rejected: 0, suggested: 0, documents: 0, countries: 0 };
}

/** Countries with an accepted passage of any of these codes. */
export async function countCountriesOf(study: WorkspaceContext, codes: readonly string[]): Promise<number> {
  const row = await study.database.first<{ countries: number }>(sql`
    select count(distinct contribution.country)::integer as countries
    from coding_count counted
    join document on document.workspace_id = counted.workspace_id and document.current_version_id = counted.version_id
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    where counted.workspace_id = ${study.workspaceId} and counted.dimension = 'code' and counted.value = any(${codes})
      and counted.accepted > 0`);
  return row?.countries ?? 0;
}

/** Passages of current versions that have both codes, by what was decided on each. */
export async function countWithBoth(
  study: WorkspaceContext,
  from: string,
  into: string,
): Promise<{ into: CodingStatus; from: CodingStatus; passages: number }[]> {
  return study.database.query(sql`
    select stays.status as into, goes.status as from, count(*)::integer as passages
    from coding goes
    join coding stays on stays.workspace_id = goes.workspace_id and stays.version_id = goes.version_id
      and stays.ordinal = goes.ordinal and stays.dimension = goes.dimension and stays.value = ${into}
    join document on document.workspace_id = goes.workspace_id and document.current_version_id = goes.version_id
    where goes.workspace_id = ${study.workspaceId} and goes.dimension = 'code' and goes.value = ${from}
    group by stays.status, goes.status`);
}

export interface WhatHangsOn {
  shared: number;
  inRounds: number;
  coders: number;
  memos: number;
  rounds: number;
  examples: number;
}

export async function countWhatHangsOn(
  study: WorkspaceContext,
  dimension: Dimension,
  value: string,
): Promise<WhatHangsOn> {
  const own = sql`workspace_id = ${study.workspaceId} and dimension = ${dimension} and value = ${value}`;
  const row = await study.database.first<WhatHangsOn>(sql`
    select count(*) filter (where round_id is null)::integer as shared,
      count(*) filter (where round_id is not null)::integer as "inRounds",
      count(distinct coder_id)::integer as coders,
      (select count(*)::integer from memo where ${own} and deleted_at is null) as memos,
      (select count(*)::integer from round_value where ${own}) as rounds,
      (select count(*)::integer from codebook_example where ${own} and removed_at is null) as examples
    from coded_segment
    where ${own}`);
  return row ?? { shared: 0, inRounds: 0, coders: 0, memos: 0, rounds: 0, examples: 0 };
}
