// The planner's statistics are brought up to date by the program itself, which does not own the tables.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/databases.ts';
import { ensureWorkspace } from '../workspaces/workspace.ts';
import { sql } from './sql.ts';

describe.each(testDatabases)('statistics on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.remove());

  it('are brought up to date from behind the wall of a workspace', async () => {
    const { database } = opened.installation;
    const { id } = await ensureWorkspace(database, 'Statistics', 'en');
    // The number of rows is -1 until a table has been looked at for the first time.
    const known = () =>
      database.query<{ name: string }>(sql`
        select relname as name
        from pg_class
        where relname in ('passage', 'coding', 'coding_count') and reltuples >= 0`);
    expect(await known()).toEqual([]);
    await database.forWorkspace(id).query(sql`select refresh_statistics()`);
    expect(await known()).toHaveLength(3);
  });
});
