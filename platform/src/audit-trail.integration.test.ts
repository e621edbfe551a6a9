// What somebody who can write to the database may do to the audit trail, and that it is found, at the right line.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../test/databases.ts';
import { recordAudit } from './audit.ts';
import { holdsHead, listAudit, verifyAudit } from './audit-trail.ts';
import type { Database, DatabasePool } from './database/database.ts';
import { sql, type Statement } from './database/sql.ts';
import { openOwnerDatabase } from './database/wall.ts';
import { createPerson } from './people/accounts.ts';
import { deletePerson } from './people/personal-data.ts';
import { theProgram, type Actor } from './people/actor.ts';
import { workspaceContext, type WorkspaceContext } from './workspaces/context.ts';
import { ensureWorkspace } from './workspaces/workspace.ts';

describe.each(testDatabases)('the audit trail on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let database: DatabasePool;
  let owner: DatabasePool;
  let study: WorkspaceContext;

  beforeAll(async () => {
    opened = await open();
    database = opened.installation.database;
    owner = openOwnerDatabase(opened.installation.connectionString);
  });
  afterAll(async () => {
    await owner.close();
    await opened.remove();
  });

  let studies = 0;
  /** A study whose trail is whole: its beginning and nine changes. */
  beforeEach(async () => {
    studies += 1;
    const { id } = await ensureWorkspace(database, `Study ${String(studies)}`, 'en');
    study = workspaceContext(database, id, theProgram, 'en');
    for (let change = 2; change <= 10; change += 1)
      await recordAudit(study, { action: 'test.change', subject: `thing ${String(change)}`, after: change });
  });

  /** As somebody does who has the database itself: the trigger that refuses is put out of force. */
  const tamper = (work: (owner: Database) => Promise<unknown>) =>
    owner.transaction(async (transaction) => {
      await transaction.query(sql`alter table audit disable trigger audit_is_append_only`);
      await work(transaction);
      await transaction.query(sql`alter table audit enable trigger audit_is_append_only`);
    });
  const tamperBy = (statement: Statement) => tamper((transaction) => transaction.query(statement));
  const faults = async () =>
    (await verifyAudit(study.database)).faults.map(({ id, fault }) => `${String(id)} ${fault}`);

  it('is whole when nobody touched it', async () => {
    const verdict = await verifyAudit(study.database);
    expect(verdict).toMatchObject({ lines: 10, faults: [] });
    expect(verdict.workspaces).toMatchObject([{ workspaceId: study.workspaceId, entries: 10 }]);
  });

  it.each([
    ['the action', sql`action = 'test.other'`],
    ['who acted', sql`actor_id = 'somebody else'`],
    ['the moment', sql`at = at - interval '1 microsecond'`],
    ['the subject', sql`subject = subject || '!'`],
    ['the digest after', sql`after_digest = null`],
    ['the digest before', sql`before_digest = after_digest`],
    ['the hash', sql`hash = repeat('0', 64)`],
  ])('shows the line of which %s was altered', async (what, change) => {
    await tamperBy(sql`update audit set ${change} where workspace_id = ${study.workspaceId} and id = 4`);
    // A hash that was altered no longer fits the next line either.
    expect(await faults()).toEqual(what === 'the hash' ? ['4 altered', '5 altered'] : ['4 altered']);
  });

  it('shows the line after one that was altered together with its hash', async () => {
    await tamperBy(sql`
      update audit
      set subject = 'another',
        hash = audit_hash((select hash from audit before where before.workspace_id = audit.workspace_id and before.id = 3),
          workspace_id, id, at, actor_kind, actor_id, action, 'another', before_digest, after_digest)
      where workspace_id = ${study.workspaceId}
        and id = 4`);
    expect(await faults()).toEqual(['5 altered']);
  });

  it('shows where a line was removed in the middle', async () => {
    await tamperBy(sql`delete from audit where workspace_id = ${study.workspaceId} and id = 6`);
    expect(await faults()).toEqual(['6 missing']);
  });

  it('shows where the first line was removed', async () => {
    await tamperBy(sql`delete from audit where workspace_id = ${study.workspaceId} and id = 1`);
    expect(await faults()).toEqual(['1 missing']);
  });

  it('shows where a line was removed and the later ones were numbered anew', async () => {
    await tamper(async (transaction) => {
      await transaction.query(sql`delete from audit where workspace_id = ${study.workspaceId} and id = 6`);
      for (let id = 7; id <= 10; id += 1)
        await transaction.query(
          sql`update audit set id = id - 1 where workspace_id = ${study.workspaceId} and id = ${id}`,
        );
    });
    expect((await faults())[0]).toBe('6 altered');
    expect(await faults()).toContain('10 missing');
  });

  it('shows that lines were removed at the end', async () => {
    await tamperBy(sql`delete from audit where workspace_id = ${study.workspaceId} and id > 8`);
    expect(await faults()).toEqual(['9 missing']);
  });

  it('shows that all lines were removed', async () => {
    await tamperBy(sql`delete from audit where workspace_id = ${study.workspaceId}`);
    expect(await faults()).toEqual(['1 missing']);
  });

  it('shows a line that was slipped in at the end', async () => {
    await tamperBy(sql`
      insert into audit (workspace_id, id, actor_kind, actor_id, action, subject, hash)
      values (${study.workspaceId}, 11, 'program', 'program', 'test.invented', 'nothing', repeat('1', 64))`);
    expect(await faults()).toEqual(['11 altered', '11 headDiffers']);
  });

  it('shows a line that was slipped in at the end with a fitting hash', async () => {
    await tamperBy(sql`
      insert into audit (workspace_id, id, at, actor_kind, actor_id, action, subject, hash)
      select workspace_id, 11, at, 'program', 'program', 'test.invented', 'nothing',
        audit_hash(hash, workspace_id, 11, at, 'program', 'program', 'test.invented', 'nothing', null, null)
      from audit
      where workspace_id = ${study.workspaceId}
        and id = 10`);
    expect(await faults()).toEqual(['11 headDiffers']);
  });

  it('shows a line that was slipped in between, the later ones pushed on', async () => {
    await tamper(async (transaction) => {
      for (let id = 10; id >= 5; id -= 1)
        await transaction.query(
          sql`update audit set id = id + 1 where workspace_id = ${study.workspaceId} and id = ${id}`,
        );
      await transaction.query(sql`
        insert into audit (workspace_id, id, actor_kind, actor_id, action, subject, hash)
        values (${study.workspaceId}, 5, 'program', 'program', 'test.invented', 'nothing', repeat('1', 64))`);
    });
    expect((await faults())[0]).toBe('5 altered');
    expect(await faults()).toContain('11 headDiffers');
  });

  it('shows both of two lines that were swapped', async () => {
    await tamper(async (transaction) => {
      for (const [from, to] of [
        [3, 100],
        [7, 3],
        [100, 7],
      ] as const)
        await transaction.query(
          sql`update audit set id = ${to} where workspace_id = ${study.workspaceId} and id = ${from}`,
        );
    });
    const found = await faults();
    expect(found).toContain('3 altered');
    expect(found).toContain('7 altered');
    expect(found[0]).toBe('3 altered');
  });

  it.each([
    ['its hash', sql`hash = repeat('2', 64)`, ['11 headDiffers']],
    ['its number of lines', sql`entries = 9`, ['10 headDiffers']],
    ['its number of lines, to more', sql`entries = 12`, ['11 missing']],
  ])('shows a head of which %s was altered', async (_, change, expected) => {
    await owner.query(sql`update audit_head set ${change} where workspace_id = ${study.workspaceId}`);
    expect(await faults()).toEqual(expected);
  });

  it('shows that the head itself was removed', async () => {
    await owner.query(sql`delete from audit_head where workspace_id = ${study.workspaceId}`);
    expect(await faults()).toEqual(['1 headDiffers']);
  });

  it('that was written anew as a whole is found by a head that was noted elsewhere', async () => {
    const noted = (await verifyAudit(study.database)).workspaces[0]?.hash ?? '';
    expect(await holdsHead(database, noted)).toBe(true);
    await tamper(async (transaction) => {
      await transaction.query(sql`delete from audit where workspace_id = ${study.workspaceId}`);
      await transaction.query(sql`delete from audit_head where workspace_id = ${study.workspaceId}`);
    });
    await recordAudit(study, { action: 'test.invented', subject: 'nothing' });
    expect(await faults()).toEqual([]);
    expect(await holdsHead(database, noted)).toBe(false);
  });

  it('stands in one unbroken order when many write at once', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, at) => recordAudit(study, { action: 'test.change', subject: String(at) })),
    );
    expect(await verifyAudit(study.database)).toMatchObject({ lines: 70, faults: [] });
  });

  it('tells the faults of each workspace apart', async () => {
    const other = await ensureWorkspace(database, `Other than study ${String(studies)}`, 'en');
    await tamperBy(sql`delete from audit where workspace_id = ${study.workspaceId} and id = 2`);
    const verdict = await verifyAudit(database);
    expect(verdict.faults.filter((fault) => fault.workspaceId === study.workspaceId)).toHaveLength(1);
    expect((await verifyAudit(database.forWorkspace(other.id))).faults).toEqual([]);
  });

  it('stays whole when a person is removed, and names nobody any more', async () => {
    const person = await createPerson(database, theProgram, { name: 'Nobody Else', email: null });
    const actor: Actor = { kind: 'person', id: person?.id ?? '', name: 'Nobody Else' };
    await recordAudit({ ...study, actor }, { action: 'test.change', subject: 'by a person' });
    expect((await listAudit(study, { page: 1 })).entries[0]).toMatchObject({ actorName: 'Nobody Else', id: 11 });
    expect(await deletePerson(database, theProgram, actor.id)).toBe('removed');
    expect((await listAudit(study, { page: 1 })).entries[0]).toMatchObject({ actorName: null, actorId: actor.id });
    expect(await faults()).toEqual([]);
  });

  it('is read page by page, the newest line first, and by action', async () => {
    const page = await listAudit(study, { page: 2, perPage: 4 });
    expect(page.entries.map((entry) => entry.id)).toEqual([6, 5, 4, 3]);
    expect(page).toMatchObject({ total: 10, actions: ['test.change', 'workspaces.begin'] });
    expect(await listAudit(study, { page: 1, action: 'workspaces.begin' })).toMatchObject({ total: 1 });
  });

  it('of 10,000 lines is verified within ten seconds', async () => {
    await database.query(sql`
      with recursive line as (
        select 11 as id, audit_hash((select hash from audit_head where workspace_id = ${study.workspaceId}),
          ${study.workspaceId}, 11, now(), 'program', 'program', 'test.change', 'thing', null, null) as hash
        union all
        select id + 1, audit_hash(hash, ${study.workspaceId}, id + 1, now(), 'program', 'program', 'test.change', 'thing', null, null)
        from line
        where id < 10000
      ), written as (
        insert into audit (workspace_id, id, actor_kind, actor_id, action, subject, hash)
        select ${study.workspaceId}, id, 'program', 'program', 'test.change', 'thing', hash
        from line
      )
      update audit_head
      set entries = 10000, hash = (select hash from line where id = 10000)
      where workspace_id = ${study.workspaceId}`);
    const begun = performance.now();
    expect(await verifyAudit(study.database)).toMatchObject({ lines: 10_000, faults: [] });
    const seconds = (performance.now() - begun) / 1000;
    if (process.env['SHOW_TIMES'] !== undefined) console.log(`10,000 lines verified in ${seconds.toFixed(2)} s`);
    expect(seconds).toBeLessThan(10);
  });
});
