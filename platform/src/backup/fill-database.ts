// Fills an empty database with the rows of another, in one transaction: it holds all of them afterwards, or it is as it was.
import { once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import copyStreams from 'pg-copy-streams';
import type pg from 'pg';
import { migrate, type Migration } from '../database/migrations.ts';
import { Refusal, someOf } from './backup.problems.ts';
import { dropSchema, refuseFilled } from './empty-database.ts';
import { addressOf, asDatabase, connectOwner, disconnect, refuseWhileInUse } from './owner-client.ts';
import type { TableInBackup } from './manifest.ts';
import { quoted, rowsOfTable, storedTables, type StoredSequence, type StoredTable } from './stored-tables.ts';
import { described, inParts } from './written-rows.ts';

export interface DatabaseContents {
  /** Those the rows were written under: all of them known to this program. */
  migrations: Migration[];
  /** Each after the ones it refers to. */
  tables: { name: string; columns: string[] }[];
  sequences: StoredSequence[];
  /** As COPY writes them; called for each table once, in the order of `tables`. */
  rowsOf(table: string): AsyncIterable<Buffer>;
  /** What the table must hold when its rows have been sent. */
  expected(table: string): TableInBackup;
  /** When a table's columns are others here. */
  otherColumns(table: string): Error;
  /** Everything that must be there, or be so, before the rows count. */
  beforeCommit(): Promise<void>;
  comparing?: (table: string, bytesRead: number) => void;
}

/** A table that somebody else holds, in a tool or a backup, is waited for no longer than this. */
const lockMilliseconds = 10_000;
/** PostgreSQL's code of an error. */
const lockNotAvailable = '55P03';

/** @param connectionString of a user who may create tables there
 *  Refuses a database that holds anything, or that other processes of this program use. Newer migrations than those of
 *  the contents are applied as well. Every row is read back and compared before it counts. */
export async function fillDatabase(connectionString: string, contents: DatabaseContents): Promise<void> {
  const client = await connectOwner(connectionString);
  try {
    await refuseWhileInUse(client, connectionString);
    await client.query('begin');
    await client.query(`set local lock_timeout = ${String(lockMilliseconds)}`);
    await bringSchemaTo(client, contents.migrations);
    await load(client, contents);
    for (const { name, lastValue, isCalled } of contents.sequences)
      await client.query('select setval($1::regclass, $2, $3)', [quoted(name), lastValue, isCalled]);
    await migrate(asDatabase(client));
    await contents.beforeCommit();
    await client.query('commit');
  } catch (error) {
    const isLocked = (error as { code?: string }).code === lockNotAvailable;
    throw isLocked ? new Refusal('locked', { database: addressOf(connectionString) }) : error;
  } finally {
    // Without a commit the server takes everything back as soon as the connection is gone.
    await disconnect(client);
  }
}

/** As the program had it that wrote the rows. A newer schema without rows gives way to it. */
async function bringSchemaTo(client: pg.Client, wanted: readonly Migration[]): Promise<void> {
  const names = new Set(wanted.map((migration) => migration.name));
  const applied = await refuseFilled(client);
  if (applied.some(({ name }) => !names.has(name))) await dropSchema(client);
  await migrate(asDatabase(client), names);
}

async function load(client: pg.Client, contents: DatabaseContents): Promise<void> {
  const tables = await storedTables(client);
  const byName = new Map(tables.map((table) => [table.name, table]));
  for (const { name, columns } of contents.tables)
    if (byName.get(name)?.columns.join() !== columns.join()) throw contents.otherColumns(name);
  await openTables(client, tables);
  // Rows that migrations put there come with the others.
  for (const { name } of [...tables].reverse()) await client.query(`delete from ${quoted(name)}`);
  for (const { name, columns } of contents.tables) {
    await copyInto(client, name, columns, contents.rowsOf(name));
    // The checks of foreign keys that come next look up rows in this table: without figures they take the wrong index.
    await client.query(`analyze ${quoted(name)}`);
  }
  await compare(client, tables, contents);
  await closeTables(client, tables);
}

async function compare(client: pg.Client, tables: readonly StoredTable[], contents: DatabaseContents): Promise<void> {
  const different: string[] = [];
  let bytesRead = 0;
  for (const table of tables) {
    const found: TableInBackup = { name: table.name, columns: table.columns, rows: 0, parts: [] };
    for await (const part of described(found, inParts(rowsOfTable(client, table))))
      contents.comparing?.(table.name, (bytesRead += part.length));
    if (!isDeepStrictEqual(found, contents.expected(table.name))) different.push(table.name);
  }
  if (different.length > 0) throw new Refusal('differs', { tables: someOf(different) });
}

/** Row-level security that binds the owner refuses COPY, and triggers have had their effect on these rows already. */
async function openTables(client: pg.Client, tables: readonly StoredTable[]): Promise<void> {
  for (const table of tables) {
    if (table.isWallForced) await client.query(`alter table ${quoted(table.name)} no force row level security`);
    if (table.hasTriggers) await client.query(`alter table ${quoted(table.name)} disable trigger user`);
  }
}

async function closeTables(client: pg.Client, tables: readonly StoredTable[]): Promise<void> {
  for (const table of tables) {
    if (table.isWallForced) await client.query(`alter table ${quoted(table.name)} force row level security`);
    if (table.hasTriggers) await client.query(`alter table ${quoted(table.name)} enable trigger user`);
  }
}

async function copyInto(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  pieces: AsyncIterable<Buffer>,
): Promise<void> {
  const target = client.query(copyStreams.from(`copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`));
  const finished = once(target, 'finish');
  // The server may refuse while the next piece is still being read.
  finished.catch(() => undefined);
  for await (const piece of pieces) if (!target.write(piece)) await Promise.race([once(target, 'drain'), finished]);
  target.end();
  await finished;
}
