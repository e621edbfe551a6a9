// Matrices with every number kept, row after row, and the few operations that clustering needs.
import type { SparseMatrix } from '../weighing/sparse-matrix.ts';

/** Row i stands at `values[i * columns] … values[(i + 1) * columns - 1]`. */
export interface DenseMatrix {
  rows: number;
  columns: number;
  values: Float64Array;
}

export function zeroMatrix(rows: number, columns: number): DenseMatrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/** sparse x dense: rows of `left` by columns of `right`. */
export function multiplySparse(left: SparseMatrix, right: DenseMatrix): DenseMatrix {
  const width = right.columns;
  const product = zeroMatrix(left.rows, width);
  for (let row = 0; row < left.rows; row += 1) {
    const start = row * width;
    for (let place = left.rowStarts[row]!; place < left.rowStarts[row + 1]!; place += 1) {
      const value = left.values[place]!;
      const from = left.features[place]! * width;
      for (let column = 0; column < width; column += 1) {
        product.values[start + column]! += value * right.values[from + column]!;
      }
    }
  }
  return product;
}

/** Transposed sparse x dense: columns of `left` by columns of `right`. */
export function multiplyTransposed(left: SparseMatrix, right: DenseMatrix): DenseMatrix {
  const width = right.columns;
  const product = zeroMatrix(left.columns, width);
  for (let row = 0; row < left.rows; row += 1) {
    const from = row * width;
    for (let place = left.rowStarts[row]!; place < left.rowStarts[row + 1]!; place += 1) {
      const value = left.values[place]!;
      const start = left.features[place]! * width;
      for (let column = 0; column < width; column += 1) {
        product.values[start + column]! += value * right.values[from + column]!;
      }
    }
  }
  return product;
}

/** Inner products of the columns: columns x columns, symmetric. */
export function gramMatrix(matrix: DenseMatrix): DenseMatrix {
  const width = matrix.columns;
  const gram = zeroMatrix(width, width);
  for (let row = 0; row < matrix.rows; row += 1) {
    const start = row * width;
    for (let i = 0; i < width; i += 1) {
      const value = matrix.values[start + i]!;
      if (value === 0) continue;
      for (let j = i; j < width; j += 1) gram.values[i * width + j]! += value * matrix.values[start + j]!;
    }
  }
  for (let i = 1; i < width; i += 1) {
    for (let j = 0; j < i; j += 1) gram.values[i * width + j] = gram.values[j * width + i]!;
  }
  return gram;
}

/** dense x dense. */
export function multiplyDense(left: DenseMatrix, right: DenseMatrix): DenseMatrix {
  const product = zeroMatrix(left.rows, right.columns);
  for (let row = 0; row < left.rows; row += 1) {
    for (let inner = 0; inner < left.columns; inner += 1) {
      const value = left.values[row * left.columns + inner]!;
      for (let column = 0; column < right.columns; column += 1) {
        product.values[row * right.columns + column]! += value * right.values[inner * right.columns + column]!;
      }
    }
  }
  return product;
}

/** Brings every row to length 1, in place; rows of zeros stay. */
export function normaliseRows(matrix: DenseMatrix): DenseMatrix {
  for (let row = 0; row < matrix.rows; row += 1) {
    const values = matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns);
    let squares = 0;
    for (const value of values) squares += value * value;
    if (squares === 0) continue;
    const length = Math.sqrt(squares);
    for (let column = 0; column < values.length; column += 1) values[column]! /= length;
  }
  return matrix;
}
