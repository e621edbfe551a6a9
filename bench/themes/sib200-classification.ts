// Topics of single sentences by lexicon, by lexicon and ten labelled sentences a topic, and by lexicon and all labels of the other folds.
// Blocked folds as scikit-learn's baseline has them: five runs of neighbouring sentences, since neighbours come from one article.
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
  wordAndCharacterFeatures,
  type CodeClassifierOptions,
  type CodedPassage,
  type CompiledCodebook,
  type SparseMatrix,
} from '@common-thread/text-analysis';
import { compileTopics, readSentences, sib200Languages, topicWithoutTerms } from '../sib200/sib200.ts';
import { meanOf } from './screening-averages.ts';

export interface TopicFigures {
  language: string;
  sentences: number;
  /** Macro-F1, all folds taken together. */
  byLexicon: number;
  /** Ten labels a topic, mean over the seeds. */
  withTenLabels: number;
  withAllLabels: number;
}

const folds = 5;
const labelsOfTopic = 10;
const seeds = [1, 2, 3];

/** A figure for each language that has files in the folder. */
export function scoreTopicClassification(folder: string): TopicFigures[] {
  const compiled = compileTopics();
  return sib200Languages.flatMap((language) => {
    const sentences = readSentences(folder, language);
    return sentences.length === 0 ? [] : [scoreLanguage(compiled, language, sentences)];
  });
}

interface Sentence {
  id: number;
  topic: string;
  text: string;
}

/** One way of labelling the training side, and what was chosen after it for every sentence. */
interface Trial {
  name: 'lexicon' | 'ten' | 'all';
  label: (coded: readonly CodedPassage[], fold: number) => CodedPassage[];
  chosen: number[][];
}

export function scoreLanguage(
  compiled: CompiledCodebook,
  language: string,
  sentences: readonly Sentence[],
): TopicFigures {
  const topics = compiled.codebook.codes.map(({ id }) => id);
  const texts = sentences.map(({ text }) => ({ text, language }));
  const given = sentences.map(({ topic }) => [topics.indexOf(topic)]);
  const evidence = lexiconEvidence(compiled, texts);
  const options: CodeClassifierOptions = {
    choice: 'one',
    usualCode: topics.indexOf(topicWithoutTerms),
    costs: triedCosts,
  };
  const trials: Trial[] = [
    { name: 'lexicon', label: () => [], chosen: [] },
    ...seeds.map((seed): Trial => ({ name: 'ten', label: tenOfEach(topics.length, seed), chosen: [] })),
    { name: 'all', label: (coded) => [...coded], chosen: [] },
  ];
  for (let fold = 0; fold < folds; fold += 1) {
    const isTested = (row: number) =>
      row >= Math.floor((fold * texts.length) / folds) && row < Math.floor(((fold + 1) * texts.length) / folds);
    const rows = [...texts.keys()];
    const learning = rows.filter((row) => !isTested(row));
    const { space } = fitFeatures(
      learning.map((row) => texts[row]!),
      wordAndCharacterFeatures(language),
    );
    const matrix: SparseMatrix = withEvidence(space.weigh(texts), evidence, options.choice);
    const tested = rows.filter(isTested);
    const matrixOfTested = rowsOf(matrix, tested);
    const coded = learning.map((row) => ({ row, codes: given[row]!, source: row }));
    for (const { label, chosen } of trials) {
      const classifier = trainCodes(matrix, topics.length, label(coded, fold), options);
      chosen.push(...chooseCodes(classifier, matrixOfTested, [...tested.keys()]));
    }
  }
  const figureOf = (name: Trial['name']) =>
    meanOf(
      trials.filter((trial) => trial.name === name).map(({ chosen }) => f1Measures(given, chosen, topics.length).macro),
    );
  return {
    language,
    sentences: texts.length,
    byLexicon: figureOf('lexicon'),
    withTenLabels: figureOf('ten'),
    withAllLabels: figureOf('all'),
  };
}

function tenOfEach(topics: number, seed: number): Trial['label'] {
  return (coded, fold) => {
    const random = seededRandom(seed * folds + fold);
    const chosen = Array.from({ length: topics }, (_, topic) => {
      const ofTopic = coded.filter(({ codes }) => codes[0] === topic);
      return [...sampleWithoutReplacement(ofTopic.length, labelsOfTopic, random)].map((place) => ofTopic[place]!);
    });
    return chosen.flat().sort((a, b) => a.row - b.row);
  };
}
