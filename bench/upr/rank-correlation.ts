// Spearman's rank correlation, for comparing two orders of the same things.

/** Pearson's correlation of the ranks, equal values sharing their mean rank; -1 to 1, NaN when one side is constant or
 *  empty. Source: Spearman 1904. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranksA = ranksOf(a);
  const ranksB = ranksOf(b);
  const mean = (a.length + 1) / 2;
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  ranksA.forEach((rank, index) => {
    const other = (ranksB[index] ?? mean) - mean;
    products += (rank - mean) * other;
    squaresA += (rank - mean) ** 2;
    squaresB += other ** 2;
  });
  return products / Math.sqrt(squaresA * squaresB);
}

function ranksOf(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((x, y) => x.value - y.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let first = 0; first < order.length;) {
    let last = first;
    while (order[last + 1]?.value === order[first]?.value) last += 1;
    for (let place = first; place <= last; place += 1) ranks[order[place]?.index ?? 0] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return ranks;
}
