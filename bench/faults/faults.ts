// The faults that are tried, each in a temporary folder of its own.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDiskFull } from './disk-full.ts';
import { checkFailover } from './failover.ts';
import { checkKills } from './kills.ts';
import { notTried, type Outcome } from './outcome.ts';
import { createPostgres, systemPrograms, type PostgresServer } from './postgres-server.ts';
import { checkPowerCut, checkPowerCutIsReal } from './power-cut.ts';
import { checkEmbeddedKilled, checkServerRestarts } from './restarts.ts';

export interface FaultOptions {
  kills: number;
  seed: number;
}

export interface Fault {
  name: string;
  check(options: FaultOptions): Promise<Outcome[]>;
}

export const faults: readonly Fault[] = [
  {
    name: 'kills-embedded',
    check: (options) => inFolder((folder) => checkKills({ ...options, name: 'kills, embedded PostgreSQL', folder })),
  },
  {
    name: 'kills-server',
    check: (options) =>
      withServer('kills, PostgreSQL server', (databaseUrl, folder) =>
        checkKills({ ...options, name: 'kills, PostgreSQL server', folder, databaseUrl }),
      ),
  },
  {
    name: 'embedded-killed',
    check: ({ seed }) => inFolder((folder) => checkEmbeddedKilled(folder, seed)),
  },
  {
    name: 'server-restarted',
    check: ({ seed }) =>
      withServer('PostgreSQL restarted', (_, folder, postgres) => checkServerRestarts(folder, seed, postgres)),
  },
  {
    name: 'standby-promoted',
    check: ({ seed }) => withPrograms('standby promoted', (programs, folder) => checkFailover(programs, folder, seed)),
  },
  {
    name: 'disk-full',
    check: async ({ seed }) => [
      ...(await inFolder((folder) =>
        checkDiskFull({ name: 'disk full, embedded PostgreSQL on it', folder, seed, megabytes: 240 }),
      )),
      ...(await withServer('disk full, originals alone on it', (databaseUrl, folder) =>
        checkDiskFull({ name: 'disk full, originals alone on it', folder, databaseUrl, seed, megabytes: 10 }),
      )),
    ],
  },
  {
    name: 'power-cut',
    check: async ({ seed }) => [
      ...(await inFolder((folder) => checkPowerCut(folder, seed))),
      ...(await inFolder((folder) => checkPowerCutIsReal(folder, seed))),
    ],
  },
];

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'common-thread-faults-'));
  chmodSync(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withServer(
  name: string,
  work: (databaseUrl: string, folder: string, postgres: PostgresServer) => Promise<Outcome[]>,
): Promise<Outcome[]> {
  return withPrograms(name, async (programs, folder) => {
    const postgres = await createPostgres(programs, join(folder, 'postgres'));
    await postgres.start();
    try {
      return await work(postgres.url, folder, postgres);
    } finally {
      await postgres.stop('fast');
    }
  });
}

async function withPrograms(
  name: string,
  work: (programs: string, folder: string) => Promise<Outcome[]>,
): Promise<Outcome[]> {
  const programs = systemPrograms();
  if (programs === null) return [notTried(`${name}: not tried, PostgreSQL is not installed on this machine`)];
  return inFolder((folder) => work(programs, folder));
}
