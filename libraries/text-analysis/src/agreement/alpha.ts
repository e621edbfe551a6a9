// Krippendorff's alpha for nominal values: agreement beyond what the coders' values would give if they were dealt out by chance.
import { countCoincidences, type CodedUnit, type Coincidences } from './coincidences.ts';

/** Why there is no alpha: no unit has values of two coders, or all values are the same, so that there is nothing to tell apart. */
export type NoAlpha = 'noPairs' | 'noVariation';

export type Alpha =
  | { alpha: number; reason: null; observedAgreement: number; pairableValues: number }
  | { alpha: null; reason: NoAlpha; observedAgreement: number | null; pairableValues: number };

/** Alpha of any number of coders, who may have left out any units: 1 is perfect agreement, 0 what chance gives, below 0 worse.
 *  Not for ordered values or amounts, whose disagreements are of unequal size, and not a measure of how rightly anything was coded.
 *  When all values are the same alpha is undefined, neither 1 nor 0: such data can't show that coders tell anything apart.
 *  Source: Krippendorff 2011; Krippendorff 2019, Content Analysis, 4th ed., ch. 12. */
export function nominalAlpha(units: Iterable<CodedUnit>, categories: readonly string[]): Alpha {
  return alphaOf(countCoincidences(units, categories));
}

export function alphaOf(coincidences: Coincidences): Alpha {
  return pooledAlpha([coincidences]);
}

interface Disagreement {
  observed: number;
  expected: number;
  values: number;
}

/** One alpha for several variables, such as the codes of a codebook, each yes or no on the same units: 1 - (sum of observed
 *  disagreements) / (sum of disagreements expected by chance, each from its own variable's values). Frequent codes weigh more,
 *  and a code's rarity is not taken for agreement on another. With one variable it is that variable's alpha.
 *  Source: the pooling of De Vries, Elliott, Kanouse & Teleki 2008, "Using pooled kappa to summarize interrater agreement across
 *  many items", applied to alpha. */
export function pooledAlpha(variables: readonly Coincidences[]): Alpha {
  const parts = variables.map(disagreementOf).filter((part) => part.values > 1);
  const pairableValues = parts.reduce((sum, part) => sum + part.values, 0);
  if (parts.length === 0) return { alpha: null, reason: 'noPairs', observedAgreement: null, pairableValues };
  const observed = parts.reduce((sum, part) => sum + part.observed, 0);
  const expected = parts.reduce((sum, part) => sum + part.expected, 0);
  const observedAgreement = 1 - observed / parts.length;
  if (expected === 0) return { alpha: null, reason: 'noVariation', observedAgreement, pairableValues };
  return { alpha: 1 - observed / expected, reason: null, observedAgreement, pairableValues };
}

function disagreementOf({ categories, counts }: Coincidences): Disagreement {
  const size = categories.length;
  let values = 0;
  let same = 0;
  let expectedSame = 0;
  const totals = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let total = 0;
    for (let column = 0; column < size; column += 1) total += counts[row * size + column] ?? 0;
    totals[row] = total;
    values += total;
    same += counts[row * size + row] ?? 0;
  }
  let largest = 0;
  for (const total of totals) {
    expectedSame += total * total;
    largest = Math.max(largest, total);
  }
  if (values <= 1) return { observed: 0, expected: 0, values: 0 };
  return {
    observed: (values - same) / values,
    // Told by the totals themselves, since a difference of rounding is not variation.
    expected: largest === values ? 0 : (values * values - expectedSame) / (values * (values - 1)),
    values,
  };
}
