// Texts as rows of weighed features; only what is not zero is kept.

/** Compressed rows: the features of row i are `features[rowStarts[i]] … features[rowStarts[i + 1] - 1]`, ascending, each with its
 *  value at the same place. Rows are of unit length unless the maker says otherwise. */
export interface SparseMatrix {
  rows: number;
  columns: number;
  /** rows + 1 numbers. */
  rowStarts: Int32Array;
  features: Int32Array;
  values: Float32Array;
}
