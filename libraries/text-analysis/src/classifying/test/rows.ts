// Matrices for tests, from rows written in full.
import type { SparseMatrix } from '../../weighing/sparse-matrix.ts';

export function matrixOf(rows: readonly (readonly number[])[], columns = rows[0]?.length ?? 0): SparseMatrix {
  const features: number[] = [];
  const values: number[] = [];
  const rowStarts = [0];
  for (const row of rows) {
    row.forEach((value, column) => {
      if (value === 0) return;
      features.push(column);
      values.push(value);
    });
    rowStarts.push(features.length);
  }
  return {
    rows: rows.length,
    columns,
    rowStarts: Int32Array.from(rowStarts),
    features: Int32Array.from(features),
    values: Float32Array.from(values),
  };
}

/** The rows, labels and weights of reference/classifying/linear.py. */
export function referenceRows(): { rows: number[][]; labels: Int8Array; weights: Float32Array } {
  const places = [...Array(40).keys()];
  const cell = (i: number, j: number) => ((i + j) % 3 === 0 ? 0 : ((i * 7 + j * 13) % 11) / 11);
  return {
    rows: places.map((i) => [...Array(7).keys()].map((j) => cell(i, j))),
    labels: Int8Array.from(places, (i) => ((i * 5) % 7 < 3 ? 1 : -1)),
    weights: Float32Array.from(places, (i) => 1 + (i % 3)),
  };
}
