import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random.ts';
import type { SparseMatrix } from '../weighing/sparse-matrix.ts';
import { gramMatrix, type DenseMatrix } from './dense-matrix.ts';
import { randomisedSvd } from './randomised-svd.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

function sparse(rows: readonly (readonly number[])[]): SparseMatrix {
  const rowStarts = [0];
  const features: number[] = [];
  const values: number[] = [];
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
    columns: rows[0]?.length ?? 0,
    rowStarts: Int32Array.from(rowStarts),
    features: Int32Array.from(features),
    values: Float32Array.from(values),
  };
}

function entry(matrix: DenseMatrix, row: number, column: number): number {
  return matrix.values[row * matrix.columns + column] ?? 0;
}

const smallMatrices = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('the singular values of a sparse matrix', () => {
  it('of ((3, 0), (4, 5)) are the roots of 45 and 5', () => {
    // Strang 2016, Introduction to Linear Algebra, 7.2, example 3.
    const { singular } = randomisedSvd(sparse([[3, 0], [4, 5]]), 2, 1); // prettier-ignore
    expect(singular[0]).toBeCloseTo(Math.sqrt(45), 10);
    expect(singular[1]).toBeCloseTo(Math.sqrt(5), 10);
  });

  it('give the matrix back when all are kept, also when rows depend on each other', () => {
    fc.assert(
      fc.property(smallMatrices, fc.nat(1000), (rows, seed) => {
        const { left, singular, right } = randomisedSvd(sparse(rows), 9, seed);
        rows.forEach((row, i) => {
          row.forEach((value, j) => {
            let sum = 0;
            singular.forEach((length, k) => (sum += entry(left, i, k) * length * entry(right, j, k)));
            expect(sum).toBeCloseTo(value, 5);
          });
        });
      }),
    );
  });

  it('agree with the exact ones of a table of 60 passages where only the largest are asked for', () => {
    const random = seededRandom(5);
    const strength = [9, 5, 2];
    const parts = strength.map((factor) => ({
      of: Array.from({ length: 60 }, () => random() - 0.5),
      by: Array.from({ length: 40 }, () => factor * (random() - 0.5)),
    }));
    const rows = Array.from({ length: 60 }, (_, i) =>
      Array.from({ length: 40 }, (_, j) =>
        Math.fround(parts.reduce((sum, { of, by }) => sum + (of[i] ?? 0) * (by[j] ?? 0), 0.02 * (random() - 0.5))),
      ),
    );
    const exact = symmetricEigen(gramMatrix({ rows: 60, columns: 40, values: Float64Array.from(rows.flat()) })).values;
    const { singular, left } = randomisedSvd(sparse(rows), 3, 7);
    singular.forEach((value, place) => expect(value).toBeCloseTo(Math.sqrt(exact[place] ?? 0), 6));
    const products = gramMatrix(left);
    for (let i = 0; i < 3; i += 1) {
      for (let j = 0; j < 3; j += 1) expect(entry(products, i, j)).toBeCloseTo(i === j ? 1 : 0, 10);
    }
  });

  it('are the same for the same seed, and for the rows in another order', () => {
    const rows = [[1, 0, 2], [0, 3, 0], [4, 1, 0], [2, 2, 2]]; // prettier-ignore
    const one = randomisedSvd(sparse(rows), 2, 3);
    expect(randomisedSvd(sparse(rows), 2, 3)).toEqual(one);
    const turned = randomisedSvd(sparse([...rows].reverse()), 2, 3);
    one.singular.forEach((value, place) => expect(turned.singular[place]).toBeCloseTo(value, 10));
  });

  it('of a matrix of zeros are zero', () => {
    expect([...randomisedSvd(sparse([[0, 0], [0, 0]]), 2, 1).singular]).toEqual([0, 0]); // prettier-ignore
  });
});
