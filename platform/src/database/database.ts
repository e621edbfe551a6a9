// The one way to the database: a pool, statements with parameters, and transactions.
import pg from 'pg';
import type { Statement } from './sql.ts';

/** Something statements can be sent to: the pool, or one transaction. */
export interface Database {
  query<Row extends object>(statement: Statement): Promise<Row[]>;
  /** First row, or undefined. */
  first<Row extends object>(statement: Statement): Promise<Row | undefined>;
  /** All or nothing. Inside a transaction it joins the one that is open. */
  transaction<T>(work: (transaction: Database) => Promise<T>): Promise<T>;
}

export interface DatabasePool extends Database {
  close(): Promise<void>;
}

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Arrays have a type and a parser of their own, which would give strings.
const int8Array = 1016 as Parameters<typeof pg.types.setTypeParser>[0];
const readInt8Array = pg.types.getTypeParser(int8Array) as (text: string) => string[];
pg.types.setTypeParser(int8Array, (text) => readInt8Array(text).map(Number));

/** @param connectionString a postgres:// address; PostgreSQL 15 or newer */
export function openDatabase(connectionString: string, options: { maximumConnections?: number } = {}): DatabasePool {
  const pool = new pg.Pool({
    connectionString,
    max: options.maximumConnections ?? 10,
    // One connection is always held: by it the embedded server's other users see that it is still needed here.
    min: 1,
    idleTimeoutMillis: 0,
    application_name: applicationName,
  });
  // A connection that breaks while idle is replaced by the pool at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    query: (statement) => send(pool, statement),
    first: async (statement) => (await send(pool, statement))[0] as never,
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

/** Marks this program's connections, so that the last user of the embedded server knows that it is the last. */
export const applicationName = `common-thread ${String(process.pid)}`;

async function send<Row extends object>(client: pg.Pool | pg.PoolClient, statement: Statement): Promise<Row[]> {
  const result = await client.query<Row>(statement.text, statement.values.map(withoutNul));
  return result.rows;
}

/** PostgreSQL's text can't hold NUL: one in an address or a search would otherwise be an error of the server. */
function withoutNul(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\u0000') ? value.replaceAll('\u0000', '') : value;
}

async function inTransaction<T>(pool: pg.Pool, work: (transaction: Database) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const transaction: Database = {
    query: (statement) => send(client, statement),
    first: async (statement) => (await send(client, statement))[0] as never,
    transaction: (inner) => inner(transaction),
  };
  try {
    await client.query('begin');
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
