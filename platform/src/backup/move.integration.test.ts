// Moving the database of an installation, from each database to each other.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/databases.ts';
import { moveDatabase } from './move.ts';
import { readMoved } from './moved.ts';
import { contentOf, emptyDatabase, fillWithEverything } from './test/filled-installation.ts';

type Opened = Awaited<ReturnType<(typeof testDatabases)[number]['open']>>;

describe.each(testDatabases)('moving the database of an installation on $name', ({ open }) => {
  let source: Opened;
  const move = (to: string, more: Partial<Parameters<typeof moveDatabase>[0]> = {}) => {
    const { connectionString: from, databaseKind, dataFolder } = source.installation;
    return moveDatabase({ from, databaseKind, dataFolder, to, ...more });
  };
  /** A connection such as another process of the program has. */
  const another = async (name: string) => {
    const { connectionString } = source.installation;
    const client = new pg.Client({ connectionString, application_name: name });
    await client.connect();
    return client;
  };

  beforeAll(async () => {
    source = await open();
    await fillWithEverything(source.installation);
  });
  afterAll(() => source.remove());

  it('refuses what is no address, what does not answer, and a database with rows in it', async () => {
    for (const [to, code] of [
      ['embedded', 'notAnAddress'],
      ['https://db.example.org/x', 'notAnAddress'],
      ['postgres://nobody@127.0.0.1:1/none', 'unreachable'],
      [source.installation.connectionString, 'sameDatabase'],
    ] as const)
      expect(await move(to)).toMatchObject({ ok: false, problem: { code: `backup.${code}` } });
    expect(await readMoved(source.dataFolder)).toBeNull();
  });

  it('refuses while another process works on it, before and during the move, and moves nothing', async () => {
    const to = await emptyDatabase(source.installation.connectionString);
    const before = await contentOf(to);
    const other = await another('common-thread 0');
    const refused = await move(to);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'backup.inUse' } });
    if (!refused.ok) expect(refused.problem.message).toContain('(process 0). Stop the site');
    await other.query("set application_name = 'psql'");
    let hasBegun = false;
    const progress = () => {
      if (!hasBegun) void other.query("set application_name = 'common-thread 0'");
      hasBegun = true;
    };
    expect(await move(to, { progress })).toMatchObject({ ok: false, problem: { code: 'backup.wasInUse' } });
    await other.end();
    expect(await contentOf(to)).toEqual(before);
    expect(await readMoved(source.dataFolder)).toBeNull();
  });

  it.each(testDatabases)('takes every row to $name, and notes where it went', async (target) => {
    const opened = await target.open();
    try {
      const to = await emptyDatabase(opened.installation.connectionString);
      const moved = await move(to);
      expect(moved).toMatchObject({ ok: true });
      expect(await contentOf(to)).toEqual(await contentOf(source.installation.connectionString));
      const note = await readMoved(source.dataFolder);
      const { host, pathname, password } = new URL(to);
      expect(note?.to).toBe(`${host}${pathname}`);
      expect(note?.from === 'embedded').toBe(source.installation.databaseKind === 'embedded');
      expect(JSON.stringify([moved, note])).not.toContain(password);
      expect(await move(to)).toMatchObject({ ok: false, problem: { code: 'backup.notEmpty' } });
    } finally {
      await opened.remove();
    }
  });
});
