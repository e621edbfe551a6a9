// How far alpha would move with other documents: documents are drawn anew, with all their units, since units of one document are
// alike and are not independent of each other.
import { seededRandom, type SeededRandom } from '../seeded-random.ts';
import { alphaOf, pooledAlpha } from './alpha.ts';
import type { Coincidences } from './coincidences.ts';

export interface IntervalOptions {
  /** The same seed gives the same interval. */
  seed: number;
  draws?: number;
  /** Share of the draws between the two ends. */
  level?: number;
}

export type AlphaInterval =
  | { low: number; high: number; reason: null; level: number; draws: number; undefinedDraws: number }
  | {
      low: null;
      high: null;
      reason: 'tooFewDocuments' | 'noVariation';
      level: number;
      draws: number;
      undefinedDraws: number;
    };

/** Bootstrap intervals of alpha, percentile method: documents drawn with replacement, as many as there are; the ends are quantiles
 *  (linear between draws) of the alphas of all draws. All variables share the draws, so that their intervals can be compared.
 *  @param documents for each document the coincidences of each variable, in one order
 *  @returns the interval of each variable and of all pooled; draws in which nothing varied have no alpha, are left out and counted
 *  in undefinedDraws
 *  Not for one document (no interval), and rough for fewer than about ten.
 *  Source: Hayes & Krippendorff 2007 for a bootstrapped alpha; Davison & Hinkley 1997, ch. 3.8, for drawing whole clusters; Efron &
 *  Tibshirani 1993, ch. 13, for percentiles. Krippendorff draws pairs of values, which would take the units for independent. */
export function alphaIntervals(
  documents: readonly (readonly Coincidences[])[],
  { seed, draws = 1000, level = 0.95 }: IntervalOptions,
): { each: AlphaInterval[]; pooled: AlphaInterval } {
  const variables = documents[0] ?? [];
  const counted = documents.map((document) => flatten(document, variables)).filter((counts) => counts.some(isCounted));
  const intervalOf = (alphas: number[]): AlphaInterval => percentiles(alphas, draws, level, counted.length < 2);
  const ofEach: number[][] = variables.map(() => []);
  const ofPooled: number[] = [];
  const random = seededRandom(seed);
  for (let draw = 0; draw < draws && counted.length > 1; draw += 1) {
    const drawn = unflatten(drawDocuments(counted, random), variables);
    for (const [variable, coincidences] of drawn.entries()) {
      const { alpha } = alphaOf(coincidences);
      if (alpha !== null) ofEach[variable]?.push(alpha);
    }
    const { alpha } = pooledAlpha(drawn);
    if (alpha !== null) ofPooled.push(alpha);
  }
  return { each: ofEach.map(intervalOf), pooled: intervalOf(ofPooled) };
}

const isCounted = (count: number): boolean => count > 0;

/** The counts of all variables one after the other: adding up documents is most of the work. */
function flatten(document: readonly Coincidences[], variables: readonly Coincidences[]): Float64Array {
  if (document.length !== variables.length) throw new RangeError('Every document needs the same variables.');
  const flat = new Float64Array(variables.reduce((sum, { counts }) => sum + counts.length, 0));
  let at = 0;
  for (const [variable, { counts }] of document.entries()) {
    if (counts.length !== variables[variable]?.counts.length)
      throw new RangeError('A variable needs the same categories in every document.');
    flat.set(counts, at);
    at += counts.length;
  }
  return flat;
}

function unflatten(flat: Float64Array, variables: readonly Coincidences[]): Coincidences[] {
  let at = 0;
  return variables.map(({ categories, counts }) => {
    const own = flat.subarray(at, at + counts.length);
    at += counts.length;
    return { categories, counts: own };
  });
}

function drawDocuments(documents: readonly Float64Array[], random: SeededRandom): Float64Array {
  const times = new Int32Array(documents.length);
  for (let drawn = 0; drawn < documents.length; drawn += 1) {
    const chosen = Math.floor(random() * documents.length);
    times[chosen] = (times[chosen] ?? 0) + 1;
  }
  const sum = new Float64Array(documents[0]?.length ?? 0);
  for (let document = 0; document < documents.length; document += 1) {
    const weight = times[document] ?? 0;
    const counts = documents[document];
    if (weight === 0 || counts === undefined) continue;
    for (let cell = 0; cell < sum.length; cell += 1) sum[cell] = (sum[cell] ?? 0) + weight * (counts[cell] ?? 0);
  }
  return sum;
}

function percentiles(alphas: number[], draws: number, level: number, isTooFew: boolean): AlphaInterval {
  const shared = { level, draws, undefinedDraws: draws - alphas.length };
  if (isTooFew) return { low: null, high: null, reason: 'tooFewDocuments', ...shared };
  if (alphas.length === 0) return { low: null, high: null, reason: 'noVariation', ...shared };
  alphas.sort((one, other) => one - other);
  const tail = (1 - level) / 2;
  return { low: quantile(alphas, tail), high: quantile(alphas, 1 - tail), reason: null, ...shared };
}

/** Of sorted numbers, linear between neighbours. Source: Hyndman & Fan 1996, definition 7. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
