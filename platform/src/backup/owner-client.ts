// A connection of the tables' owner, for backup and restore: one session, so that one snapshot or one transaction holds
// for all of it, and values are written as text the same way on every server.
import pg from 'pg';
import { applicationName, type Database } from '../database/database.ts';
import { Refusal, someOf } from './backup.problems.ts';

export async function connectOwner(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: applicationName,
    keepAlive: true,
    connectionTimeoutMillis: 20_000,
  });
  // A connection that breaks rejects what is under way; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(settings);
    await checkServer(client);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error instanceof Refusal
      ? error
      : new Refusal('unreachable', { address: addressOf(connectionString), reason: reasonOf(error) });
  }
}

/** Every setting that COPY's text depends on; all workspaces are seen, whoever the user is. */
const settings = `
  set timezone = 'UTC';
  set datestyle = 'ISO, YMD';
  set intervalstyle = 'postgres';
  set extra_float_digits = 1;
  set bytea_output = 'hex';
  set client_encoding = 'UTF8';
  set search_path = public;
  set statement_timeout = 0;
  set idle_in_transaction_session_timeout = 0;
  set common_thread.workspace = '*'`;

const oldestVersion = 150000;

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string; encoding: string }>(`
    select current_setting('server_version_num')::int as number,
      current_setting('server_version') as version,
      current_setting('server_encoding') as encoding`);
  const server = rows[0];
  if (server === undefined || server.number < oldestVersion)
    throw new Refusal('oldPostgres', { version: server?.version ?? '' });
  if (server.encoding !== 'UTF8') throw new Refusal('otherEncoding', { encoding: server.encoding });
}

/** The client's own transaction as the platform's functions take it. */
export function asDatabase(client: pg.Client): Database {
  const database: Database = {
    query: async (statement) => (await client.query(statement.text, [...statement.values])).rows as never,
    first: async (statement) => (await client.query(statement.text, [...statement.values])).rows[0] as never,
    transaction: (work) => work(database as never),
  };
  return database;
}

/** Host, port and name of a database, without user and password. */
export function addressOf(connectionString: string): string {
  if (!URL.canParse(connectionString)) return 'the given address';
  const url = new URL(connectionString);
  return `${url.hostname}${url.port === '' ? '' : `:${url.port}`}${url.pathname}`;
}

function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return message !== '' ? message : (code ?? 'no answer');
}

const looks = 20;
const lookMilliseconds = 100;

/** Refuses while another process of this program is connected to the same database. Looks for two seconds: a connection
 *  that has just ended, or whose process was killed, is still listed for a moment. */
export async function refuseWhileInUse(
  client: pg.Client,
  connectionString: string,
  code: 'inUse' | 'wasInUse' = 'inUse',
): Promise<void> {
  let others: string[] = [];
  for (let look = 0; look < looks; look += 1) {
    if (look > 0) await new Promise((resolve) => setTimeout(resolve, lookMilliseconds));
    const { rows } = await client.query<{ name: string }>(
      `select distinct application_name as name
      from pg_stat_activity
      where datname = current_database() and application_name like 'common-thread %' and application_name <> $1
      order by name`,
      [applicationName],
    );
    others = rows.map((row) => row.name);
    if (others.length === 0) return;
  }
  const processes = others.map((name) => name.replace('common-thread ', 'process '));
  throw new Refusal(code, { database: addressOf(connectionString), processes: someOf(processes) });
}

/** Nothing that may still run can hold this up: whatever is open is given up, and the server rolls it back. */
export async function disconnect(client: pg.Client): Promise<void> {
  await client.end().catch(() => undefined);
}
