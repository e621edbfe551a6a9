// Reads a ZIP by its directory, entry by entry, from a file or from memory; what the archive says of itself is only believed under limits.
import { open } from 'node:fs/promises';
import { crc32, inflateRawSync } from 'node:zlib';
import { StudyRefusal } from './archive.problems.ts';
import {
  centralHeaderBytes,
  end64Bytes,
  endBytes,
  localHeaderBytes,
  locatorBytes,
  signatures,
  type ZipRecord,
} from './zip-format.ts';

/** Bytes that can be read anywhere. */
export interface ByteSource {
  bytes: number;
  read(offset: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

export function sourceInMemory(content: Uint8Array): ByteSource {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return {
    bytes: buffer.length,
    read: (offset, length) => Promise.resolve(buffer.subarray(offset, offset + length)),
    close: () => Promise.resolve(),
  };
}

export async function sourceOnDisk(path: string): Promise<ByteSource> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return {
    bytes: size,
    read: async (offset, length) => {
      const buffer = Buffer.alloc(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await file.read(buffer, filled, length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
    close: () => file.close(),
  };
}

/** A table of a hundred million rows has some ten thousand parts; nobody has a million originals in one study. */
const mostEntries = 1_000_000;
const mostDirectoryBytes = 256 * 2 ** 20;
/** Of one entry, unpacked: parts are far smaller, and an original is kept in memory. */
const mostEntryBytes = 2 ** 30;
/** Text shrinks to a tenth. What shrinks a thousandfold was made to fill memory. */
const densest = { ratio: 250, freeBytes: 4 * 2 ** 20 };

export async function readDirectory(source: ByteSource): Promise<Map<string, ZipRecord>> {
  const { entries, offset, bytes } = await readEnd(source);
  if (entries > mostEntries || bytes > mostDirectoryBytes) throw new StudyRefusal('tooLarge');
  const directory = await source.read(offset, bytes);
  const records = new Map<string, ZipRecord>();
  for (let at = 0, read = 0; read < entries; read += 1) {
    if (at + centralHeaderBytes > directory.length || directory.readUInt32LE(at) !== signatures.central)
      throw new StudyRefusal('damaged');
    const record = readCentralHeader(directory, at);
    if (records.has(record.path)) throw new StudyRefusal('foreign', { path: record.path.slice(0, 200) });
    records.set(record.path, record);
    at += centralHeaderBytes + variableBytes(directory, at);
  }
  return records;
}

function variableBytes(directory: Buffer, at: number): number {
  return directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
}

async function readEnd(source: ByteSource): Promise<{ entries: number; offset: number; bytes: number }> {
  // The end is written here without a comment; a program that packed the archive anew may have added one.
  const tail = await source.read(Math.max(0, source.bytes - endBytes - 65_535), endBytes + 65_535);
  let at = tail.length - endBytes;
  while (at >= 0 && tail.readUInt32LE(at) !== signatures.end) at -= 1;
  if (at < 0) throw new StudyRefusal(source.bytes === 0 ? 'empty' : 'cutOff');
  const end = {
    entries: tail.readUInt16LE(at + 10),
    bytes: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  const locator = at - locatorBytes;
  if (locator < 0 || tail.readUInt32LE(locator) !== signatures.locator) return end;
  const end64 = await source.read(Number(tail.readBigUInt64LE(locator + 8)), end64Bytes);
  if (end64.length < end64Bytes || end64.readUInt32LE(0) !== signatures.end64) throw new StudyRefusal('damaged');
  return {
    entries: Number(end64.readBigUInt64LE(32)),
    bytes: Number(end64.readBigUInt64LE(40)),
    offset: Number(end64.readBigUInt64LE(48)),
  };
}

function readCentralHeader(directory: Buffer, at: number): ZipRecord {
  const nameBytes = directory.readUInt16LE(at + 28);
  const extraAt = at + centralHeaderBytes + nameBytes;
  const method = directory.readUInt16LE(at + 10);
  const isEncrypted = (directory.readUInt16LE(at + 8) & 1) !== 0;
  const path = directory.toString('utf8', at + centralHeaderBytes, extraAt);
  if ((method !== 0 && method !== 8) || isEncrypted) throw new StudyRefusal('foreign', { path: path.slice(0, 200) });
  const record: ZipRecord = {
    path,
    method,
    crc: directory.readUInt32LE(at + 16),
    compressedBytes: directory.readUInt32LE(at + 20),
    bytes: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
  if (record.offset === 0xffffffff && directory.readUInt16LE(at + 30) >= 12 && directory.readUInt16LE(extraAt) === 1)
    record.offset = Number(directory.readBigUInt64LE(extraAt + 4));
  return record;
}

export async function readEntry(source: ByteSource, record: ZipRecord): Promise<Buffer> {
  const most = Math.max(densest.freeBytes, densest.ratio * record.compressedBytes);
  if (record.bytes > mostEntryBytes || record.bytes > most) throw new StudyRefusal('tooLarge');
  const header = await source.read(record.offset, localHeaderBytes);
  if (header.length < localHeaderBytes || header.readUInt32LE(0) !== signatures.local)
    throw new StudyRefusal('damaged');
  const start = record.offset + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await source.read(start, record.compressedBytes);
  if (packed.length < record.compressedBytes) throw new StudyRefusal('damaged');
  const content = record.method === 0 ? packed : inflated(packed, record.bytes);
  if (content.length !== record.bytes || crc32(content) !== record.crc) throw new StudyRefusal('damaged');
  return content;
}

function inflated(packed: Buffer, bytes: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch {
    throw new StudyRefusal('damaged');
  }
}
