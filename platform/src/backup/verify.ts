// Reads a backup file once and checks all that can be checked without a database: that it is whole and unchanged, that it
// holds what its manifest says, that each original rows name is in it, that the audit chain holds.
import type { Result } from '../problems.ts';
import { readArchive, type ReadEntry } from './archive-reader.ts';
import type { AuditChainFault } from './audit-chain.ts';
import { Refusal, settled } from './backup.problems.ts';
import type { EntryName } from './entry-names.ts';
import { findContents, refusalOfRows, type FoundContents } from './found-contents.ts';
import { formatShape, formatVersion, manifestShape, openingShape, type Manifest, type Opening } from './manifest.ts';

export interface VerifiedBackup {
  /** Its `missingOriginals` were missing when the backup was taken. */
  manifest: Manifest;
  rows: number;
  auditLines: number;
  /** What was wrong with the audit trail when the backup was taken; the file itself is as it was written. */
  auditFaults: AuditChainFault[];
}

/** @param bytesRead of what the file holds unpacked */
export type ReadingProgress = (entry: EntryName, bytesRead: number) => void;

/** Finds damage, not forgery: whoever can make a whole file anew can make its digests anew. */
export function verifyBackup(path: string, progress?: ReadingProgress): Promise<Result<VerifiedBackup>> {
  return settled(() => readVerified(path, progress));
}

/** The same for other doors. Throws a Refusal. */
export async function readVerified(path: string, progress: ReadingProgress = () => undefined): Promise<VerifiedBackup> {
  let found: FoundContents | null = null;
  let manifest: Manifest | null = null;
  let bytesRead = 0;
  try {
    for await (const entry of readArchive(path)) {
      const { name } = entry;
      if (name.kind === 'opening') found = findContents(path, readOpening(path, await wholeOf(entry)));
      else if (name.kind === 'rows') await found?.takeRows(name.table, entry);
      else if (name.kind === 'original') await found?.takeOriginal(name.sha256, entry);
      else manifest = readManifest(path, await wholeOf(entry));
      bytesRead += entry.bytes;
      progress(name, bytesRead);
    }
    if (found === null || manifest === null)
      throw new Refusal('damaged', { file: path, what: 'its manifest is missing' });
    return { manifest, ...found.compareWith(manifest) };
  } catch (error) {
    throw refusalOfRows(error, path);
  }
}

async function wholeOf(entry: ReadEntry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of entry.content) pieces.push(piece);
  return Buffer.concat(pieces);
}

function readOpening(path: string, bytes: Buffer): Opening {
  const format = formatShape.safeParse(parsed(bytes));
  if (!format.success) throw new Refusal('notBackup', { file: path });
  if (format.data.version !== formatVersion) throw new Refusal('newerFormat', { file: path });
  const opening = openingShape.safeParse(parsed(bytes));
  if (!opening.success) throw new Refusal('foreign', { file: path, what: 'an opening of another form' });
  return opening.data;
}

function readManifest(path: string, bytes: Buffer): Manifest {
  const manifest = manifestShape.safeParse(parsed(bytes));
  if (!manifest.success) throw new Refusal('foreign', { file: path, what: 'a manifest of another form' });
  return manifest.data;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
