// A PostgreSQL of the system, started for one check in a temporary folder; it can be stopped, killed and started again.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { killFamily } from './families.ts';

export interface PostgresServer {
  port: number;
  url: string;
  cluster: string;
  start(): Promise<void>;
  /** fast: people's work is broken off, what is committed is written out; immediate: as after a crash. */
  stop(how: 'fast' | 'immediate'): Promise<void>;
  /** SIGKILL of the server and all its processes. */
  kill(): Promise<void>;
}

const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const databaseUser = 'tester';

/** Where the system's newest PostgreSQL (15 or later) has its programs; null where there is none. */
export function systemPrograms(): string | null {
  const folder = '/usr/lib/postgresql';
  if (!existsSync(folder)) return null;
  const newest = readdirSync(folder)
    .filter((version) => Number(version) >= 15 && existsSync(join(folder, version, 'bin', 'postgres')))
    .sort((one, other) => Number(other) - Number(one))[0];
  return newest === undefined ? null : join(folder, newest, 'bin');
}

/** @param folder an empty or missing folder for the cluster; it is given to an account without privileges */
export async function createPostgres(programs: string, folder: string, settings = ''): Promise<PostgresServer> {
  giveFolder(folder);
  const cluster = join(folder, 'cluster');
  runProgram(programs, 'initdb', folder, ['-D', cluster, '-U', databaseUser, '--auth=trust', '--encoding=UTF8']);
  return adoptPostgres(programs, folder, settings);
}

/** A standby that follows the primary, with a copy of its data. */
export async function createStandby(
  programs: string,
  folder: string,
  primary: PostgresServer,
  name: string,
): Promise<PostgresServer> {
  giveFolder(folder);
  const source = `host=127.0.0.1 port=${String(primary.port)} user=${databaseUser} application_name=${name}`;
  runProgram(programs, 'pg_basebackup', folder, ['-D', join(folder, 'cluster'), '-R', '-X', 'stream', '-d', source]);
  return adoptPostgres(programs, folder, '');
}

export function promote(programs: string, server: PostgresServer): void {
  runProgram(programs, 'pg_ctl', server.cluster, ['promote', '-D', server.cluster, '-w']);
}

/** The cluster in a folder, wherever it came from, on a free port. */
export async function adoptPostgres(programs: string, folder: string, settings: string): Promise<PostgresServer> {
  const cluster = join(folder, 'cluster');
  const port = await freePort();
  appendFileSync(join(cluster, 'postgresql.conf'), `\n${settings}\n`);
  const url = `postgres://${databaseUser}@127.0.0.1:${String(port)}/postgres`;
  let running: ChildProcess | null = null;
  const ended = async (): Promise<void> => {
    const server = running;
    if (server !== null && server.exitCode === null && server.signalCode === null)
      await new Promise((resolve) => server.once('exit', resolve));
    running = null;
  };
  return {
    port,
    url,
    cluster,
    start: async () => {
      const settingsOfRun = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
      running = spawn(join(programs, 'postgres'), ['-D', cluster, '-p', String(port), ...settingsOfRun], {
        ...account,
        cwd: folder,
        stdio: 'ignore',
      });
      await untilAnswers(url);
    },
    stop: async (how) => {
      running?.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
      await ended();
    },
    kill: async () => {
      if (running?.pid !== undefined) killFamily(running.pid);
      await ended();
    },
  };
}

function giveFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}

function runProgram(programs: string, program: string, folder: string, programArguments: string[]): void {
  const run = spawnSync(join(programs, program), programArguments, { ...account, cwd: folder, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${program} failed: ${run.stderr}`);
}

export async function untilAnswers(url: string, seconds = 30): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return;
    } catch {
      await wait(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error(`PostgreSQL did not answer within ${String(seconds)} s.`);
}

/** One statement on a connection of its own. */
export async function ask<Row extends object>(url: string, statement: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
