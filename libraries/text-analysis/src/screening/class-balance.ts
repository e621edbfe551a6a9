// How much each decision counts when relevant ones are rare.

/** How much heavier the relevant decisions are together than the irrelevant ones.
 *  Source: ASReview 2 (ELAS u4), tuned there on the 24 reviews of SYNERGY, none of them ours. */
export const elasRatio = 9.8;

/** One weight per decision: the relevant weigh `ratio` times as much together as the irrelevant, and all weights add up to
 *  the number of decisions. Weights are 1 when there is one kind only.
 *  Source: ASReview 2, balancer "balanced". */
export function balancedWeights(areRelevant: readonly boolean[], ratio = elasRatio): Float32Array {
  const relevant = areRelevant.reduce((count, isRelevant) => count + (isRelevant ? 1 : 0), 0);
  const irrelevant = areRelevant.length - relevant;
  const weights = new Float32Array(areRelevant.length).fill(1);
  if (relevant === 0 || irrelevant === 0) return weights;
  const lighter = relevant / (ratio * irrelevant);
  const scale = areRelevant.length / (relevant + lighter * irrelevant);
  return weights.map((_, place) => (areRelevant[place] === true ? scale : scale * lighter));
}
