// The databases that integration tests run on: the embedded PostgreSQL, and one of the system where it is installed.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { openInstallation, type Installation } from '../src/index.ts';

export interface TestDatabase {
  name: string;
  /** An installation of its own, empty, in a temporary folder; `remove` closes and deletes it. */
  open(): Promise<{
    installation: Installation;
    dataFolder: string;
    databaseUrl: string | undefined;
    remove(): Promise<void>;
  }>;
}

export const testDatabases: TestDatabase[] = [
  { name: 'embedded PostgreSQL', open: () => openOn(undefined, async () => undefined) },
  ...(systemPrograms() === null ? [] : [{ name: 'PostgreSQL server', open: openOnServer }]),
];

async function openOn(databaseUrl: string | undefined, stop: () => Promise<void>) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'common-thread-'));
  chmodSync(dataFolder, 0o755);
  const installation = await openInstallation({ dataFolder, databaseUrl });
  return {
    installation,
    dataFolder,
    databaseUrl,
    remove: async () => {
      await installation.close();
      await stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A server of the system's own version, started for this test file on a free port of the loopback. */
async function openOnServer() {
  const programs = systemPrograms();
  if (programs === null) throw new Error('No PostgreSQL of the system.');
  const folder = mkdtempSync(join(tmpdir(), 'common-thread-server-'));
  const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  const cluster = join(folder, 'cluster');
  spawnSync(
    join(programs, 'initdb'),
    // Sorted as English readers sort, unlike the embedded one: nothing may depend on how a server sorts.
    ['-D', cluster, '-U', 'tester', '--auth=trust', '--encoding=UTF8', '--no-sync'].concat([
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=en-US',
    ]),
    { ...account, cwd: folder },
  );
  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    { ...account, cwd: folder, stdio: 'ignore' },
  );
  const url = `postgres://tester@127.0.0.1:${String(port)}/postgres`;
  await untilReady(url);
  return openOn(url, async () => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  });
}

function systemPrograms(): string | null {
  const folder = '/usr/lib/postgresql';
  if (!existsSync(folder)) return null;
  const versions = readdirSync(folder).filter(
    (version) => Number(version) >= 15 && existsSync(join(folder, version, 'bin', 'postgres')),
  );
  const newest = versions.sort((one, other) => Number(other) - Number(one))[0];
  return newest === undefined ? null : join(folder, newest, 'bin');
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await wait(50);
    }
  }
  throw new Error('The test server did not start.');
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
