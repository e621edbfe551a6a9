// Clusters of passages that many runs agree on, each with how surely it is found again.
import type { FeatureOptions } from '../weighing/feature-options.ts';
import type { SparseMatrix } from '../weighing/sparse-matrix.ts';
import { chooseClusters, type ClusterChoice } from './choose-clusters.ts';
import { clusterStability, consensusPartition } from './consensus.ts';
import { clusteringRuns } from './ensemble.ts';
import { directionsIn, latentSpace } from './latent-space.ts';
import { rowsWithFeatures } from './rows-with-features.ts';
import { typicalRows } from './typical-rows.ts';

export interface ClusterOptions {
  /** Clusters to look for; null: chosen by `chooseClusters`. */
  clusters: number | null;
  /** Runs that the consensus is made of; time grows with them. */
  runs: number;
  /** Dimensions of the latent space at most; never more than a quarter of the passages. */
  dimensions: number;
  /** A cluster of fewer passages is not shown. */
  smallest: number;
  /** A cluster that is found again less surely is not shown, 0 to 1. */
  minimumStability: number;
  seed: number;
}

/** What to weigh for clusters: single stemmed words without the small words of the language, each in two passages at least, since a
 *  word of one passage says nothing about what passages have in common. */
export const clusterFeatures: FeatureOptions = {
  words: { shortest: 1, longest: 1 },
  characters: null,
  isSublinear: true,
  minimumDocuments: 2,
  maximumShare: 1,
  stems: true,
  stopWords: true,
};

/** 100 runs: the consensus of two seeds then agreed by .9 where single runs agreed by .5 (adjusted Rand, passages on human rights).
 *  100 dimensions are usual for latent semantic analysis. A stability of 0.5 is Hennig's bound below which a cluster is dissolved; our
 *  runs differ in dimension as well as in sample, so few reach more. */
export const defaultClustering: ClusterOptions = {
  clusters: null,
  runs: 100,
  dimensions: 100,
  smallest: 5,
  minimumStability: 0.5,
  seed: 1,
};

export interface FoundCluster {
  /** Rows of the matrix, the most typical first. */
  members: Int32Array;
  /** Cosine of each member with the cluster's centre, in the same order, -1 to 1. */
  typicality: Float64Array;
  /** How surely it is found again, 0 to 1 (`clusterStability`). */
  stability: number;
}

export interface ClusterSearch {
  /** Clusters to show, the largest first. */
  shown: FoundCluster[];
  /** Clusters left out because they are too small or not found again surely enough, the largest first. */
  leftOut: FoundCluster[];
  /** Consensus cluster of each row before anything was left out, from 0; -1 for rows without any feature. */
  labels: Int32Array;
  clusters: number;
  /** What was tried when the number was not given. */
  tried: ClusterChoice[];
}

/** Latent semantic analysis, many spherical k-means runs, their consensus, and only what is stable.
 *  @param matrix rows of unit length, one language, best made by fitFeatures with `clusterFeatures`
 *  @returns the same for the same matrix and options; no cluster below ten passages
 *  Below about a hundred passages stability says little: even passages without any subject held together there.
 *  Not a coding: clusters are questions to a reader. On labelled texts more than four fifths of the passages of shown clusters were of
 *  one subject.
 *  Sources: with the functions named in it. */
export function findClusters(matrix: SparseMatrix, options: ClusterOptions = defaultClustering): ClusterSearch {
  const { rows, compact } = rowsWithFeatures(matrix);
  const labels = new Int32Array(matrix.rows).fill(-1);
  if (rows.length < fewest) return { shown: [], leftOut: [], labels, clusters: 0, tried: [] };
  const space = latentSpace(compact, dimensionsFor(rows.length, options), options.seed);
  const { clusters, tried } =
    options.clusters === null
      ? chooseClusters(space, options.smallest, options.seed)
      : { clusters: options.clusters, tried: [] };
  const runs = clusteringRuns(space, clusters, options.runs, options.seed);
  const consensus = consensusPartition(runs, { clusters, seed: options.seed });
  consensus.forEach((label, place) => {
    labels[rows[place]!] = label;
  });
  const stability = clusterStability(consensus, runs);
  const found = typicalRows(directionsIn(space, space.points.columns), consensus).map((cluster, label) => ({
    members: cluster.rows.map((place) => rows[place]!),
    typicality: cluster.cosines,
    stability: stability[label]!,
  }));
  const bySize = found
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!);
  const isShown = ({ members, stability: surely }: FoundCluster) =>
    members.length >= options.smallest && surely >= options.minimumStability;
  return {
    shown: bySize.filter(isShown),
    leftOut: bySize.filter((cluster) => !isShown(cluster)),
    labels,
    clusters,
    tried,
  };
}

const fewest = 10;

function dimensionsFor(passages: number, { dimensions }: ClusterOptions): number {
  return Math.max(2, Math.min(dimensions, Math.floor(passages / 4)));
}
