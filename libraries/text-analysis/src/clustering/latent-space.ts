// Latent semantic analysis: passages as points in few dimensions, near each other when they share words that go together.
import type { SparseMatrix } from '../weighing/sparse-matrix.ts';
import { normaliseRows, zeroMatrix, type DenseMatrix } from './dense-matrix.ts';
import { randomisedSvd } from './randomised-svd.ts';

export interface LatentSpace {
  /** rows x dimensions: left singular vectors times singular values, the first dimensions the strongest. Not of unit length. */
  points: DenseMatrix;
  singular: Float64Array;
}

/** The rows of `matrix` in its `dimensions` strongest directions, or fewer when it has fewer.
 *  Source: Deerwester, Dumais, Furnas, Landauer & Harshman 1990, "Indexing by latent semantic analysis". */
export function latentSpace(matrix: SparseMatrix, dimensions: number, seed: number): LatentSpace {
  const { left, singular } = randomisedSvd(matrix, dimensions, seed);
  for (let place = 0; place < left.values.length; place += 1) left.values[place]! *= singular[place % left.columns]!;
  return { points: left, singular };
}

/** The points in the first `dimensions` only, each of length 1: ready for spherical k-means. */
export function directionsIn(space: LatentSpace, dimensions: number): DenseMatrix {
  const { points } = space;
  const width = Math.min(dimensions, points.columns);
  const first = zeroMatrix(points.rows, width);
  for (let row = 0; row < points.rows; row += 1) {
    const start = row * points.columns;
    first.values.set(points.values.subarray(start, start + width), row * width);
  }
  return normaliseRows(first);
}
