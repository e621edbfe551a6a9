// Brings an installation back from a backup file: into an empty database, and a store of originals that may hold others.
import { createHash } from 'node:crypto';
import { listMigrations } from '../database/migrations.ts';
import type { OriginalStore } from '../files/original-store.ts';
import type { Result } from '../problems.ts';
import { readArchive, type ReadEntry } from './archive-reader.ts';
import { Refusal, settled, someOf } from './backup.problems.ts';
import type { EntryName } from './entry-names.ts';
import { fillDatabase } from './fill-database.ts';
import type { Manifest, TableInBackup } from './manifest.ts';
import { readVerified, type ReadingProgress, type VerifiedBackup } from './verify.ts';

export interface RestoreOptions {
  /** Of a user who may create tables there. */
  connectionString: string;
  originals: OriginalStore;
  path: string;
  verifying?: ReadingProgress;
  restoring?: ReadingProgress;
  comparing?: (table: string, bytesRead: number) => void;
}

/** The file is read twice: nothing is written before all of it was found whole. The rows appear when all originals are
 *  kept; a run that is killed leaves a database as empty as before, and can be run again. */
export function restore(options: RestoreOptions): Promise<Result<VerifiedBackup>> {
  return settled(async () => {
    const verified = await readVerified(options.path, options.verifying);
    await refuseOtherProgram(options.path, verified.manifest);
    const reading = readAgain(options, verified.manifest);
    try {
      await fillDatabase(options.connectionString, {
        ...verified.manifest,
        rowsOf: reading.rowsOf,
        expected: (table) => tableIn(verified.manifest, table),
        otherColumns: (table) => new Refusal('otherColumns', { table, file: options.path }),
        beforeCommit: reading.keepOriginals,
        ...(options.comparing === undefined ? {} : { comparing: options.comparing }),
      });
    } finally {
      await reading.close();
    }
    return verified;
  });
}

async function refuseOtherProgram(path: string, manifest: Manifest): Promise<void> {
  const known = new Map((await listMigrations()).map(({ name, digest }) => [name, digest]));
  const names = (migrations: Manifest['migrations']) => someOf(migrations.map((migration) => migration.name));
  const newer = manifest.migrations.filter(({ name }) => !known.has(name));
  if (newer.length > 0)
    throw new Refusal('newerProgram', { file: path, version: manifest.productVersion, migrations: names(newer) });
  const other = manifest.migrations.filter(({ name, digest }) => known.get(name) !== digest);
  if (other.length > 0) throw new Refusal('otherSchema', { file: path, migrations: names(other) });
}

/** The second reading, entry by entry as they are asked for. Each part is compared with the manifest of the first one:
 *  should the file have changed in between, nothing of it stays. */
function readAgain(options: RestoreOptions, manifest: Manifest) {
  const entries = readArchive(options.path);
  let current: ReadEntry | null = null;
  let bytesRead = 0;
  const next = async () => {
    const read = await entries.next();
    if (current !== null) bytesRead += current.bytes;
    current = read.done === true ? null : read.value;
    if (current !== null) options.restoring?.(current.name, bytesRead);
    return current;
  };
  const skipWhile = async (isPassed: (name: EntryName) => boolean) => {
    let entry = current ?? (await next());
    while (entry !== null && isPassed(entry.name)) entry = await next();
    return entry;
  };
  return {
    async *rowsOf(table: string): AsyncIterable<Buffer> {
      const { parts } = tableIn(manifest, table);
      let entry = await skipWhile((name) => name.kind === 'opening');
      for (const part of parts) {
        yield* partOf(options.path, entry, table, part);
        entry = await next();
      }
    },
    async keepOriginals(): Promise<void> {
      let entry = await skipWhile((name) => name.kind === 'opening');
      for (; entry?.name.kind === 'original'; entry = await next()) {
        if ((await options.originals.keep(await wholeOf(entry))) !== entry.name.sha256) throw changed(options.path);
      }
      if (entry?.name.kind !== 'manifest' || (await next()) !== null) throw changed(options.path);
    },
    close: () => entries.return(),
  };
}

function tableIn(manifest: Manifest, name: string): TableInBackup {
  return manifest.tables.find((table) => table.name === name) ?? { name, columns: [], rows: 0, parts: [] };
}

async function* partOf(
  path: string,
  entry: ReadEntry | null,
  table: string,
  part: TableInBackup['parts'][number],
): AsyncIterable<Buffer> {
  if (entry?.name.kind !== 'rows' || entry.name.table !== table) throw changed(path);
  const digest = createHash('sha256');
  for await (const piece of entry.content) {
    digest.update(piece);
    yield piece;
  }
  if (digest.digest('hex') !== part.sha256) throw changed(path);
}

async function wholeOf(entry: ReadEntry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of entry.content) pieces.push(piece);
  return Buffer.concat(pieces);
}

function changed(path: string): Refusal {
  return new Refusal('damaged', { file: path, what: 'it changed while it was read' });
}
