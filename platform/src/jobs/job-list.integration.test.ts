// Background work as people see it, and failed work tried again.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/databases.ts';
import { listAudit } from '../audit-trail.ts';
import type { DatabasePool } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { workspaceContext, type WorkspaceContext } from '../workspaces/context.ts';
import { ensureWorkspace } from '../workspaces/workspace.ts';
import { listJobs, retryJob } from './job-list.ts';
import { addJob, readJob, workOnce, type JobHandler } from './jobs.ts';

const editor = { kind: 'person' as const, id: 'administrator', name: 'Administrator' };
const failing: JobHandler = () => Promise.reject(new Error('The disk is full.'));
const succeeding: JobHandler = () => Promise.resolve('counted');

describe.each(testDatabases)('background work on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let database: DatabasePool;
  let ghana: WorkspaceContext;
  let kenya: WorkspaceContext;
  beforeAll(async () => {
    opened = await open();
    database = opened.installation.database;
    ghana = workspaceContext(database, (await ensureWorkspace(database, 'Ghana', 'en')).id, editor, 'en');
    kenya = workspaceContext(database, (await ensureWorkspace(database, 'Kenya', 'en')).id, editor, 'en');
  });
  beforeEach(async () => void (await database.query(sql`delete from job`)));
  afterAll(() => opened.remove());

  const add = (workspace: WorkspaceContext, kind = 'count') =>
    addJob(workspace.database, workspace.workspaceId, kind, { secret: 'payload' });
  /** Five attempts, each after the rest that the one before left. */
  async function failForGood(workspace: WorkspaceContext): Promise<string> {
    const id = await add(workspace);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await workOnce(database, { count: failing });
      await database.query(sql`update job set not_before = now()`);
    }
    return id;
  }

  it('is listed with its state, the newest first, and counted by state', async () => {
    const failed = await failForGood(ghana);
    const done = await add(ghana);
    await workOnce(database, { count: succeeding });
    const waiting = await add(ghana, 'other');
    const list = await listJobs(ghana.database, { page: 1 });
    expect(list.jobs.map(({ id, state, attempts, problem }) => ({ id, state, attempts, problem }))).toEqual([
      { id: waiting, state: 'waiting', attempts: 0, problem: null },
      { id: done, state: 'done', attempts: 1, problem: null },
      { id: failed, state: 'failed', attempts: 5, problem: 'The disk is full.' },
    ]);
    expect(list).toMatchObject({ total: 3, counts: { waiting: 1, running: 0, done: 1, failed: 1 } });
    expect(JSON.stringify(list)).not.toContain('payload');
  });

  it('is listed by state and page by page', async () => {
    for (let number = 0; number < 5; number += 1) await add(ghana);
    await workOnce(database, { count: succeeding });
    expect(await listJobs(ghana.database, { page: 1, state: 'done' })).toMatchObject({ total: 1 });
    const first = await listJobs(ghana.database, { page: 1, perPage: 2 });
    const last = await listJobs(ghana.database, { page: 3, perPage: 2 });
    expect([first.jobs.length, last.jobs.length, last.total]).toEqual([2, 1, 5]);
  });

  it('of one workspace is not seen in another; the whole installation sees all, by workspace', async () => {
    await add(ghana);
    await add(kenya);
    expect((await listJobs(ghana.database, { page: 1 })).jobs).toMatchObject([{ workspaceSlug: 'ghana' }]);
    expect((await listJobs(database, { page: 1 })).jobs.map((job) => job.workspaceName).sort()).toEqual([
      'Ghana',
      'Kenya',
    ]);
  });

  it('rests longer after each failure: 2, 4, 8, 16 seconds', async () => {
    const id = await add(ghana);
    const rests: number[] = [];
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await workOnce(database, { count: failing });
      const [row] = await database.query<{ seconds: number }>(sql`
        select extract(epoch from not_before - now())::float8 as seconds from job where id = ${id}`);
      rests.push(row?.seconds ?? 0);
      await database.query(sql`update job set not_before = now()`);
    }
    expect(rests.map((seconds) => Math.ceil(seconds))).toEqual([2, 4, 8, 16]);
  });

  it('that failed for good is tried again with all its attempts, and an audit line', async () => {
    const id = await failForGood(ghana);
    expect(await workOnce(database, { count: succeeding })).toBe(false);
    expect(await retryJob(ghana, id)).toBe(true);
    expect((await listAudit(ghana, { page: 1 })).entries[0]).toMatchObject({
      action: 'jobs.retry',
      subject: id,
      actorId: 'administrator',
    });
    expect(await workOnce(database, { count: failing })).toBe(true);
    expect(await readJob(ghana.database, ghana.workspaceId, id)).toMatchObject({ state: 'waiting' });
    await database.query(sql`update job set not_before = now()`);
    expect(await workOnce(database, { count: succeeding })).toBe(true);
    expect(await readJob(ghana.database, ghana.workspaceId, id)).toMatchObject({ state: 'done', result: 'counted' });
  });

  it('is not tried again when it has not failed, is not there, or is another workspace’s', async () => {
    const failed = await failForGood(ghana);
    const waiting = await add(ghana);
    const before = await listAudit(ghana, { page: 1 });
    expect(await retryJob(ghana, waiting)).toBe(false);
    expect(await retryJob(ghana, 'no-such-job')).toBe(false);
    expect(await retryJob(kenya, failed)).toBe(false);
    expect((await listAudit(ghana, { page: 1 })).total).toBe(before.total);
  });

  it('is put back once only, however many ask at the same moment', async () => {
    const id = await failForGood(ghana);
    const answers = await Promise.all(Array.from({ length: 8 }, () => retryJob(ghana, id)));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });
});
