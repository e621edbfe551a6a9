// A matrix of chosen rows.
import type { SparseMatrix } from './sparse-matrix.ts';

/** These rows in this order, as a matrix of the same columns. */
export function rowsOf(matrix: SparseMatrix, rows: readonly number[]): SparseMatrix {
  const rowStarts = new Int32Array(rows.length + 1);
  rows.forEach((row, place) => {
    rowStarts[place + 1] = rowStarts[place]! + matrix.rowStarts[row + 1]! - matrix.rowStarts[row]!;
  });
  const features = new Int32Array(rowStarts.at(-1)!);
  const values = new Float32Array(rowStarts.at(-1)!);
  rows.forEach((row, place) => {
    features.set(matrix.features.subarray(matrix.rowStarts[row]!, matrix.rowStarts[row + 1]!), rowStarts[place]);
    values.set(matrix.values.subarray(matrix.rowStarts[row]!, matrix.rowStarts[row + 1]!), rowStarts[place]);
  });
  return { rows: rows.length, columns: matrix.columns, rowStarts, features, values };
}
