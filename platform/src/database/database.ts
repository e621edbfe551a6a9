// The one way to the database: a pool, statements with parameters, transactions, and the wall between workspaces.
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { isConnectionTrouble } from '../troubles.ts';
import type { Statement } from './sql.ts';

/** Something statements can be sent to: the pool, or one transaction. */
export interface Database {
  query<Row extends object>(statement: Statement): Promise<Row[]>;
  /** First row, or undefined. */
  first<Row extends object>(statement: Statement): Promise<Row | undefined>;
  /** All or nothing. Inside a transaction it joins the one that is open. */
  transaction<T>(work: (transaction: Database) => Promise<T>): Promise<T>;
}

/** Sees the rows of one workspace and of no other, whatever a statement asks for (platform/migrations/0006_walls.sql). */
export interface WorkspaceDatabase extends Database {
  readonly seesOnly: string;
  transaction<T>(work: (transaction: WorkspaceDatabase) => Promise<T>): Promise<T>;
}

/** Sees the rows of all workspaces. */
export interface DatabasePool extends Database {
  forWorkspace(workspaceId: string): WorkspaceDatabase;
  /** Connections that are open, those of them that rest, and how many wait for one. */
  connections(): { total: number; idle: number; waiting: number };
  close(): Promise<void>;
}

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Arrays have a type and a parser of their own, which would give strings.
const int8Array = 1016 as Parameters<typeof pg.types.setTypeParser>[0];
const readInt8Array = pg.types.getTypeParser(int8Array) as (text: string) => string[];
pg.types.setTypeParser(int8Array, (text) => readInt8Array(text).map(Number));

export interface DatabaseOptions {
  maximumConnections?: number;
  /** The role every connection works as, where the connection's own user would pass the wall. */
  role?: string | undefined;
}

/** @param connectionString a postgres:// address; PostgreSQL 15 or newer */
export function openDatabase(connectionString: string, options: DatabaseOptions = {}): DatabasePool {
  const pool = new pg.Pool({
    connectionString,
    max: options.maximumConnections ?? 10,
    // One connection is always held: by it the embedded server's other users see that it is still needed here.
    min: 1,
    idleTimeoutMillis: 0,
    // Better a clear answer than a page that never comes, when all connections are busy or the server's machine is silent.
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    application_name: applicationName,
    ...(options.role === undefined ? {} : { options: `-c role=${options.role}` }),
  });
  // A connection that breaks while idle is replaced by the pool at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  // One that breaks while it is used tells so to whoever uses it, and once more here, which would end the process too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    ...throughWall(pool, theWholeInstallation),
    forWorkspace: (workspaceId) => throughWall(pool, workspaceId),
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

/** Marks this program's connections, so that the last user of the embedded server knows that it is the last. */
export const applicationName = `common-thread ${String(process.pid)}`;

const theWholeInstallation = '*';

/** What each connection is set to see; set again only when it differs, so that a statement costs no second round trip. */
const seenBy = new WeakMap<pg.PoolClient, string>();

function throughWall(pool: pg.Pool, seen: string): WorkspaceDatabase {
  const query = async <Row extends object>(statement: Statement): Promise<Row[]> => {
    const client = await patiently(() => connect(pool, seen));
    try {
      const rows = await send<Row>(client, statement);
      client.release();
      return rows;
    } catch (error) {
      client.release(leavesWhole(error) ? undefined : (error as Error));
      throw error;
    }
  };
  return {
    query,
    first: async (statement) => (await query(statement))[0] as never,
    transaction: (work) => inTransaction(pool, seen, work),
    seesOnly: seen,
  };
}

/** What the server refused leaves the connection whole, unless it said goodbye with it; anything else may have broken it. */
const leavesWhole = (error: unknown): boolean => error instanceof pg.DatabaseError && !isConnectionTrouble(error);

const patienceMilliseconds = 3000;
const pauseMilliseconds = 100;

/** For what comes before the first statement: nothing has been asked yet, so it may be tried again, and a server that is restarted
 *  costs those who ask a moment. A statement is never sent twice: the first may have done its work before its answer was lost. */
async function patiently<T>(connecting: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patienceMilliseconds;
  for (;;) {
    try {
      return await connecting();
    } catch (error) {
      if (!isConnectionTrouble(error) || performance.now() > deadline) throw error;
      await wait(pauseMilliseconds);
    }
  }
}

async function connect(pool: pg.Pool, seen: string): Promise<pg.PoolClient> {
  const client = await pool.connect();
  if (seenBy.get(client) === seen) return client;
  try {
    seenBy.delete(client);
    await client.query("select set_config('common_thread.workspace', $1, false)", [seen]);
    seenBy.set(client, seen);
    return client;
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}

async function send<Row extends object>(client: pg.PoolClient, statement: Statement): Promise<Row[]> {
  const result = await client.query<Row>(statement.text, statement.values.map(withoutNul));
  return result.rows;
}

/** PostgreSQL's text can't hold NUL: one in an address or a search would otherwise be an error of the server. */
function withoutNul(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\u0000') ? value.replaceAll('\u0000', '') : value;
}

async function begin(pool: pg.Pool, seen: string): Promise<pg.PoolClient> {
  const client = await connect(pool, seen);
  try {
    await client.query('begin');
    return client;
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}

async function inTransaction<T>(
  pool: pg.Pool,
  seen: string,
  work: (transaction: WorkspaceDatabase) => Promise<T>,
): Promise<T> {
  const client = await patiently(() => begin(pool, seen));
  const transaction: WorkspaceDatabase = {
    query: (statement) => send(client, statement),
    first: async (statement) => (await send(client, statement))[0] as never,
    transaction: (inner) => inner(transaction),
    seesOnly: seen,
  };
  try {
    const value = await work(transaction);
    await client.query('commit');
    client.release();
    return value;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}
