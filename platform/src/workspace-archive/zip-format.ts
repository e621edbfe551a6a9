// The few records of a ZIP file that an archive of a study consists of, with 64-bit sizes where they are needed.
// Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16, 4.5.3.

export interface ZipRecord {
  path: string;
  method: 0 | 8;
  crc: number;
  compressedBytes: number;
  bytes: number;
  /** Where its local header begins. */
  offset: number;
}

const most32 = 0xffffffff;
const most16 = 0xffff;
/** 1 January 2000: what is written when doesn't change the file. */
const date = (20 << 9) | (1 << 5) | 1;
const utf8Names = 0x0800;

export const localHeaderBytes = 30;
export const centralHeaderBytes = 46;
export const endBytes = 22;
export const locatorBytes = 20;
export const end64Bytes = 56;
export const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator: 0x07064b50,
} as const;

/** @param entry smaller than 4 GB: parts and originals are */
export function localHeader(entry: Omit<ZipRecord, 'offset'>): Buffer {
  const name = Buffer.from(entry.path, 'utf8');
  const header = Buffer.alloc(localHeaderBytes);
  header.writeUInt32LE(signatures.local, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(utf8Names, 6);
  header.writeUInt16LE(entry.method, 8);
  header.writeUInt16LE(date, 12);
  header.writeUInt32LE(entry.crc, 14);
  header.writeUInt32LE(entry.compressedBytes, 18);
  header.writeUInt32LE(entry.bytes, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

export function centralHeader(entry: ZipRecord): Buffer {
  const name = Buffer.from(entry.path, 'utf8');
  const isFar = entry.offset >= most32;
  const extra = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(entry.offset), 4);
  }
  const header = Buffer.alloc(centralHeaderBytes);
  header.writeUInt32LE(signatures.central, 0);
  header.writeUInt16LE(isFar ? 45 : 20, 4);
  header.writeUInt16LE(isFar ? 45 : 20, 6);
  header.writeUInt16LE(utf8Names, 8);
  header.writeUInt16LE(entry.method, 10);
  header.writeUInt16LE(date, 14);
  header.writeUInt32LE(entry.crc, 16);
  header.writeUInt32LE(entry.compressedBytes, 20);
  header.writeUInt32LE(entry.bytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(Math.min(entry.offset, most32), 42);
  return Buffer.concat([header, name, extra]);
}

/** The end of the file, after the directory. */
export function endOfZip(entries: number, directoryOffset: number, directoryBytes: number): Buffer {
  const isLarge = entries >= most16 || directoryOffset >= most32 || directoryBytes >= most32;
  const end = Buffer.alloc(endBytes);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(Math.min(entries, most16), 8);
  end.writeUInt16LE(Math.min(entries, most16), 10);
  end.writeUInt32LE(Math.min(directoryBytes, most32), 12);
  end.writeUInt32LE(Math.min(directoryOffset, most32), 16);
  if (!isLarge) return end;
  const end64 = Buffer.alloc(end64Bytes);
  end64.writeUInt32LE(signatures.end64, 0);
  end64.writeBigUInt64LE(BigInt(end64Bytes - 12), 4);
  end64.writeUInt16LE(45, 12);
  end64.writeUInt16LE(45, 14);
  end64.writeBigUInt64LE(BigInt(entries), 24);
  end64.writeBigUInt64LE(BigInt(entries), 32);
  end64.writeBigUInt64LE(BigInt(directoryBytes), 40);
  end64.writeBigUInt64LE(BigInt(directoryOffset), 48);
  const locator = Buffer.alloc(locatorBytes);
  locator.writeUInt32LE(signatures.locator, 0);
  locator.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}
