// Measures the lexicon method without any label on SIB-200: seven topics, six languages, own lexicons.
// The data are not in the repository; the folder is an argument.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcePath } from '@common-thread/platform';
import { compileCodebook, parseCodebook, scoreTopics } from '@common-thread/text-analysis';
import type { CompiledCodebook } from '@common-thread/text-analysis';

export interface TopicResult {
  language: string;
  sentences: number;
  /** Mean over the seven topics of the F1 of choosing one topic a sentence, all five folds taken together. */
  macroF1: number;
  /** The same fold by fold, to show how much it varies between articles. */
  macroF1ByFold: number[];
  /** Sentences in which no term matched. */
  unmatched: number;
  accuracy: number;
}

export interface Sib200Score {
  byLanguage: TopicResult[];
  averageMacroF1: number;
}

export interface LabelledSentence {
  id: number;
  topic: string;
  text: string;
}

export const sib200Languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
const parts = ['train', 'dev', 'test'] as const;
const foldCount = 5;
/** A sentence without any matched term goes to the broadest topic: most sentences of encyclopaedias that use none of
 *  the words of the other six explain something. Stated beforehand, not counted from the labels. */
export const topicWithoutTerms = 'science-technology';
const codebookFile = resourcePath('bench/sib200/topics.yaml');

export function compileTopics(): CompiledCodebook {
  const parsed = parseCodebook(readFileSync(codebookFile, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ line, message }) => `line ${line}: ${message}`).join('\n'));
  return compileCodebook(parsed.codebook);
}

/** The topic with most evidence; ties go to the topic that the codebook names first. */
export function chooseTopic(compiled: CompiledCodebook, text: string, language: string): string | null {
  return scoreTopics(compiled, { text, language })[0]?.code ?? null;
}

/** Scores every language whose files are in the folder, over all rows of train, dev and, where present, test. Blocked
 *  folds (five runs of neighbouring sentences) are what a trained method needs; nothing is trained here, so the folds
 *  together are simply all rows, and the figure is the one of the blocked split.
 *  @param folder holds sib200-LANG-PART.tsv with the columns index_id, category, text */
export function scoreSib200(folder: string): Sib200Score {
  const compiled = compileTopics();
  const byLanguage = sib200Languages.flatMap((language) => {
    const sentences = readSentences(folder, language);
    return sentences.length === 0 ? [] : [scoreLanguage(compiled, language, sentences)];
  });
  const total = byLanguage.reduce((sum, { macroF1 }) => sum + macroF1, 0);
  return { byLanguage, averageMacroF1: total / Math.max(1, byLanguage.length) };
}

export function readSentences(folder: string, language: string): LabelledSentence[] {
  const files = parts.map((part) => join(folder, `sib200-${language}-${part}.tsv`)).filter((file) => existsSync(file));
  const rows = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(1));
  return rows
    .map((row) => row.split('\t'))
    .filter((cells) => cells.length >= 3)
    .map(([id, topic, text]) => ({ id: Number(id), topic: (topic ?? '').replace('/', '-'), text: text ?? '' }))
    .sort((a, b) => a.id - b.id);
}

export function scoreLanguage(
  compiled: CompiledCodebook,
  language: string,
  sentences: readonly LabelledSentence[],
): TopicResult {
  const topics = compiled.codebook.codes.map((code) => code.id);
  const chosen = sentences.map(({ text }) => chooseTopic(compiled, text, language));
  const pairs = sentences.map(({ topic }, index) => ({ topic, chosen: chosen[index] ?? topicWithoutTerms }));
  const foldStart = (fold: number): number => Math.floor((fold * pairs.length) / foldCount);
  const folds = Array.from({ length: foldCount }, (_, fold) => pairs.slice(foldStart(fold), foldStart(fold + 1)));
  return {
    language,
    sentences: sentences.length,
    macroF1: macroF1Of(pairs, topics),
    macroF1ByFold: folds.map((fold) => macroF1Of(fold, topics)),
    unmatched: chosen.filter((topic) => topic === null).length,
    accuracy: pairs.filter((pair) => pair.topic === pair.chosen).length / Math.max(1, pairs.length),
  };
}

type Pair = { topic: string; chosen: string };

/** Topics that occur neither among the labels nor among the choices are left out of the mean. */
function macroF1Of(pairs: readonly Pair[], topics: readonly string[]): number {
  const scores = topics.flatMap((topic) => {
    const labelled = pairs.filter((pair) => pair.topic === topic).length;
    const chosen = pairs.filter((pair) => pair.chosen === topic).length;
    const both = pairs.filter((pair) => pair.topic === topic && pair.chosen === topic).length;
    return labelled + chosen === 0 ? [] : [(2 * both) / (labelled + chosen)];
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

/** One line a language and one for the average. */
export function describeSib200(score: Sib200Score): string {
  const lines = score.byLanguage.map(
    ({ language, sentences, macroF1, unmatched, accuracy }) =>
      `sib200 ${language} lexicon, no labels: macro-F1 ${macroF1.toFixed(3)}, accuracy ${accuracy.toFixed(3)} ` +
      `(${sentences} sentences, ${unmatched} without a term)`,
  );
  return [...lines, `sib200 average macro-F1 ${score.averageMacroF1.toFixed(3)}`].join('\n');
}
