import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample, type PassageToDraw } from './draw-sample.ts';

const passagesOf = (counts: Record<string, number>): PassageToDraw[] =>
  Object.entries(counts).flatMap(([country, count]) =>
    Array.from({ length: count }, (_, ordinal) => ({ versionId: `v-${country}`, ordinal, stratum: country })),
  );
const sizes = (drawn: Map<string, number[]>) =>
  Object.fromEntries([...drawn].map(([versionId, ordinals]) => [versionId, ordinals.length]));

describe('a sample of passages', () => {
  it('is drawn from each country in proportion to its passages', () => {
    expect(sizes(drawSample(passagesOf({ KEN: 60, CHL: 30, EST: 10 }), 20, 1))).toEqual({
      'v-CHL': 6,
      'v-EST': 2,
      'v-KEN': 12,
    });
  });

  it('hears every country where it has room for all', () => {
    expect(sizes(drawSample(passagesOf({ KEN: 98, CHL: 1, EST: 1 }), 5, 1))).toEqual({
      'v-CHL': 1,
      'v-EST': 1,
      'v-KEN': 3,
    });
  });

  it('is the same for the same seed, and another for another', () => {
    const passages = passagesOf({ KEN: 500 });
    expect(drawSample(passages, 20, 4)).toEqual(drawSample(passages, 20, 4));
    expect(drawSample(passages, 20, 5)).not.toEqual(drawSample(passages, 20, 4));
  });

  it('has as many passages as asked for, each once, or all there are', () => {
    const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(40));
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 120 }), fc.nat(), (given, size, seed) => {
        const passages = passagesOf(given);
        const drawn = [...drawSample(passages, size, seed)].flatMap(([versionId, ordinals]) =>
          ordinals.map((ordinal) => `${versionId} ${String(ordinal)}`),
        );
        expect(drawn).toHaveLength(Math.min(size, passages.length));
        expect(new Set(drawn).size).toBe(drawn.length);
      }),
    );
  });
});
