// Takes the archive of a study in as a new study: all of it or nothing.
import { createHash } from 'node:crypto';
import { isUnLanguage, type UnLanguage } from '@common-thread/vocabulary';
import { recordAudit } from '../audit.ts';
import type { Database, DatabasePool } from '../database/database.ts';
import { listMigrations } from '../database/migrations.ts';
import { sql } from '../database/sql.ts';
import type { OriginalStore } from '../files/original-store.ts';
import type { Actor } from '../people/actor.ts';
import { failure, success, type Result } from '../problems.ts';
import { narrowed, workspaceContext } from '../workspaces/context.ts';
import { slugOf } from '../workspaces/workspace.ts';
import { quoted } from '../backup/stored-tables.ts';
import { archivedTables } from './archived-tables.ts';
import { StudyRefusal } from './archive.problems.ts';
import {
  auditPath,
  manifestPath,
  originalPath,
  partPath,
  peopleShape,
  peoplePath,
  studyFormatShape,
  studyFormatVersion,
  studyManifestShape,
  type StudyManifest,
} from './study-manifest.ts';
import { readDirectory, readEntry, type ByteSource } from './zip-reader.ts';
import type { ZipRecord } from './zip-format.ts';

export interface StudyImport {
  /** Of the whole installation. */
  database: DatabasePool;
  originals: OriginalStore;
  source: ByteSource;
  /** Becomes the administrator of the study. */
  actor: Actor;
  /** Of problems. */
  language: UnLanguage;
  /** Else the name it had. */
  name?: string | undefined;
  progress?: (done: { entries: number; total: number }) => void | Promise<void>;
}

export interface ImportedStudy {
  id: string;
  slug: string;
  name: string;
  rows: number;
  originals: number;
  /** Originals that were missing where it came from. */
  missingOriginals: string[];
  /** Named in it and without an account here: they are coders who came with it. */
  people: number;
  auditLines: number;
}

/** Everything is read and compared with its digest before a row is written; rows appear together at the end. Ids of rows stay as they
 *  were, the study has a new id and a free address. Who is named in it is shown by name and has no account here through it. Its audit
 *  trail is kept as it came, to be read; a new chain begins. Finds damage, not forgery. */
export async function importStudy(imported: StudyImport): Promise<Result<ImportedStudy>> {
  try {
    return success(await take(imported));
  } catch (error) {
    if (error instanceof StudyRefusal) return failure(error.problem(imported.language));
    throw error;
  } finally {
    await imported.source.close();
  }
}

async function take(imported: StudyImport): Promise<ImportedStudy> {
  const archive = await openArchive(imported.source);
  await refuseOtherProgram(archive.manifest);
  await checkAll(imported, archive);
  return imported.database.transaction((database) => fill(imported, archive, database));
}

interface Archive {
  manifest: StudyManifest;
  /** The content of an entry, compared with its digest. */
  read(path: string): Promise<Buffer>;
}

async function openArchive(source: ByteSource): Promise<Archive> {
  const directory = await readDirectory(source);
  const record = directory.get(manifestPath);
  if (record === undefined) throw new StudyRefusal('notStudy');
  const manifest = readManifest(await readEntry(source, record));
  const expected = new Map(manifest.entries.map((entry) => [entry.path, entry]));
  for (const path of directory.keys())
    if (path !== manifestPath && !expected.has(path)) throw new StudyRefusal('foreign', { path: path.slice(0, 200) });
  return {
    manifest,
    read: async (path) => {
      const entry = expected.get(path);
      const stored: ZipRecord | undefined = directory.get(path);
      if (entry === undefined || stored === undefined) throw new StudyRefusal('differs', { path });
      const content = await readEntry(source, stored);
      const isSame = content.length === entry.bytes && digestOf(content) === entry.sha256;
      if (!isSame) throw new StudyRefusal('differs', { path });
      return content;
    },
  };
}

const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

function readManifest(content: Buffer): StudyManifest {
  const written = parsed(content);
  const format = studyFormatShape.safeParse(written);
  if (!format.success) throw new StudyRefusal('notStudy');
  if (format.data.version > studyFormatVersion)
    throw new StudyRefusal('newerFormat', { version: format.data.productVersion });
  const manifest = studyManifestShape.safeParse(written);
  if (!manifest.success) throw new StudyRefusal('foreign', { path: manifestPath });
  return manifest.data;
}

