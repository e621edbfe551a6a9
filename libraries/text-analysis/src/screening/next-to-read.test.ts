import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextToRead } from './next-to-read.ts';

const unread = Int32Array.from({ length: 5000 }, (_, place) => 9999 - place);

describe('the next passages to read', () => {
  it('are the likeliest when none is picked by chance', () => {
    const picks = nextToRead(unread, 3, { chanceShare: 0, seed: 1, decisionsBefore: 0 });
    expect(picks).toEqual([9999, 9998, 9997].map((row) => ({ row, isByChance: false })));
  });

  it('are by chance in about the share asked for, from everywhere in the order', () => {
    const picks = nextToRead(unread, 3000, { chanceShare: 0.1, seed: 4, decisionsBefore: 0 });
    const byChance = picks.filter(({ isByChance }) => isByChance);
    // Binomial, n = 3000, p = 0.1: four standard deviations are 66.
    expect(Math.abs(byChance.length - 300)).toBeLessThan(66);
    expect(Math.max(...byChance.map(({ row }) => row))).toBeGreaterThan(9500);
    expect(Math.min(...byChance.map(({ row }) => row))).toBeLessThan(5500);
  });

  it('are the same when the page is opened again, and chance goes on where it stood after a decision', () => {
    const plan = { chanceShare: 0.3, seed: 8, decisionsBefore: 40 };
    const picks = nextToRead(unread, 12, plan);
    expect(nextToRead(unread, 12, plan)).toEqual(picks);
    const later = nextToRead(unread, 11, { ...plan, decisionsBefore: 41 });
    expect(later.map(({ isByChance }) => isByChance)).toEqual(picks.slice(1).map(({ isByChance }) => isByChance));
  });

  it('come without repeats, and no more than there are', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.nat(60),
        fc.constantFrom(0, 0.1, 0.5, 1),
        fc.nat(1000),
        (size, count, chanceShare, seed) => {
          const few = unread.subarray(0, size);
          const rows = nextToRead(few, count, { chanceShare, seed, decisionsBefore: 0 }).map(({ row }) => row);
          expect(new Set(rows).size).toBe(rows.length);
          expect(rows).toHaveLength(Math.min(size, count));
          expect(rows.every((row) => few.includes(row))).toBe(true);
        },
      ),
    );
  });
});
