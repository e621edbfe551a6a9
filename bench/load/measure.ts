// One page under load: requests a second, waiting times, and what the servers and the database used for it.
import { childrenOf, processorSeconds, proportionalBytes } from '../faults/families.ts';
import type { ServeProcess } from '../faults/serve-process.ts';
import { readForAWhile, type ReadingFigures } from './readers.ts';

export interface LoadFigures extends ReadingFigures {
  requestsPerSecond: number;
  /** Processor time of the site's servers and of the database for one request; the readers' own is not in it. */
  serverMilliseconds: number;
  databaseMilliseconds: number;
  /** Of all servers together, and of the database with all its processes. */
  serverBytes: number;
  databaseBytes: number;
}

export interface Loaded {
  servers: readonly ServeProcess[];
  /** The database's first process. */
  postmaster: number;
  page: string;
  headers: Readonly<Record<string, string>>;
}

const readers = 50;
const rounds = 3;

/** Medians of three rounds, after one short round that is not counted. */
export async function measureLoad(loaded: Loaded, secondsOfRound: number): Promise<LoadFigures> {
  await readForAWhile(loaded.page, readers, 2, loaded.headers);
  const measured: LoadFigures[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measureRound(loaded, secondsOfRound));
  const median = (figure: keyof LoadFigures) =>
    measured.map((one) => one[figure]).sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? NaN;
  return {
    requests: median('requests'),
    seconds: median('seconds'),
    medianMilliseconds: median('medianMilliseconds'),
    p99Milliseconds: median('p99Milliseconds'),
    failures: measured.reduce((sum, one) => sum + one.failures, 0),
    requestsPerSecond: median('requestsPerSecond'),
    serverMilliseconds: median('serverMilliseconds'),
    databaseMilliseconds: median('databaseMilliseconds'),
    serverBytes: median('serverBytes'),
    databaseBytes: median('databaseBytes'),
  };
}

async function measureRound({ servers, postmaster, page, headers }: Loaded, seconds: number): Promise<LoadFigures> {
  const ofServers = () => servers.map((server) => server.id);
  const ofDatabase = () => [postmaster, ...childrenOf(postmaster)];
  const sum = (ids: number[], of: (id: number) => number) => ids.reduce((total, id) => total + of(id), 0);
  const [serverBefore, databaseBefore] = [sum(ofServers(), processorSeconds), sum(ofDatabase(), processorSeconds)];
  const figures = await readForAWhile(page, readers, seconds, headers);
  const serverSeconds = sum(ofServers(), processorSeconds) - serverBefore;
  const databaseSeconds = sum(ofDatabase(), processorSeconds) - databaseBefore;
  return {
    ...figures,
    requestsPerSecond: figures.requests / figures.seconds,
    serverMilliseconds: (serverSeconds * 1000) / figures.requests,
    databaseMilliseconds: (databaseSeconds * 1000) / figures.requests,
    serverBytes: sum(ofServers(), proportionalBytes),
    databaseBytes: sum(ofDatabase(), proportionalBytes),
  };
}
