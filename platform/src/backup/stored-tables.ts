// Which tables and sequences a database has, as its own catalogue tells, so that a table added later is in the backup
// without anybody thinking of it.
import type pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { loadOrder } from './load-order.ts';

export interface StoredTable {
  name: string;
  /** Those that are stored; what the database computes itself is left out. */
  columns: string[];
  /** SQL that puts the rows in one order on every server. */
  orderBy: string;
  /** Other tables it refers to. */
  refersTo: string[];
  isWallForced: boolean;
  hasTriggers: boolean;
}

/** A name as SQL takes it, whatever it holds. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Those of the schema public, each after the ones it refers to. */
export async function storedTables(client: pg.Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable & { key: { name: string; isText: boolean }[] | null }>(`
    select relname as name,
      array(
        select attname::text
        from pg_attribute
        where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
        order by attnum
      ) as columns,
      (
        select json_agg(json_build_object('name', attname, 'isText', attcollation <> 0) order by position)
        from pg_index
        cross join unnest(indkey::int2[]) with ordinality as key_column(number, position)
        join pg_attribute on attrelid = indrelid and attnum = number
        where indrelid = class.oid and indisprimary
      ) as key,
      array(
        select distinct other.relname::text
        from pg_constraint
        join pg_class other on other.oid = confrelid
        where conrelid = class.oid and contype = 'f' and confrelid <> conrelid
      ) as "refersTo",
      relforcerowsecurity as "isWallForced",
      exists (select from pg_trigger where tgrelid = class.oid and not tgisinternal) as "hasTriggers"
    from pg_class class
    where relnamespace = 'public'::regnamespace
      and relkind = 'r'
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = class.oid and deptype = 'e')
    order by relname collate "C"`);
  return loadOrder(rows.map(({ key, ...table }) => ({ ...table, orderBy: orderOf(table.name, key) })));
}

/** Text is ordered by its bytes, since servers sort it differently; a table without a key by its rows as they are written. */
function orderOf(table: string, key: { name: string; isText: boolean }[] | null): string {
  if (key === null) return `${quoted(table)}::text collate "C"`;
  return key.map(({ name, isText }) => (isText ? `${quoted(name)} collate "C"` : quoted(name))).join(', ');
}

/** The rows as COPY writes them, in pieces of any size. One table at a time on one connection. */
export function rowsOfTable(client: pg.Client, table: StoredTable): AsyncIterable<Buffer> {
  const columns = table.columns.map(quoted).join(', ');
  return client.query(
    copyStreams.to(`copy (select ${columns} from ${quoted(table.name)} order by ${table.orderBy}) to stdout`),
  );
}

export interface StoredSequence {
  name: string;
  lastValue: string;
  isCalled: boolean;
}

/** They stand outside of snapshots: a value read here is at least that of any row the snapshot sees. */
export async function storedSequences(client: pg.Client): Promise<StoredSequence[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname as name
    from pg_class
    where relnamespace = 'public'::regnamespace
      and relkind = 'S'
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
    order by relname collate "C"`);
  const sequences: StoredSequence[] = [];
  for (const { name } of rows) {
    const value = await client.query<Omit<StoredSequence, 'name'>>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${quoted(name)}`,
    );
    if (value.rows[0] !== undefined) sequences.push({ name, ...value.rows[0] });
  }
  return sequences;
}
