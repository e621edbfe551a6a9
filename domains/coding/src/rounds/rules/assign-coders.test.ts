import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignCoders } from './assign-coders.ts';

const names = (letter: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${letter}${String(place)}`);

describe('who codes which document', () => {
  it('is everybody everything, unless fewer coders are asked for each document', () => {
    expect(assignCoders(['v'], ['a', 'b', 'c'], null, 1)).toEqual(new Map([['v', ['a', 'b', 'c']]]));
    expect(assignCoders(['v'], ['a', 'b'], 2, 1)).toEqual(new Map([['v', ['a', 'b']]]));
  });

  it('gives each document its coders, each once, and everybody about as much to do', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 2, max: 8 }),
        fc.nat(),
        (documents, coders, asked, seed) => {
          const each = Math.min(asked, coders);
          const assigned = [...assignCoders(names('v', documents), names('c', coders), each, seed).values()];
          expect(assigned.every((one) => one.length === each && new Set(one).size === each)).toBe(true);
          const work = names('c', coders).map((coder) => assigned.filter((one) => one.includes(coder)).length);
          const fair = (documents * each) / coders;
          for (const amount of work) expect(Math.abs(amount - fair)).toBeLessThanOrEqual(each);
        },
      ),
    );
  });
});
