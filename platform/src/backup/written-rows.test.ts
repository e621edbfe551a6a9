import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partBytes } from './entry-names.ts';
import { inParts, rowsEndedIn } from './written-rows.ts';

async function* piecesOf(...lengths: number[]): AsyncIterable<Buffer> {
  let byte = 0;
  for (const length of lengths) yield Buffer.alloc(length, (byte += 1));
}

async function lengthsOf(parts: AsyncIterable<Buffer>): Promise<number[]> {
  const lengths: number[] = [];
  for await (const part of parts) lengths.push(part.length);
  return lengths;
}

describe('rows on their way into a backup', () => {
  it('come in parts of one size, the last of what is left, however long a row is', async () => {
    expect(await lengthsOf(inParts(piecesOf()))).toEqual([]);
    expect(await lengthsOf(inParts(piecesOf(5, 3)))).toEqual([8]);
    expect(await lengthsOf(inParts(piecesOf(partBytes - 1, 1)))).toEqual([partBytes]);
    expect(await lengthsOf(inParts(piecesOf(2 * partBytes + 7, 1)))).toEqual([partBytes, partBytes, 8]);
  });

  it('keep their bytes in order', async () => {
    const lengths = [partBytes - 2, 5, partBytes];
    const parts: Buffer[] = [];
    for await (const part of inParts(piecesOf(...lengths))) parts.push(part);
    const pieces: Buffer[] = [];
    for await (const piece of piecesOf(...lengths)) pieces.push(piece);
    expect(Buffer.concat(parts).equals(Buffer.concat(pieces))).toBe(true);
  });

  it('are counted by their line feeds', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z\t]*$/)), (rows) => {
        expect(rowsEndedIn(Buffer.from(rows.map((row) => `${row}\n`).join('')))).toBe(rows.length);
      }),
    );
  });
});
