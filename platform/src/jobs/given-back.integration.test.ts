// Background work of a server that is stopped while it is at it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/databases.ts';
import { ensureWorkspace } from '../workspaces/workspace.ts';
import { addJob, readJob, workOnce, workUntil } from './jobs.ts';

describe.each(testDatabases)('work under way on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let workspaceId: string;
  beforeAll(async () => {
    opened = await open();
    workspaceId = (await ensureWorkspace(opened.installation.database, 'Jobs', 'en')).id;
  });
  afterAll(() => opened.remove());

  it('is given back by a server that leaves, taken by the next one at once, and not disturbed by what the first still does', async () => {
    const { database } = opened.installation;
    const id = await addJob(database, workspaceId, 'count', {});
    const stopping = new AbortController();
    const leaving = new AbortController();
    let finishLate: (result: string) => void = () => undefined;
    const begun = new Promise<void>((begin) => {
      const count = () => new Promise((resolve) => ((finishLate = resolve), begin()));
      void workUntil(stopping.signal, database, { count }, leaving.signal).then(() => left());
    });
    let left = (): void => undefined;
    const hasLeft = new Promise<void>((resolve) => (left = resolve));
    await begun;
    stopping.abort();
    leaving.abort();
    await hasLeft;
    expect(await readJob(database, workspaceId, id)).toMatchObject({ state: 'waiting', problem: null });
    finishLate('too late');
    expect(await workOnce(database, { count: () => Promise.resolve('by the next') })).toBe(true);
    expect(await readJob(database, workspaceId, id)).toMatchObject({ state: 'done', result: 'by the next' });
  });

  it('is finished first by a server that stops but is not pressed', async () => {
    const { database } = opened.installation;
    const id = await addJob(database, workspaceId, 'count', {});
    const stopping = new AbortController();
    const count = () => {
      stopping.abort();
      return Promise.resolve('whole');
    };
    await workUntil(stopping.signal, database, { count }, new AbortController().signal);
    expect(await readJob(database, workspaceId, id)).toMatchObject({ state: 'done', result: 'whole' });
  });
});
