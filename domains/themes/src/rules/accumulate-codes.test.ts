import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { accumulateCodes, expectedCodes } from './accumulate-codes.ts';

const read = (...codes: string[][]) => codes.map((set, at) => ({ id: `c${String(at + 1)}`, codes: new Set(set) }));

describe('saturation', () => {
  it('counts a code as new once, at the first contribution that has it', () =>
    expect(accumulateCodes(read(['A', 'B'], ['B'], ['C', 'A']))).toEqual([
      { contributionId: 'c1', newCodes: ['A', 'B'], known: 2 },
      { contributionId: 'c2', newCodes: [], known: 2 },
      { contributionId: 'c3', newCodes: ['C'], known: 3 },
    ]));

  it('expects the mean number of codes over all orders', () => {
    // A in 2 of 3, B in 2 of 3, C in 1 of 3. After one: 2/3 + 2/3 + 1/3; after two: 1 - 0/3, twice, and 2/3; after three: all.
    const expected = expectedCodes(read(['A', 'B'], ['B'], ['C', 'A']));
    expect(expected).toHaveLength(3);
    expect(expected[0]).toBeCloseTo(5 / 3, 12);
    expect(expected[1]).toBeCloseTo(8 / 3, 12);
    expect(expected[2]).toBeCloseTo(3, 12);
  });

  it('equals the average of every order, counted one by one', () =>
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (sets) => {
          const contributions = read(...sets);
          const orders = permutations(contributions);
          const expected = expectedCodes(contributions);
          contributions.forEach((_, at) => {
            const mean =
              orders.reduce((sum, order) => sum + (accumulateCodes(order)[at]?.known ?? 0), 0) / orders.length;
            expect(expected[at]).toBeCloseTo(mean, 9);
          });
        },
      ),
      { numRuns: 60 },
    ));

  it('knows nothing before anything is read', () => {
    expect(accumulateCodes([])).toEqual([]);
    expect(expectedCodes([])).toEqual([]);
  });
});

function permutations<Thing>(things: readonly Thing[]): Thing[][] {
  if (things.length <= 1) return [[...things]];
  return things.flatMap((first, at) =>
    permutations([...things.slice(0, at), ...things.slice(at + 1)]).map((rest) => [first, ...rest]),
  );
}
