import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphaOf } from './alpha.ts';
import { alphaIntervals, type IntervalOptions } from './alpha-interval.ts';
import { countCoincidences, type Coincidences } from './coincidences.ts';
import { codersInLines } from './test/reference.ts';

const alphaInterval = (given: readonly Coincidences[][], options: IntervalOptions) =>
  alphaIntervals(given, options).pooled;
const document = (one: string, other: string): Coincidences[] => [
  countCoincidences(codersInLines(one, other), ['y', 'n']),
];
const documents = [
  document('y n n y', 'y n n y'),
  document('y n n n', 'n n n n'),
  document('n n y y', 'n n y n'),
  document('y y n n', 'y y y n'),
  document('n n n y', 'n n n y'),
];
const sum = documents.map(([one]) => one).filter((one) => one !== undefined);
const whole = alphaOf({
  categories: ['y', 'n'],
  counts: Float64Array.from([0, 1, 2, 3], (cell) => sum.reduce((total, one) => total + (one.counts[cell] ?? 0), 0)),
}).alpha;

describe('the interval of alpha over documents', () => {
  it('is the same for the same seed, and another for another', () => {
    const once = alphaInterval(documents, { seed: 7 });
    expect(alphaInterval(documents, { seed: 7 })).toEqual(once);
    expect(alphaInterval(documents, { seed: 8 })).not.toEqual(once);
  });

  it('holds the alpha of the documents themselves, and is wider at a higher level', () => {
    const usual = alphaInterval(documents, { seed: 1 });
    const wide = alphaInterval(documents, { seed: 1, level: 0.99 });
    expect(usual.low).toBeLessThan(whole ?? 0);
    expect(usual.high).toBeGreaterThan(whole ?? 0);
    expect(wide.low).toBeLessThanOrEqual(usual.low ?? 0);
    expect(wide.high).toBeGreaterThanOrEqual(usual.high ?? 0);
  });

  it('of three documents is what all 27 draws of them give', () => {
    // With draws enough the ends are quantiles of the 27 equally likely alphas, counted here without any chance.
    const three = documents.slice(1, 4);
    const all: number[] = [];
    for (const one of three)
      for (const other of three)
        for (const last of three) {
          const drawn = [one, other, last].map(([first]) => first?.counts ?? new Float64Array(4));
          const counts = Float64Array.from([0, 1, 2, 3], (cell) =>
            drawn.reduce((total, its) => total + (its[cell] ?? 0), 0),
          );
          const { alpha } = alphaOf({ categories: ['y', 'n'], counts });
          if (alpha !== null) all.push(alpha);
        }
    all.sort((one, other) => one - other);
    const interval = alphaInterval(three, { seed: 3, draws: 20_000, level: 0.8 });
    const nearest = (share: number) => all[Math.round((all.length - 1) * share)] ?? NaN;
    expect(interval.low).toBeCloseTo(nearest(0.1), 6);
    expect(interval.high).toBeCloseTo(nearest(0.9), 6);
  });

  it('of perfect agreement is 1 to 1; draws without variation are left out and counted', () => {
    const perfect = [document('y y', 'y y'), document('n n', 'n n')];
    const interval = alphaInterval(perfect, { seed: 5, draws: 400 });
    expect(interval).toMatchObject({ low: 1, high: 1, reason: null });
    expect(interval.undefinedDraws).toBeGreaterThan(120);
    expect(interval.undefinedDraws).toBeLessThan(280);
  });

  it('of each code rests on the same draws as that of all, and is its own', () => {
    const never = countCoincidences(codersInLines('n n', 'n n'), ['y', 'n']);
    const both = documents.map(([one]) => (one === undefined ? [] : [one, never]));
    const { each, pooled } = alphaIntervals(both, { seed: 7 });
    expect(each[0]).toEqual(alphaInterval(documents, { seed: 7 }));
    expect(each[1]).toMatchObject({ low: null, reason: 'noVariation', undefinedDraws: 1000 });
    expect(pooled.low).toBeCloseTo(each[0]?.low ?? 0, 12);
  });

  it('is not given for one document, nor where nothing varies', () => {
    expect(alphaInterval(documents.slice(0, 1), { seed: 1 })).toMatchObject({ low: null, reason: 'tooFewDocuments' });
    expect(alphaInterval([documents[0] ?? [], document('y .', '. n')], { seed: 1 })).toMatchObject({
      reason: 'tooFewDocuments',
    });
    const never = [document('n n', 'n n'), document('n n', 'n n')];
    expect(alphaInterval(never, { seed: 1, draws: 50 })).toMatchObject({
      low: null,
      reason: 'noVariation',
      undefinedDraws: 50,
    });
  });

  it('never leaves the range of alpha', () => {
    const letters = fc.array(fc.constantFrom('y', 'n'), { minLength: 4, maxLength: 4 }).map((each) => each.join(' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, letters), { minLength: 2, maxLength: 6 }), fc.nat(), (given, seed) => {
        const interval = alphaInterval(
          given.map(([one, other]) => document(one, other)),
          { seed, draws: 50 },
        );
        if (interval.reason !== null) return;
        expect(interval.low).toBeGreaterThanOrEqual(-1);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(interval.high);
      }),
    );
  });
});
