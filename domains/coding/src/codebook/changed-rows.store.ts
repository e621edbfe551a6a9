// What a version of the codebook changed, row by row, before and after: by it an older version can be restored with its codings.
import { sql, type Statement, type WorkspaceContext } from '@common-thread/platform';
import type { Dimension } from '../coding.views.ts';

interface FollowedTable {
  part: string;
  table: Statement;
  /** Names a row of the table `followed`. */
  key: Statement;
  /** What is noted of a row: the row as it is, or its code alone where rows follow and never go, and people's words stand in them. */
  image: Statement;
  isWhole: boolean;
}

const whole = { image: sql`to_jsonb(followed)`, isWhole: true };
const codeAlone = {
  key: sql`followed.id::text`,
  image: sql`jsonb_build_object('dimension', followed.dimension, 'value', followed.value)`,
  isWhole: false,
};

/** Every table whose rows name a code and follow it. Each has workspace_id, dimension and value. */
const followedTables: readonly FollowedTable[] = [
  {
    part: 'coding',
    table: sql`coding`,
    key: sql`concat_ws(':', followed.version_id, followed.ordinal, followed.dimension, followed.value)`,
    ...whole,
  },
  { part: 'segment', table: sql`coded_segment`, key: sql`followed.id::text`, ...whole },
  {
    part: 'roundValue',
    table: sql`round_value`,
    key: sql`concat_ws(':', followed.round_id, followed.dimension, followed.value)`,
    ...whole,
  },
  { part: 'adjudication', table: sql`round_adjudication`, ...codeAlone },
  { part: 'memo', table: sql`memo`, ...codeAlone },
  { part: 'example', table: sql`codebook_example`, ...codeAlone },
];

export interface Values {
  dimension: Dimension;
  values: readonly string[];
}

/** Notes rows with these values as they are; what was noted for this version already stays. Under the locks of the change. */
export async function noteBefore(
  study: WorkspaceContext,
  number: number,
  { dimension, values }: Values,
): Promise<void> {
  await inUniversalTime(study);
  for (const { part, table, key, image } of followedTables)
    await study.database.query(sql`
      insert into codebook_changed_row (workspace_id, number, part, key, before)
      select ${study.workspaceId}, ${number}, ${part}, ${key}, ${image}
      from ${table} followed
      where workspace_id = ${study.workspaceId} and dimension = ${dimension} and value = any(${values})
      on conflict do nothing`);
}

/** Notes rows with these values as they are now, and forgets those that stayed as they were. */
export async function noteAfter(study: WorkspaceContext, number: number, { dimension, values }: Values): Promise<void> {
  const own = sql`workspace_id = ${study.workspaceId} and number = ${number}`;
  for (const { part, table, key, image } of followedTables) {
    await study.database.query(sql`
      update codebook_changed_row
      set after = null
      where ${own} and part = ${part} and coalesce(before, after) ->> 'dimension' = ${dimension}
        and coalesce(after, before) ->> 'value' = any(${values})`);
    await study.database.query(sql`
      insert into codebook_changed_row (workspace_id, number, part, key, after)
      select ${study.workspaceId}, ${number}, ${part}, ${key}, ${image}
      from ${table} followed
      where workspace_id = ${study.workspaceId} and dimension = ${dimension} and value = any(${values})
      on conflict (workspace_id, number, part, key) do update
      set after = excluded.after`);
  }
  await study.database.query(sql`
    delete from codebook_changed_row
    where ${own} and before is not distinct from after`);
}

/** The values that rows changed by a version have, or had. */
export async function listChangedValues(study: WorkspaceContext, after: number): Promise<Values[]> {
  return study.database.query<Values>(sql`
    select image ->> 'dimension' as dimension, array_agg(distinct image ->> 'value') as values
    from codebook_changed_row
    cross join lateral (values (before), (after)) as images (image)
    where workspace_id = ${study.workspaceId} and number > ${after} and image is not null
    group by image ->> 'dimension'`);
}

/** Versions of documents in which codings or segments were changed, also where nothing is left of them. */
export async function listChangedVersions(study: WorkspaceContext, after: number): Promise<string[]> {
  const rows = await study.database.query<{ id: string }>(sql`
    select distinct coalesce(after, before) ->> 'version_id' as id
    from codebook_changed_row
    where workspace_id = ${study.workspaceId} and number > ${after} and part in ('coding', 'segment')`);
  return rows.map((row) => row.id);
}

export async function countChangedRows(study: WorkspaceContext, after: number): Promise<number> {
  const row = await study.database.first<{ count: number }>(sql`
    select count(distinct (part, key)) as count
    from codebook_changed_row
    where workspace_id = ${study.workspaceId} and number > ${after}`);
  return row?.count ?? 0;
}

/** Puts back what the versions between these two changed, the newest first. What people changed since is left as it is. */
export async function takeBackChanges(study: WorkspaceContext, after: number, before: number): Promise<void> {
  await inUniversalTime(study);
  const versions = await study.database.query<{ number: number }>(sql`
    select distinct number
    from codebook_changed_row
    where workspace_id = ${study.workspaceId} and number > ${after} and number < ${before}
    order by number desc`);
  for (const { number } of versions) for (const followed of followedTables) await takeBack(study, number, followed);
}

async function takeBack(
  study: WorkspaceContext,
  number: number,
  { part, table, key, isWhole }: FollowedTable,
): Promise<void> {
  const noted = sql`changed.workspace_id = ${study.workspaceId} and changed.number = ${number} and changed.part = ${part}`;
  if (!isWhole) {
    await study.database.query(sql`
      update ${table} followed
      set value = changed.before ->> 'value'
      from codebook_changed_row changed
      where ${noted} and followed.workspace_id = ${study.workspaceId} and changed.key = ${key}
        and followed.dimension = changed.after ->> 'dimension' and followed.value = changed.after ->> 'value'`);
    return;
  }
  await study.database.query(sql`
    delete from ${table} followed
    using codebook_changed_row changed
    where ${noted} and followed.workspace_id = ${study.workspaceId}
      and changed.key = ${key} and to_jsonb(followed) = changed.after`);
  await study.database.query(sql`
    insert into ${table}
    select (jsonb_populate_record(null::${table}, changed.before)).*
    from codebook_changed_row changed
    where ${noted} and changed.before is not null
    on conflict do nothing`);
}

/** Moments are noted as text, which is the same only in the same time zone. Until the transaction ends. */
async function inUniversalTime(study: WorkspaceContext): Promise<void> {
  await study.database.query(sql`set local time zone 'UTC'`);
}
