// Screening for what is relevant, on systematic reviews whose decisions are known: the loop of ASReview 2 (ELAS u4), from the same two
// records as scikit-learn's loop, without picks by chance. Files sr-*.csv with title, abstract and label_included, included or label.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  defaultRanking,
  fitFeatures,
  rankUnread,
  recallAtShare,
  screeningFeatures,
  wordFeatures,
  workSavedOverSampling,
  type FeatureOptions,
  type LinearModel,
  type ScreeningDecision,
  type SparseMatrix,
} from '@common-thread/text-analysis';
import { meanOf, medianOf } from './screening-averages.ts';
import { numpyChoices } from './screening-numpy-choice.ts';

export interface ScreeningFigures {
  file: string;
  records: number;
  relevant: number;
  /** Means over the seeds; see workSavedOverSampling and recallAtShare. */
  workSavedAt95: number;
  recallAt10Percent: number;
  /** Median of learning and ranking again. */
  millisecondsPerRefit: number;
  bySeed: { seed: number; workSavedAt95: number; recallAt10Percent: number }[];
}

export interface Review {
  file: string;
  texts: string[];
  isRelevant: boolean[];
}

const seeds = [1, 2, 3];
const labelColumns = ['label_included', 'included', 'label'];

export function readReviews(folder: string): Review[] {
  const files = readdirSync(folder).filter((name) => /^sr-.*\.csv$/.test(name));
  return files.sort().map((file) => {
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, file)), {
      columns: true,
      bom: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    const column = labelColumns.find((name) => rows[0]?.[name] !== undefined);
    if (column === undefined) throw new Error(`${file} has none of the columns ${labelColumns.join(', ')}.`);
    return {
      file,
      texts: rows.map((row) => `${row['title'] ?? ''} ${row['abstract'] ?? ''}`),
      isRelevant: rows.map((row) => ['1', '1.0'].includes((row[column] ?? '').trim())),
    };
  });
}

export interface ScreeningWay {
  features: FeatureOptions;
  /** The name of the review is the one term of its lexicon: what every code of a codebook has at least. */
  startsFromName: boolean;
}

/** What is weighed and known before: the second is what the product does before a codebook says anything, the third with the least that
 *  a codebook says. */
export const ways = {
  words: { features: wordFeatures, startsFromName: false },
  wordsAndCharacters: { features: screeningFeatures('en'), startsFromName: false },
  withName: { features: screeningFeatures('en'), startsFromName: true },
} satisfies Record<string, ScreeningWay>;

export function scoreReview(review: Review, way: ScreeningWay): ScreeningFigures {
  const texts = review.texts.map((text) => ({ text, language: 'en' }));
  const { matrix } = fitFeatures(texts, way.features);
  const lexiconScores = way.startsFromName ? scoresOfName(review) : undefined;
  const relevant = review.isRelevant.filter(Boolean).length;
  const times: number[] = [];
  const bySeed = seeds.map((seed) => {
    const order = readInOrder({ matrix, lexiconScores }, review.isRelevant, seed, times);
    const hits = order.map((row) => (review.isRelevant[row] === true ? 1 : 0));
    return {
      seed,
      workSavedAt95: workSavedOverSampling(hits, matrix.rows, relevant) ?? 0,
      recallAt10Percent: recallAtShare(hits, matrix.rows, relevant, 0.1),
    };
  });
  return {
    file: review.file,
    records: matrix.rows,
    relevant,
    workSavedAt95: meanOf(bySeed.map((run) => run.workSavedAt95)),
    recallAt10Percent: meanOf(bySeed.map((run) => run.recallAt10Percent)),
    millisecondsPerRefit: medianOf(times),
    bySeed,
  };
}

function scoresOfName({ file, texts }: Review): Float32Array {
  const name = file.replace(/^sr-|s?\.csv$/g, '').toLowerCase();
  return Float32Array.from(texts, (text) => (text.toLowerCase().includes(name) ? 1 : 0));
}

interface WeighedReview {
  matrix: SparseMatrix;
  lexiconScores: Float32Array | undefined;
}

/** Reads until all that is relevant is found: one record after the other up to a hundred, then 2 % at a time. */
function readInOrder(
  { matrix, lexiconScores }: WeighedReview,
  isRelevant: readonly boolean[],
  seed: number,
  times: number[],
): number[] {
  const rowsThat = (are: boolean) => isRelevant.flatMap((one, row) => (one === are ? [row] : []));
  const choose = numpyChoices(seed);
  const [all, rest] = [rowsThat(true), rowsThat(false)];
  const order = [all[choose(all.length)] ?? 0, rest[choose(rest.length)] ?? 0];
  const decisions: ScreeningDecision[] = order.map((row) => ({ row, isRelevant: isRelevant[row] === true }));
  let start: LinearModel | null = null;
  let found = 1;
  while (order.length < matrix.rows && found < all.length) {
    const batch = order.length < 100 ? 1 : Math.max(1, Math.floor(matrix.rows / 50));
    const began = performance.now();
    const { model, unread } = rankUnread(matrix, decisions, {
      ...defaultRanking,
      ...(start === null ? {} : { start }),
      ...(lexiconScores === undefined ? {} : { lexiconScores }),
    });
    times.push(performance.now() - began);
    start = model;
    for (const row of unread.subarray(0, batch)) {
      order.push(row);
      decisions.push({ row, isRelevant: isRelevant[row] === true });
      if (isRelevant[row] === true) found += 1;
    }
  }
  return order;
}
