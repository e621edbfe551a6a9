// The disk fills up under a server at work, and is given room again.
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startDriver } from './driver.ts';
import { acknowledgedCount, type Ledger } from './ledger.ts';
import { mountSmallDisk } from './mounts.ts';
import { held, notTried, showProgress, type Outcome } from './outcome.ts';
import { describeWatched, startPageWatch } from './page-watch.ts';
import { chanceOf } from './random.ts';
import { judgeScene, openScene } from './scene.ts';

export interface DiskOptions {
  name: string;
  /** Empty; the small disk is mounted in it. */
  folder: string;
  databaseUrl?: string | undefined;
  seed: number;
  megabytes: number;
}

const roomMegabytes = 8;
const longestFillSeconds = 60;
const secondsFull = 6;
/** Papers of one document: a larger one fills the disk sooner. */
const papersOfDocument = 30;

export async function checkDiskFull({ name, folder, databaseUrl, seed, megabytes }: DiskOptions): Promise<Outcome[]> {
  const disk = mountSmallDisk(join(folder, 'disk'), megabytes);
  if (disk === null)
    return [notTried(`${name}: not tried, no file system can be mounted here (Linux and root are needed)`)];
  try {
    const { scene, server } = await openScene(disk.folder, seed, databaseUrl);
    const ballast = join(disk.folder, 'ballast');
    fillUp(disk.folder, ballast);
    const newDocument = () => {
      const papers = Array.from({ length: papersOfDocument }, scene.newDocument);
      return { name: papers[0]?.name ?? '', text: papers.map(({ text }) => text).join('\n\n') };
    };
    const driver = startDriver(
      { ...scene, newDocument, address: () => server.address, documents: 1000, pauseMilliseconds: 50 },
      scene.ledger,
      chanceOf(seed),
    );
    const watch = startPageWatch(() => server.address, scene.study, scene.cookie);
    try {
      showProgress(`${name}: filling`);
      const isFull = await untilRefused(scene.ledger);
      await wait(secondsFull * 1000);
      const atFull = acknowledgedCount(scene.ledger);
      rmSync(ballast);
      const goesOn = await untilMoreUploads(scene.ledger, atFull.documents);
      await driver.stop();
      const watched = await watch.stop();
      const statuses = [...scene.ledger.refusals.keys()];
      return [
        held(
          `${name}: the disk was full after ${String(atFull.documents)} documents; what could not be kept was answered with ${statuses.join(', ') || 'nothing'}`,
          isFull && statuses.every((status) => status === 503),
        ),
        held(
          `${name}: the server did not end; the page: ${describeWatched(watched)}`,
          !server.hasEnded() && watched.others.length === 0,
        ),
        held(`${name}: with room again it goes on by itself`, goesOn),
        ...(await judgeScene(scene, name)),
        noHalfFiles(name, join(scene.options.dataFolder, 'originals')),
      ];
    } finally {
      rmSync(ballast, { force: true });
      await driver.stop();
      await watch.stop();
      await server.stop();
    }
  } finally {
    disk.unmount();
  }
}

/** Leaves little room. */
function fillUp(folder: string, ballast: string): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(Math.max(bavail * bsize - roomMegabytes * 2 ** 20, 0)));
}

/** Until an upload was refused: `ledger.refusals` counts decisions too, which a full disk refuses as well. */
async function untilRefused(ledger: Ledger): Promise<boolean> {
  const deadline = Date.now() + longestFillSeconds * 1000;
  while (Date.now() < deadline) {
    if (ledger.refusals.size > 0) return true;
    await wait(100);
  }
  return false;
}

async function untilMoreUploads(ledger: Ledger, before: number): Promise<boolean> {
  const deadline = Date.now() + 40_000;
  while (Date.now() < deadline) {
    if (acknowledgedCount(ledger).documents >= before + 3) return true;
    await wait(100);
  }
  return false;
}

/** The judge has read what stands under a digest; here, whether anything else lies beside it. */
function noHalfFiles(name: string, folder: string): Outcome {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const half = files.filter((file) => !/^[0-9a-f]{64}$/.test(file.name));
  return held(`${name}: half-written originals left behind: ${String(half.length)}`, half.length === 0);
}
