// Takes one study out as a ZIP that another installation takes in: every row of it as it is at one moment, and its originals.
import { createHash } from 'node:crypto';
import type { Database, WorkspaceDatabase } from '../database/database.ts';
import { listMigrations } from '../database/migrations.ts';
import { sql } from '../database/sql.ts';
import type { OriginalStore } from '../files/original-store.ts';
import { quoted } from '../backup/stored-tables.ts';
import { productVersion } from './product-version.ts';
import { archivedTables, type ArchivedTable } from './archived-tables.ts';
import {
  auditPath,
  manifestPath,
  originalPath,
  partPath,
  peoplePath,
  studyFormat,
  studyFormatVersion,
  type ArchivedPerson,
  type StudyManifest,
} from './study-manifest.ts';
import { writeZip, type WrittenEntry } from './zip-writer.ts';

export interface StudyExport {
  database: WorkspaceDatabase;
  workspaceId: string;
  originals: OriginalStore;
  progress?: (done: { table?: string; originals?: number; bytes: number }) => void | Promise<void>;
}

/** Pieces of the ZIP while they are made: whoever reads slowly holds the moment open. One part or one original is in memory. The
 *  manifest comes last; a file that was cut off has no directory and is refused. People are in it by name and id alone: no account, no
 *  address, no membership. */
export function exportStudy(exported: StudyExport): AsyncGenerator<Buffer> {
  return writeZip(withDigests(exported));
}

async function* withDigests(exported: StudyExport): AsyncGenerator<WrittenEntry> {
  const entries: StudyManifest['entries'] = [];
  let bytes = 0;
  const described: Partial<StudyManifest> = {};
  for await (const { table, originals, ...entry } of inOneMoment(exported, described)) {
    entries.push({ path: entry.path, bytes: entry.content.length, sha256: digestOf(entry.content) });
    bytes += entry.content.length;
    yield entry;
    await exported.progress?.({
      bytes,
      ...(table === undefined ? {} : { table }),
      ...(originals === undefined ? {} : { originals }),
    });
  }
  const manifest = { ...described, entries } as StudyManifest;
  yield { path: manifestPath, content: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), isCompressed: false };
}

const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

type Step = WrittenEntry & { table?: string; originals?: number };

/** A transaction is a call, and what is read in it is handed out piece by piece: the two meet in this queue of one. */
async function* inOneMoment(exported: StudyExport, described: Partial<StudyManifest>): AsyncGenerator<Step> {
  let hand: (step: Step | null) => void = () => undefined;
  let taken: () => void = () => undefined;
  let isLeft = false;
  let next = new Promise<Step | null>((resolve) => (hand = resolve));
  const give = async (step: Step): Promise<void> => {
    if (isLeft) throw new Error('Nobody reads the archive any more.');
    const isTaken = new Promise<void>((resolve) => (taken = resolve));
    hand(step);
    await isTaken;
  };
  const reading = exported.database
    .transaction((database) => readAll(database, exported, described, give))
    .finally(() => hand(null));
  reading.catch(() => undefined);
  try {
    for (;;) {
      const step = await next;
      if (step === null) break;
      next = new Promise<Step | null>((resolve) => (hand = resolve));
      yield step;
      taken();
    }
    await reading;
  } finally {
    isLeft = true;
    taken();
  }
}

