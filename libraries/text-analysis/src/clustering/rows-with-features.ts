// Passages without any feature stand nowhere: they are set aside before clustering.
import type { SparseMatrix } from '../weighing/sparse-matrix.ts';

/** The rows that have a feature, and the matrix of these alone. */
export function rowsWithFeatures(matrix: SparseMatrix): { rows: Int32Array; compact: SparseMatrix } {
  const rows: number[] = [];
  const rowStarts = [0];
  for (let row = 0; row < matrix.rows; row += 1) {
    const end = matrix.rowStarts[row + 1]!;
    if (end === matrix.rowStarts[row]) continue;
    rows.push(row);
    // Rows without features take no room, so the entries of the others stay where they are.
    rowStarts.push(end - matrix.rowStarts[0]!);
  }
  return {
    rows: Int32Array.from(rows),
    compact: { ...matrix, rows: rows.length, rowStarts: Int32Array.from(rowStarts) },
  };
}
