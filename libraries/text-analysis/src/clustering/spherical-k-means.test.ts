import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalNumber, seededRandom } from '../seeded-random.ts';
import { adjustedRandIndex } from './compare-partitions.ts';
import { normaliseRows, type DenseMatrix } from './dense-matrix.ts';
import { sphericalKMeans } from './spherical-k-means.ts';

function points(rows: readonly (readonly number[])[]): DenseMatrix {
  return normaliseRows({ rows: rows.length, columns: rows[0]?.length ?? 0, values: Float64Array.from(rows.flat()) });
}

/** Passages around `groups` directions at right angles. */
function around(groups: number, each: number, spread: number, seed: number): { rows: number[][]; truth: number[] } {
  const random = seededRandom(seed);
  const truth = Array.from({ length: groups * each }, (_, place) => place % groups);
  const rows = truth.map((group) =>
    Array.from({ length: groups }, (_, column) => (column === group ? 1 : 0) + spread * normalNumber(random)),
  );
  return { rows, truth };
}

describe('spherical k-means', () => {
  it('finds directions that stand apart', () => {
    const { rows, truth } = around(5, 12, 0.1, 2);
    const { labels } = sphericalKMeans(points(rows), { clusters: 5, restarts: 10, seed: 1 });
    expect(adjustedRandIndex(labels, truth)).toBe(1);
  });

  it('never gets worse from one step to the next, and uses every cluster while passages differ', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 2, max: 9 }), (seed, clusters) => {
        const { rows } = around(4, 15, 0.6, seed);
        const { course, labels, cohesion } = sphericalKMeans(points(rows), { clusters, restarts: 1, seed });
        course.slice(1).forEach((value, place) => expect(value).toBeGreaterThanOrEqual((course[place] ?? 0) - 1e-9));
        expect(cohesion).toBe(course.at(-1));
        expect(new Set(labels).size).toBe(clusters);
      }),
    );
  });

  it('is the same for the same seed, and no worse with more starts', () => {
    const { rows } = around(6, 10, 0.7, 9);
    const once = sphericalKMeans(points(rows), { clusters: 6, restarts: 1, seed: 4 });
    expect(sphericalKMeans(points(rows), { clusters: 6, restarts: 1, seed: 4 })).toEqual(once);
    const often = sphericalKMeans(points(rows), { clusters: 6, restarts: 15, seed: 4 });
    expect(often.cohesion).toBeGreaterThanOrEqual(once.cohesion);
  });

  it('copes with passages that are all the same, and with fewer passages than clusters', () => {
    const same = sphericalKMeans(points([[1, 1], [1, 1], [1, 1]]), { clusters: 2, restarts: 3, seed: 1 }); // prettier-ignore
    expect(same.cohesion).toBeCloseTo(3, 12);
    expect(sphericalKMeans(points([[1, 0], [0, 1]]), { clusters: 5, restarts: 3, seed: 1 }).centres.rows).toBe(2); // prettier-ignore
  });
});
