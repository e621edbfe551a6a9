// Starts the PostgreSQL that comes with the program, or joins the one that already runs on the same folder.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { syncFolderNow, writeLasting } from '../files/lasting.ts';
import { applicationName } from './database.ts';
import { serverPrograms } from './server-programs.ts';
import { commandLine, unprivilegedLaunch, type Launch } from './unprivileged.ts';

export interface EmbeddedServer {
  connectionString: string;
  /** True when another process of this program had it running already. */
  joined: boolean;
  /** Stops the server unless another process still uses it. Until then it is started again when it ends, at the same address. */
  close(): Promise<void>;
}

const databaseName = 'common_thread';
const user = 'common_thread';
const startSeconds = 60;

/** @param dataFolder the installation's data folder; the cluster lies in its subfolder `postgres`.
 *  After a crash the server recovers by itself; one that outlived a killed run is taken over. */
export async function startEmbeddedServer(dataFolder: string): Promise<EmbeddedServer> {
  const cluster = join(dataFolder, 'postgres');
  const { programs } = await serverPrograms();
  mkdirSync(dataFolder, { recursive: true });
  if (!existsSync(join(cluster, 'PG_VERSION'))) createCluster(cluster, programs);
  const password = readFileSync(passwordFile(cluster), 'utf8').trim();
  const deadline = Date.now() + startSeconds * 1000;
  let started = false;
  while (Date.now() < deadline) {
    const port = runningPort(cluster);
    if (port !== null) {
      const connectionString = `postgres://${user}:${password}@127.0.0.1:${String(port)}/${databaseName}`;
      if (await answers(connectionString)) {
        const leaveAlone = keepRunning(cluster, programs, port);
        const close = () => {
          leaveAlone();
          return stopIfLast(connectionString, cluster, programs);
        };
        return { connectionString, joined: !started, close };
      }
    }
    if (!isRunning(cluster)) {
      await launch(cluster, programs, await freePort(port ?? 0));
      started = true;
    }
    await wait(50);
  }
  throw new Error(`PostgreSQL did not start within ${String(startSeconds)} seconds. Its log is ${logFile(cluster)}.`);
}

type Programs = { postgres: string; initdb: string; pgCtl: string };

const passwordFile = (cluster: string) => join(dirname(cluster), 'postgres-password');
const logFile = (cluster: string) => join(dirname(cluster), 'postgres.log');

/** Made beside its place and renamed, so that a run killed in the middle leaves nothing half made; in a folder of its own name,
 *  since programs of a killed run may still be writing to theirs, and two runs may come first at the same time. */
