// Writes the database as it is at one moment, and the originals, into one file.
import { access } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OriginalStore } from '../files/original-store.ts';
import type { Result } from '../problems.ts';
import { productRoot } from '../resources.ts';
import { writeArchive, type WrittenEntry } from './archive-writer.ts';
import { Refusal, settled } from './backup.problems.ts';
import type { EntryName } from './entry-names.ts';
import { listOriginals } from './listed-originals.ts';
import { backupFormat, formatVersion, type Manifest, type Opening, type TableInBackup } from './manifest.ts';
import { originalsOfBackup } from './originals-of-backup.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';
import { described, inParts } from './written-rows.ts';

export interface BackupReport {
  manifest: Manifest;
  /** Of the file. */
  bytes: number;
  /** Stored originals whose content no longer fits their digest: left out. */
  damagedOriginals: string[];
}

export interface BackupOptions {
  /** Of the owner of the tables. */
  connectionString: string;
  originals: OriginalStore;
  path: string;
  /** Whether a file that is there is replaced; when the backup fails it stays. */
  isOverwriting?: boolean;
  progress?: (entry: EntryName, bytesWritten: number) => void;
}

/** Consistent whoever writes meanwhile. Holds one part of a table or one original in memory, and the list of originals.
 *  The file is as secret as the installation: it holds password hashes and personal data. */
export function backUp(options: BackupOptions): Promise<Result<BackupReport>> {
  return settled(async () => {
    if (options.isOverwriting !== true) await refuseExisting(options.path);
    const snapshot = await openSnapshot(options.connectionString);
    try {
      const written = entriesOf(snapshot, options);
      const { bytes } = await writeArchive(options.path, snapshot.takenAt, written.entries);
      return { ...written.report(), bytes };
    } finally {
      await snapshot.close();
    }
  });
}

async function refuseExisting(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Refusal('fileThere', { file: path });
}

function entriesOf(snapshot: Snapshot, options: BackupOptions) {
  const opening = openingOf(snapshot);
  const tables: TableInBackup[] = opening.tables.map((table) => ({ ...table, rows: 0, parts: [] }));
  const originals = originalsOfBackup(options.originals);
  const listed = listOriginals();
  let manifest: Manifest;

  async function* contents(): AsyncIterable<WrittenEntry> {
    yield { name: { kind: 'opening' }, content: jsonOf(opening) };
    for (const [at, table] of tables.entries()) {
      const stored = snapshot.tables[at];
      if (stored === undefined) continue;
      for await (const content of described(table, inParts(snapshot.rowsOf(stored))))
        yield { name: { kind: 'rows', table: table.name, part: table.parts.length }, content };
    }
    const missing = await linesOf(snapshot.namedOriginals());
    // Nothing more is read from the database; a snapshot held open keeps the server from tidying up.
    await snapshot.close();
    // Listed after the snapshot was taken, and an original is stored before a row names it: none that rows name is missed.
    for await (const { sha256, content } of originals.all()) {
      yield { name: { kind: 'original', sha256 }, content };
      listed.add(sha256, content.length);
      missing.delete(sha256);
    }
    manifest = {
      ...opening,
      tables,
      sequences: snapshot.sequences,
      originals: listed.end(),
      missingOriginals: [...missing].sort(),
      auditHeads: snapshot.auditHeads,
    };
    yield { name: { kind: 'manifest' }, content: jsonOf(manifest) };
  }

  async function* withProgress(): AsyncIterable<WrittenEntry> {
    let bytes = 0;
    for await (const entry of contents()) {
      yield entry;
      bytes += entry.content.length;
      options.progress?.(entry.name, bytes);
    }
  }

  return { entries: withProgress(), report: () => ({ manifest, damagedOriginals: originals.damaged }) };
}

function openingOf(snapshot: Snapshot): Opening {
  return {
    format: backupFormat,
    version: formatVersion,
    productVersion: productVersion(),
    takenAt: snapshot.takenAt.toISOString(),
    postgresVersion: snapshot.postgresVersion,
    migrations: snapshot.migrations,
    tables: snapshot.tables.map(({ name, columns }) => ({ name, columns })),
  };
}

function productVersion(): string {
  const manifest = JSON.parse(readFileSync(join(productRoot(), 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

function jsonOf(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}

async function linesOf(pieces: AsyncIterable<Buffer>): Promise<Set<string>> {
  const lines = new Set<string>();
  let rest = '';
  for await (const piece of pieces) {
    const ended = (rest + piece.toString('latin1')).split('\n');
    rest = ended.pop() ?? '';
    for (const line of ended) lines.add(line);
  }
  return lines;
}