function parsed(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function refuseOtherProgram(manifest: StudyManifest): Promise<void> {
  const known = new Map((await listMigrations()).map(({ name, digest }) => [name, digest]));
  if (manifest.migrations.some(({ name }) => !known.has(name)))
    throw new StudyRefusal('newerProgram', { version: manifest.productVersion });
  const other = manifest.migrations.find(({ name, digest }) => known.get(name) !== digest);
  if (other !== undefined) throw new StudyRefusal('otherColumns', { table: other.name });
}

/** The whole archive once; originals are kept on the way, which changes nothing but the store. */
async function checkAll({ originals, progress }: StudyImport, { manifest, read }: Archive): Promise<void> {
  const parts = manifest.tables.flatMap((table) =>
    Array.from({ length: table.parts }, (_, part) => partPath(table.name, part)),
  );
  const needed = new Set([...parts, peoplePath, auditPath]);
  const named = new Set(manifest.entries.map((entry) => entry.path));
  for (const path of needed) if (!named.has(path)) throw new StudyRefusal('differs', { path });
  let entries = 0;
  for (const { path } of manifest.entries) {
    const content = await read(path);
    if (path.startsWith('originals/')) {
      if (path !== originalPath(digestOf(content))) throw new StudyRefusal('differs', { path });
      await originals.keep(content);
    } else if (!needed.has(path)) throw new StudyRefusal('foreign', { path });
    entries += 1;
    await progress?.({ entries, total: manifest.entries.length });
  }
}

async function fill(imported: StudyImport, archive: Archive, database: Database): Promise<ImportedStudy> {
  const { manifest } = archive;
  const name = imported.name ?? manifest.study.name;
  const { id, slug } = await beginStudy(database, imported.actor, manifest, name);
  const rows = await fillTables(database, archive, id);
  const people = await namePeople(database, archive, id);
  const audit = await archive.read(auditPath);
  const sha256 = await imported.originals.keep(audit);
  await database.query(sql`
    insert into study_origin (workspace_id, number, source_workspace_id, source_name, product_version, exported_at, sha256,
      audit_lines, audit_hash)
    select ${id}, coalesce(max(number), 0) + 1, ${manifest.study.id}, ${manifest.study.name}, ${manifest.productVersion},
      ${manifest.exportedAt}, ${sha256}, ${manifest.audit.lines}, ${manifest.audit.hash}
    from study_origin
    where workspace_id = ${id}`);
  const language = isUnLanguage(manifest.study.language) ? manifest.study.language : 'en';
  const within = {
    ...workspaceContext(imported.database, id, imported.actor, language),
    database: narrowed(database, id),
  };
  await recordAudit(within, {
    action: 'workspaces.bringIn',
    subject: `${manifest.study.id} ${manifest.exportedAt} ${manifest.audit.hash}`,
    after: sha256,
  });
  return {
    id,
    slug,
    name,
    rows,
    originals: manifest.entries.filter(({ path }) => path.startsWith('originals/')).length,
    missingOriginals: manifest.missingOriginals,
    people,
    auditLines: manifest.audit.lines,
  };
}

/** A free address: the one its name gives, else with a number behind it. */
async function beginStudy(
  database: Database,
  actor: Actor,
  { study }: StudyManifest,
  name: string,
): Promise<{ id: string; slug: string }> {
  const wanted = slugOf(name);
  const language = isUnLanguage(study.language) ? study.language : 'en';
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${String(number)}`;
    const row = await database.first<{ id: string }>(sql`
      insert into workspace (slug, name, kind, language)
      values (${slug}, ${name}, ${study.kind}, ${language})
      on conflict (slug) do nothing
      returning id`);
    if (row === undefined) continue;
    if (actor.kind === 'person')
      await database.query(sql`
        insert into membership (workspace_id, person_id, role, granted_by)
        values (${row.id}, ${actor.id}, 'administrator', ${actor.id})`);
    return { id: row.id, slug };
  }
}

async function fillTables(database: Database, { manifest, read }: Archive, workspaceId: string): Promise<number> {
  const here = await archivedTables(database);
  const byName = new Map(manifest.tables.map((table) => [table.name, table]));
  for (const table of manifest.tables) {
    const known = here.find((one) => one.name === table.name);
    const isKnown = known !== undefined && table.columns.every((column) => known.columns.includes(column));
    if (!isKnown) throw new StudyRefusal('otherColumns', { table: table.name });
  }
  let rows = 0;
  // In this program's order, in which every reference holds.
  for (const { name } of here) {
    const table = byName.get(name);
    if (table === undefined) continue;
    let inserted = 0;
    for (let part = 0; part < table.parts; part += 1) {
      const lines = (await read(partPath(name, part))).toString('utf8').trimEnd().split('\n');
      await insertRows(database, table, lines, workspaceId);
      inserted += lines.length;
    }
    if (inserted !== table.rows) throw new StudyRefusal('differs', { path: `tables/${name}` });
    rows += inserted;
  }
  return rows;
}

async function insertRows(
  database: Database,
  { name, columns }: { name: string; columns: string[] },
  lines: string[],
  workspaceId: string,
): Promise<void> {
  const listed = columns.map(quoted).join(', ');
  await database.query({
    text: `insert into ${quoted(name)} (workspace_id, ${listed})
      select $1, ${listed}
      from jsonb_populate_recordset(null::${quoted(name)}, $2::jsonb)`,
    values: [workspaceId, `[${lines.join(',')}]`],
  });
}

/** Ids stay as they are in the rows. Whose id is not of a person here is named as a coder who came with the study. */
async function namePeople(database: Database, { read }: Archive, workspaceId: string): Promise<number> {
  const people = peopleShape.safeParse(parsed(await read(peoplePath)));
  if (!people.success) throw new StudyRefusal('foreign', { path: peoplePath });
  const rows = await database.query(sql`
    insert into imported_coder (workspace_id, id, name, source)
    select ${workspaceId}, named.id, named.name, 'study'
    from jsonb_to_recordset(${JSON.stringify(people.data)}) as named(id text, name text)
    where not exists (select from person where person.id = named.id)
    on conflict do nothing
    returning 1`);
  return rows.length;
}
