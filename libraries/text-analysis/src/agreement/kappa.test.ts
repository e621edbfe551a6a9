import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from './kappa.ts';
import { ofReference } from './test/reference.ts';

// Fleiss, Levin & Paik 2003, "Statistical methods for rates and proportions", ch. 18: diagnoses of 100 patients.
const fleiss = [
  [75, 1, 4],
  [5, 4, 1],
  [0, 0, 10],
];
const worse = [
  [50, 26, 24],
  [24, 4, 32],
  [6, 30, 4],
];
const yesNo = [
  [20, 5],
  [10, 15],
];

describe('Cohen’s kappa', () => {
  it('of the diagnoses is what the textbook prints', () => {
    expect(cohenKappa(fleiss).kappa).toBeCloseTo(0.68, 2);
    expect(cohenKappa(fleiss)).toMatchObject({ observedAgreement: 0.89, units: 100 });
  });

  it('and its standard error agree with R, where the error is differentiated numerically', () => {
    for (const [name, table] of Object.entries({ fleiss, worse, yesNo })) {
      const { kappa, standardError } = cohenKappa(table);
      expect(kappa).toBeCloseTo(ofReference('kappa', name).value, 7);
      expect(standardError).toBeCloseTo(ofReference('kappa', name).standardError, 7);
    }
  });

  it('is undefined without units, and where both coders gave one value only', () => {
    expect(cohenKappa([[0, 0], [0, 0]])).toMatchObject({ kappa: null, reason: 'noUnits' }); // prettier-ignore
    expect(cohenKappa([[0, 0], [0, 9]])).toMatchObject({ kappa: null, reason: 'noVariation', observedAgreement: 1 }); // prettier-ignore
  });

  it('is 0 when one coder says the same of everything and the other does not', () => {
    expect(cohenKappa([[0, 0], [4, 6]])).toMatchObject({ kappa: 0, reason: null }); // prettier-ignore
  });

  it('does not depend on which coder is first nor on the order of the values; perfect agreement gives 1', () => {
    const count = fc.nat(20);
    fc.assert(
      fc.property(count, count, count, count, (yes, first, second, no) => {
        const given = cohenKappa([[yes, first], [second, no]]); // prettier-ignore
        for (const turned of [
          cohenKappa([
            [yes, second],
            [first, no],
          ]),
          cohenKappa([
            [no, second],
            [first, yes],
          ]),
        ]) {
          // prettier-ignore
          expect(turned.reason).toBe(given.reason);
          expect(turned.kappa ?? 0).toBeCloseTo(given.kappa ?? 0, 9);
          expect(turned.standardError ?? 0).toBeCloseTo(given.standardError ?? 0, 6);
        }
        if (yes === 0 || no === 0) return;
        const perfect = cohenKappa([[yes, 0], [0, no]]); // prettier-ignore
        expect(perfect.kappa).toBeCloseTo(1, 12);
        expect(perfect.standardError).toBeCloseTo(0, 6);
      }),
    );
  });
});
