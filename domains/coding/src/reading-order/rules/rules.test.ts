import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advisedSample, largestSample } from './advised-sample.ts';
import { mergeOrders } from './merge-orders.ts';
import { orderRows } from './order-part.ts';
import { rankPassages } from './rank-passages.ts';
import { boundOfSample, leftAfterSample } from './sample-bound.ts';

const sample = { unread: 100, knownBefore: 10, sampled: 100, decided: 100, found: 3, newPassages: 0, foundSince: 0 };

describe('the order of several languages', () => {
  it('gives each its turns in proportion, and every passage once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }), (sizes) => {
        const orders = sizes.map((size) => Int32Array.from({ length: size }, (_, row) => row));
        const merged = mergeOrders(orders);
        const total = sizes.reduce((sum, size) => sum + size, 0);
        expect(new Set(merged.map(({ part, row }) => `${String(part)} ${String(row)}`)).size).toBe(total);
        const half = merged.slice(0, Math.floor(total / 2));
        sizes.forEach((size, part) => {
          const read = half.filter((one) => one.part === part).length;
          expect(Math.abs(read - size / 2)).toBeLessThanOrEqual(1.5);
        });
      }),
    );
  });
});

describe('random picks', () => {
  const places = Array.from({ length: 400 }, (_, ordinal) => ({ version: 'v', ordinal }));
  const parts = [{ rows: orderRows(places), matrix: null }];
  const question = { codings: [], leftOut: [], unsure: 0, count: 400, seed: 5 };

  it('are from one in twenty to one in ten, and the same after a reload', () => {
    const { picks } = rankPassages(parts, question);
    const share = picks.filter(({ isByChance }) => isByChance).length / picks.length;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.1);
    expect(rankPassages(parts, question).picks).toEqual(picks);
    expect(rankPassages(parts, { ...question, seed: 6 }).picks).not.toEqual(picks);
  });

  it('come from what is unread', () => {
    const codings = [{ version: 'v', ordinals: [0, 1, 2], statuses: 'arr', scores: [0, 0, 0] }];
    const leftOut = [{ version: 'v', ordinal: 3 }];
    const { picks, read, found, passages } = rankPassages(parts, { ...question, codings, leftOut });
    expect({ read, found, passages }).toEqual({ read: 3, found: 1, passages: 400 });
    expect(picks.map(({ row }) => row).filter((row) => row < 4)).toEqual([]);
    expect(picks).toHaveLength(396);
  });
});

describe('a sample', () => {
  it('of everything unread leaves nothing to be missed', () => {
    expect(boundOfSample(sample)).toEqual({ missedAtMost: 0, recallAtLeast: 1 });
    expect(leftAfterSample(sample)).toEqual({ atLeast: 0, atMost: 0 });
  });

  it('says nothing while part of it is unread, and nothing of the study once documents came', () => {
    expect(boundOfSample({ ...sample, decided: 99 })).toBeNull();
    expect(leftAfterSample({ ...sample, newPassages: 1 })).toBeNull();
  });

  it('brackets what is left, less what was found since', () => {
    const drawn = { ...sample, unread: 1000, found: 10 };
    const left = leftAfterSample(drawn);
    // 10 of 100 found: about 90 of the other 900.
    expect(left?.atLeast).toBeLessThan(90);
    expect(left?.atMost).toBeGreaterThan(90);
    const later = leftAfterSample({ ...drawn, foundSince: 30 });
    expect(later).toEqual({ atLeast: Math.max(0, (left?.atLeast ?? 0) - 30), atMost: (left?.atMost ?? 0) - 30 });
  });

  it('is advised in a size that holds its promise', () => {
    for (const unread of [1, 30, 500, 5000, 200_000]) {
      const { size, missed } = advisedSample(unread);
      expect(size).toBeLessThanOrEqual(Math.min(unread, largestSample));
      const bound = boundOfSample({ ...sample, unread, sampled: size, decided: size, found: 0 });
      expect(bound?.missedAtMost).toBeLessThanOrEqual(missed);
    }
  });
});
