// The primary is killed and its standby promoted, while two servers work on it behind a proxy.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startDriver } from './driver.ts';
import { acknowledgedCount } from './ledger.ts';
import { held, showProgress, type Outcome } from './outcome.ts';
import { describeWatched, startPageWatch } from './page-watch.ts';
import { send } from './people.ts';
import { ask, createPostgres, createStandby, promote, type PostgresServer } from './postgres-server.ts';
import { openDatabaseProxy, openSiteProxy } from './proxies.ts';
import { chanceOf } from './random.ts';
import { judgeScene, openScene, type Scene } from './scene.ts';
import { startServe, type ServeProcess } from './serve-process.ts';

const name = 'standby promoted';
const standbyName = 'standby1';
const secondsOfWork = 4;
/** As long as it takes somebody, or a watching program, to see that the primary is gone. */
const secondsUntilPromoted = 1.5;

export async function checkFailover(programs: string, folder: string, seed: number): Promise<Outcome[]> {
  const primary = await createPostgres(programs, join(folder, 'primary'), 'wal_level = replica');
  await primary.start();
  const standby = await createStandby(programs, join(folder, 'standby'), primary, standbyName);
  await standby.start();
  const proxy = await openDatabaseProxy(primary.port);
  try {
    // After the copy was taken: the standby itself, once promoted, waits for nobody.
    for (const setting of [`synchronous_standby_names = '${standbyName}'`, 'synchronous_commit = remote_apply'])
      await ask(primary.url, `alter system set ${setting}`);
    await ask(primary.url, 'select pg_reload_conf()');
    await untilSynchronous(primary);
    const url = primary.url.replace(`:${String(primary.port)}/`, `:${String(proxy.port)}/`);
    return await withTwoServers(folder, seed, url, (scene, servers, address) =>
      failOver({ scene, servers, address, seed }, async () => {
        await primary.kill();
        await wait(secondsUntilPromoted * 1000);
        promote(programs, standby);
        proxy.switchTo(standby.port);
      }),
    );
  } finally {
    proxy.close();
    await standby.kill();
    await primary.kill();
  }
}

async function untilSynchronous(primary: PostgresServer): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    const rows = await ask(primary.url, "select 1 from pg_stat_replication where sync_state = 'sync'");
    if (rows.length > 0) return;
    await wait(100);
  }
  throw new Error('The standby did not become synchronous within 10 s.');
}

async function withTwoServers(
  folder: string,
  seed: number,
  url: string,
  work: (scene: Scene, servers: ServeProcess[], address: string) => Promise<Outcome[]>,
): Promise<Outcome[]> {
  const { scene, server } = await openScene(folder, seed, url);
  const other = await startServe(scene.options);
  const proxy = await openSiteProxy([server.address, other.address]);
  try {
    return await work(scene, [server, other], proxy.address);
  } finally {
    proxy.close();
    await server.stop();
    await other.stop();
  }
}

interface Failover {
  scene: Scene;
  servers: readonly ServeProcess[];
  address: string;
  seed: number;
}

async function failOver({ scene, servers, address, seed }: Failover, act: () => Promise<void>): Promise<Outcome[]> {
  showProgress(name);
  const driver = startDriver(
    { ...scene, address: () => address, documents: 40, pauseMilliseconds: 30 },
    scene.ledger,
    chanceOf(seed + 1),
  );
  try {
    const watch = startPageWatch(() => address, scene.study, scene.cookie);
    await wait(secondsOfWork * 1000);
    const before = acknowledgedCount(scene.ledger);
    await act();
    await wait(secondsOfWork * 1000);
    const watched = await watch.stop();
    const after = acknowledgedCount(scene.ledger);
    await driver.stop();
    const answers = await Promise.all(
      servers.map((server) => send(server.address, scene.study, { cookie: scene.cookie })),
    );
    return [
      held(
        `${name}: ${String(before.decisions)} decisions acknowledged under the primary, ${String(after.decisions - before.decisions)} during and after the change`,
        before.decisions > 0 && after.decisions > before.decisions,
      ),
      held(`${name}: the page: ${describeWatched(watched)}`, watched.others.length === 0 && watched.pages > 0),
      held(
        `${name}: both servers go on: their pages answer ${answers.map(({ status }) => String(status)).join(' and ')}`,
        answers.every(({ status }) => status === 200) && servers.every((server) => !server.hasEnded()),
      ),
      ...(await judgeScene(scene, name)),
    ];
  } finally {
    await driver.stop();
  }
}
