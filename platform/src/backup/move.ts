// Moves an installation's database to another PostgreSQL: straight from one to the other, and compared afterwards. The
// originals stay where they are.
import type { Result } from '../problems.ts';
import { Refusal, settled } from './backup.problems.ts';
import { fillDatabase } from './fill-database.ts';
import type { TableInBackup } from './manifest.ts';
import { writeMoved } from './moved.ts';
import { addressOf, connectOwner, disconnect, refuseWhileInUse } from './owner-client.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';
import { described, inParts } from './written-rows.ts';

export interface MoveOptions {
  /** Of the owner of the tables. */
  from: string;
  databaseKind: 'embedded' | 'server';
  /** Of a user who may create tables there: the address for DATABASE_URL. */
  to: string;
  dataFolder: string;
  progress?: (what: 'sending' | 'comparing', table: string, bytes: number) => void;
}

export interface MoveReport {
  tables: { name: string; rows: number }[];
  rows: number;
  bytes: number;
  /** Without user and password. */
  to: string;
}

/** Leaves the old database as it is and notes in the data folder that it is the old one. Refuses while anybody works on
 *  either; a run that is killed leaves the new database as empty as before. */
export function moveDatabase(options: MoveOptions): Promise<Result<MoveReport>> {
  return settled(async () => {
    if (!URL.canParse(options.to) || !/^postgres(ql)?:$/.test(new URL(options.to).protocol))
      throw new Refusal('notAnAddress');
    const used = await identityOf(options.from);
    if (used === (await identityOf(options.to))) throw new Refusal('sameDatabase');
    await refuseIfUsed(options.from, 'inUse');
    const snapshot = await openSnapshot(options.from);
    let sent: ReadonlyMap<string, TableInBackup>;
    try {
      sent = await send(snapshot, options);
    } finally {
      await snapshot.close();
    }
    const to = addressOf(options.to);
    const from = options.databaseKind === 'embedded' ? 'embedded' : addressOf(options.from);
    await writeMoved(options.dataFolder, { to, from, at: new Date().toISOString() });
    const tables = [...sent.values()].map(({ name, rows }) => ({ name, rows }));
    return { to, tables, rows: tables.reduce((sum, table) => sum + table.rows, 0), bytes: bytesOf(sent.values()) };
  });
}

/** The same for every address of one database. */
async function identityOf(connectionString: string): Promise<string> {
  const client = await connectOwner(connectionString);
  try {
    const { rows } = await client.query<{ identity: string }>(`
      select concat(pg_postmaster_start_time(), ' ', oid) as identity
      from pg_database
      where datname = current_database()`);
    return rows[0]?.identity ?? '';
  } finally {
    await disconnect(client);
  }
}

async function refuseIfUsed(connectionString: string, code: 'inUse' | 'wasInUse'): Promise<void> {
  const client = await connectOwner(connectionString);
  try {
    await refuseWhileInUse(client, connectionString, code);
  } finally {
    await disconnect(client);
  }
}

/** @returns what was sent, by table */
async function send(snapshot: Snapshot, options: MoveOptions): Promise<Map<string, TableInBackup>> {
  const stored = new Map(snapshot.tables.map((table) => [table.name, table]));
  const sent = new Map(snapshot.tables.map(({ name, columns }) => [name, { name, columns, rows: 0, parts: [] }]));
  const partOf = <Of>(tables: ReadonlyMap<string, Of>, name: string): Of => {
    const table = tables.get(name);
    if (table === undefined) throw new Refusal('otherColumns', { table: name, file: addressOf(options.from) });
    return table;
  };
  const { progress } = options;
  await fillDatabase(options.to, {
    ...snapshot,
    rowsOf: (name) =>
      described(partOf(sent, name), inParts(snapshot.rowsOf(partOf(stored, name))), () =>
        progress?.('sending', name, bytesOf(sent.values())),
      ),
    expected: (name) => partOf(sent, name),
    otherColumns: (table) => new Refusal('otherColumns', { table, file: addressOf(options.from) }),
    beforeCommit: () => refuseIfUsed(options.from, 'wasInUse'),
    comparing: (name, bytes) => progress?.('comparing', name, bytes),
  });
  return sent;
}

function bytesOf(tables: Iterable<TableInBackup>): number {
  let bytes = 0;
  for (const { parts } of tables) for (const part of parts) bytes += part.bytes;
  return bytes;
}
