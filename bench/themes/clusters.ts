// Clusters against labels that people gave: snippets of the Sustainable Development Goals on which the volunteers agreed.
// File sdg-benchmark.csv with text, sdg and label; the number of clusters is given, one consensus run per seed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  adjustedRandIndex,
  clusterFeatures,
  defaultClustering,
  findClusters,
  fitFeatures,
  meanAgreement,
  normalisedMutualInformation,
  type ClusterSearch,
} from '@common-thread/text-analysis';
import { meanOf } from './screening-averages.ts';

export interface ClusterFigures {
  snippets: number;
  goals: number;
  /** Mean over the seeds. */
  mutualInformation: number;
  /** Mean adjusted Rand index over all pairs of seeds. */
  seedAgreement: number;
  /** Mean adjusted Rand index with the goals. */
  agreementWithGoals: number;
  secondsPerSeed: number;
  /** Clusters stable enough to be shown, and the share of their snippets that have their commonest goal; means over the seeds. */
  shown: number;
  purityOfShown: number;
  purityOfLeftOut: number;
  /** What `chooseClusters` takes when it is not told, seed 1. */
  chosenNumber: number;
}

const seeds = [0, 1, 2, 3, 4];

/** @returns null when the folder has no such file */
export function scoreSdgClusters(folder: string): ClusterFigures | null {
  const file = join(folder, 'sdg-benchmark.csv');
  if (!existsSync(file)) return null;
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true });
  const agreed = rows.filter((row) => row['label']?.toLowerCase() === 'true');
  const goals = agreed.map((row) => Number(row['sdg']));
  const began = performance.now();
  const texts = agreed.map((row) => ({ text: row['text'] ?? '', language: 'en' }));
  const { matrix } = fitFeatures(texts, clusterFeatures);
  const clusters = new Set(goals).size;
  const searches = seeds.map((seed) => findClusters(matrix, { ...defaultClustering, clusters, seed }));
  const seconds = (performance.now() - began) / 1000;
  const labels = searches.map((search) => search.labels);
  const purities = (of: (search: ClusterSearch) => ClusterSearch['shown']) =>
    meanOf(searches.map((search) => purity(of(search), goals)));
  return {
    snippets: goals.length,
    goals: clusters,
    mutualInformation: meanOf(labels.map((one) => normalisedMutualInformation(one, goals))),
    seedAgreement: meanAgreement(labels),
    agreementWithGoals: meanOf(labels.map((one) => adjustedRandIndex(one, goals))),
    secondsPerSeed: seconds / seeds.length,
    shown: meanOf(searches.map((search) => search.shown.length)),
    purityOfShown: purities((search) => search.shown),
    purityOfLeftOut: purities((search) => search.leftOut),
    chosenNumber: findClusters(matrix, { ...defaultClustering, seed: 1 }).clusters,
  };
}

/** Share of the passages that have the commonest label of their cluster. */
function purity(clusters: ClusterSearch['shown'], labels: readonly number[]): number {
  let passages = 0;
  let commonest = 0;
  for (const { members } of clusters) {
    const counts = new Map<number, number>();
    for (const row of members) counts.set(labels[row] ?? -1, (counts.get(labels[row] ?? -1) ?? 0) + 1);
    passages += members.length;
    commonest += Math.max(...counts.values());
  }
  return passages === 0 ? 0 : commonest / passages;
}
