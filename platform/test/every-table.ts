// Rows in any table of the schema without knowing it, and a search through all of them: for tests that must hold for tables
// that nobody has thought of yet. Only for databases that are thrown away: checks and triggers are taken out of the way.
import type { Database } from '../src/database/database.ts';
import { sql } from '../src/database/sql.ts';

/** Names of all tables, or of those that have this column. */
export async function tablesOf(owner: Database, column: string | null = null): Promise<string[]> {
  const rows = await owner.query<{ name: string }>(sql`
    select relname as name
    from pg_class
    where relkind in ('r', 'p')
      and relnamespace = 'public'::regnamespace
      and (${column}::text is null or exists (
        select from pg_attribute where attrelid = pg_class.oid and attname = ${column} and not attisdropped))
    order by relname collate "C"`);
  return rows.map((row) => row.name);
}

interface ColumnOfTable {
  name: string;
  type: string;
  length: number | null;
}

/** Puts one row into a table, with values that mean nothing, but for those given. As the owner of the tables. */
export async function putRow(owner: Database, table: string, given: Record<string, string>): Promise<void> {
  const columns = await owner.query<ColumnOfTable>(sql`
    select column_name as name, udt_name as type, character_maximum_length as length
    from information_schema.columns
    where table_schema = 'public'
      and table_name = ${table}
      and is_generated = 'NEVER'
      and (is_nullable = 'NO' or column_name = any(${Object.keys(given)}))
    order by ordinal_position`);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const places = columns.map(({ type }, at) => `$${String(at + 1)}::${type}`).join(', ');
  await owner.transaction(async (transaction) => {
    await dropChecks(transaction, table);
    // Foreign keys and triggers are out of force for this transaction.
    await transaction.query(sql`set local session_replication_role = replica`);
    await transaction.query({
      text: `insert into "${table}" (${names}) overriding system value values (${places})
        on conflict do nothing`,
      values: columns.map((column) => given[column.name] ?? meaningless(column)),
    });
  });
}

async function dropChecks(owner: Database, table: string): Promise<void> {
  const checks = await owner.query<{ name: string }>(sql`
    select conname as name
    from pg_constraint
    where conrelid = ${table}::regclass
      and contype = 'c'`);
  for (const { name } of checks)
    await owner.query({ text: `alter table "${table}" drop constraint "${name}"`, values: [] });
}

/** Numbered, so that unique columns stay unique. */
let made = 0;

function meaningless({ type, length }: ColumnOfTable): string {
  made += 1;
  if (type.startsWith('_')) return '{}';
  switch (type) {
    case 'uuid':
      return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
    case 'text':
    case 'varchar':
    case 'bpchar':
      return `row ${String(made)}`.slice(0, length ?? 100);
    case 'json':
    case 'jsonb':
      return '{}';
    case 'bool':
      return 'false';
    case 'bytea':
      return '\\x00';
    case 'date':
    case 'timestamptz':
      return '2026-01-02';
    default:
      return String(made);
  }
}

/** Tables in which any column, of whatever type, holds one of these words, in upper or lower case. */
export async function tablesThatHold(owner: Database, words: readonly string[]): Promise<string[]> {
  const holding: string[] = [];
  for (const table of await tablesOf(owner)) {
    const [row] = await owner.query<{ found: boolean }>({
      text: `select exists (select from "${table}" as line where lower(line::text) like any ($1)) as found`,
      values: [words.map((word) => `%${word.toLowerCase()}%`)],
    });
    if (row?.found === true) holding.push(table);
  }
  return holding;
}
