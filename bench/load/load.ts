// npm run bench -- load: fifty readers of a study's overview and of the public page, on both databases and with two servers.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProduct } from '@common-thread/assembly';
import { suggestCodings } from '@common-thread/coding';
import { ensureWorkspace, theProgram, workspaceContext } from '@common-thread/platform';
import { signIn } from '../faults/people.ts';
import { createPostgres, systemPrograms } from '../faults/postgres-server.ts';
import { openSiteProxy } from '../faults/proxies.ts';
import { startServe, type ServeOptions, type ServeProcess } from '../faults/serve-process.ts';
import { fillStudy } from '../scale.ts';
import { measureLoad, type LoadFigures } from './measure.ts';

const passages = 10_000;

export interface LoadReport {
  setting: string;
  page: 'overview' | 'public page';
  figures: LoadFigures;
}

/** @param report told of each measurement as it is made */
export async function benchLoad(secondsOfRound: number, report: (measured: LoadReport) => void): Promise<void> {
  await inFolder((folder) => benchOn('embedded PostgreSQL', folder, undefined, [1], secondsOfRound, report));
  const programs = systemPrograms();
  if (programs === null) return;
  await inFolder(async (folder) => {
    const postgres = await createPostgres(programs, join(folder, 'postgres'));
    await postgres.start();
    try {
      await benchOn('PostgreSQL server', folder, postgres, [1, 2], secondsOfRound, report);
    } finally {
      await postgres.stop('fast');
    }
  });
}

async function benchOn(
  name: string,
  folder: string,
  postgres: { url: string; cluster: string } | undefined,
  counts: readonly number[],
  secondsOfRound: number,
  report: (measured: LoadReport) => void,
): Promise<void> {
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder);
  chmodSync(dataFolder, 0o755);
  const options: ServeOptions = { dataFolder, databaseUrl: postgres?.url };
  await fill(options);
  const cluster = postgres?.cluster ?? join(dataFolder, 'postgres');
  for (const count of counts) {
    const servers: ServeProcess[] = [];
    for (let number = 0; number < count; number += 1) servers.push(await startServe(options));
    const proxy = await openSiteProxy(servers.map((server) => server.address));
    const [first] = servers;
    if (first === undefined) throw new Error('No server.');
    try {
      const cookie = await signIn(first.address, servers.at(-1)?.signInToken ?? '');
      const address = count === 1 ? first.address : proxy.address;
      const shared = {
        servers,
        postmaster: Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]),
      };
      const setting = `${name}, ${count === 1 ? 'one server' : `${String(count)} servers behind a proxy`}`;
      const overview = { ...shared, page: `${address}/workspaces/load`, headers: { cookie } };
      report({ setting, page: 'overview', figures: await measureLoad(overview, secondsOfRound) });
      const front = { ...shared, page: `${address}/`, headers: {} };
      report({ setting, page: 'public page', figures: await measureLoad(front, secondsOfRound) });
    } finally {
      proxy.close();
      for (const server of servers) await server.stop();
    }
  }
}

/** A study of made passages with their suggestions, as it is before anybody has decided. */
async function fill({ dataFolder, databaseUrl }: ServeOptions): Promise<void> {
  const product = await openProduct({ dataFolder, databaseUrl });
  try {
    const { database } = product.installation;
    const study = await ensureWorkspace(database, 'Load', 'en');
    const context = workspaceContext(database, study.id, theProgram, 'en');
    await fillStudy(context, passages);
    await suggestCodings(context, product.suggester);
  } finally {
    await product.close();
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'common-thread-bench-'));
  chmodSync(folder, 0o755);
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

export function describeLoad({ setting, page, figures }: LoadReport): string {
  const { requestsPerSecond, serverMilliseconds, databaseMilliseconds, failures } = figures;
  const perCore = 1000 / (serverMilliseconds + databaseMilliseconds);
  return [
    `load, ${page}, ${setting}: ${requestsPerSecond.toFixed(0)} requests/s`,
    `${perCore.toFixed(0)} for each core of server and database (${serverMilliseconds.toFixed(2)} + ${databaseMilliseconds.toFixed(2)} ms of processor time)`,
    `p50 ${figures.medianMilliseconds.toFixed(0)} ms, p99 ${figures.p99Milliseconds.toFixed(0)} ms`,
    `memory of the servers ${megabytes(figures.serverBytes)}, of the database ${megabytes(figures.databaseBytes)}`,
    `${String(failures)} failures`,
  ].join('; ');
}

/** How much more two servers gave than one, on the same database. */
export function describeRatios(reports: readonly LoadReport[]): string[] {
  return (['overview', 'public page'] as const).flatMap((page) => {
    const of = (ending: string) =>
      reports.find(
        (one) => one.page === page && one.setting.startsWith('PostgreSQL server') && one.setting.endsWith(ending),
      )?.figures.requestsPerSecond;
    const [one, two] = [of('one server'), of('behind a proxy')];
    return one === undefined || two === undefined
      ? []
      : [`load, ${page}: two servers give ${(two / one).toFixed(2)} times the requests of one`];
  });
}
