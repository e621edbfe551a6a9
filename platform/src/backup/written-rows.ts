// The rows of a table on their way into a backup or another database: cut into parts of bounded size, counted, digested.
import { createHash } from 'node:crypto';
import { partBytes } from './entry-names.ts';
import type { TableInBackup } from './manifest.ts';

/** Pieces of any size joined into parts of exactly `partBytes`, the last one of what is left. A row may stand in two
 *  parts: however long a text is, no more than one part is in memory. */
export async function* inParts(pieces: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let part = Buffer.allocUnsafe(partBytes);
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      const copied = piece.copy(part, filled, at);
      filled += copied;
      at += copied;
      if (filled < partBytes) continue;
      yield part;
      part = Buffer.allocUnsafe(partBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield part.subarray(0, filled);
}

/** COPY writes a line feed at the end of each row and nowhere else. */
export function rowsEndedIn(piece: Buffer): number {
  let rows = 0;
  for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) rows += 1;
  return rows;
}

/** Passes the parts on and notes what they were in `table`, which is complete when they have all passed. */
export async function* described(
  table: TableInBackup,
  parts: AsyncIterable<Buffer>,
  passed: (part: Buffer) => void = () => undefined,
): AsyncIterable<Buffer> {
  for await (const part of parts) {
    table.rows += rowsEndedIn(part);
    table.parts.push({ bytes: part.length, sha256: createHash('sha256').update(part).digest('hex') });
    passed(part);
    yield part;
  }
}
