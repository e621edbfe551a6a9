// What was found in a backup while it was read, to be compared with what its manifest says.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ReadEntry } from './archive-reader.ts';
import { auditColumns, recomputeAuditChain, type AuditChainFault } from './audit-chain.ts';
import { Refusal } from './backup.problems.ts';
import { MalformedRows, readCopiedRows, type CopiedRows } from './copied-rows.ts';
import { listOriginals } from './listed-originals.ts';
import type { Manifest, Opening, TableInBackup } from './manifest.ts';
import { originalColumn } from './snapshot.ts';

export interface FoundContents {
  takeRows(table: string, entry: ReadEntry): Promise<void>;
  takeOriginal(sha256: string, entry: ReadEntry): Promise<void>;
  /** Throws a Refusal where the manifest says something else. */
  compareWith(manifest: Manifest): { rows: number; auditLines: number; auditFaults: AuditChainFault[] };
}

/** @param path of the file, for messages
 *  Holds the digests that rows name until the originals have passed: some 100 bytes for each. */
export function findContents(path: string, opening: Opening): FoundContents {
  const damaged = (what: string) => new Refusal('damaged', { file: path, what });
  const tables: TableInBackup[] = opening.tables.map((table) => ({ ...table, rows: 0, parts: [] }));
  const originals = listOriginals();
  const awaited = new Set<string>();
  const audit = recomputeAuditChain();
  let current: { at: number; reader: CopiedRows } = { at: -1, reader: readCopiedRows(1, [], () => undefined) };
  const endTable = () => {
    const rows = current.reader.end();
    const ended = tables[current.at];
    if (ended !== undefined) ended.rows = rows;
  };

  return {
    async takeRows(name, entry) {
      if (tables[current.at]?.name !== name) {
        endTable();
        const at = tables.findIndex((table, index) => index > current.at && table.name === name);
        if (at < 0)
          throw new Refusal('foreign', { file: path, what: `rows of ${name}, which are not announced there` });
        current = { at, reader: readerOf(tables[at]?.name ?? '', tables[at]?.columns ?? [], awaited, audit.addLine) };
      }
      const digest = createHash('sha256');
      for await (const piece of entry.content) {
        digest.update(piece);
        current.reader.read(piece);
      }
      tables[current.at]?.parts.push({ bytes: entry.bytes, sha256: digest.digest('hex') });
    },
    async takeOriginal(sha256, entry) {
      const digest = createHash('sha256');
      for await (const piece of entry.content) digest.update(piece);
      if (digest.digest('hex') !== sha256) throw damaged(`the original ${sha256} no longer fits its digest`);
      originals.add(sha256, entry.bytes);
      awaited.delete(sha256);
    },
    compareWith(manifest) {
      endTable();
      const { tables: announced, ...rest } = opening;
      const isSame =
        isDeepStrictEqual(tables, manifest.tables) &&
        isDeepStrictEqual(originals.end(), manifest.originals) &&
        isDeepStrictEqual([...awaited].sort(), manifest.missingOriginals) &&
        announced.length === manifest.tables.length &&
        isDeepStrictEqual(rest, openingOf(manifest));
      if (!isSame) throw damaged('it does not hold what its manifest says');
      return {
        rows: tables.reduce((sum, table) => sum + table.rows, 0),
        auditLines: manifest.auditHeads.reduce((sum, head) => sum + head.entries, 0),
        auditFaults: holdsChain(opening) ? audit.end(manifest.auditHeads) : [],
      };
    },
  };
}

function openingOf(manifest: Manifest): Omit<Opening, 'tables'> {
  const { format, version, productVersion, takenAt, postgresVersion, migrations } = manifest;
  return { format, version, productVersion, takenAt, postgresVersion, migrations };
}

/** Older programs kept an audit trail without a chain. */
function holdsChain(opening: Opening): boolean {
  return isDeepStrictEqual(opening.tables.find((table) => table.name === 'audit')?.columns, [...auditColumns]);
}

/** Of most columns nothing is looked at but their number; those that name an original and the audit lines are read. */
function readerOf(
  table: string,
  columns: readonly string[],
  awaited: Set<string>,
  addLine: (values: (string | null)[]) => void,
): CopiedRows {
  if (table === 'audit' && isDeepStrictEqual([...columns], [...auditColumns]))
    return readCopiedRows(columns.length, [...columns.keys()], addLine);
  const original = columns.indexOf(originalColumn);
  if (original < 0) return readCopiedRows(columns.length, [], () => undefined);
  return readCopiedRows(columns.length, [original], ([digest]) => {
    if (typeof digest === 'string') awaited.add(digest);
  });
}

/** Rows that aren't rows: the file isn't what PostgreSQL wrote. */
export function refusalOfRows(error: unknown, path: string): unknown {
  return error instanceof MalformedRows
    ? new Refusal('damaged', { file: path, what: `its rows cannot be read (${error.message})` })
    : error;
}
