// A study taken out of one installation and into another: what goes out of there is the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createPerson,
  exportStudy,
  importStudy,
  leftBehind,
  openOwnerDatabase,
  sourceInMemory,
  sql,
  theProgram,
  verifyAudit,
  workspaceContext,
  ensureWorkspace,
  recordAudit,
  type Installation,
} from '../index.ts';
import { testDatabases } from '../../test/databases.ts';
import { archivedTables } from './archived-tables.ts';
import { readDirectory, readEntry } from './zip-reader.ts';

const [first] = testDatabases;

describe.each(testDatabases)('the archive of a study on the $name', ({ open }) => {
  let here: Installation;
  let there: Installation;
  const removals: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    if (first === undefined) throw new Error('There is no database to test on.');
    const [one, other] = [await open(), await first.open()];
    here = one.installation;
    there = other.installation;
    removals.push(one.remove, other.remove);
  });
  afterAll(async () => {
    for (const remove of removals) await remove();
  });

  async function filledStudy(name: string): Promise<string> {
    const { id } = await ensureWorkspace(here.database, name, 'ar');
    const ama = await createPerson(here.database, theProgram, { name: `Ama 王 ${name}`, email: null });
    const sha256 = await here.originals.keep(Buffer.from(`original of ${name}`));
    await here.database.query(sql`
      with added as (
        insert into contribution (workspace_id, contributor_type, title, country)
        values (${id}, 'memberState', ${'حماية 😀 ' + name}, 'KEN')
        returning id
      ), kept as (
        insert into document (workspace_id, contribution_id, path)
        select ${id}, id, 'kenya.txt' from added
        returning id
      )
      insert into document_version (workspace_id, document_id, number, sha256, bytes, status, text, signature)
      select ${id}, id, 1, ${sha256}, 3, 'read', ${'保护儿童𠮷\tline\nend\\'}, ${[9007199254740993n, -1n].map(String)} from kept`);
    await here.database.query(sql`
      insert into passage (workspace_id, version_id, ordinal, start_offset, end_offset, heading_path, kind, language, text)
      select ${id}, id, place, place, place + 3, array['一', 'b"c'], 'paragraph', 'zh', repeat('护', 400) || place
      from document_version, generate_series(0, 6000) place
      where workspace_id = ${id}`);
    await here.database.query(sql`
      insert into coded_segment (workspace_id, version_id, start_offset, end_offset, dimension, value, coder_id)
      select ${id}, id, 0, 3, 'code', 'A', ${ama?.id ?? ''} from document_version where workspace_id = ${id}`);
    await recordAudit(workspaceContext(here.database, id, theProgram, 'en'), { action: 'coding.accept', subject: 'x' });
    return id;
  }

  async function archiveOf(installation: Installation, workspaceId: string): Promise<Buffer> {
    const pieces: Buffer[] = [];
    const database = installation.database.forWorkspace(workspaceId);
    for await (const piece of exportStudy({ database, workspaceId, originals: installation.originals }))
      pieces.push(piece);
    return Buffer.concat(pieces);
  }

  const takeIn = (installation: Installation, archive: Uint8Array, name?: string) =>
    importStudy({
      database: installation.database,
      originals: installation.originals,
      source: sourceInMemory(archive),
      actor: theProgram,
      language: 'en',
      name,
    });

  async function entriesOf(archive: Buffer): Promise<Map<string, string>> {
    const source = sourceInMemory(archive);
    const read = new Map<string, string>();
    for (const [path, record] of await readDirectory(source))
      read.set(path, (await readEntry(source, record)).toString('base64'));
    return read;
  }

  it('comes out of another installation the same: rows, originals and names; its chain is new and says where it came from', async () => {
    const id = await filledStudy('Round trip');
    const archive = await archiveOf(here, id);
    const taken = await takeIn(there, archive);
    if (!taken.ok) throw new Error(taken.problem.message);
    expect(taken.value).toMatchObject({
      name: 'Round trip',
      slug: 'round-trip',
      originals: 1,
      people: 1,
      missingOriginals: [],
    });
    expect(taken.value.id).not.toBe(id);
    const [before, after] = [await entriesOf(archive), await entriesOf(await archiveOf(there, taken.value.id))];
    const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) => before.get(path) !== after.get(path),
    );
    // The names of people became coders who came with the study, and where it came from is noted; the old trail is an original now.
    const isOfArrival = (path: string) =>
      /^(manifest\.json|people\.json|audit\.jsonl|tables\/(imported_coder|study_origin)\/.*|originals\/.*)$/.test(path);
    expect(differing.filter((path) => !isOfArrival(path))).toEqual([]);
    expect(
      [...before.keys()].filter((path) => path.startsWith('originals/') && before.get(path) !== after.get(path)),
    ).toEqual([]);
    expect((await verifyAudit(there.database)).faults).toEqual([]);
    const lines = await there.database.query<{ action: string; subject: string }>(sql`
      select action, subject from audit where workspace_id = ${taken.value.id}`);
    expect(lines).toMatchObject([{ action: 'workspaces.bringIn' }]);
    expect(lines[0]?.subject.startsWith(id)).toBe(true);
    const coder = await there.database.first<{ name: string }>(sql`
      select imported_coder.name
      from coded_segment
      join imported_coder on imported_coder.workspace_id = coded_segment.workspace_id and imported_coder.id = coder_id
      where coded_segment.workspace_id = ${taken.value.id}`);
    expect(coder?.name).toBe('Ama 王 Round trip');
  });

  it('comes in beside itself under a free address, and a third time from there', async () => {
    const id = await filledStudy('Twice');
    const archive = await archiveOf(here, id);
    const second = await takeIn(here, archive);
    if (!second.ok) throw new Error(second.problem.message);
    // Its coder has an account here and needs no second name.
    expect(second.value).toMatchObject({ slug: 'twice-2', people: 0 });
    const third = await takeIn(here, await archiveOf(here, second.value.id), 'Another name');
    expect(third).toMatchObject({ ok: true, value: { slug: 'another-name' } });
  });

  it('a file that is damaged anywhere is refused with one line, and nothing of it stays', async () => {
    const archive = await archiveOf(here, await filledStudy('Damaged'));
    const count = async () =>
      (await here.database.first<{ count: number }>(sql`select count(*)::integer as count from workspace`))?.count;
    const before = await count();
    const flipped = (at: number) => {
      const copy = Buffer.from(archive);
      copy[at] = (copy[at] ?? 0) ^ 0xff;
      return copy;
    };
    for (const [path, record] of await readDirectory(sourceInMemory(archive))) {
      const at = record.offset + 30 + Buffer.byteLength(path) + Math.floor(record.compressedBytes / 2);
      if (record.compressedBytes === 0) continue;
      const outcome = await takeIn(here, flipped(at));
      expect(outcome.ok ? `A changed byte of ${path} was not found.` : outcome.problem.message).toMatch(
        /^The file is damaged/,
      );
    }
    expect(await takeIn(here, archive.subarray(0, archive.length - 30))).toMatchObject({
      problem: { code: 'studyArchive.cutOff' },
    });
    expect(await takeIn(here, Buffer.alloc(0))).toMatchObject({ problem: { code: 'studyArchive.empty' } });
    expect(await count()).toBe(before);
  });

  it('what stays behind is there and stays behind for a reason', async () => {
    const owner = openOwnerDatabase(here.connectionString);
    const archived = (await archivedTables(owner)).map((table) => table.name);
    const all = await owner.query<{ name: string }>(sql`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
        and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'workspace_id')`);
    await owner.close();
    const left = all.map((table) => table.name).filter((name) => !archived.includes(name));
    const ofPeople = left.filter((name) => !(name in leftBehind)).sort();
    expect(ofPeople).toEqual(['membership', 'reading_place', 'saved_search']);
    expect(Object.keys(leftBehind).filter((name) => !left.includes(name))).toEqual([]);
    expect(archived).toContain('coded_segment');
  });
});
