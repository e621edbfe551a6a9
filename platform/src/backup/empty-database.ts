// Whether a database is empty enough to be filled, and making it as it was before any migration. "Empty" means: no rows but
// those the migrations themselves put there.
import type pg from 'pg';
import { listMigrations, migrate, type Migration } from '../database/migrations.ts';
import { Refusal, someOf } from './backup.problems.ts';
import { asDatabase } from './owner-client.ts';
import { quoted, storedTables } from './stored-tables.ts';

/** Refuses a database that holds anything; names what it is. In a transaction, which is left as it was.
 *  @returns the migrations that were applied there */
export async function refuseFilled(client: pg.Client): Promise<Migration[]> {
  const before = await rowsByTable(client);
  if (before.size === 0) return [];
  if (!before.has('migration')) throw new Refusal('foreignTables', { tables: someOf([...before.keys()]) });
  const { rows: applied } = await client.query<Migration>('select name, digest from migration order by name');
  const known = new Map((await listMigrations()).map(({ name, digest }) => [name, digest]));
  const newer = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (newer.length > 0) throw new Refusal('newerDatabase', { migrations: someOf(newer) });

  await client.query('savepoint as_it_was');
  await dropSchema(client);
  await migrate(asDatabase(client), new Set(applied.map(({ name }) => name)));
  const fresh = await rowsByTable(client);
  await client.query('rollback to savepoint as_it_was');

  const foreign = [...before.keys()].filter((name) => !fresh.has(name));
  if (foreign.length > 0) throw new Refusal('foreignTables', { tables: someOf(foreign) });
  const filled = [...before].filter(([name, rows]) => rows !== fresh.get(name));
  if (filled.length > 0)
    throw new Refusal('notEmpty', { tables: someOf(filled.map(([name, rows]) => `${name} (${String(rows)} rows)`)) });
  return applied;
}

async function rowsByTable(client: pg.Client): Promise<Map<string, number>> {
  const tables = (await storedTables(client)).map((table) => table.name).sort();
  if (tables.length === 0) return new Map();
  const counts = tables.map((name) => `select '${name}' as name, (select count(*) from ${quoted(name)})::int as rows`);
  const { rows } = await client.query<{ name: string; rows: number }>(counts.join(' union all '));
  return new Map(rows.map((row) => [row.name, row.rows]));
}

/** Removes what migrations made: tables, views, sequences, types and routines of the schema public. What belongs to an
 *  extension stays. */
export async function dropSchema(client: pg.Client): Promise<void> {
  await client.query(`
    do $$
    declare
      made record;
    begin
      for made in
        select format('drop %s if exists %I.%I cascade', case relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end,
          'public', relname) as statement
        from pg_class
        where relnamespace = 'public'::regnamespace
          and relkind in ('r', 'p', 'v', 'S')
          and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
        order by relkind = 'S'
      loop
        execute made.statement;
      end loop;
      for made in
        select format('drop routine if exists %s cascade', oid::regprocedure) as statement
        from pg_proc
        where pronamespace = 'public'::regnamespace
          and proowner = current_user::regrole
          and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e')
      loop
        execute made.statement;
      end loop;
      for made in
        select format('drop %s if exists %I.%I cascade', case typtype when 'd' then 'domain' else 'type' end, 'public', typname) as statement
        from pg_type
        where typnamespace = 'public'::regnamespace
          and typtype in ('d', 'e')
          and not exists (select from pg_depend where classid = 'pg_type'::regclass and objid = pg_type.oid and deptype = 'e')
      loop
        execute made.statement;
      end loop;
    end $$`);
}
