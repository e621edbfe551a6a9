// Background work shared by several workers, and what becomes of it when one of them dies.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/databases.ts';
import type { DatabasePool } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { ensureWorkspace } from '../workspaces/workspace.ts';
import { addJob, readJob, workOnce, workUntil, type JobHandler } from './jobs.ts';

describe.each(testDatabases)('jobs on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let database: DatabasePool;
  let workspaceId: string;
  beforeAll(async () => {
    opened = await open();
    database = opened.installation.database;
    workspaceId = (await ensureWorkspace(database, 'Jobs', 'en')).id;
  });
  beforeEach(async () => void (await database.query(sql`delete from job`)));
  afterAll(() => opened.remove());

  const stateOf = async (id: string) => readJob(database, workspaceId, id);
  const unanswered: JobHandler = () => Promise.reject(new Error('The disk is full.'));
  /** As time would: the hold of a running job, or the rest after a failed attempt, is over. */
  const letTimePass = () =>
    database.query(
      sql`update job set taken_until = taken_until - interval '1 hour', not_before = not_before - interval '1 hour'`,
    );

  it('are done once each, whichever of two workers takes them', async () => {
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, at) => addJob(database, workspaceId, 'count', { number: at })),
    );
    const done: number[] = [];
    const handlers = {
      count: (job: { payload: unknown }) => {
        done.push((job.payload as { number: number }).number);
        return Promise.resolve('counted');
      },
    };
    const worker = async () => {
      let jobs = 0;
      while (await workOnce(database, handlers)) jobs += 1;
      return jobs;
    };
    const shares = await Promise.all([worker(), worker()]);
    expect(shares.reduce((sum, share) => sum + share)).toBe(12);
    expect(done.sort((one, other) => one - other)).toEqual(Array.from({ length: 12 }, (_, at) => at));
    for (const id of ids) expect(await stateOf(id)).toMatchObject({ state: 'done', result: 'counted', problem: null });
  });

  it('whose worker died wait for those that nobody has begun', async () => {
    const handlers = { count: () => Promise.resolve('counted') };
    const orphaned = await addJob(database, workspaceId, 'count', {});
    await database.query(
      sql`update job set state = 'running', attempts = 1, taken_until = now() where id = ${orphaned}`,
    );
    const fresh = await addJob(database, workspaceId, 'count', {});
    await letTimePass();
    await workOnce(database, handlers);
    expect(await stateOf(fresh)).toMatchObject({ state: 'done' });
    expect(await stateOf(orphaned)).toMatchObject({ state: 'running' });
    await workOnce(database, handlers);
    expect(await stateOf(orphaned)).toMatchObject({ state: 'done' });
  });

  it('of a kind that nobody here handles wait', async () => {
    const id = await addJob(database, workspaceId, 'other', {});
    expect(await workOnce(database, { count: unanswered })).toBe(false);
    expect(await stateOf(id)).toMatchObject({ state: 'waiting' });
  });

  it('tell how far they are while they run', async () => {
    const id = await addJob(database, workspaceId, 'count', {});
    await workOnce(database, {
      count: async (_, report) => {
        await report({ done: 3, total: 4 });
        expect(await stateOf(id)).toMatchObject({ state: 'running', progress: { done: 3, total: 4 } });
      },
    });
    expect(await stateOf(id)).toMatchObject({ state: 'done', result: null });
  });

  it('whose taker died are taken up again when its hold is over, and not before', async () => {
    const id = await addJob(database, workspaceId, 'count', {});
    let takenUp = false;
    await workOnce(database, {
      // While the first attempt is under way, as if its worker had stopped answering.
      count: async () => {
        expect(await workOnce(database, { count: unanswered })).toBe(false);
        await letTimePass();
        takenUp = await workOnce(database, { count: () => Promise.resolve('by the second') });
        return 'by the first';
      },
    });
    expect(takenUp).toBe(true);
    expect(await stateOf(id)).toMatchObject({ state: 'done', result: 'by the second' });
  });

  it('that fail rest, and fail for good after five attempts, with the reason', async () => {
    const id = await addJob(database, workspaceId, 'count', {});
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(await workOnce(database, { count: unanswered })).toBe(true);
      expect(await stateOf(id)).toMatchObject({
        state: attempt < 5 ? 'waiting' : 'failed',
        problem: 'The disk is full.',
      });
      expect(await workOnce(database, { count: unanswered })).toBe(false);
      await letTimePass();
    }
    expect(await workOnce(database, { count: unanswered })).toBe(false);
  });

  it('that kill their taker every time fail after five attempts instead of going on for ever', async () => {
    const id = await addJob(database, workspaceId, 'count', {});
    await database.query(sql`
      update job set state = 'running', attempts = 5, taken_until = now() - interval '1 second'`);
    expect(await workOnce(database, { count: () => Promise.resolve('done') })).toBe(false);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', problem: expect.stringContaining('stopped') as string });
  });

  it('are worked on until the signal', async () => {
    const id = await addJob(database, workspaceId, 'count', {});
    const stop = new AbortController();
    await workUntil(stop.signal, database, {
      count: () => {
        stop.abort();
        return Promise.resolve('last');
      },
    });
    expect(await stateOf(id)).toMatchObject({ state: 'done', result: 'last' });
    expect(await readJob(database, workspaceId, 'not-an-id')).toBeNull();
  });
});
