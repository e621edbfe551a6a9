// One partition out of many: passages belong together when most runs put them together.
import type { SparseMatrix } from '../weighing/sparse-matrix.ts';
import { normaliseRows } from './dense-matrix.ts';
import { latentSpace } from './latent-space.ts';
import { sphericalKMeans } from './spherical-k-means.ts';

export interface ConsensusOptions {
  clusters: number;
  seed: number;
}

const restarts = 20;

/** The partition into `clusters` that agrees best with all runs: the leading singular vectors of the table "passage x cluster of
 *  a run", whose inner products are the shares of runs that put two passages together, then spherical k-means on them.
 *  What the clusters of a run are called does not matter.
 *  @param runs one label per passage each, from 0; at least one run
 *  @returns one label per passage, from 0
 *  Time and memory grow with passages x runs, not with the square of the passages.
 *  Sources: Strehl & Ghosh 2002 (cluster ensembles); Fern & Brodley 2004 (spectral form); Liu and others 2015. */
export function consensusPartition(runs: readonly Int32Array[], { clusters, seed }: ConsensusOptions): Int32Array {
  const { points } = latentSpace(togetherTable(runs), clusters, seed);
  return sphericalKMeans(normaliseRows(points), { clusters, restarts, seed }).labels;
}

/** How surely each cluster of a partition is found again: the mean over the runs of the largest Jaccard similarity with a
 *  cluster of that run, 0 to 1. From 0.75 on stable, from 0.6 a pattern whose edges are doubtful, below 0.5 dissolved.
 *  @param labels one label per passage, from 0; -1 = in no cluster
 *  @returns one number per cluster; 0 for one without passages
 *  Source: Hennig 2007, "Cluster-wise assessment of cluster stability"; the bounds are his. */
export function clusterStability(labels: Int32Array, runs: readonly Int32Array[]): Float64Array {
  const clusters = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const sizes = new Int32Array(clusters);
  for (const label of labels) if (label >= 0) sizes[label]! += 1;
  const stability = new Float64Array(clusters);
  for (const run of runs) {
    const width = run.reduce((most, label) => Math.max(most, label + 1), 0);
    const shared = new Int32Array(clusters * width);
    const runSizes = new Int32Array(width);
    run.forEach((inRun, passage) => {
      const label = labels[passage]!;
      runSizes[inRun]! += 1;
      if (label >= 0) shared[label * width + inRun]! += 1;
    });
    for (let cluster = 0; cluster < clusters; cluster += 1) {
      let best = 0;
      for (let inRun = 0; inRun < width; inRun += 1) {
        const both = shared[cluster * width + inRun]!;
        if (both > 0) best = Math.max(best, both / (sizes[cluster]! + runSizes[inRun]! - both));
      }
      stability[cluster]! += best / runs.length;
    }
  }
  return stability;
}

/** Passages x clusters of all runs; each row has one entry per run and length 1. Labels are numbered by first appearance. */
function togetherTable(runs: readonly Int32Array[]): SparseMatrix {
  const rows = runs[0]?.length ?? 0;
  const features = new Int32Array(rows * runs.length);
  let columns = 0;
  runs.forEach((run, place) => {
    const columnOf = new Map<number, number>();
    run.forEach((label, row) => {
      const column = columnOf.get(label) ?? columns++;
      columnOf.set(label, column);
      features[row * runs.length + place] = column;
    });
  });
  return {
    rows,
    columns,
    rowStarts: Int32Array.from({ length: rows + 1 }, (_, row) => row * runs.length),
    features,
    values: new Float32Array(features.length).fill(1 / Math.sqrt(runs.length)),
  };
}
