// Backup and restore through their doors, on both databases, and from each to the other.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/databases.ts';
import { migrate } from '../database/migrations.ts';
import { openOwnerDatabase, sql, verifyAudit, type OriginalStore } from '../index.ts';
import { backUp } from './back-up.ts';
import { restore } from './restore.ts';
import {
  addContribution,
  contentOf,
  digestOfOriginal,
  emptyDatabase,
  fillWithEverything,
  openStudy,
  withClient,
} from './test/filled-installation.ts';
import { verifyBackup } from './verify.ts';

type Opened = Awaited<ReturnType<(typeof testDatabases)[number]['open']>>;

const folder = mkdtempSync(join(tmpdir(), 'common-thread-backups-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = () => join(folder, `${String((files += 1))}.backup`);
const code = (name: string) => ({ ok: false, problem: { code: `backup.${name}` } });

describe.each(testDatabases)('a backup of an installation on $name', ({ open }) => {
  let source: Opened;
  let path: string;
  let connectionString: string;
  let originals: OriginalStore;
  let content: Awaited<ReturnType<typeof contentOf>>;
  const restoreTo = (target: string, file = path, store = originals) =>
    restore({ connectionString: target, originals: store, path: file });

  beforeAll(async () => {
    source = await open();
    ({ connectionString, originals } = source.installation);
    await fillWithEverything(source.installation);
    content = await contentOf(connectionString);
    path = newFile();
    expect(await backUp({ connectionString, originals, path })).toMatchObject({ ok: true });
  });
  afterAll(() => source.remove());

  it('is whole and holds every table; its audit chain can be recomputed without a database', async () => {
    const verified = await verifyBackup(path);
    if (!verified.ok) throw new Error(verified.problem.message);
    const { manifest, auditFaults, auditLines } = verified.value;
    expect(manifest.tables.map((table) => table.name).sort()).toEqual(Object.keys(content));
    expect(manifest.originals.count).toBe(4);
    expect(manifest.missingOriginals).toEqual([]);
    expect(auditLines).toBeGreaterThan(4);
    expect(auditFaults).toEqual([]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each(testDatabases)('is restored on $name with the same rows and originals', async (target) => {
    const opened = await target.open();
    try {
      const to = opened.installation;
      expect(await restoreTo(to.connectionString, path, to.originals)).toMatchObject({ ok: true });
      expect(await contentOf(to.connectionString)).toEqual(content);
      for await (const digest of originals.list())
        expect(await to.originals.read(digest)).toEqual(await originals.read(digest));
    } finally {
      await opened.remove();
    }
  });

  it('is restored by an owner without special rights, with the trail append-only and the walls forced', async () => {
    const owned = await emptyDatabase(connectionString);
    expect(await restoreTo(owned)).toMatchObject({ ok: true });
    expect(await contentOf(owned)).toEqual(content);
    await withClient(owned, async (client) => {
      await client.query("set common_thread.workspace = '*'");
      await expect(client.query('delete from audit')).rejects.toThrow('only ever added to');
      const open = 'select from pg_class where relrowsecurity and not relforcerowsecurity';
      expect((await client.query(open)).rowCount).toBe(0);
    });
    const again = newFile();
    expect(await backUp({ connectionString: owned, originals, path: again })).toMatchObject({ ok: true });
    const [one, other] = [await verifyBackup(path), await verifyBackup(again)];
    if (!one.ok || !other.ok) throw new Error('A backup is not whole.');
    expect(other.value.manifest.tables).toEqual(one.value.manifest.tables);
  });

  it('is of one moment, while contributions are added', async () => {
    const study = await openStudy(source.installation, 'Written during the backup');
    let isWriting = true;
    let written = 0;
    const writing = (async () => {
      while (isWriting) await addContribution(source.installation, study, `paper ${String((written += 1))}`);
    })();
    const during = [newFile(), newFile(), newFile()];
    for (const file of during)
      expect(await backUp({ connectionString, originals, path: file })).toMatchObject({ ok: true });
    isWriting = false;
    await writing;
    const seen: number[] = [];
    for (const file of during) {
      expect(await verifyBackup(file)).toMatchObject({
        ok: true,
        value: { auditFaults: [], manifest: { missingOriginals: [] } },
      });
      const target = await emptyDatabase(connectionString);
      expect(await restoreTo(target, file)).toMatchObject({ ok: true });
      const owner = openOwnerDatabase(target);
      expect((await verifyAudit(owner)).faults).toEqual([]);
      const [row] = await owner.query<{ papers: number; documents: number; passages: number; lines: number }>(sql`
        select (select count(*) from contribution where workspace_id = ${study.workspaceId})::int as papers,
          (select count(*) from document_version where workspace_id = ${study.workspaceId})::int as documents,
          (select count(*) from passage where workspace_id = ${study.workspaceId})::int as passages,
          (select count(*) from audit where workspace_id = ${study.workspaceId} and action = 'contribution.add')::int as lines`);
      await owner.close();
      const { papers = -1 } = row ?? {};
      expect(row).toEqual({ papers, documents: papers, passages: 6 * papers, lines: papers });
      seen.push(papers);
    }
    // Otherwise nothing was written meanwhile, and nothing was shown.
    expect(new Set(seen).size).toBeGreaterThan(1);
  });

  it('tells where the audit trail was altered before it was made', async () => {
    const altered = await emptyDatabase(connectionString);
    expect(await restoreTo(altered)).toMatchObject({ ok: true });
    await withClient(altered, async (client) => {
      await client.query("set common_thread.workspace = '*'; alter table audit disable trigger user");
      await client.query(`update audit set subject = 'another' where id = 2 and action = 'contribution.add'`);
    });
    const file = newFile();
    expect(await backUp({ connectionString: altered, originals, path: file })).toMatchObject({ ok: true });
    const owner = openOwnerDatabase(altered);
    const { faults } = await verifyAudit(owner);
    await owner.close();
    expect(faults.length).toBeGreaterThan(0);
    expect(await verifyBackup(file)).toMatchObject({
      ok: true,
      value: { auditFaults: faults.map(({ workspaceId, id }) => ({ workspaceId, line: id })) },
    });
  });

  it('names the originals that are missing or damaged, and is made without them', async () => {
    const [missing, damaged] = [digestOfOriginal('ghana.txt'), digestOfOriginal('Zürich.txt')];
    const store: OriginalStore = {
      ...originals,
      read: async (digest) => {
        if (digest === damaged)
          throw new Error(`The stored original ${digest} is damaged: its content no longer fits its digest.`);
        return digest === missing ? null : originals.read(digest);
      },
    };
    const file = newFile();
    const without = [missing, damaged].sort();
    expect(await backUp({ connectionString, originals: store, path: file })).toMatchObject({
      ok: true,
      value: { damagedOriginals: [damaged], manifest: { missingOriginals: without } },
    });
    expect(await verifyBackup(file)).toMatchObject({ ok: true, value: { manifest: { missingOriginals: without } } });
  });

  it('is not made when the store of originals cannot be read, and leaves no file', async () => {
    const file = newFile();
    const store = { ...originals, read: () => Promise.reject(new Error('The store does not answer.')) };
    await expect(backUp({ connectionString, originals: store, path: file })).rejects.toThrow('does not answer');
    expect(readdirSync(folder).filter((name) => name.includes('unfinished') || join(folder, name) === file)).toEqual(
      [],
    );
  });

  it('replaces a file only when it is told to, and says where it cannot write', async () => {
    const file = newFile();
    writeFileSync(file, 'precious');
    expect(await backUp({ connectionString, originals, path: file })).toMatchObject(code('fileThere'));
    expect(await backUp({ connectionString, originals, path: file, isOverwriting: true })).toMatchObject({ ok: true });
    expect(await verifyBackup(file)).toMatchObject({ ok: true });
    expect(await backUp({ connectionString, originals, path: join(folder, 'none', 'x') })).toMatchObject(
      code('notWritten'),
    );
    expect(await backUp({ connectionString, originals, path: join(file, 'x') })).toMatchObject(code('notWritten'));
  });

  it('is restored into nothing but an empty database', async () => {
    const before = await contentOf(connectionString);
    expect(await restoreTo(connectionString)).toMatchObject(code('notEmpty'));
    expect(await contentOf(connectionString)).toEqual(before);

    const foreign = await emptyDatabase(connectionString);
    await withClient(foreign, (client) => client.query('create table orders (id integer)'));
    expect(await restoreTo(foreign)).toMatchObject(code('foreignTables'));

    const newer = await emptyDatabase(connectionString);
    const owner = openOwnerDatabase(newer);
    await migrate(owner);
    await owner.query(sql`insert into migration (name, digest) values ('9999_later.sql', 'x')`);
    await owner.close();
    expect(await restoreTo(newer)).toMatchObject(code('newerDatabase'));
  });

  it('of an older program is brought to the schema of this one, also where this one was started before', async () => {
    const old = await emptyDatabase(connectionString);
    const owner = openOwnerDatabase(old);
    const files = ['0001_platform.sql', '0002_contributions.sql', '0003_coding.sql', '0004_guidance.sql'];
    await migrate(owner, new Set(files));
    await owner.query(sql`insert into workspace (slug, name, kind, language) values ('old', 'Old', 'study', 'fr')`);
    await owner.query(sql`
      insert into audit (workspace_id, actor_kind, actor_name, action, subject)
      select id, 'person', 'Administrator', 'study.begin', 'old' from workspace`);
    await owner.close();
    const file = newFile();
    expect(await backUp({ connectionString: old, originals, path: file })).toMatchObject({ ok: true });

    const fresh = await emptyDatabase(connectionString);
    const started = await emptyDatabase(connectionString);
    const starting = openOwnerDatabase(started);
    await migrate(starting);
    await starting.close();
    for (const target of [fresh, started]) {
      expect(await restoreTo(target, file)).toMatchObject({ ok: true });
      const restored = openOwnerDatabase(target);
      expect(await migrate(restored)).toEqual([]);
      expect(await restored.query(sql`select slug from workspace order by slug`)).toEqual([
        { slug: '-installation' },
        { slug: 'old' },
      ]);
      expect(await verifyAudit(restored)).toMatchObject({ lines: 1, faults: [] });
      await restored.close();
    }
  });

  it('leaves the database empty when restoring breaks off at any moment, and can be restored there again', async () => {
    const target = await emptyDatabase(connectionString);
    const before = await contentOf(target);
    const cutAt = async (table: string) => {
      const run = restore({
        connectionString: target,
        originals,
        path,
        restoring: (entry) => {
          if (entry.kind === 'rows' ? entry.table === table : entry.kind === table) throw new Error('cut');
        },
      });
      await expect(run).rejects.toThrow('cut');
      expect(await contentOf(target)).toEqual(before);
    };
    for (const table of ['workspace', 'passage', 'original', 'manifest']) await cutAt(table);

    const database = new URL(target).pathname.slice(1);
    const store: OriginalStore = {
      ...originals,
      keep: async (bytes) => {
        await withClient(connectionString, (client) =>
          client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database]),
        );
        return originals.keep(bytes);
      },
    };
    await expect(restoreTo(target, path, store)).rejects.toThrow();
    expect(await contentOf(target)).toEqual(before);
    expect(await restoreTo(target)).toMatchObject({ ok: true });
    expect(await contentOf(target)).toEqual(content);
  });
});