async function readAll(
  database: Database,
  { workspaceId, originals }: StudyExport,
  described: Partial<StudyManifest>,
  give: (step: Step) => Promise<void>,
): Promise<void> {
  await database.query(sql`set transaction isolation level repeatable read, read only`);
  const study = await database.first<StudyManifest['study'] & { exportedAt: Date }>(sql`
    select id, slug, name, kind, language, now() as "exportedAt" from workspace where id = ${workspaceId}`);
  if (study === undefined) throw new Error('The study is not there.');
  const { exportedAt, ...its } = study;
  const tables = await archivedTables(database);
  const rows: StudyManifest['tables'] = [];
  for (const table of tables) {
    let part = 0;
    let count = 0;
    for await (const lines of partsOf(database, table)) {
      count += lines.rows;
      await give({ path: partPath(table.name, part), content: lines.content, isCompressed: false, table: table.name });
      part += 1;
    }
    rows.push({ name: table.name, columns: table.columns, rows: count, parts: part });
  }
  const people = await namedPeople(database, tables);
  await give({ path: peoplePath, content: Buffer.from(`${JSON.stringify(people, null, 1)}\n`), isCompressed: false });
  const audit = await auditTrail(database);
  await give({ path: auditPath, content: audit.content, isCompressed: false });
  const missingOriginals: string[] = [];
  let kept = 0;
  for (const sha256 of await namedOriginals(database, tables)) {
    const content = await originals.read(sha256).catch(() => null);
    if (content === null) missingOriginals.push(sha256);
    else {
      kept += 1;
      const path = originalPath(sha256);
      await give({ path, content: Buffer.from(content), isCompressed: true, originals: kept });
    }
  }
  Object.assign(described, {
    format: studyFormat,
    version: studyFormatVersion,
    productVersion: productVersion(),
    exportedAt: exportedAt.toISOString(),
    study: its,
    migrations: (await listMigrations()).map(({ name, digest }) => ({ name, digest })),
    tables: rows,
    missingOriginals,
    audit: { lines: audit.lines, hash: audit.hash },
  } satisfies Partial<StudyManifest>);
}

const rowsAtOnce = 500;
const partBytes = 4 * 2 ** 20;

/** Rows as JSON, one a line, in the order of the key; the study's own id is left out. */
async function* partsOf(database: Database, table: ArchivedTable): AsyncGenerator<{ content: Buffer; rows: number }> {
  const order = table.key.length === 0 ? '1' : table.key.map((column) => `t.${quoted(column)}`).join(', ');
  // The wall lets through the rows of this study alone.
  const text = `declare archived no scroll cursor for
    select (to_jsonb(t) - 'workspace_id')::text as line
    from ${quoted(table.name)} t
    where workspace_id = wall_workspace()
    order by ${order}`;
  await database.query({ text, values: [] });
  let lines: string[] = [];
  let bytes = 0;
  const part = () => {
    const content = Buffer.from(`${lines.join('\n')}\n`);
    const made = { content, rows: lines.length };
    lines = [];
    bytes = 0;
    return made;
  };
  for (;;) {
    const rows = await database.query<{ line: string }>({
      text: `fetch ${String(rowsAtOnce)} from archived`,
      values: [],
    });
    for (const { line } of rows) {
      lines.push(line);
      bytes += line.length;
      if (bytes >= partBytes) yield part();
    }
    if (rows.length < rowsAtOnce) break;
  }
  if (lines.length > 0) yield part();
  await database.query({ text: 'close archived', values: [] });
}

/** Whoever rows name, as far as there is a name: people of this installation, and coders who came with a project are in their table. */
async function namedPeople(database: Database, tables: readonly ArchivedTable[]): Promise<ArchivedPerson[]> {
  const columns = tables.flatMap((table) => table.personColumns.map((column) => ({ table: table.name, column })));
  if (columns.length === 0) return [];
  const ids = columns.map(
    ({ table, column }) =>
      `select ${quoted(column)}::text as id from ${quoted(table)} where workspace_id = wall_workspace()`,
  );
  return database.query<ArchivedPerson>({
    text: `select id, name from person where id in (${ids.join(' union ')}) and name <> '' order by id collate "C"`,
    values: [],
  });
}

async function auditTrail(database: Database): Promise<{ content: Buffer; lines: number; hash: string }> {
  const rows = await database.query<{ line: string; hash: string }>(sql`
    select to_jsonb(audit)::text as line, hash
    from audit
    where workspace_id = wall_workspace()
    order by id`);
  const content = Buffer.from(rows.map(({ line }) => `${line}\n`).join(''));
  return { content, lines: rows.length, hash: rows.at(-1)?.hash ?? '' };
}

/** The column that names an original is called `sha256` in every table. */
async function namedOriginals(database: Database, tables: readonly ArchivedTable[]): Promise<string[]> {
  const named = tables
    .filter((table) => table.columns.includes('sha256'))
    .map(
      ({ name }) =>
        `select sha256::text from ${quoted(name)} where workspace_id = wall_workspace() and sha256 is not null`,
    );
  if (named.length === 0) return [];
  const rows = await database.query<{ sha256: string }>({ text: `${named.join(' union ')} order by 1`, values: [] });
  return rows.map(({ sha256 }) => sha256);
}
