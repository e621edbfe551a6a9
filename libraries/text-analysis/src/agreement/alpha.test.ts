import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphaOf, nominalAlpha, pooledAlpha } from './alpha.ts';
import { countCoincidences, type CodedUnit } from './coincidences.ts';
import { codersInLines, ofReference, referenceFile, referenceScript } from './test/reference.ts';

// Krippendorff 2011, "Computing Krippendorff's alpha-reliability": examples A (binary), B (nominal) and C (four observers).
const binary = codersInLines('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
const nominal = codersInLines('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
const missing = codersInLines(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
);
const lengths = [12, 40, 7, 31, 5, 18, 90, 3];
const stretches = codersInLines('y n n y . y n n', 'y n y y n y n .', 'n n n y n . n n').map((unit, place) => ({
  ...unit,
  weight: lengths[place] ?? 1,
}));
const letters = ['a', 'b', 'c', 'd', 'e'];
const digits = ['0', '1', '2', '3', '4', '5'];

const units = fc.array(
  fc.record({
    values: fc.array(fc.option(fc.constantFrom('a', 'b', 'c')), { minLength: 3, maxLength: 3 }),
    weight: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 30 },
);
const valueOf = (given: readonly CodedUnit[], categories: readonly string[] = letters) =>
  nominalAlpha(given, categories).alpha;

describe('Krippendorff’s alpha for nominal values', () => {
  it.each([
    ['of two observers and two values', binary, 0.095],
    ['of two observers and five values', nominal, 0.692],
    ['of four observers with missing values', missing, 0.743],
  ])('%s is what Krippendorff printed', (_name, given, printed) => {
    expect(valueOf(given, [...digits, ...letters])).toBeCloseTo(printed, 3);
  });

  it('agrees with R, where it is computed from all pairs', () => {
    const categories = [...digits, ...letters, 'y', 'n'];
    for (const [name, given] of Object.entries({ binary, nominal, missing, stretches }))
      expect([name, valueOf(given, categories)?.toFixed(8)]).toEqual([
        name,
        ofReference('alpha', name).value.toFixed(8),
      ]);
  });

  it.skipIf(spawnSync('Rscript', ['--version']).status !== 0)('is compared with what R gives today', () => {
    const folder = mkdtempSync(join(tmpdir(), 'agreement-'));
    const written = join(folder, 'agreement.csv');
    expect(spawnSync('Rscript', [referenceScript, written]).status).toBe(0);
    expect(readFileSync(written, 'utf8')).toBe(readFileSync(referenceFile, 'utf8'));
    rmSync(folder, { recursive: true });
  });

  it('counts the pairable values, and not the unit that one observer alone saw', () => {
    expect(nominalAlpha(missing, digits)).toMatchObject({ pairableValues: 40, reason: null });
  });

  it('of coders who never tell anything apart is undefined, not 1 and not 0', () => {
    const same = codersInLines('n n n n', 'n n n n');
    expect(nominalAlpha(same, ['y', 'n'])).toEqual({
      alpha: null,
      reason: 'noVariation',
      observedAgreement: 1,
      pairableValues: 8,
    });
  });

  it('needs a unit that two coders saw', () => {
    const apart = codersInLines('y n . .', '. . y n');
    const nothing = { alpha: null, reason: 'noPairs', observedAgreement: null, pairableValues: 0 };
    expect(nominalAlpha(apart, ['y', 'n'])).toEqual(nothing);
    expect(nominalAlpha([], ['y', 'n'])).toEqual(nothing);
    expect(pooledAlpha([])).toEqual(nothing);
  });

  it('refuses a value that is not among the categories', () => {
    expect(() => nominalAlpha(binary, letters)).toThrow(RangeError);
  });

  it('is 1 wherever coders agree on values that vary, and at most 1 elsewhere', () => {
    fc.assert(
      fc.property(units, (given) => {
        const agreed = given.map(({ weight }, place) => ({
          weight,
          values: Array<string>(3).fill(letters[place % 2] ?? ''),
        }));
        const alpha = valueOf(agreed);
        if (agreed.length > 1) expect(alpha).toBe(1);
        else expect(alpha).toBeNull();
        expect(valueOf(given) ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order of coders and units, nor on the names of the values', () => {
    const renamed: Record<string, string> = { a: 'c', b: 'e', c: 'a' };
    fc.assert(
      fc.property(units, (given) => {
        const turned = given
          .map(({ weight, values }) => ({
            weight,
            values: [...values].reverse().map((value) => (value === null ? null : (renamed[value] ?? ''))),
          }))
          .reverse();
        const [before, after] = [valueOf(given), valueOf(turned)];
        if (before === null) expect(after).toBeNull();
        else expect(after).toBeCloseTo(before, 9);
      }),
    );
  });

  it('of a unit with a weight is that of the unit so many times', () => {
    fc.assert(
      fc.property(units, (given) => {
        const repeated = given.flatMap(({ values, weight }) => Array.from({ length: weight }, () => ({ values })));
        const [weighed, counted] = [valueOf(given), valueOf(repeated)];
        if (counted === null) expect(weighed).toBeNull();
        else expect(weighed).toBeCloseTo(counted, 9);
      }),
    );
  });
});

describe('alpha pooled over codes', () => {
  const first = countCoincidences(codersInLines('y y n n n n', 'y n n n n n'), ['y', 'n']);
  const second = countCoincidences(codersInLines('y y y n n n', 'y y n n n n'), ['y', 'n']);

  it('of one code is the alpha of the code', () => {
    expect(pooledAlpha([first])).toEqual(alphaOf(first));
  });

  it('sets the sum of disagreements against the sum of those that chance gives', () => {
    // By hand: observed 2/12 each; expected 1 - (9*8 + 3*2)/(12*11) and 1 - (7*6 + 5*4)/(12*11).
    const expected = (1 - 78 / 132 + (1 - 62 / 132)) / (2 / 6);
    expect(pooledAlpha([first, second]).alpha).toBeCloseTo(1 - 1 / expected, 12);
  });

  it('is not raised by a code that nobody gave', () => {
    const never = countCoincidences(codersInLines('n n n n n n', 'n n n n n n'), ['y', 'n']);
    expect(pooledAlpha([first, never]).alpha).toBeCloseTo(alphaOf(first).alpha ?? 0, 12);
    expect(pooledAlpha([never])).toMatchObject({ alpha: null, reason: 'noVariation' });
  });
});
