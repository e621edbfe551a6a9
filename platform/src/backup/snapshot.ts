// What a database held at one moment: everything read through a snapshot is of the same moment, however long it takes and
// whoever writes meanwhile.
import copyStreams from 'pg-copy-streams';
import type { Migration } from '../database/migrations.ts';
import { Refusal } from './backup.problems.ts';
import { connectOwner, disconnect } from './owner-client.ts';
import {
  quoted,
  rowsOfTable,
  storedSequences,
  storedTables,
  type StoredSequence,
  type StoredTable,
} from './stored-tables.ts';

export interface Snapshot {
  takenAt: Date;
  postgresVersion: string;
  migrations: Migration[];
  /** Each after the ones it refers to. */
  tables: StoredTable[];
  sequences: StoredSequence[];
  auditHeads: { workspaceId: string; entries: number; hash: string }[];
  /** The rows as COPY writes them, in pieces of any size. One table at a time. */
  rowsOf(table: StoredTable): AsyncIterable<Buffer>;
  /** Digests that rows name, in ascending order and without repetition, as lines of 64 characters. */
  namedOriginals(): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

/** @param connectionString of the owner of the tables
 *  Refuses a database without this program's schema. */
export async function openSnapshot(connectionString: string): Promise<Snapshot> {
  const client = await connectOwner(connectionString);
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    const found = await client.query<{ name: string | null }>("select to_regclass('public.migration')::text as name");
    if (found.rows[0]?.name == null) throw new Refusal('noSchema');
    const tables = await storedTables(client);
    // A table that were changed between now and its turn would no longer be the one the catalogue describes.
    await client.query(`lock table ${tables.map((table) => quoted(table.name)).join(', ')} in access share mode`);
    await refuseUnknownWalls(client);
    const moment = await client.query<{ takenAt: Date; postgresVersion: string }>(
      `select now() as "takenAt", current_setting('server_version') as "postgresVersion"`,
    );
    const migrations = await client.query<Migration>('select name, digest from migration order by name collate "C"');
    const hasHeads = tables.some((table) => table.name === 'audit_head');
    const heads = hasHeads
      ? await client.query<Snapshot['auditHeads'][number]>(
          'select workspace_id as "workspaceId", entries, hash from audit_head order by workspace_id',
        )
      : { rows: [] };
    return {
      takenAt: moment.rows[0]?.takenAt ?? new Date(0),
      postgresVersion: moment.rows[0]?.postgresVersion ?? '',
      migrations: migrations.rows,
      tables,
      sequences: await storedSequences(client),
      auditHeads: heads.rows,
      rowsOf: (table) => rowsOfTable(client, table),
      namedOriginals: () => client.query(copyStreams.to(namedOriginalsOf(tables))),
      close: () => disconnect(client),
    };
  } catch (error) {
    await disconnect(client);
    throw error;
  }
}

/** The column that names an original is called `sha256` in every table. */
export const originalColumn = 'sha256';

function namedOriginalsOf(tables: readonly StoredTable[]): string {
  const named = tables
    .filter((table) => table.columns.includes(originalColumn))
    .map(
      (table) =>
        `select ${originalColumn}::text as digest from ${quoted(table.name)} where ${originalColumn} is not null`,
    );
  const all = named.length === 0 ? "select '' as digest where false" : named.join(' union all ');
  return `copy (select distinct digest collate "C" from (${all}) as named order by 1) to stdout`;
}

/** The wall opens for the whole installation. A policy that this program doesn't know could hide rows, and a backup that
 *  lacks rows without saying so is the worst there is. */
async function refuseUnknownWalls(client: Awaited<ReturnType<typeof connectOwner>>): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select distinct relname as name
    from pg_class
    join pg_policy on polrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace
      and row_security_active(pg_class.oid)
      and polname <> 'workspace_wall'`);
  if (rows.length > 0)
    throw new Error(
      `Row-level security on ${rows.map((row) => row.name).join(', ')} may hide rows from this user. Back up as a superuser.`,
    );
}
