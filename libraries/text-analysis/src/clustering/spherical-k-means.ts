// Clusters of directions: passages go to the centre with which their cosine is largest.
import { seededRandom, type SeededRandom } from '../seeded-random.ts';
import { normaliseRows, zeroMatrix, type DenseMatrix } from './dense-matrix.ts';

const iterationsAtMost = 100;

export interface KMeansOptions {
  /** Number of clusters; as many as there are rows at most. */
  clusters: number;
  /** Starts from different seeds; the one with the largest sum of cosines is kept. */
  restarts: number;
  seed: number;
}

export interface KMeansResult {
  /** Cluster of each row. */
  labels: Int32Array;
  /** clusters x columns, each of length 1. */
  centres: DenseMatrix;
  /** Sum over the rows of the cosine with their centre: what the method makes large. */
  cohesion: number;
  /** Cohesion after each iteration of the kept start; never falls. */
  course: number[];
}

/** Spherical k-means with k-means++ starts.
 *  @param points rows of length 1 (normaliseRows); a row of zeros goes to cluster 0
 *  Not for clusters of very different size or of a shape that no centre describes.
 *  Sources: Dhillon & Modha 2001, "Concept decompositions"; Arthur & Vassilvitskii 2007, k-means++. */
export function sphericalKMeans(points: DenseMatrix, options: KMeansOptions): KMeansResult {
  const random = seededRandom(options.seed);
  const clusters = Math.max(1, Math.min(options.clusters, points.rows));
  let best: KMeansResult | undefined;
  for (let start = 0; start < Math.max(1, options.restarts); start += 1) {
    const result = improve(points, firstCentres(points, clusters, random));
    if (best === undefined || result.cohesion > best.cohesion + 1e-12) best = result;
  }
  return best!;
}

/** Cluster of each row with these centres, and the cosine with it. */
export function assignToCentres(
  points: DenseMatrix,
  centres: DenseMatrix,
): { labels: Int32Array; cosines: Float64Array } {
  const labels = new Int32Array(points.rows);
  const cosines = new Float64Array(points.rows);
  assign(points, centres, labels, cosines);
  return { labels, cosines };
}

function improve(points: DenseMatrix, centres: DenseMatrix): KMeansResult {
  const labels = new Int32Array(points.rows).fill(-1);
  const cosines = new Float64Array(points.rows);
  const course: number[] = [];
  for (let iteration = 0; iteration < iterationsAtMost; iteration += 1) {
    const changed = assign(points, centres, labels, cosines);
    course.push(cosines.reduce((sum, cosine) => sum + cosine, 0));
    if (changed <= points.rows / 1000) break;
    moveCentres(points, labels, centres);
    fillEmptyClusters(points, labels, cosines, centres);
  }
  return { labels, centres, cohesion: course.at(-1) ?? 0, course };
}

/** @returns how many rows changed their cluster */
function assign(points: DenseMatrix, centres: DenseMatrix, labels: Int32Array, cosines: Float64Array): number {
  const width = points.columns;
  let changed = 0;
  for (let row = 0; row < points.rows; row += 1) {
    let best = 0;
    let largest = -Infinity;
    for (let cluster = 0; cluster < centres.rows; cluster += 1) {
      const cosine = innerProduct(points, row, centres, cluster, width);
      if (cosine > largest) {
        largest = cosine;
        best = cluster;
      }
    }
    // Staying is preferred among equals, so that the search ends.
    const held = labels[row]!;
    if (held >= 0 && held !== best && innerProduct(points, row, centres, held, width) === largest) best = held;
    if (held !== best) changed += 1;
    labels[row] = best;
    cosines[row] = largest;
  }
  return changed;
}

function moveCentres(points: DenseMatrix, labels: Int32Array, centres: DenseMatrix): void {
  centres.values.fill(0);
  for (let row = 0; row < points.rows; row += 1) addRow(points, row, centres, labels[row]!);
  normaliseRows(centres);
}

/** A cluster that lost all its rows starts again at the row that fits its own centre least. */
function fillEmptyClusters(points: DenseMatrix, labels: Int32Array, cosines: Float64Array, centres: DenseMatrix): void {
  const sizes = new Int32Array(centres.rows);
  for (const label of labels) sizes[label]! += 1;
  for (let cluster = 0; cluster < centres.rows; cluster += 1) {
    if (sizes[cluster]! > 0) continue;
    let worst = -1;
    for (let row = 0; row < points.rows; row += 1) {
      if (sizes[labels[row]!]! > 1 && (worst < 0 || cosines[row]! < cosines[worst]!)) worst = row;
    }
    if (worst < 0) return;
    sizes[labels[worst]!]! -= 1;
    sizes[cluster] = 1;
    labels[worst] = cluster;
    cosines[worst] = 1;
    addRow(points, worst, centres, cluster);
  }
}

function firstCentres(points: DenseMatrix, clusters: number, random: SeededRandom): DenseMatrix {
  const centres = zeroMatrix(clusters, points.columns);
  const distances = new Float64Array(points.rows).fill(1);
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    const row = drawByWeight(distances, random);
    addRow(points, row, centres, cluster);
    for (let other = 0; other < points.rows; other += 1) {
      const distance = Math.max(0, 1 - innerProduct(points, other, centres, cluster, points.columns));
      if (cluster === 0 || distance < distances[other]!) distances[other] = distance;
    }
  }
  return centres;
}

function drawByWeight(weights: Float64Array, random: SeededRandom): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let rest = random() * total;
  for (let row = 0; row < weights.length; row += 1) {
    rest -= weights[row]!;
    if (rest < 0) return row;
  }
  return Math.floor(random() * weights.length);
}

function innerProduct(a: DenseMatrix, rowOfA: number, b: DenseMatrix, rowOfB: number, width: number): number {
  const startOfA = rowOfA * width;
  const startOfB = rowOfB * width;
  let sum = 0;
  for (let column = 0; column < width; column += 1) sum += a.values[startOfA + column]! * b.values[startOfB + column]!;
  return sum;
}

function addRow(from: DenseMatrix, row: number, to: DenseMatrix, toRow: number): void {
  const width = from.columns;
  for (let column = 0; column < width; column += 1)
    to.values[toRow * width + column]! += from.values[row * width + column]!;
}
