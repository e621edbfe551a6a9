// What the entries of a backup are called, and in which order they stand: the opening, the rows of each table in parts,
// the originals by digest, the manifest.

export type EntryName =
  | { kind: 'opening' }
  /** @param part counts from 1 */
  | { kind: 'rows'; table: string; part: number }
  | { kind: 'original'; sha256: string }
  | { kind: 'manifest' };

/** The cut of a table's rows into entries: what is held in memory at once, both ways. */
export const partBytes = 4 * 2 ** 20;

/** Largest entry of each kind, in bytes; an original is held in memory while it is kept. */
export const maximumBytes: Record<EntryName['kind'], number> = {
  opening: 2 ** 20,
  rows: partBytes,
  original: 2 ** 30,
  manifest: 256 * 2 ** 20,
};

export function nameOfEntry(entry: EntryName): string {
  switch (entry.kind) {
    case 'opening':
      return 'backup.json';
    case 'rows':
      return `database/${entry.table}/${String(entry.part).padStart(6, '0')}.copy`;
    // As they lie in the folder of originals, so that they can be taken out by hand.
    case 'original':
      return `originals/${entry.sha256.slice(0, 2)}/${entry.sha256}`;
    case 'manifest':
      return 'manifest.json';
  }
}

/** Null for a name that no backup has. */
export function readEntryName(name: string): EntryName | null {
  const rows = /^database\/([a-z][a-z0-9_]{0,62})\/([0-9]{6,9})\.copy$/.exec(name);
  const original = /^originals\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(name);
  const entry: EntryName | null =
    name === 'backup.json'
      ? { kind: 'opening' }
      : name === 'manifest.json'
        ? { kind: 'manifest' }
        : rows?.[1] !== undefined
          ? { kind: 'rows', table: rows[1], part: Number(rows[2]) }
          : original?.[1] !== undefined
            ? { kind: 'original', sha256: original[1] }
            : null;
  return entry !== null && nameOfEntry(entry) === name ? entry : null;
}

/** Whether an entry may stand after another: nothing twice, originals in ascending order, the manifest last.
 *  @param before null at the beginning */
export function mayFollow(before: EntryName | null, entry: EntryName): boolean {
  if (before === null || before.kind === 'manifest') return before === null && entry.kind === 'opening';
  switch (entry.kind) {
    case 'opening':
      return false;
    case 'rows':
      if (before.kind === 'rows' && before.table === entry.table) return entry.part === before.part + 1;
      // That a table doesn't come twice is seen by the manifest, which lists the tables in order.
      return before.kind !== 'original' && entry.part === 1;
    case 'original':
      return before.kind !== 'original' || before.sha256 < entry.sha256;
    case 'manifest':
      return true;
  }
}
