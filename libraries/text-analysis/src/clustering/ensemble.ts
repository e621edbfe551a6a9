// Many clusterings of the same passages that differ in the passages they learn from, in their start and in how fine they look.
import { sampleWithoutReplacement, seededRandom, seedOfPart } from '../seeded-random.ts';
import { zeroMatrix, type DenseMatrix } from './dense-matrix.ts';
import { directionsIn, type LatentSpace } from './latent-space.ts';
import { assignToCentres, sphericalKMeans } from './spherical-k-means.ts';

/** A run learns from four passages in five; the others go to the centre nearest to them. */
const sampledShare = 0.8;

/** `count` runs of spherical k-means, each from its own start, on its own random sample of the passages and in its own number of
 *  dimensions, drawn evenly between the number of clusters and all of the space. Nobody knows the right number; what holds over
 *  all of them is no accident of it, nor of a few passages.
 *  @returns one label per passage and run
 *  Sources: Fern & Brodley 2003 and Kuncheva & Vetrov 2006, ensembles that differ in dimension and start; Ben-Hur, Elisseeff &
 *  Guyon 2002, samples of 80 %. */
export function clusteringRuns(space: LatentSpace, clusters: number, count: number, seed: number): Int32Array[] {
  const most = space.points.columns;
  const least = Math.min(clusters, most);
  return Array.from({ length: count }, (_, run) => {
    const random = seededRandom(seedOfPart(seed, run));
    const dimensions = least + Math.floor(random() * (most - least + 1));
    const points = directionsIn(space, dimensions);
    const sampled = sampleWithoutReplacement(points.rows, Math.ceil(sampledShare * points.rows), random);
    const start = Math.floor(random() * 4294967296);
    const { centres } = sphericalKMeans(rowsOf(points, sampled), { clusters, restarts: 1, seed: start });
    return assignToCentres(points, centres).labels;
  });
}

function rowsOf(points: DenseMatrix, rows: Int32Array): DenseMatrix {
  const chosen = zeroMatrix(rows.length, points.columns);
  rows.forEach((row, place) => {
    chosen.values.set(points.values.subarray(row * points.columns, (row + 1) * points.columns), place * points.columns);
  });
  return chosen;
}
