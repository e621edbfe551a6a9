// npm run bench -- themes --data DIR [--upr DIR]: learning codes, screening and clusters on labelled texts, beside scikit-learn.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { scoreSdgClusters } from './clusters.ts';
import { baselineLines, hasScikitLearn, peerIssueFigures } from './peer.ts';
import { meanOf } from './screening-averages.ts';
import { measureSpeed, weighings } from './screening-speed.ts';
import { readReviews, scoreReview, ways } from './screening.ts';
import { scoreTopicClassification } from './sib200-classification.ts';
import { issueTask, numbersOfLabels, scoreIssues } from './upr-multilabel.ts';

export interface ThemesFolders {
  /** Holds sib200-LANGUAGE-PART.tsv, sr-*.csv, sdg-benchmark.csv, as far as they are there. */
  labelled: string | null;
  /** Holds recommendations-dev.csv. */
  upr: string | null;
}

type Say = (line: string) => void;

/** @param words the arguments after `themes`; without them the folders of the corpus
 *  @throws Error for a folder that is not there */
export function readThemesFolders(words: readonly string[], corpus: string): ThemesFolders {
  const named = (option: string) => {
    const at = words.indexOf(option);
    return at < 0 ? null : resolve(words[at + 1] ?? '');
  };
  const [labelled, upr] = [named('--data'), named('--upr')];
  for (const folder of [labelled, upr]) {
    if (folder !== null && !existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  }
  if (labelled !== null || upr !== null) return { labelled, upr };
  return { labelled: resolve(corpus, 'labelled'), upr: resolve(corpus, 'upr') };
}

export function benchThemes({ labelled, upr }: ThemesFolders, say: Say): void {
  const hasPeer = hasScikitLearn();
  if (!hasPeer) say('themes: scikit-learn is not installed (Debian: python3-sklearn), only our own figures follow');
  if (labelled !== null) {
    sayTopics(labelled, say);
    sayReviews(labelled, say);
    sayClusters(labelled, say);
    if (hasPeer) sayBaseline(labelled, say);
  }
  if (upr !== null) sayIssues(upr, hasPeer, say);
  sayRefit(say);
}

function sayTopics(folder: string, say: Say): void {
  const figures = scoreTopicClassification(folder);
  for (const { language, sentences, byLexicon, withTenLabels, withAllLabels } of figures) {
    say(
      `sib200 ${language}, blocked: macro-F1 ${byLexicon.toFixed(3)} by lexicon, ${withTenLabels.toFixed(3)} with 10 labels a topic, ${withAllLabels.toFixed(3)} with all (${String(sentences)} sentences)`,
    );
  }
  if (figures.length === 0) return;
  const mean = (figure: 'byLexicon' | 'withTenLabels' | 'withAllLabels') =>
    meanOf(figures.map((one) => one[figure])).toFixed(3);
  say(
    `sib200 mean macro-F1: ${mean('byLexicon')} by lexicon (goal .60), ${mean('withTenLabels')} with 10 labels a topic (goal .64), ${mean('withAllLabels')} with all (goal .66)`,
  );
}

const wordsOfWay: Record<keyof typeof ways, string> = {
  words: 'words and pairs',
  wordsAndCharacters: 'words, pairs and runs of characters',
  withName: 'these, starting from the name of the review',
};

function sayReviews(folder: string, say: Say): void {
  for (const review of readReviews(folder)) {
    for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
      const figures = scoreReview(review, ways[way]);
      const { file, records, relevant, workSavedAt95, recallAt10Percent, millisecondsPerRefit } = figures;
      say(
        `${file}, ${wordsOfWay[way]}: WSS@95 ${workSavedAt95.toFixed(3)}, recall at 10 % ${recallAt10Percent.toFixed(3)}, ${millisecondsPerRefit.toFixed(1)} ms per refit and ranking (${String(relevant)} of ${String(records)} relevant)`,
      );
    }
  }
}

function sayClusters(folder: string, say: Say): void {
  const figures = scoreSdgClusters(folder);
  if (figures === null) return;
  const { snippets, goals, mutualInformation, seedAgreement, agreementWithGoals, secondsPerSeed } = figures;
  say(
    `sdg, ${String(snippets)} snippets, ${String(goals)} goals: NMI ${mutualInformation.toFixed(3)} (goal .56), seed ARI ${seedAgreement.toFixed(3)} (goal .60), ARI with the goals ${agreementWithGoals.toFixed(3)}, ${secondsPerSeed.toFixed(1)} s a seed`,
  );
  say(
    `sdg, shown clusters: ${figures.shown.toFixed(1)} of ${String(goals)}, purity ${figures.purityOfShown.toFixed(3)}, of those left out ${figures.purityOfLeftOut.toFixed(3)}; number chosen untold: ${String(figures.chosenNumber)}`,
  );
}

function sayBaseline(folder: string, say: Say): void {
  const lines = baselineLines(folder);
  if (lines === null) say('themes: the baseline of scikit-learn is not beside the project');
  for (const line of lines ?? []) say(`  scikit-learn: ${line}`);
}

const goals: Record<number, string> = { 300: ' (goal .72 / .60)', 1000: ' (goal .79 / .66)' };

function sayIssues(folder: string, hasPeer: boolean, say: Say): void {
  const task = issueTask(folder);
  const { byLabels, recommendations, states } = scoreIssues(task);
  say(
    `upr, ${String(recommendations)} recommendations to ${String(states)} states, 5 folds by state, states not learned from:`,
  );
  for (const { labels, micro, macro } of byLabels) {
    const source = labels === 0 ? 'lexicon alone' : `lexicon and ${String(labels)} labels`;
    say(`upr ${source}: micro-F1 ${micro.toFixed(3)}, macro-F1 ${macro.toFixed(3)}${goals[labels] ?? ''}`);
  }
  if (!hasPeer) return;
  const runs = peerIssueFigures(task);
  for (const labels of numbersOfLabels) {
    const ofNumber = runs.filter((run) => run.labels === labels);
    const mean = (figure: 'micro' | 'macro') => meanOf(ofNumber.map((run) => run[figure])).toFixed(3);
    say(`  scikit-learn: upr ${String(labels)} labels: micro-F1 ${mean('micro')}, macro-F1 ${mean('macro')}`);
  }
}

function sayRefit(say: Say): void {
  for (const [name, features] of Object.entries(weighings)) {
    const figures = measureSpeed(features);
    const { passages, entriesPerPassage, decisions, medianMilliseconds, slowestMilliseconds } = figures;
    say(
      `refit and ranking of ${String(passages)} passages (${name}, ${entriesPerPassage.toFixed(0)} entries each) after one more than ${String(decisions)} decisions: median ${medianMilliseconds.toFixed(1)} ms, slowest ${slowestMilliseconds.toFixed(1)} ms (goal 50)`,
    );
    const { scikitLearnMilliseconds, scikitLearnSlowest } = figures;
    if (scikitLearnMilliseconds === null || scikitLearnSlowest === null) continue;
    say(
      `  scikit-learn: fit and score on the same numbers: median ${scikitLearnMilliseconds.toFixed(1)} ms, slowest ${scikitLearnSlowest.toFixed(1)} ms`,
    );
  }
}
