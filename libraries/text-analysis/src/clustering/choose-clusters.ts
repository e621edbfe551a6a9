// How many clusters to look for when nobody says.
import { adjustedRandIndex } from './compare-partitions.ts';
import { clusteringRuns } from './ensemble.ts';
import type { LatentSpace } from './latent-space.ts';

export interface ClusterChoice {
  clusters: number;
  /** Mean adjusted Rand index between the runs with that number, 1 = always the same. */
  agreement: number;
}

const runsEach = 12;
/** Steps of a half or a third: finer ones do not differ by more than chance. */
const candidates: readonly number[] = [4, 6, 8, 11, 16, 22, 30, 45];
const nearBest = 0.95;

/** Tries several numbers of clusters and takes the largest whose runs agree with each other nearly (95 %) as well as those
 *  of the best: of two numbers that are found again equally surely, more clusters say more.
 *  @param smallest passages that a cluster should have on average at least
 *  @returns the chosen number, and what was tried, smallest number first
 *  Not proof that the passages have so many subjects: neighbouring numbers often do as well, which `tried` shows.
 *  Sources: Ben-Hur, Elisseeff & Guyon 2002; von Luxburg 2010, "Clustering stability". */
export function chooseClusters(
  space: LatentSpace,
  smallest: number,
  seed: number,
): { clusters: number; tried: ClusterChoice[] } {
  const most = Math.max(2, Math.floor(space.points.rows / smallest));
  const possible = candidates.filter((clusters) => clusters <= most);
  if (possible.length === 0) return { clusters: Math.min(2, space.points.rows), tried: [] };
  const tried = possible.map((clusters) => ({
    clusters,
    agreement: meanAgreement(clusteringRuns(space, clusters, runsEach, seed)),
  }));
  const best = Math.max(...tried.map(({ agreement }) => agreement));
  const chosen = tried.findLast(({ agreement }) => agreement >= nearBest * best);
  return { clusters: chosen?.clusters ?? 2, tried };
}

/** Mean adjusted Rand index over all pairs of partitions; 1 for fewer than two. */
export function meanAgreement(partitions: readonly Int32Array[]): number {
  let sum = 0;
  let pairs = 0;
  partitions.forEach((one, place) => {
    for (const other of partitions.slice(0, place)) {
      sum += adjustedRandIndex(one, other);
      pairs += 1;
    }
  });
  return pairs === 0 ? 1 : sum / pairs;
}
