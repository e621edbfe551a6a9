import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPostings, sharedRowOf, sharedRowOfBeginning, unpackPostings } from './packed-postings.ts';
import { PostingsWriter, readPostings } from './postings.ts';

const ascending = (highest: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: highest }), { minLength: 1, maxLength: 12 })
    .map((all) => all.sort((a, b) => a - b));

const passages = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3_000_000 }), ascending(70_000)), {
    selector: ([number]) => number,
    maxLength: 20,
  })
  .map((all) => all.sort((one, other) => one[0] - other[0]));

function written(places: readonly (readonly [number, readonly number[]])[]): { passages: number; bytes: Uint8Array } {
  const writer = new PostingsWriter();
  for (const [number, ofPassage] of places) for (const place of ofPassage) writer.add(number, place);
  return writer.take();
}

describe('postings', () => {
  it('come out of the bytes as they went in', () => {
    fc.assert(
      fc.property(passages, fc.integer({ min: 0, max: 1000 }), (all, base) => {
        const { passages: count, bytes } = written(all);
        const read = readPostings(bytes, count, base, true);
        const found = Array.from(read.numbers, (number, index) => {
          const from = read.placesFrom?.[index] ?? 0;
          return [number - base, Array.from(read.places?.subarray(from, from + (read.counts[index] ?? 0)) ?? [])];
        });
        expect(found).toEqual(all);
        const withoutPlaces = readPostings(bytes, count, base, false);
        expect([withoutPlaces.numbers, withoutPlaces.counts]).toEqual([read.numbers, read.counts]);
      }),
    );
  });

  it('of rare words share rows, in which each is found again by its key', () => {
    const keys = Array.from({ length: 500 }, (_, index) => `en:word${String(index)}`);
    const common = { key: 'en:the', passages: 100, bytes: new Uint8Array(200) };
    const rare = keys.map((key, index) => ({ key, ...written([[index, [3, 5]]]) }));
    const { rows, shelves } = packPostings([...rare, common]);
    expect(rows).toContainEqual(common);
    expect(rows.length).toBeLessThan(30);
    for (const one of rare) {
      const row = rows.find(({ key }) => key === sharedRowOf(one.key, shelves));
      expect(unpackPostings(row?.bytes ?? new Uint8Array(0))).toContainEqual(one);
    }
  });

  it('of words as they are written share the row of their first three letters', () => {
    expect(sharedRowOf('*children', 512)).toBe(sharedRowOfBeginning('*chi'));
    expect(sharedRowOf('*children', 512)).toBe(sharedRowOfBeginning('*childr'));
    expect(sharedRowOf('h*children', 512)).toBe(sharedRowOfBeginning('h*chi'));
    expect(sharedRowOf('h*children', 512)).not.toBe(sharedRowOf('*children', 512));
  });
});
