// The server is killed at random moments while people upload and decide, and started again each time.
import { setTimeout as wait } from 'node:timers/promises';
import { startDriver } from './driver.ts';
import { isRunning, knownChildrenOf, type KnownProcess } from './families.ts';
import { acknowledgedCount } from './ledger.ts';
import { held, showProgress, type Outcome } from './outcome.ts';
import { chanceOf } from './random.ts';
import { judgeScene, openScene } from './scene.ts';
import { startServe, type ServeProcess } from './serve-process.ts';

const shortestLifeMilliseconds = 50;
const longestLifeMilliseconds = 800;

export interface KillOptions {
  name: string;
  folder: string;
  databaseUrl?: string | undefined;
  kills: number;
  seed: number;
}

export async function checkKills({ name, folder, databaseUrl, kills, seed }: KillOptions): Promise<Outcome[]> {
  const { scene, server: first } = await openScene(folder, seed, databaseUrl, Math.min(kills, 100));
  const moments = chanceOf(seed);
  let server: ServeProcess = first;
  let isOpen = true;
  const address = () => (isOpen ? server.address : null);
  const driver = startDriver(
    { ...scene, address, documents: kills, pauseMilliseconds: 40 },
    scene.ledger,
    chanceOf(seed + 1),
  );
  const starts: number[] = [];
  const readers: KnownProcess[] = [];
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      await wait(moments.between(shortestLifeMilliseconds, longestLifeMilliseconds));
      // The embedded PostgreSQL is to outlive the server that started it.
      const readersOfServer = knownChildrenOf(server.id).filter((child) => child.name !== 'postgres');
      await server.kill();
      isOpen = false;
      server = await startServe(scene.options);
      isOpen = true;
      starts.push(server.startMilliseconds);
      readers.push(...readersOfServer);
      const { documents, decisions, forms } = acknowledgedCount(scene.ledger);
      showProgress(
        `${name}: kill ${String(kill)} of ${String(kills)}; acknowledged: ${String(documents)} uploads, ${String(decisions)} decisions, ${String(forms)} forms`,
      );
    }
    await driver.stop();
    const outcomes = await judgeScene(scene, name);
    starts.sort((one, other) => one - other);
    const median = starts[Math.floor(starts.length / 2)] ?? NaN;
    const slowest = starts.at(-1) ?? NaN;
    const orphans = readers.filter(isRunning);
    return [
      held(
        `${name}: ${String(kills)} SIGKILLs of the server; it was ready again after ${median.toFixed(0)} ms (median), ${slowest.toFixed(0)} ms at most`,
        starts.length === kills,
      ),
      held(
        `${name}: readers and suggesters that outlived their server: ${String(orphans.length)} of ${String(readers.length)}`,
        orphans.length === 0,
      ),
      ...outcomes,
    ];
  } finally {
    isOpen = false;
    await driver.stop();
    await server.stop();
  }
}
