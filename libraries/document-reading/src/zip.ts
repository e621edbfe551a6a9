// Reads ZIP containers from memory. Every entry is inflated under a limit that is checked while inflating, so that what an archive
// declares about itself is never trusted.
import { crc32, inflateRawSync } from 'node:zlib';
import type { ReadingProblem } from './document.ts';

export interface ZipEntry {
  path: string;
  compressedSize: number;
  declaredSize: number;
  method: number;
  crc: number;
  isEncrypted: boolean;
  isFolder: boolean;
  isLink: boolean;
  localHeader: number;
}

/** An entry may expand to this many times its compressed size once it passes `ratioFloor` bytes. Office files reach 50 times with
 *  repetitive XML; DEFLATE itself can reach 1032 times. */
const maximumRatio = 250;
const ratioFloor = 4 * 1024 * 1024;

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64EndSignature = 0x06064b50;
const zip64LocatorSignature = 0x07064b50;

/** Upper half of code page 437, in which names without the UTF-8 flag are written. */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Names are UTF-8 by flag or by form (many programs omit the flag), else code page 437. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : codePage437[byte - 128])).join('');
  }
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

interface Directory {
  offset: number;
  entries: number;
}

function readEnd(view: DataView, end: number): Directory {
  const directory = { offset: view.getUint32(end + 16, true), entries: view.getUint16(end + 10, true) };
  const locator = end - 20;
  if (
    (directory.offset !== 0xffffffff && directory.entries !== 0xffff) ||
    locator < 0 ||
    view.getUint32(locator, true) !== zip64LocatorSignature
  )
    return directory;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== zip64EndSignature) return directory;
  return { offset: Number(view.getBigUint64(at + 48, true)), entries: Number(view.getBigUint64(at + 32, true)) };
}

/** ZIP64 sizes stand in an extra field, only those that did not fit. */
function readLargeSizes(view: DataView, from: number, to: number, entry: ZipEntry): void {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const next = (): number => {
      const value = field + 8 <= to ? Number(view.getBigUint64(field, true)) : 0;
      field += 8;
      return value;
    };
    if (entry.declaredSize === 0xffffffff) entry.declaredSize = next();
    if (entry.compressedSize === 0xffffffff) entry.compressedSize = next();
    if (entry.localHeader === 0xffffffff) entry.localHeader = next();
  }
}

/** The entries of the archive's directory; null when the bytes are no readable ZIP. */
export function listZip(bytes: Uint8Array, maximumEntries = 100_000): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < 22 ? -1 : findEnd(view);
  if (end < 0) return null;
  const directory = readEnd(view, end);
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  while (entries.length < Math.min(directory.entries, maximumEntries)) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== centralSignature)
      return entries.length > 0 ? entries : null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const path = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    const madeOnUnix = view.getUint16(at + 4, true) >> 8 === 3;
    const mode = view.getUint32(at + 38, true) >>> 16;
    const entry: ZipEntry = {
      path,
      compressedSize: view.getUint32(at + 20, true),
      declaredSize: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      isFolder: path.endsWith('/'),
      isLink: madeOnUnix && (mode & 0xf000) === 0xa000,
      localHeader: view.getUint32(at + 42, true),
    };
    const extra = at + 46 + nameLength;
    readLargeSizes(view, extra, Math.min(extra + extraLength, bytes.length), entry);
    entries.push(entry);
    at = extra + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

export type Inflated = { ok: true; bytes: Uint8Array } | { ok: false; problem: ReadingProblem };

function refused(code: ReadingProblem['code'], detail: ReadingProblem['detail'] = {}): Inflated {
  return { ok: false, problem: { code, detail } };
}

/** @param maximumSize bytes that may come out; also the ratio to the compressed size is limited */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, maximumSize: number): Inflated {
  if (entry.isEncrypted) return refused('encrypted');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.localHeader;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) return refused('damaged');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const raw = bytes.subarray(start, start + entry.compressedSize);
  if (raw.length < entry.compressedSize) return refused('damaged');
  const allowed = Math.min(maximumSize, Math.max(ratioFloor, maximumRatio * entry.compressedSize));
  if (entry.method === 0)
    return raw.length > maximumSize ? refused('expandsTooMuch', { maximum: maximumSize }) : { ok: true, bytes: raw };
  if (entry.method !== 8) return refused('notSupported', { method: entry.method });
  try {
    const inflated = inflateRawSync(raw, { maxOutputLength: Math.max(1, allowed) });
    if (crc32(inflated) !== entry.crc) return refused('damaged');
    return { ok: true, bytes: inflated };
  } catch (error) {
    const overflow = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return overflow ? refused('expandsTooMuch', { maximum: allowed }) : refused('damaged');
  }
}

/** The parts of an office document, inflated when asked for, all within one budget. */
export class ZipPackage {
  private readonly bytes: Uint8Array;
  private readonly entries: Map<string, ZipEntry>;
  private left: number;
  /** The first problem that a part had. */
  problem: ReadingProblem | null = null;

  constructor(bytes: Uint8Array, entries: ZipEntry[], maximumExpandedBytes: number) {
    this.bytes = bytes;
    this.entries = new Map(entries.map((entry) => [normalisePath(entry.path), entry]));
    this.left = maximumExpandedBytes;
  }

  has(path: string): boolean {
    return this.entries.has(normalisePath(path));
  }

  paths(): string[] {
    return [...this.entries.keys()];
  }

  /** The part as text, null where it is absent or can't be inflated (see `problem`). */
  read(path: string): string | null {
    const entry = this.entries.get(normalisePath(path));
    if (entry === undefined) return null;
    const inflated = inflateEntry(this.bytes, entry, this.left);
    if (!inflated.ok) {
      this.problem ??= inflated.problem;
      return null;
    }
    this.left -= inflated.bytes.length;
    return decodeXml(inflated.bytes);
  }
}

function normalisePath(path: string): string {
  return path
    .replace(/\\/g, '/')
    .replace(/^\.?\//, '')
    .toLowerCase();
}

/** XML parts are UTF-8 or UTF-16 with a byte order mark. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
