// The largest singular values of a sparse matrix and their vectors, by random projection.
import type { SparseMatrix } from '../weighing/sparse-matrix.ts';
import { normalNumber, seededRandom } from '../seeded-random.ts';
import {
  gramMatrix,
  multiplyDense,
  multiplySparse,
  multiplyTransposed,
  zeroMatrix,
  type DenseMatrix,
} from './dense-matrix.ts';
import { orthonormaliseColumns } from './orthonormal.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** More directions than asked for, so that the last of those asked for are right too. */
const oversampling = 10;
const powerIterations = 4;

export interface SingularValues {
  /** rows x rank, orthonormal columns. */
  left: DenseMatrix;
  /** `rank` numbers, largest first. */
  singular: Float64Array;
  /** columns x rank, orthonormal columns. */
  right: DenseMatrix;
}

/** The `rank` largest singular values and vectors of `matrix`, nearly exact where the values after them are smaller.
 *  @param rank at least 1; no more than the smaller side of the matrix are returned
 *  @param seed repeats the result
 *  Not for the smallest singular values. Those below 1e-7 of the largest are noise.
 *  Source: Halko, Martinsson & Tropp 2011, "Finding structure with randomness", algorithms 4.4 and 5.1. */
export function randomisedSvd(matrix: SparseMatrix, rank: number, seed: number): SingularValues {
  const smaller = Math.min(matrix.rows, matrix.columns);
  const kept = Math.min(rank, smaller);
  const width = Math.min(kept + oversampling, smaller);
  const random = seededRandom(seed);
  const directions = zeroMatrix(matrix.columns, width);
  for (let place = 0; place < directions.values.length; place += 1) directions.values[place] = normalNumber(random);
  let basis = orthonormaliseColumns(multiplySparse(matrix, directions));
  for (let iteration = 0; iteration < powerIterations; iteration += 1) {
    basis = orthonormaliseColumns(multiplySparse(matrix, orthonormaliseColumns(multiplyTransposed(matrix, basis))));
  }
  const projected = multiplyTransposed(matrix, basis);
  const { values, vectors } = symmetricEigen(gramMatrix(projected));
  const singular = values.subarray(0, kept).map((value) => Math.sqrt(Math.max(0, value)));
  const rotation = firstColumns(vectors, kept);
  const right = multiplyDense(projected, rotation);
  for (let place = 0; place < right.values.length; place += 1) {
    const length = singular[place % kept]!;
    right.values[place] = length > 0 ? right.values[place]! / length : 0;
  }
  return { left: multiplyDense(basis, rotation), singular, right };
}

function firstColumns(matrix: DenseMatrix, count: number): DenseMatrix {
  const first = zeroMatrix(matrix.rows, count);
  for (let row = 0; row < matrix.rows; row += 1) {
    for (let column = 0; column < count; column += 1) {
      first.values[row * count + column] = matrix.values[row * matrix.columns + column]!;
    }
  }
  return first;
}
