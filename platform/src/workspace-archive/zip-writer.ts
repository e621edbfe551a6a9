// Writes a ZIP piece by piece, so that it can be sent while it is made; one entry at a time is in memory.
import { crc32, deflateRawSync } from 'node:zlib';
import { centralHeader, endOfZip, localHeader, type ZipRecord } from './zip-format.ts';

export interface WrittenEntry {
  path: string;
  content: Buffer;
  /** Originals are compressed already, mostly. */
  isCompressed: boolean;
}

export async function* writeZip(entries: AsyncIterable<WrittenEntry>): AsyncGenerator<Buffer> {
  const records: ZipRecord[] = [];
  let offset = 0;
  for await (const { path, content, isCompressed } of entries) {
    const packed = isCompressed ? content : deflateRawSync(content, { level: 5 });
    const method = isCompressed ? 0 : 8;
    const record: ZipRecord = {
      path,
      method,
      crc: crc32(content),
      compressedBytes: packed.length,
      bytes: content.length,
      offset,
    };
    const header = localHeader(record);
    records.push(record);
    offset += header.length + packed.length;
    yield header;
    if (packed.length > 0) yield packed;
  }
  let directoryBytes = 0;
  for (const record of records) {
    const header = centralHeader(record);
    directoryBytes += header.length;
    yield header;
  }
  yield endOfZip(records.length, offset, directoryBytes);
}
