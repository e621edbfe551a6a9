// Most words are rare: a row for each would be mostly overhead. Those with few places share rows, found again by a hash of the
// word; what is looked for by its beginning shares a row with its neighbours in the alphabet.

export interface KeyPostings {
  key: string;
  passages: number;
  bytes: Uint8Array;
}

/** More bytes than these have a row of their own. */
const longestShared = 48;
/** So that a shared row stays within a page of the database. */
const keysOfSharedRow = 64;
const sharedMark = '~';
/** Beginnings that are asked for have at least so many letters, of which these lead to the row. */
export const sharedBeginning = 3;

/** @param shelves over how many rows the rare words are spread: a power of two, the same for all words of a segment */
export function packPostings(postings: readonly KeyPostings[]): { rows: KeyPostings[]; shelves: number } {
  const rare = postings.filter(({ bytes }) => bytes.length <= longestShared);
  const shelves = 2 ** Math.max(0, Math.ceil(Math.log2(rare.length / keysOfSharedRow)));
  const shared = new Map<string, KeyPostings[]>();
  for (const one of rare) {
    const row = sharedRowOf(one.key, shelves);
    const known = shared.get(row);
    if (known === undefined) shared.set(row, [one]);
    else known.push(one);
  }
  const rows = postings.filter(({ bytes }) => bytes.length > longestShared);
  for (const [key, members] of shared) rows.push({ key, passages: 0, bytes: packed(members) });
  return { rows, shelves };
}

const isWritten = (key: string) => key.startsWith('*') || key.startsWith('h*');

export function sharedRowOf(key: string, shelves: number): string {
  if (isWritten(key)) return sharedRowOfBeginning(key);
  return `${sharedMark}${String(shelves)}:${String(hashOf(key) & (shelves - 1))}`;
}

/** @param beginning with the mark of its field, as the keys themselves have it */
export function sharedRowOfBeginning(beginning: string): string {
  const letters = beginning.indexOf('*') + 1;
  return `${sharedMark}${beginning.slice(0, letters)}${[...beginning.slice(letters)].slice(0, sharedBeginning).join('')}`;
}

/** FNV-1a. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < key.length; unit += 1) hash = Math.imul(hash ^ key.charCodeAt(unit), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Of each: length of the key, the key, number of passages, length of the postings, the postings. All lengths fit into a byte. */
function packed(members: readonly KeyPostings[]): Uint8Array {
  const parts = members.map(({ key, passages, bytes }) => ({ key: encoder.encode(key), passages, bytes }));
  const whole = new Uint8Array(parts.reduce((sum, { key, bytes }) => sum + 3 + key.length + bytes.length, 0));
  let at = 0;
  for (const { key, passages, bytes } of parts) {
    whole[at++] = key.length;
    whole.set(key, at);
    at += key.length;
    whole[at++] = passages;
    whole[at++] = bytes.length;
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}

export const isSharedRow = (key: string): boolean => key.startsWith(sharedMark);

export function unpackPostings(bytes: Uint8Array): KeyPostings[] {
  const members: KeyPostings[] = [];
  let at = 0;
  while (at < bytes.length) {
    const keyEnd = at + 1 + (bytes[at] ?? 0);
    const key = decoder.decode(bytes.subarray(at + 1, keyEnd));
    const passages = bytes[keyEnd] ?? 0;
    const end = keyEnd + 2 + (bytes[keyEnd + 1] ?? 0);
    members.push({ key, passages, bytes: bytes.subarray(keyEnd + 2, end) });
    at = end;
  }
  return members;
}
