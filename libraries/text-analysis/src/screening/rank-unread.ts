// What to read next for one code: learns from the decisions so far and ranks what nobody has read.
import { scoreLinear, trainLinear, type LinearModel } from '../classifying/linear-model.ts';
import { sampleWithoutReplacement, seededRandom } from '../seeded-random.ts';
import type { SparseMatrix } from '../weighing/sparse-matrix.ts';
import { balancedWeights, elasRatio } from './class-balance.ts';
import { orderByScore } from './rank-order.ts';

/** What a person said about a passage and this code. */
export interface ScreeningDecision {
  /** Row of the passage in the matrix. */
  row: number;
  isRelevant: boolean;
}

export interface RankingOptions {
  /** Cost of a wrong decision against large weights. */
  cost: number;
  /** How many times heavier the relevant decisions are together than the irrelevant. */
  balanceRatio: number;
  /** What the lexicon says before anyone has read: one number per passage, 0 = nothing, more = more likely relevant.
   *  Left out: nothing is known before. */
  lexiconScores?: Float32Array;
  /** The lexicon counts as much as so many decisions of the lighter kind, so that it fades as people decide. */
  lexiconWorth: number;
  /** The model before the last decision: the same result, sooner. */
  start?: LinearModel;
  /** Chooses which passages without a term of the lexicon stand for the irrelevant ones. */
  seed: number;
}

export interface UnreadRanking {
  /** null while there is nothing to learn from: neither a decision of each kind nor a lexicon. For `explain`. */
  model: LinearModel | null;
  /** One number per passage of the matrix, read ones too; higher is likelier. No probability. */
  scores: Float32Array;
  /** Rows of the undecided passages, likeliest first; without a model by the lexicon, then in their own order. */
  unread: Int32Array;
}

/** Values of ASReview 2, ELAS u4, which were chosen there on 24 published reviews; the worth of the lexicon is ten decisions,
 *  about what a person reads before leaving a code or going on. */
export const defaultRanking: RankingOptions = { cost: 0.11, balanceRatio: elasRatio, lexiconWorth: 10, seed: 1 };

/** More passages than this teach little more about a lexicon and cost time after every decision. */
const lexiconExamples = 100;

/** Learns a linear support vector machine (squared hinge) from the decisions and ranks the undecided passages.
 *  @param matrix one row per passage, best made by fitFeatures with words of 1 to 2 and sublinear counts
 *  @param decisions at most one per row
 *  @returns the same for the same arguments; scores order passages for one code and language, and are not comparable
 *  between codes
 *  Not for deciding: a high score is a reason to read a passage, not to code it. Not worth much for codes on more than one
 *  passage in five; code these by lexicon and review.
 *  Sources: de Bruin and others 2025 (ASReview 2, ELAS u4); Fan and others 2008 (LIBLINEAR). */
export function rankUnread(
  matrix: SparseMatrix,
  decisions: readonly ScreeningDecision[],
  options: RankingOptions = defaultRanking,
): UnreadRanking {
  const isDecided = new Uint8Array(matrix.rows);
  for (const { row } of decisions) isDecided[row] = 1;
  const examples = decided(decisions, options);
  const lightest = examples.reduce((least, { weight }) => Math.min(least, weight), 1);
  examples.push(...fromLexicon(isDecided, lightest, options));
  const model = learn(matrix, examples, options);
  const scores = model === null ? (options.lexiconScores ?? new Float32Array(matrix.rows)) : scoreLinear(model, matrix);
  return { model, scores, unread: orderByScore(scores, isDecided) };
}

interface Example extends ScreeningDecision {
  weight: number;
}

function decided(decisions: readonly ScreeningDecision[], { balanceRatio }: RankingOptions): Example[] {
  const weights = balancedWeights(
    decisions.map(({ isRelevant }) => isRelevant),
    balanceRatio,
  );
  return decisions.map((decision, place) => ({ ...decision, weight: weights[place]! }));
}

/** Undecided passages that the lexicon speaks for, against some that it does not: half of its worth each.
 *  @param unit weight of one decision of the lighter kind: a few passages found irrelevant must outweigh a term that misleads */
function fromLexicon(
  isDecided: Uint8Array,
  unit: number,
  { lexiconScores, lexiconWorth, seed }: RankingOptions,
): Example[] {
  if (lexiconScores === undefined || lexiconWorth <= 0) return [];
  const silent: number[] = [];
  isDecided.forEach((one, row) => {
    if (one === 0 && !(lexiconScores[row]! > 0)) silent.push(row);
  });
  const spoken = orderByScore(lexiconScores, isDecided)
    .subarray(0, lexiconExamples)
    .filter((row) => lexiconScores[row]! > 0);
  if (spoken.length === 0 || silent.length === 0) return [];
  const chosen = sampleWithoutReplacement(silent.length, lexiconExamples, seededRandom(seed));
  const spokenTotal = spoken.reduce((sum, row) => sum + lexiconScores[row]!, 0);
  const half = (unit * lexiconWorth) / 2;
  return [
    ...Array.from(spoken, (row) => ({ row, isRelevant: true, weight: (half * lexiconScores[row]!) / spokenTotal })),
    ...Array.from(chosen, (place) => ({ row: silent[place]!, isRelevant: false, weight: half / chosen.length })),
  ];
}

function learn(
  matrix: SparseMatrix,
  examples: readonly Example[],
  { cost, start }: RankingOptions,
): LinearModel | null {
  const relevant = examples.filter(({ isRelevant }) => isRelevant).length;
  if (relevant === 0 || relevant === examples.length) return null;
  return trainLinear(
    matrix,
    Int32Array.from(examples, ({ row }) => row),
    Int8Array.from(examples, ({ isRelevant }) => (isRelevant ? 1 : -1)),
    { cost, weights: Float32Array.from(examples, ({ weight }) => weight), ...(start === undefined ? {} : { start }) },
  );
}
