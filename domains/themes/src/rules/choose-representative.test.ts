import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRepresentative, type RankedPassage } from './choose-representative.ts';

const passage = (country: string | null, versionId: string, ordinal: number, rank: number): RankedPassage => ({
  country,
  versionId,
  ordinal,
  rank,
});

describe('representative passages', () => {
  it('come from every country before a second one of any country', () => {
    const chosen = chooseRepresentative(
      [passage('KEN', 'k', 1, 0.9), passage('KEN', 'k', 2, 0.8), passage('GHA', 'g', 1, 0.2)],
      3,
    );
    expect(chosen.map((one) => `${one.country ?? ''} ${String(one.ordinal)}`)).toEqual(['KEN 1', 'GHA 1', 'KEN 2']);
  });

  it('of one country come from its documents in turn', () => {
    const chosen = chooseRepresentative(
      [passage('KEN', 'long', 1, 0.9), passage('KEN', 'long', 2, 0.8), passage('KEN', 'short', 1, 0.1)],
      2,
    );
    expect(chosen.map((one) => one.versionId)).toEqual(['long', 'short']);
  });

  it('of organisations come after those of countries', () => {
    expect(chooseRepresentative([passage(null, 'o', 1, 1), passage('KEN', 'k', 1, 0.1)], 1)[0]?.country).toBe('KEN');
  });

  const passages = fc.array(
    fc.record({
      country: fc.constantFrom('KEN', 'GHA', 'SEN', null),
      versionId: fc.constantFrom('a', 'b', 'c', 'd'),
      ordinal: fc.nat(20),
      rank: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 40 },
  );

  it('do not depend on the order in which they were found', () => {
    fc.assert(
      fc.property(passages, fc.nat(30), (found, limit) => {
        const unique = [
          ...new Map(
            found.map((one) => [`${String(one.country)} ${one.versionId} ${String(one.ordinal)}`, one]),
          ).values(),
        ];
        const chosen = chooseRepresentative(unique, limit);
        expect(chooseRepresentative([...unique].reverse(), limit)).toEqual(chosen);
        expect(chosen).toHaveLength(Math.min(limit, unique.length));
      }),
    );
  });

  it('never hold a second one of a country while a country that reports has none', () => {
    fc.assert(
      fc.property(passages, (found) => {
        const countries = new Set(found.map((one) => one.country));
        const chosen = chooseRepresentative(found, found.length);
        expect(new Set(chosen.slice(0, countries.size).map((one) => one.country)).size).toBe(
          Math.min(countries.size, chosen.length),
        );
      }),
    );
  });
});
