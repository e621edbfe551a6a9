// Issues of recommendations on states not trained on: five folds by state, with the lexicon and so many coded recommendations of the
// other states. Reads recommendations-dev.csv; the same draws go to scikit-learn.
import {
  chooseCodes,
  f1Measures,
  fitFeatures,
  lexiconEvidence,
  rowsOf,
  sampleWithoutReplacement,
  seededRandom,
  trainCodes,
  triedCosts,
  withEvidence,
  wordFeatures,
} from '@common-thread/text-analysis';
import { compileIssues, issueNames, readUprRecommendations } from '../upr/upr.ts';
import { meanOf } from './screening-averages.ts';

export interface IssueFigures {
  recommendations: number;
  states: number;
  /** By number of coded recommendations; 0 = by lexicon alone. Means over the seeds, all folds taken together. */
  byLabels: { labels: number; micro: number; macro: number }[];
}

/** Rows to learn from and to be tried on. */
export interface IssueDraw {
  labels: number;
  seed: number;
  fold: number;
  learned: number[];
  tested: number[];
}

export interface IssueTask {
  texts: string[];
  /** Columns of the issues that people gave. */
  given: number[][];
  issues: number;
  states: string[];
  /** Every recommendation is tested once for each number of labels and each seed. */
  draws: IssueDraw[];
}

const folds = 5;
const seeds = [1, 2, 3];
export const numbersOfLabels = [300, 1000] as const;

/** States in the order of their codes, every fifth one in the same fold; the draws from the others by chance. */
export function issueTask(folder: string): IssueTask {
  const recommendations = readUprRecommendations(folder);
  const names = issueNames(compileIssues());
  const states = [...new Set(recommendations.map(({ state }) => state))].sort();
  const foldOf = recommendations.map(({ state }) => states.indexOf(state) % folds);
  const draws = numbersOfLabels.flatMap((labels) =>
    seeds.flatMap((seed) =>
      Array.from({ length: folds }, (_, fold): IssueDraw => {
        const others = [...foldOf.keys()].filter((row) => foldOf[row] !== fold);
        const places = sampleWithoutReplacement(others.length, labels, seededRandom(seed * folds + fold));
        const tested = [...foldOf.keys()].filter((row) => foldOf[row] === fold);
        return { labels, seed, fold, learned: Array.from(places, (place) => others[place]!), tested };
      }),
    ),
  );
  return {
    texts: recommendations.map(({ text }) => text),
    given: recommendations.map(({ issues }) => issues.map((issue) => names.indexOf(issue)).filter((at) => at >= 0)),
    issues: names.length,
    states: recommendations.map(({ state }) => state),
    draws,
  };
}

export function scoreIssues({ texts, given, issues, states, draws }: IssueTask): IssueFigures {
  const passages = texts.map((text) => ({ text, language: 'en' }));
  const evidence = lexiconEvidence(compileIssues(), passages);
  const order = [...new Set(states)].sort();
  const matrices = Array.from({ length: folds }, (_, fold) => {
    const learning = passages.filter((_passage, row) => order.indexOf(states[row]!) % folds !== fold);
    const { space } = fitFeatures(learning, { ...wordFeatures, minimumDocuments: 2 });
    return withEvidence(space.weigh(passages), evidence, 'several');
  });
  const chosenBy = (draw: IssueDraw, learned: readonly number[]): number[][] => {
    const matrix = matrices[draw.fold]!;
    const coded = learned.map((row) => ({ row, codes: given[row]!, source: order.indexOf(states[row]!) }));
    const classifier = trainCodes(matrix, issues, coded, { choice: 'several', costs: triedCosts });
    return chooseCodes(classifier, rowsOf(matrix, draw.tested), [...draw.tested.keys()]);
  };
  const measured = (ofDraws: readonly IssueDraw[], isByLexicon: boolean) =>
    f1Measures(
      ofDraws.flatMap(({ tested }) => tested.map((row) => given[row]!)),
      ofDraws.flatMap((draw) => chosenBy(draw, isByLexicon ? [] : draw.learned)),
      issues,
    );
  const [firstSeed] = seeds;
  const drawsOf = (labels: number, seed: number) =>
    draws.filter((draw) => draw.labels === labels && draw.seed === seed);
  return {
    recommendations: texts.length,
    states: order.length,
    byLabels: [
      { labels: 0, ...measured(drawsOf(numbersOfLabels[0], firstSeed ?? 1), true) },
      ...numbersOfLabels.map((labels) => {
        const bySeed = seeds.map((seed) => measured(drawsOf(labels, seed), false));
        return {
          labels,
          micro: meanOf(bySeed.map(({ micro }) => micro)),
          macro: meanOf(bySeed.map(({ macro }) => macro)),
        };
      }),
    ],
  };
}
