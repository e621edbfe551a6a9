// Writes a backup file: a gzip-compressed tar with a seal at its end, beside its place and renamed when it is whole.
import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { isSystemError, reasonOf, Refusal } from './backup.problems.ts';
import { nameOfEntry, type EntryName } from './entry-names.ts';
import { sealOf } from './seal.ts';
import { endOfArchive, paddingAfter, tarHeader } from './tar-header.ts';

export interface WrittenEntry {
  name: EntryName;
  content: Buffer;
}

/** Most of the time goes into compressing; level 4 takes about half the time of level 6 for a few percent more bytes. */
const compression = { level: 4, chunkSize: 256 * 2 ** 10 };

/** The file holds password hashes and personal data: only its owner may read it. What was there is replaced.
 *  A run that is killed leaves a file named like `path` with `.unfinished-` and a number behind it, and nothing else.
 *  @returns the size of the file in bytes */
export async function writeArchive(
  path: string,
  takenAt: Date,
  entries: AsyncIterable<WrittenEntry>,
): Promise<{ bytes: number }> {
  const unfinished = `${path}.unfinished-${randomBytes(4).toString('hex')}`;
  let file: FileHandle | null = null;
  try {
    file = await open(unfinished, 'wx', 0o600);
    const bytes = await writeSealed(file, archived(entries, takenAt));
    await file.sync();
    await file.close();
    file = null;
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    return { bytes };
  } catch (error) {
    await file?.close().catch(() => undefined);
    await rm(unfinished, { force: true }).catch(() => undefined);
    const isOfFile = isSystemError(error) && ['write', 'open', 'fsync', 'rename', 'close'].includes(syscallOf(error));
    throw isOfFile ? new Refusal('notWritten', { file: path, reason: reasonOf(error) }) : error;
  }
}

function syscallOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).syscall ?? '';
}

async function writeSealed(file: FileHandle, archive: AsyncIterable<Buffer>): Promise<number> {
  const digest = createHash('sha256');
  let bytes = 0;
  let refused: unknown;
  const write = async (compressed: AsyncIterable<Buffer>) => {
    for await (const piece of compressed) {
      digest.update(piece);
      bytes += piece.length;
      await file.appendFile(piece).catch((error: unknown) => {
        refused = error;
        throw error;
      });
    }
  };
  await pipeline(Readable.from(archive, { objectMode: false }), createGzip(compression), write).catch(
    (error: unknown) => {
      // The pipeline tells that it was broken off, and not always by what.
      throw refused ?? error;
    },
  );
  const seal = sealOf(digest.digest('hex'));
  await file.appendFile(seal);
  return bytes + seal.length;
}

async function* archived(entries: AsyncIterable<WrittenEntry>, takenAt: Date): AsyncIterable<Buffer> {
  const changedAt = Math.floor(takenAt.getTime() / 1000);
  for await (const { name, content } of entries) {
    yield tarHeader({ name: nameOfEntry(name), bytes: content.length, changedAt });
    if (content.length > 0) yield content;
    const padding = paddingAfter(content.length);
    if (padding > 0) yield endOfArchive.subarray(0, padding);
  }
  yield endOfArchive;
}

/** The new name must outlive a power cut as well. Some systems can't sync a folder; there the file itself is all there is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
