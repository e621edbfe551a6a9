import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex, normalisedMutualInformation } from './compare-partitions.ts';

// scikit-learn 1.2.1, adjusted_rand_score and normalized_mutual_info_score.
const byScikitLearn: [number[], number[], number, number][] = [
  [[0, 0, 1, 1], [1, 1, 0, 0], 1, 1],
  [[0, 0, 1, 2], [0, 0, 1, 1], 0.5714285714285714, 0.7999999999999999],
  [[0, 0, 0, 0], [0, 1, 2, 3], 0, 0],
  [[0, 0, 1, 1], [0, 1, 0, 1], -0.5, 0],
  [[0, 0, 0, 0], [5, 5, 5, 5], 1, 1],
  [[0, 1, 2, 3], [0, 1, 2, 3], 1, 1],
  [
    [2, 3, 3, 2, 3, 3, 3, 0, 1, 2, 1, 1, 2, 3, 2, 0, 2, 3, 0, 2, 1, 3, 0, 1, 3],
    [1, 0, 2, 2, 2, 2, 1, 2, 2, 1, 2, 1, 0, 1, 1, 0, 2, 1, 2, 0, 1, 0, 0, 1, 1],
    -0.038599934576382076,
    0.12191860939502115,
  ],
  [
    [
      2, 2, 4, 2, 1, 4, 4, 1, 1, 1, 0, 2, 2, 3, 4, 4, 2, 2, 0, 1, 4, 4, 0, 2, 2, 3, 0, 2, 1, 1, 4, 3, 0, 3, 2, 0, 3, 2,
      2, 1,
    ],
    [
      2, 2, 3, 2, 1, 3, 4, 0, 1, 1, 0, 2, 2, 1, 4, 4, 0, 0, 0, 1, 3, 4, 0, 2, 2, 3, 0, 4, 1, 1, 4, 3, 3, 3, 2, 0, 3, 2,
      2, 1,
    ],
    0.5456262988853202,
    0.6575121035728714,
  ],
];

const twoPartitions = fc
  .array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 2, maxLength: 60 })
  .map((pairs) => [pairs.map(([a]) => a), pairs.map(([, b]) => b)] as const);

describe('the likeness of two partitions', () => {
  it.each(byScikitLearn)('of %j and %j agrees with scikit-learn', (a, b, rand, mutual) => {
    expect(adjustedRandIndex(a, b)).toBeCloseTo(rand, 12);
    expect(normalisedMutualInformation(a, b)).toBeCloseTo(mutual, 12);
  });

  it('does not depend on which is named first, nor on what the clusters are called', () => {
    fc.assert(
      fc.property(twoPartitions, ([a, b]) => {
        const renamed = a.map((label) => (label * 7 + 3) % 11);
        expect(adjustedRandIndex(renamed, b)).toBeCloseTo(adjustedRandIndex(b, a), 12);
        expect(normalisedMutualInformation(renamed, b)).toBeCloseTo(normalisedMutualInformation(b, a), 12);
      }),
    );
  });

  it('is 1 with itself and lies within its limits', () => {
    fc.assert(
      fc.property(twoPartitions, ([a, b]) => {
        expect(adjustedRandIndex(a, a)).toBeCloseTo(1, 12);
        expect(normalisedMutualInformation(a, a)).toBeCloseTo(1, 12);
        expect(adjustedRandIndex(a, b)).toBeLessThanOrEqual(1 + 1e-12);
        expect(normalisedMutualInformation(a, b)).toBeGreaterThanOrEqual(0);
        expect(normalisedMutualInformation(a, b)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('refuses partitions of different passages', () => {
    expect(() => adjustedRandIndex([0, 1], [0])).toThrow(RangeError);
  });
});