function createCluster(cluster: string, programs: Programs): void {
  removeLeftOvers(cluster);
  const unfinished = `${cluster}.new-${randomBytes(6).toString('hex')}`;
  mkdirSync(unfinished, { mode: 0o700 });
  const password = settlePassword(cluster);
  const launch = unprivilegedLaunch(programs.postgres, dirname(cluster));
  const given = join(unfinished + '-password');
  writeFileSync(given, `${password}\n`, { mode: 0o600 });
  giveTo(launch, unfinished, given);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  run(launch, programs.initdb, ['-D', unfinished, '-U', user, '--auth=scram-sha-256', `--pwfile=${given}`, ...locale]);
  rmSync(given);
  writeLasting(join(unfinished, 'postgresql.auto.conf'), settings, { flag: 'a' });
  const single = `create database ${databaseName};\n`;
  run(launch, programs.postgres, ['--single', '-D', unfinished, 'postgres'], single);
  try {
    renameSync(unfinished, cluster);
    syncFolderNow(dirname(cluster));
  } catch (error) {
    // Another run was first; its cluster has the same password.
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Whoever comes first writes the password, whole or not at all; everyone reads that one. */
function settlePassword(cluster: string): string {
  const place = passwordFile(cluster);
  const written = `${place}.${randomBytes(6).toString('hex')}`;
  writeLasting(written, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(written, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(written);
  }
  return readFileSync(place, 'utf8').trim();
}

const leftOverMinutes = 10;

/** Unfinished clusters of runs that were killed; a young one may belong to a run that is at work. */
function removeLeftOvers(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    const path = join(dirname(cluster), name);
    if (name.startsWith(`${basename(cluster)}.new`) && Date.now() - statSync(path).mtimeMs > leftOverMinutes * 60_000)
      rmSync(path, { recursive: true, force: true });
  }
}

/** fsync and full_page_writes stay on: what was acknowledged outlives a power cut. */
const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
shared_buffers = '128MB'
max_wal_size = '1GB'
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
`;

function giveTo(launch: Launch, ...paths: string[]): void {
  for (const path of paths) if (launch.owner !== null) chownSync(path, launch.owner.uid, launch.owner.gid);
}

function run(launch: Launch, program: string, programArguments: string[], input?: string): void {
  const { command, args } = commandLine(launch, program, programArguments);
  const result = spawnSync(command, args, {
    ...launch.account,
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (result.status !== 0) {
    throw new Error(
      `The embedded PostgreSQL could not be prepared: ${result.stderr || result.error?.message || 'no message'}`,
    );
  }
}

const watchMilliseconds = { shortest: 500, longest: 5000 };

/** Whoever ended the server (the system for want of memory, a full disk), it is started again, at the port that this process and
 *  others have in their addresses. As long as that fails it is tried again, less and less often. @returns what ends the watch */
function keepRunning(cluster: string, programs: Programs, port: number): () => void {
  let isWatching = true;
  let pause = watchMilliseconds.shortest;
  const look = async (): Promise<void> => {
    if (!isWatching) return;
    if (isRunning(cluster)) pause = watchMilliseconds.shortest;
    else {
      pause = Math.min(2 * pause, watchMilliseconds.longest);
      await launch(cluster, programs, port).catch(() => undefined);
    }
    plan();
  };
  const plan = () => void setTimeout(() => void look(), pause).unref();
  plan();
  return () => {
    isWatching = false;
  };
}

async function launch(cluster: string, programs: Programs, port: number): Promise<void> {
  const account = unprivilegedLaunch(programs.postgres, dirname(cluster));
  const log = openSync(logFile(cluster), 'a');
  const { command, args } = commandLine(account, programs.postgres, ['-D', cluster, '-p', String(port)]);
  // Detached: the server outlives a run that is killed, so that nothing acknowledged is lost and the next run finds it.
  const child = spawn(command, args, {
    ...account.account,
    detached: true,
    stdio: ['ignore', log, log],
    cwd: dirname(cluster),
  });
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  await wait(100);
}

/** postmaster.pid: process, folder, start, port, ... */
function postmasterLines(cluster: string): string[] | null {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
}

function runningPort(cluster: string): number | null {
  const port = Number(postmasterLines(cluster)?.[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

/** After a restart of the machine another program may have the number in a left-over file: then the file is removed. */
function isRunning(cluster: string): boolean {
  const number = Number(postmasterLines(cluster)?.[0]);
  if (!Number.isInteger(number) || number <= 0) return false;
  const name = programName(number);
  if (name === 'postgres') return true;
  if (name === null) return false;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return false;
}

/** Null when no such process runs; where the system does not tell names, whatever runs is taken for PostgreSQL. */
function programName(process_: number): string | null {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${String(process_)}/comm`, 'utf8').trim();
    process.kill(process_, 0);
    return 'postgres';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'postgres' : null;
  }
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000, application_name: applicationName });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Any number that no other program on this database uses; the letters "leav". */
const leavingLock = 0x6c656176;

/** Looks more than once: a connection that has just ended is still listed for a moment. */
async function isAlone(client: pg.Client): Promise<boolean> {
  for (let look = 0; look < 4; look += 1) {
    const others = await client.query(
      "select 1 from pg_stat_activity where application_name like 'common-thread %' and application_name <> $1 limit 1",
      [applicationName],
    );
    if (others.rowCount === 0) return true;
    await wait(50);
  }
  return false;
}

async function stopIfLast(connectionString: string, cluster: string, programs: Programs): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: applicationName });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // One after the other: of two that leave at the same moment the second finds itself alone.
    await client.query('select pg_advisory_lock($1)', [leavingLock]);
    if (!(await isAlone(client))) return;
  } catch {
    return;
  } finally {
    await client.end().catch(() => undefined);
  }
  const account = unprivilegedLaunch(programs.postgres, dirname(cluster));
  const { command, args } = commandLine(account, programs.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w']);
  spawnSync(command, args, { ...account.account, stdio: 'ignore', cwd: dirname(cluster) });
}

/** @param preferred taken when it is free: the port in the addresses of those who used a server that was killed; 0: any */
function freePort(preferred: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error) => (preferred === 0 ? reject(error) : resolve(freePort(0))));
    probe.listen(preferred, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
