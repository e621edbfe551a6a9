// The interval behind every share of countries.

/** 97.5 % quantile of the standard normal distribution, for a two-sided 95 % interval. */
const z = 1.959963984540054;

/** Wilson score interval of a proportion, 95 %, without continuity correction.
 *  @param count of `total` units, 0 <= count <= total
 *  @returns rates from 0 to 1; for no units at all the whole range, since nothing is known
 *  Not for a sample drawn with unequal probabilities: there the design has to enter.
 *  Source: Wilson 1927, J. Amer. Statist. Assoc. 22, 209-212; agrees with R 4.2.2 prop.test(correct = FALSE). */
export function wilsonInterval(count: number, total: number): { low: number; high: number } {
  if (total === 0) return { low: 0, high: 1 };
  const share = count / total;
  const denominator = 1 + (z * z) / total;
  const centre = (share + (z * z) / (2 * total)) / denominator;
  const half = (z / denominator) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  return { low: count === 0 ? 0 : centre - half, high: count === total ? 1 : centre + half };
}
