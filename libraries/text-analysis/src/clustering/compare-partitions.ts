// How alike two partitions of the same passages are, whatever their clusters are called.

/** Adjusted Rand index: 1 for the same partition, about 0 for chance, below 0 for less than chance.
 *  Two partitions of one single cluster each count as the same (1).
 *  @param a,b one label per passage, whole numbers from 0
 *  Source: Hubert & Arabie 1985; agrees with scikit-learn 1.2.1 adjusted_rand_score. */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { cells, rowTotals, columnTotals, total } = crossTable(a, b);
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const together = sumOf(cells, pairs);
  const inA = sumOf(rowTotals, pairs);
  const inB = sumOf(columnTotals, pairs);
  const expected = total < 2 ? 0 : (inA * inB) / pairs(total);
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

/** Mutual information over the mean of the two entropies, 0 to 1. Not corrected for chance: many small clusters score high.
 *  Two partitions of one single cluster each count as the same (1).
 *  Source: Strehl & Ghosh 2002 with the arithmetic mean; agrees with scikit-learn 1.2.1 normalized_mutual_info_score. */
export function normalisedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { cells, rowTotals, columnTotals, total, cellOf } = crossTable(a, b);
  if (rowTotals.length < 2 && columnTotals.length < 2) return 1;
  const entropy = (counts: readonly number[]) => -sumOf(counts, (count) => (count / total) * Math.log(count / total));
  let mutual = 0;
  cells.forEach((count, cell) => {
    const [row, column] = cellOf[cell]!;
    mutual += (count / total) * Math.log((count * total) / (rowTotals[row]! * columnTotals[column]!));
  });
  const mean = (entropy(rowTotals) + entropy(columnTotals)) / 2;
  return mean === 0 ? 0 : Math.max(0, mutual / mean);
}

interface CrossTable {
  /** Counts of the pairs of labels that occur. */
  cells: number[];
  /** Row and column of each cell. */
  cellOf: (readonly [number, number])[];
  rowTotals: number[];
  columnTotals: number[];
  total: number;
}

function crossTable(a: ArrayLike<number>, b: ArrayLike<number>): CrossTable {
  if (a.length !== b.length) throw new RangeError('Two partitions of the same passages have the same length.');
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  const places = new Map<string, number>();
  const table: CrossTable = { cells: [], cellOf: [], rowTotals: [], columnTotals: [], total: a.length };
  for (let passage = 0; passage < a.length; passage += 1) {
    const row = countIn(rows, a[passage]!, table.rowTotals);
    const column = countIn(columns, b[passage]!, table.columnTotals);
    const key = `${String(row)} ${String(column)}`;
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, table.cells.length);
      table.cells.push(1);
      table.cellOf.push([row, column]);
    } else table.cells[place]! += 1;
  }
  return table;
}

function countIn(places: Map<number, number>, label: number, totals: number[]): number {
  const place = places.get(label) ?? totals.length;
  places.set(label, place);
  totals[place] = (totals[place] ?? 0) + 1;
  return place;
}

function sumOf(counts: readonly number[], of: (count: number) => number): number {
  return counts.reduce((sum, count) => sum + of(count), 0);
}
