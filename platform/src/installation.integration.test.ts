// What an installation stands on: its schema, the keys of its tables, signing in, studies.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../test/databases.ts';
import { recordAudit } from './audit.ts';
import type { DatabasePool } from './database/database.ts';
import { migrate } from './database/migrations.ts';
import { sql } from './database/sql.ts';
import { openBehindWall, openOwnerDatabase } from './database/wall.ts';
import { theProgram } from './people/actor.ts';
import { closeSession, findSession, openSession } from './people/sessions.ts';
import { createAdministratorLink, useSignInLink } from './people/sign-in-links.ts';
import { workspaceContext } from './workspaces/context.ts';
import { ensureWorkspace, findWorkspace, listWorkspaces } from './workspaces/workspace.ts';

describe.each(testDatabases)('an installation on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let database: DatabasePool;
  let owner: DatabasePool;
  beforeAll(async () => {
    opened = await open();
    database = opened.installation.database;
    owner = openOwnerDatabase(opened.installation.connectionString);
  });
  afterAll(async () => {
    await owner.close();
    await opened.remove();
  });

  describe('its schema', () => {
    it('is complete after the first start, and a second one changes nothing', async () => {
      const before = await database.query(sql`select name, digest, applied_at from migration order by name`);
      expect(before.length).toBeGreaterThan(3);
      expect(await migrate(owner)).toEqual([]);
      expect(await database.query(sql`select name, digest, applied_at from migration order by name`)).toEqual(before);
    });

    it('is brought about once when two programs start at the same time', async () => {
      await owner.query(sql`drop schema public cascade`);
      await owner.query(sql`create schema public`);
      const applied = await Promise.all([migrate(owner), migrate(owner)]);
      await (await openBehindWall(opened.installation.connectionString)).close();
      expect(applied.map((names) => names.length > 3).sort()).toEqual([false, true]);
      expect(applied.map((names) => names.length)).toContain(0);
    });

    it('is refused when a migration that was applied has been changed since', async () => {
      await owner.query(sql`update migration set digest = 'another' where name = '0002_contributions.sql'`);
      await expect(migrate(owner)).rejects.toThrow('0002_contributions.sql was changed after it had been applied');
      // Put back, it is as it was.
      await owner.query(sql`delete from migration where name = '0002_contributions.sql'`);
      await expect(migrate(owner)).rejects.toThrow('already exists');
    });
  });

  describe('a table with a workspace', () => {
    interface Key {
      table: string;
      name: string;
      kind: string;
      columns: string[];
      target: string[] | null;
    }
    const keys = () =>
      database.query<Key>(sql`
        select class.relname::text as "table", con.conname::text as name, con.contype::text as kind,
          array(select attname::text from unnest(con.conkey) with ordinality as k(number, at)
            join pg_attribute on attrelid = con.conrelid and attnum = k.number order by k.at) as columns,
          case when con.contype = 'f' then array(select attname::text from unnest(con.confkey) with ordinality as k(number, at)
            join pg_attribute on attrelid = con.confrelid and attnum = k.number order by k.at) end as target
        from pg_constraint con
        join pg_class class on class.oid = con.conrelid
        where con.connamespace = 'public'::regnamespace
          and exists (select from information_schema.columns
            where table_schema = 'public' and table_name = class.relname and column_name = 'workspace_id')`);

    it('has primary and unique keys that begin with the workspace, so that it can be sharded by it', async () => {
      const unique = (await keys()).filter((key) => key.kind === 'p' || key.kind === 'u');
      expect(unique.length).toBeGreaterThan(10);
      expect(unique.filter((key) => key.columns[0] !== 'workspace_id')).toEqual([]);
      const indexes = await database.query<{ indexdef: string }>(sql`
        select indexdef from pg_indexes
        where schemaname = 'public' and indexdef like 'CREATE UNIQUE%'
          and tablename in (select table_name from information_schema.columns where column_name = 'workspace_id')
          and indexdef not like '%(workspace_id%'`);
      expect(indexes).toEqual([]);
    });

    it('refers to no row of another workspace', async () => {
      const foreign = (await keys()).filter((key) => key.kind === 'f');
      expect(foreign.length).toBeGreaterThan(8);
      // People are a reference table, which a sharded database keeps whole on every machine.
      for (const { columns, target } of foreign.filter((key) => key.columns[0] !== 'person_id')) {
        expect(columns[0]).toBe('workspace_id');
        expect(['workspace_id', 'id']).toContain(target?.[0]);
        if (target?.[0] === 'id') expect(columns).toEqual(['workspace_id']);
      }
    });
  });

  describe('a sign-in link', () => {
    const signIn = async (link: string) => {
      const personId = await useSignInLink(database, link);
      return personId === null ? null : openSession(database, personId, { method: 'link', browser: null });
    };
    it('works once', async () => {
      const link = await createAdministratorLink(database);
      const session = await signIn(link);
      expect(await findSession(database, session ?? '')).toMatchObject({
        kind: 'person',
        id: 'administrator',
        name: 'Administrator',
        isAdministrator: true,
      });
      expect(await signIn(link)).toBeNull();
      await closeSession(database, session ?? '');
      expect(await findSession(database, session ?? '')).toBeNull();
    });
    it('works once even when it is opened twice at the same moment', async () => {
      const link = await createAdministratorLink(database);
      const sessions = await Promise.all([signIn(link), signIn(link)]);
      expect(sessions.filter((session) => session !== null)).toHaveLength(1);
    });
    it('no longer works after its time, nor does a session', async () => {
      const link = await createAdministratorLink(database);
      await database.query(sql`update sign_in_link set expires_at = now() - interval '1 second'`);
      expect(await signIn(link)).toBeNull();
      const session = await signIn(await createAdministratorLink(database));
      await database.query(sql`update session set expires_at = now() - interval '1 second'`);
      expect(await findSession(database, session ?? '')).toBeNull();
    });
    it('is stored as its digest only', async () => {
      const link = await createAdministratorLink(database);
      expect(JSON.stringify(await database.query(sql`select * from sign_in_link`))).not.toContain(link);
      expect(await signIn(`${link}x`)).toBeNull();
      expect(await signIn('')).toBeNull();
    });
  });

  describe('a study', () => {
    it('is made once, found by its slug, and knows when it was last changed', async () => {
      const study = await ensureWorkspace(database, 'Étude: Question 3/2', 'fr');
      expect(study).toMatchObject({ slug: 'etude-question-3-2', name: 'Étude: Question 3/2', language: 'fr' });
      expect((await ensureWorkspace(database, 'Etude question 3/2', 'en')).id).toBe(study.id);
      await recordAudit(workspaceContext(database, study.id, theProgram, 'en'), {
        action: 'test.change',
        subject: 'study',
        before: { a: 1 },
        after: { a: 2 },
      });
      const changed = await findWorkspace(database, 'etude-question-3-2');
      expect(changed?.changedAt.getTime()).toBeGreaterThanOrEqual(study.changedAt.getTime());
      expect((await listWorkspaces(database)).map((one) => one.slug)).toContain('etude-question-3-2');
      expect(await findWorkspace(database, 'none')).toBeNull();
    });
  });

  it('undoes a transaction that fails, and joins one that is open', async () => {
    await expect(
      database.transaction(async (outer) => {
        await outer.transaction((inner) =>
          inner.query(sql`insert into workspace (slug, name, kind, language) values ('half', 'Half', 'study', 'en')`),
        );
        throw new Error('half way');
      }),
    ).rejects.toThrow('half way');
    expect(await findWorkspace(database, 'half')).toBeNull();
  });

  it('takes a NUL in a value for nothing', async () => {
    expect(await database.first(sql`select ${'a\u0000b'}::text as words`)).toEqual({ words: 'ab' });
    expect(await findWorkspace(database, '\u0000')).toBeNull();
  });

  it('reads whole numbers as numbers, alone and in a list', async () => {
    expect(
      await database.first(
        sql`select 4294967295::bigint as one, array[4294967295, 2]::bigint[] as more, '{}'::bigint[] as none`,
      ),
    ).toEqual({
      one: 4294967295,
      more: [4294967295, 2],
      none: [],
    });
  });
});
