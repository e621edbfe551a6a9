// The passages of each cluster, those nearest to its centre first.
import { normaliseRows, zeroMatrix, type DenseMatrix } from './dense-matrix.ts';

export interface TypicalRows {
  rows: Int32Array;
  /** Cosine with the centre, in the same order. */
  cosines: Float64Array;
}

/** @param points rows of length 1
 *  @param labels cluster of each row, from 0; -1 = in none
 *  @returns one entry per cluster, its rows by falling cosine with the mean direction of the cluster; equal ones in their own order */
export function typicalRows(points: DenseMatrix, labels: Int32Array): TypicalRows[] {
  const clusters = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const width = points.columns;
  const centres = zeroMatrix(clusters, width);
  const members: number[][] = Array.from({ length: clusters }, () => []);
  labels.forEach((label, row) => {
    if (label < 0) return;
    members[label]!.push(row);
    for (let column = 0; column < width; column += 1) {
      centres.values[label * width + column]! += points.values[row * width + column]!;
    }
  });
  normaliseRows(centres);
  return members.map((rows, cluster) => {
    const cosineOf = new Map(rows.map((row) => [row, cosine(points, row, centres, cluster)]));
    const ordered = rows.sort((a, b) => cosineOf.get(b)! - cosineOf.get(a)! || a - b);
    return {
      rows: Int32Array.from(ordered),
      cosines: Float64Array.from(ordered, (row) => cosineOf.get(row)!),
    };
  });
}

function cosine(points: DenseMatrix, row: number, centres: DenseMatrix, cluster: number): number {
  let sum = 0;
  for (let column = 0; column < points.columns; column += 1) {
    sum += points.values[row * points.columns + column]! * centres.values[cluster * points.columns + column]!;
  }
  return sum;
}
