// Reads a backup file from its beginning to its end, holding little of it in memory, and takes nothing that the writer
// would not have written: other names, another order, other sizes, links, compressed zeros without end.
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { isSystemError, reasonOf, Refusal } from './backup.problems.ts';
import { maximumBytes, mayFollow, readEntryName, type EntryName } from './entry-names.ts';
import { EndedEarly, pullBytes, type BytePuller } from './pull-bytes.ts';
import { readSeal, sealBytes } from './seal.ts';
import { blockBytes, endOfArchive, paddingAfter, readTarHeader, type TarEntry } from './tar-header.ts';

export interface ReadEntry {
  name: EntryName;
  bytes: number;
  /** Once, and before the next entry; what isn't taken is passed over. */
  content: AsyncIterable<Buffer>;
}

/** Throws a Refusal for a file that is no backup, cut off, damaged or not of this program's making. A damaged file may
 *  give entries before it is refused: what they are used for must be undone when the reading doesn't come to its end. */
export async function* readArchive(path: string): AsyncGenerator<ReadEntry, void> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    yield* readFile(file, path);
  } catch (error) {
    throw refusalOf(error, path);
  } finally {
    await file?.close();
  }
}

async function* readFile(file: FileHandle, path: string): AsyncGenerator<ReadEntry, void> {
  const { end, sha256 } = await readEnds(file, path);
  const digest = createHash('sha256');
  let compressedBytes = 0;
  const gunzip = createGunzip({ chunkSize: 256 * 2 ** 10 });
  const compressed = file.createReadStream({ start: 0, end: end - 1, autoClose: false, highWaterMark: 256 * 2 ** 10 });
  const reading = pipeline(
    compressed,
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        digest.update(piece);
        compressedBytes += piece.length;
        yield piece;
      }
    },
    gunzip,
  );
  // What goes wrong there comes out of gunzip as well.
  reading.catch(() => undefined);
  try {
    yield* readEntries(pullBytes(notTooDense(gunzip, () => compressedBytes, path)), path);
    await reading;
  } finally {
    compressed.destroy();
    gunzip.destroy();
  }
  if (digest.digest('hex') !== sha256)
    throw new Refusal('damaged', { file: path, what: 'its content does not fit the digest at its end' });
}

/** Before anything is unpacked: is it a backup, and is its end there? */
async function readEnds(file: FileHandle, path: string): Promise<{ end: number; sha256: string }> {
  const stat = await file.stat();
  const start = Buffer.alloc(3);
  if (!stat.isFile()) throw new Refusal('notBackup', { file: path });
  await file.read(start, 0, start.length, 0);
  if (!start.equals(Buffer.from([0x1f, 0x8b, 8]))) throw new Refusal('notBackup', { file: path });
  const end = stat.size - sealBytes;
  const seal = Buffer.alloc(sealBytes);
  if (end > 0) await file.read(seal, 0, sealBytes, end);
  const sha256 = readSeal(seal);
  if (sha256 === null) throw new Refusal('cutOff', { file: path });
  return { end, sha256 };
}

/** The text of a database shrinks to a third or a tenth. What shrinks a thousandfold was made to fill a disk. */
const densest = { ratio: 200, freeBytes: 64 * 2 ** 20 };

async function* notTooDense(
  pieces: AsyncIterable<Buffer>,
  compressedBytes: () => number,
  path: string,
): AsyncIterable<Buffer> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > densest.freeBytes + densest.ratio * compressedBytes())
      throw new Refusal('foreign', { file: path, what: 'it unpacks to hundreds of times its size' });
    yield piece;
  }
}

async function* readEntries(bytes: BytePuller, path: string): AsyncGenerator<ReadEntry, void> {
  let before: EntryName | null = null;
  for (;;) {
    const block = await bytes.take(blockBytes);
    if (block.length < blockBytes) throw new Refusal('damaged', { file: path, what: 'it ends in the middle' });
    if (block.every((byte) => byte === 0)) break;
    const header = readTarHeader(block);
    const name = header === null ? null : readEntryName(header.name);
    if (header === null || name === null) throw refusalOfHeader(path, before, header);
    if (!mayFollow(before, name))
      throw new Refusal('foreign', { file: path, what: `${header.name} is not in its place` });
    if (header.bytes > maximumBytes[name.kind])
      throw new Refusal('foreign', { file: path, what: `${header.name} is larger than such an entry can be` });
    before = name;
    const content = bytes.pass(header.bytes);
    yield { name, bytes: header.bytes, content: orRefused(content, path) };
    for await (const piece of content) void piece;
    const padding = await bytes.take(paddingAfter(header.bytes));
    if (padding.some((byte) => byte !== 0))
      throw new Refusal('foreign', { file: path, what: 'bytes between its entries' });
  }
  if (before?.kind !== 'manifest') throw new Refusal('damaged', { file: path, what: 'its manifest is missing' });
  const rest = await bytes.take(endOfArchive.length);
  if (rest.length !== endOfArchive.length - blockBytes || rest.some((byte) => byte !== 0))
    throw new Refusal('foreign', { file: path, what: 'bytes after its end' });
}

/** A gzip file that doesn't begin as a backup does is another kind of file; later on it is a backup with something in it. */
function refusalOfHeader(path: string, before: EntryName | null, header: TarEntry | null): Refusal {
  if (before === null) return new Refusal('notBackup', { file: path });
  const what = header === null ? 'an entry that is not a plain file' : `an entry named ${JSON.stringify(header.name)}`;
  return new Refusal('foreign', { file: path, what });
}

/** Whoever takes an entry's content meets what is wrong with the file there, before this generator does. */
async function* orRefused(content: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer, void> {
  try {
    yield* content;
  } catch (error) {
    throw refusalOf(error, path);
  }
}

function refusalOf(error: unknown, path: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof Refusal) return error;
  if (error instanceof EndedEarly) return new Refusal('damaged', { file: path, what: 'it ends in the middle' });
  if (code === 'ENOENT') return new Refusal('fileMissing', { file: path });
  if (code?.startsWith('Z_') === true)
    return new Refusal('damaged', { file: path, what: `it cannot be unpacked (${message})` });
  return isSystemError(error) ? new Refusal('notRead', { file: path, reason: reasonOf(error) }) : error;
}
