// The header of a file in a tar archive, in the one form that backups have. Reading accepts that form byte for byte and
// nothing else, so that links, long names, extensions and whatever else tar allows can't be in a backup.

export const blockBytes = 512;
/** What follows the last entry. */
export const endOfArchive = Buffer.alloc(2 * blockBytes);

export interface TarEntry {
  /** At most 100 ASCII characters. */
  name: string;
  bytes: number;
  /** Whole seconds since 1970. */
  changedAt: number;
}

const maximumBytes = 0o77777777777;

export function tarHeader(entry: TarEntry): Buffer {
  if (!/^[\x21-\x7e]{1,100}$/.test(entry.name)) throw new RangeError('A name in a backup is short and plain.');
  if (!(entry.bytes >= 0 && entry.bytes <= maximumBytes)) throw new RangeError('An entry of a backup is below 8 GiB.');
  const header = Buffer.alloc(blockBytes);
  header.write(entry.name, 0, 'latin1');
  header.write(octal(0o600, 7), 100, 'latin1');
  header.write(octal(0, 7), 108, 'latin1');
  header.write(octal(0, 7), 116, 'latin1');
  header.write(octal(entry.bytes, 11), 124, 'latin1');
  header.write(octal(entry.changedAt, 11), 136, 'latin1');
  // The checksum is taken with spaces in its own place.
  header.write('        0', 148, 'latin1');
  header.write('ustar\0' + '00', 257, 'latin1');
  const checksum = header.reduce((sum, byte) => sum + byte, 0);
  header.write(`${octal(checksum, 6)}\0 `, 148, 'latin1');
  return header;
}

/** Null when the block is not exactly what `tarHeader` writes. */
export function readTarHeader(block: Buffer): TarEntry | null {
  const nameEnd = block.indexOf(0);
  const entry = {
    name: block.toString('latin1', 0, nameEnd < 0 ? 100 : Math.min(nameEnd, 100)),
    bytes: numberAt(block, 124),
    changedAt: numberAt(block, 136),
  };
  if (!/^[\x21-\x7e]{1,100}$/.test(entry.name) || Number.isNaN(entry.bytes) || Number.isNaN(entry.changedAt))
    return null;
  return tarHeader(entry).equals(block) ? entry : null;
}

/** Zeros after an entry's content, up to the next whole block. */
export function paddingAfter(bytes: number): number {
  return (blockBytes - (bytes % blockBytes)) % blockBytes;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

function numberAt(block: Buffer, at: number): number {
  const text = block.toString('latin1', at, at + 11);
  return /^[0-7]{11}$/.test(text) ? parseInt(text, 8) : NaN;
}
