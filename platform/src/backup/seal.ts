// The end of every backup file: an empty gzip member whose comment holds the SHA-256 of all bytes before it. gunzip and
// tar pass over it; a file without it was cut off, and any byte changed before it no longer fits.

const header = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 0xff]);
const label = 'sha256 ';
/** An empty deflate block, the CRC-32 of nothing, the length of nothing. */
const nothing = Buffer.from([3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

export const sealBytes = header.length + label.length + 64 + 1 + nothing.length;

/** @param sha256 in hexadecimal, of all bytes before the seal */
export function sealOf(sha256: string): Buffer {
  return Buffer.concat([header, Buffer.from(`${label}${sha256}\0`, 'latin1'), nothing]);
}

/** The digest a seal holds; null when these bytes are no seal. */
export function readSeal(bytes: Buffer): string | null {
  const sha256 = bytes.toString('latin1', header.length + label.length, header.length + label.length + 64);
  return /^[0-9a-f]{64}$/.test(sha256) && bytes.equals(sealOf(sha256)) ? sha256 : null;
}
