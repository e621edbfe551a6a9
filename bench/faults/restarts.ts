// PostgreSQL is restarted, or killed, under a server at work: people are told for a moment, then all goes on by itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startDriver } from './driver.ts';
import { killFamily } from './families.ts';
import { acknowledgedCount } from './ledger.ts';
import { held, showProgress, type Outcome } from './outcome.ts';
import { describeWatched, startPageWatch } from './page-watch.ts';
import { ask, untilAnswers, type PostgresServer } from './postgres-server.ts';
import { chanceOf } from './random.ts';
import { judgeScene, openScene, type Scene } from './scene.ts';
import type { ServeProcess } from './serve-process.ts';

interface Break {
  what: string;
  /** Breaks the database; @returns when it is certain that it was away */
  act(scene: Scene): Promise<void>;
}

const secondsOfWork = 2.5;

export async function checkServerRestarts(folder: string, seed: number, postgres: PostgresServer): Promise<Outcome[]> {
  const restart = (how: 'fast' | 'immediate', secondsAway: number): Break => ({
    what: `${how} restart, ${String(secondsAway)} s away`,
    act: async () => {
      await postgres.stop(how);
      await wait(secondsAway * 1000);
      await postgres.start();
    },
  });
  const breaks = [restart('fast', 0), restart('immediate', 0), restart('fast', 6), restart('immediate', 1)];
  return checkBreaks('PostgreSQL restarted', folder, seed, postgres.url, breaks);
}

export async function checkEmbeddedKilled(folder: string, seed: number): Promise<Outcome[]> {
  const postmaster = ({ options }: Scene) =>
    Number(readFileSync(join(options.dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const breaks: Break[] = [
    { what: 'all its processes', act: (scene) => Promise.resolve(killFamily(postmaster(scene))) },
    { what: 'its first process', act: (scene) => Promise.resolve(void process.kill(postmaster(scene), 'SIGKILL')) },
    { what: 'all its processes', act: (scene) => Promise.resolve(killFamily(postmaster(scene))) },
  ];
  const settings = async (scene: Scene): Promise<Outcome> => {
    const rows = await ask<{ name: string; setting: string }>(
      scene.url(),
      "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name",
    );
    return held(
      `embedded PostgreSQL: ${rows.map(({ name, setting }) => `${name} ${setting}`).join(', ')}`,
      rows.length === 3 && rows.every(({ setting }) => setting === 'on'),
    );
  };
  return checkBreaks('embedded PostgreSQL killed', folder, seed, undefined, breaks, settings);
}

async function checkBreaks(
  name: string,
  folder: string,
  seed: number,
  databaseUrl: string | undefined,
  breaks: readonly Break[],
  alsoCheck?: (scene: Scene) => Promise<Outcome>,
): Promise<Outcome[]> {
  const { scene, server } = await openScene(folder, seed, databaseUrl);
  const outcomes: Outcome[] = alsoCheck === undefined ? [] : [await alsoCheck(scene)];
  const address = () => server.address;
  const moments = chanceOf(seed);
  const driver = startDriver(
    { ...scene, address, documents: 60, pauseMilliseconds: 40 },
    scene.ledger,
    chanceOf(seed + 1),
  );
  try {
    for (const { what, act } of breaks) {
      showProgress(`${name}: ${what}`);
      outcomes.push(...(await tryBreak(name, scene, server, what, act, moments.between(0, 1000))));
    }
    await driver.stop();
    return [...outcomes, ...(await judgeScene(scene, name))];
  } finally {
    await driver.stop();
    await server.stop();
  }
}

async function tryBreak(
  name: string,
  scene: Scene,
  server: ServeProcess,
  what: string,
  act: Break['act'],
  momentMilliseconds: number,
): Promise<Outcome[]> {
  const watch = startPageWatch(() => server.address, scene.study, scene.cookie);
  await wait(secondsOfWork * 500 + momentMilliseconds);
  const startedBefore = await startedAt(scene);
  await act(scene);
  const before = acknowledgedCount(scene.ledger);
  // The embedded server's old port stays in its file until it runs again.
  await wait(500);
  await untilAnswers(scene.url());
  await wait(secondsOfWork * 1000);
  const watched = await watch.stop();
  const after = acknowledgedCount(scene.ledger);
  const decided = after.decisions - before.decisions;
  const isNew = (await startedAt(scene)) !== startedBefore;
  return [
    held(`${name} (${what}): the page: ${describeWatched(watched)}`, watched.others.length === 0 && watched.pages > 0),
    held(
      `${name} (${what}): the server went on by itself: ${String(decided)} decisions acknowledged afterwards`,
      !server.hasEnded() && isNew && decided > 0,
    ),
  ];
}

/** A server that never ended would have shown nothing. */
async function startedAt(scene: Scene): Promise<number> {
  const [row] = await ask<{ at: Date }>(scene.url(), 'select pg_postmaster_start_time() as at');
  return row?.at.getTime() ?? 0;
}
