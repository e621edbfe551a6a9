import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstOf } from './first-of.ts';
import { segmentsToRenew, type Segment } from './segments-to-renew.ts';

it('the first so many are those of the whole list in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 60 }), fc.integer({ min: 0, max: 70 }), (all, count) => {
      const sorted = [...all].sort((one, other) => one - other);
      expect(firstOf(Int32Array.from(all), count, (one, other) => one < other)).toEqual(sorted.slice(0, count));
    }),
  );
});

const segment = (number: number, passages: number, more: Partial<Segment> = {}): Segment => ({
  segment: number,
  format: 1,
  passages,
  living: passages,
  ...more,
});

it('small pieces of the index are put together when there are many, large ones stay as they are', () => {
  const small = [1, 2, 3, 4, 5].map((number) => segment(number, 200));
  expect(segmentsToRenew([...small.slice(1), segment(9, 20_000)], 1)).toEqual([]);
  expect(segmentsToRenew([...small, segment(9, 20_000)], 1)).toEqual(small);
  expect(
    segmentsToRenew(
      [1, 2, 3, 4, 5, 6].map((number) => segment(number, 20_000)),
      1,
    ),
  ).toEqual([]);
});

it('what was cut by other rules, or is mostly of replaced documents, is indexed anew', () => {
  const old = segment(1, 20_000, { format: 0 });
  const replaced = segment(2, 1000, { living: 400 });
  expect(segmentsToRenew([old, replaced, segment(3, 1000, { living: 600 })], 1)).toEqual([old, replaced]);
});
