// The second wall: what the database itself keeps apart, whatever a statement asks for.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putRow, tablesOf } from '../../test/every-table.ts';
import { testDatabases } from '../../test/databases.ts';
import { recordAudit } from '../audit.ts';
import { theProgram } from '../people/actor.ts';
import { workspaceContext } from '../workspaces/context.ts';
import { ensureWorkspace } from '../workspaces/workspace.ts';
import { openDatabase, type Database, type DatabasePool } from './database.ts';
import { sql } from './sql.ts';
import { openBehindWall, openOwnerDatabase } from './wall.ts';

describe.each(testDatabases)('the wall between workspaces on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let database: DatabasePool;
  let owner: DatabasePool;
  let walled: string[];
  let ghana: string;
  let kenya: string;

  beforeAll(async () => {
    opened = await open();
    database = opened.installation.database;
    owner = openOwnerDatabase(opened.installation.connectionString);
    ghana = (await ensureWorkspace(database, 'Ghana', 'en')).id;
    kenya = (await ensureWorkspace(database, 'Kenya', 'en')).id;
    walled = await tablesOf(owner, 'workspace_id');
  });
  afterAll(async () => {
    await owner.close();
    await opened.remove();
  });

  const countIn = async (seen: Database, table: string, workspaceId: string): Promise<number> => {
    const key = table === 'workspace' ? 'id' : 'workspace_id';
    const [row] = await seen.query<{ count: number }>({
      text: `select count(*) as count from "${table}" where ${key} = $1`,
      values: [workspaceId],
    });
    return row?.count ?? 0;
  };

  it('stands around every table with a workspace_id, and binds the owner of the tables too', async () => {
    const rows = await owner.query<{ name: string; isWalled: boolean }>(sql`
      select relname as name, relrowsecurity and relforcerowsecurity
        and exists (select from pg_policy where polrelid = pg_class.oid and polpermissive and polcmd = '*') as "isWalled"
      from pg_class
      where relname = any(${[...walled, 'workspace']})
        and relnamespace = 'public'::regnamespace`);
    expect(walled.length).toBeGreaterThan(15);
    expect(rows.filter((row) => !row.isWalled)).toEqual([]);
    expect(rows).toHaveLength(walled.length + 1);
  });

  it('shows a workspace its own rows of every table and none of another', async () => {
    for (const table of walled) await putRow(owner, table, { workspace_id: ghana });
    for (const table of [...walled, 'workspace']) {
      expect(await countIn(database.forWorkspace(ghana), table, ghana), table).toBeGreaterThan(0);
      expect(await countIn(database.forWorkspace(kenya), table, ghana), table).toBe(0);
      expect(await countIn(database, table, ghana), table).toBeGreaterThan(0);
    }
  });

  it('keeps a workspace from changing or removing a row of another', async () => {
    for (const table of walled.filter((name) => name !== 'audit')) {
      const changed = await database.forWorkspace(kenya).query({
        text: `update "${table}" set workspace_id = workspace_id where workspace_id = $1 returning 1`,
        values: [ghana],
      });
      const removed = await database.forWorkspace(kenya).query({
        text: `delete from "${table}" where workspace_id = $1 returning 1`,
        values: [ghana],
      });
      expect([table, changed.length, removed.length]).toEqual([table, 0, 0]);
      expect(await countIn(database, table, ghana), table).toBeGreaterThan(0);
    }
  });

  it('keeps a workspace from writing into another', async () => {
    await expect(
      database.forWorkspace(kenya).query(sql`
        insert into commonality_rule (workspace_id, minimum_share, minimum_regions)
        values (${ghana}, 0.5, 2)
        on conflict (workspace_id) do update set minimum_share = 0.5`),
    ).rejects.toThrow(/row-level security/);
    await expect(
      recordAudit(
        { ...workspaceContext(database, kenya, theProgram, 'en'), workspaceId: ghana },
        { action: 'test.change', subject: 'a thing' },
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('keeps a workspace from moving a row of its own into another', async () => {
    await database.forWorkspace(kenya).query(sql`
      insert into commonality_rule (workspace_id, minimum_share, minimum_regions) values (${kenya}, 0.5, 2)`);
    await owner.query(sql`delete from commonality_rule where workspace_id = ${ghana}`);
    await expect(
      database.forWorkspace(kenya).query(sql`update commonality_rule set workspace_id = ${ghana}`),
    ).rejects.toThrow(/row-level security/);
  });

  it('shows nothing to a connection that was not set to a workspace', async () => {
    // A pool opened past the door, as a mistake in the program would be: its connections never say whom they work for.
    const seen = await owner.transaction(async (transaction) => {
      await transaction.query(sql`set local role common_thread_app`);
      await transaction.query(sql`set local common_thread.workspace = ''`);
      const found: string[] = [];
      for (const table of walled) if ((await countIn(transaction, table, ghana)) > 0) found.push(table);
      return found;
    });
    expect(seen).toEqual([]);
  });

  it('is not passed by a connection whose user could pass it: it works as a role that cannot', async () => {
    const [user] = await database.query<{ working: string; own: string; passes: boolean }>(sql`
      select current_user as working, session_user as own, rolsuper or rolbypassrls as passes
      from pg_roles
      where rolname = current_user`);
    expect(user).toMatchObject({ working: 'common_thread_app', passes: false });
    expect(user?.own).not.toBe('common_thread_app');
  });

  it.each(['update audit set subject = subject', 'delete from audit', 'truncate audit'])(
    'leaves the audit trail as it is: %s',
    async (text) => {
      const before = await countIn(database, 'audit', ghana);
      await expect(database.query({ text, values: [] })).rejects.toThrow(/permission denied|only ever added to/);
      await expect(owner.query({ text, values: [] })).rejects.toThrow('only ever added to');
      expect(await countIn(database, 'audit', ghana)).toBe(before);
    },
  );

  describe('over a pool of two connections', () => {
    let pool: DatabasePool;
    beforeAll(() => {
      pool = openDatabase(opened.installation.connectionString, { maximumConnections: 2, role: 'common_thread_app' });
    });
    afterAll(() => pool.close());

    const seenBy = (seen: Database) =>
      seen.query<{ id: string }>(sql`select id from workspace where kind <> 'installation' order by slug`);

    it('never shows one workspace what the connection showed another before', async () => {
      const answers = await Promise.all(
        Array.from({ length: 400 }, async (_, at) => {
          const workspaceId = at % 3 === 0 ? ghana : kenya;
          const wide = at % 7 === 0;
          const rows = await seenBy(wide ? pool : pool.forWorkspace(workspaceId));
          return rows.map((row) => row.id).join() === (wide ? `${ghana},${kenya}` : workspaceId);
        }),
      );
      expect(answers.filter((isRight) => !isRight)).toEqual([]);
    });

    it('holds within transactions, nested ones and those that begin at the same time', async () => {
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, at) => {
          const workspaceId = at % 2 === 0 ? ghana : kenya;
          return pool.forWorkspace(workspaceId).transaction(async (outer) => {
            const first = await seenBy(outer);
            const second = await outer.transaction((inner) => seenBy(inner));
            return [...first, ...second].every((row) => row.id === workspaceId) && first.length === 1;
          });
        }),
      );
      expect(answers.filter((isRight) => !isRight)).toEqual([]);
    });

    it('holds after a statement that failed and after a transaction that was taken back', async () => {
      for (let round = 0; round < 10; round += 1) {
        await expect(pool.forWorkspace(ghana).query(sql`select 1 / 0`)).rejects.toThrow('division by zero');
        expect(await seenBy(pool.forWorkspace(kenya))).toEqual([{ id: kenya }]);
        await expect(
          pool.forWorkspace(kenya).transaction(async (transaction) => {
            await transaction.query(sql`update workspace set name = 'Taken back'`);
            await transaction.transaction((inner) => inner.query(sql`select nothing`));
          }),
        ).rejects.toThrow('nothing');
        expect(await seenBy(pool.forWorkspace(ghana))).toEqual([{ id: ghana }]);
      }
      const names = await pool.query<{ name: string }>(sql`select name from workspace where name = 'Taken back'`);
      expect(names).toEqual([]);
    });
  });

  it('binds an owner of the tables who is no superuser in the same way', async () => {
    await owner.query({ text: "create role plain login password 'plain' nocreaterole nosuperuser", values: [] });
    await owner.query({ text: 'create database plain owner plain', values: [] });
    const address = new URL(opened.installation.connectionString);
    address.username = 'plain';
    address.password = 'plain';
    address.pathname = '/plain';
    const plain = await openBehindWall(address.href);
    try {
      const one = (await ensureWorkspace(plain, 'One', 'en')).id;
      const other = (await ensureWorkspace(plain, 'Other', 'en')).id;
      expect(await countIn(plain.forWorkspace(one), 'audit', one)).toBe(1);
      for (const table of ['workspace', 'audit', 'audit_head'])
        expect(await countIn(plain.forWorkspace(other), table, one), table).toBe(0);
      for (const text of ['update audit set subject = subject', 'delete from audit', 'truncate audit'])
        await expect(plain.query({ text, values: [] })).rejects.toThrow('only ever added to');
    } finally {
      await plain.close();
    }
  });
});
