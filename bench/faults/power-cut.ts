// The machine loses its power while people work: whatever the system had not written to the disk is gone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startDriver } from './driver.ts';
import { killFamily } from './families.ts';
import { acknowledgedCount } from './ledger.ts';
import { mountPoweredDisk, type PoweredDisk } from './mounts.ts';
import { held, notTried, showProgress, type Outcome } from './outcome.ts';
import { ask } from './postgres-server.ts';
import { chanceOf } from './random.ts';
import { judgeScene, openScene, type Scene } from './scene.ts';
import { startServe, type ServeProcess } from './serve-process.ts';

const name = 'power cut';
const cuts = 5;
const diskMegabytes = 600;
/** Shorter than the system takes to write by itself what nobody asked it to write (five seconds for ext4's journal). */
const shortestMilliseconds = 800;
const longestMilliseconds = 3500;

/** On a disk of its own (ext4 in a file) that holds the embedded PostgreSQL and the originals. */
export async function checkPowerCut(folder: string, seed: number): Promise<Outcome[]> {
  const disk = mountPoweredDisk(join(folder, 'disk.image'), join(folder, 'disk'), diskMegabytes);
  if (disk === null)
    return [notTried(`${name}: not tried, no ext4 can be mounted here (Linux, root and loop devices are needed)`)];
  try {
    const opened = await openScene(disk.folder, seed);
    return await cutAgainAndAgain(opened.scene, opened.server, disk, seed);
  } finally {
    disk.unmount();
  }
}

async function cutAgainAndAgain(
  scene: Scene,
  first: ServeProcess,
  disk: PoweredDisk,
  seed: number,
): Promise<Outcome[]> {
  const moments = chanceOf(seed);
  let server = first;
  let isOpen = true;
  const address = () => (isOpen ? server.address : null);
  const driver = startDriver(
    { ...scene, address, documents: 150, pauseMilliseconds: 20 },
    scene.ledger,
    chanceOf(seed + 1),
  );
  try {
    for (let cut = 1; cut <= cuts; cut += 1) {
      showProgress(`${name}: ${String(cut)} of ${String(cuts)}`);
      await wait(moments.between(shortestMilliseconds, longestMilliseconds));
      const postgres = postmasterOf(scene);
      disk.cutPower();
      isOpen = false;
      await endAll(server, postgres);
      disk.powerUp();
      server = await startServe(scene.options);
      isOpen = true;
    }
    await driver.stop();
    const { documents, decisions } = acknowledgedCount(scene.ledger);
    return [
      held(
        `${name}: ${String(cuts)} cuts; after each the program started by itself; ${String(documents)} uploads and ${String(decisions)} decisions acknowledged in all`,
        decisions > cuts,
      ),
      ...(await judgeScene(scene, name)),
    ];
  } finally {
    isOpen = false;
    await driver.stop();
    await server.stop();
  }
}

function postmasterOf({ options }: Scene): number {
  return Number(readFileSync(join(options.dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Without power no process goes on either; the mount can't be left as long as one does. */
async function endAll(server: ServeProcess, postgres: number): Promise<void> {
  killFamily(server.id);
  killFamily(postgres);
  await server.kill();
  await wait(500);
}

/** The same with fsync off, to see that this cut takes what was not written: if nothing is lost, the check shows nothing. */
export async function checkPowerCutIsReal(folder: string, seed: number): Promise<Outcome[]> {
  const disk = mountPoweredDisk(join(folder, 'disk.image'), join(folder, 'disk'), diskMegabytes);
  if (disk === null) return [];
  try {
    const { scene, server } = await openScene(disk.folder, seed);
    await ask(scene.url(), 'alter system set fsync = off');
    await ask(scene.url(), 'select pg_reload_conf()');
    const lost = await cutAgainAndAgain(scene, server, disk, seed).then(
      (outcomes) => outcomes.filter(({ holds }) => holds === false).map(({ line }) => line),
      () => ['the program does not start any more'],
    );
    return [
      held(
        `${name}, with fsync off, is noticed: ${lost[0]?.replace(`${name}: `, '') ?? 'nothing was lost'}`,
        lost.length > 0,
      ),
    ];
  } finally {
    disk.unmount();
  }
}
