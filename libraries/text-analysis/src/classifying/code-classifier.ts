// Learns every code of a codebook from passages that people coded, starting from the lexicon.
import { rowsOf } from '../weighing/rows-of.ts';
import type { SparseMatrix } from '../weighing/sparse-matrix.ts';
import { f1Measures, type CodesOfPassages } from './f1-measures.ts';
import { lexiconPrior, type CodeChoice } from './lexicon-evidence.ts';
import { scoreLinear, trainLinear, type LinearModel } from './linear-model.ts';

export interface CodedPassage {
  /** Row of the matrix. */
  row: number;
  /** Columns of the codes that people gave; no other code holds. */
  codes: readonly number[];
  /** Passages of one source, which are like each other, share a number; trials never learn from the source they are tried on. */
  source: number;
}

export interface CodeClassifierOptions {
  /** As `withEvidence` was told. */
  choice: CodeChoice;
  /** Where every passage has one code: the one for passages without any term. */
  usualCode?: number;
  /** Costs of a wrong example to try; the smaller, the longer the lexicon is believed. */
  costs: readonly number[];
}

export interface CodeClassifier {
  models: readonly LinearModel[];
  choice: CodeChoice;
  /** The cost that did best in the trials; null when nothing was coded yet. */
  cost: number | null;
}

/** About the cost 0.11 of ASReview 2 for rows of unit length, doubled, and a tenth of it; higher ones learn short texts by heart. */
export const triedCosts: readonly number[] = [0.02, 0.2];

const trials = 3;

/** One linear model per code, each kept near what the lexicon says (`lexiconPrior`): without coded passages it is the lexicon, and
 *  with every coded passage it moves as far as the passages demand. The cost is chosen by three trials within the coded
 *  passages, each of which learns from two thirds of the sources; the lowest of equal ones wins.
 *  @param matrix made by `withEvidence`, of any number of passages
 *  @param codes how many the codebook has
 *  @param coded passages that were coded completely: what a passage lacks is taken as refused
 *  @returns a function of the arguments alone
 *  Not for coding by itself: its choices are suggestions. One model per language.
 *  Sources: Yang, Yan & Hauptmann 2007, "Cross-domain video concept detection using adaptive SVMs" for learning from a prior model. */
export function trainCodes(
  matrix: SparseMatrix,
  codes: number,
  coded: readonly CodedPassage[],
  options: CodeClassifierOptions,
): CodeClassifier {
  const { choice } = options;
  if (coded.length === 0) return { models: learn(matrix, codes, [], 1, options), choice, cost: null };
  const cost = bestCost(matrix, codes, coded, options);
  return { models: learn(matrix, codes, coded, cost, options), choice, cost };
}

/** The scores of all codes for all rows: one array per code. Above 0 the code is likelier than not; no probability. */
export function scoreCodes({ models }: CodeClassifier, matrix: SparseMatrix): Float32Array[] {
  return models.map((model) => scoreLinear(model, matrix));
}

/** The codes chosen for each of these rows: those that score 0 or more, or the one that scores highest (the first of equals). */
export function chooseCodes(classifier: CodeClassifier, matrix: SparseMatrix, rows: readonly number[]): number[][] {
  const scores = scoreCodes(classifier, matrix);
  return rows.map((row) => {
    if (classifier.choice === 'several') {
      return scores.flatMap((ofCode, code) => (ofCode[row]! >= 0 ? [code] : []));
    }
    return [scores.reduce((best, ofCode, code) => (ofCode[row]! > scores[best]![row]! ? code : best), 0)];
  });
}

function learn(
  matrix: SparseMatrix,
  codes: number,
  coded: readonly CodedPassage[],
  cost: number,
  { choice, usualCode }: CodeClassifierOptions,
): LinearModel[] {
  const rows = Int32Array.from(coded, ({ row }) => row);
  return Array.from({ length: codes }, (_, code) => {
    const prior = lexiconPrior(matrix.columns, codes, code, choice === 'one' && code === usualCode);
    if (coded.length === 0) return prior;
    const labels = Int8Array.from(coded, (passage) => (passage.codes.includes(code) ? 1 : -1));
    return trainLinear(matrix, rows, labels, { cost, weights: weightsOf(labels, choice), prior });
  });
}

/** Where one code is chosen, passages with it and without it weigh the same together (scikit-learn's "balanced"), so that codes compete
 *  alike. Where several may hold, the rarer kind weighs more by the root of how much rarer it is: between counting every
 *  passage alike, by which rare codes are never chosen, and balance, by which they are chosen too often. */
function weightsOf(labels: Int8Array, choice: CodeChoice): Float32Array {
  const holding = labels.reduce((count, label) => count + (label > 0 ? 1 : 0), 0);
  if (holding === 0 || holding === labels.length) return new Float32Array(labels.length).fill(1);
  const rarity = (labels.length - holding) / holding;
  const favour = choice === 'one' ? rarity : Math.sqrt(rarity);
  return Float32Array.from(labels, (label) => (label > 0 ? favour : 1));
}

function bestCost(
  matrix: SparseMatrix,
  codes: number,
  coded: readonly CodedPassage[],
  options: CodeClassifierOptions,
): number {
  const ascending = [...options.costs].sort((a, b) => a - b);
  const [lowest] = ascending;
  if (lowest === undefined) throw new RangeError('At least one cost is needed.');
  const sources = [...new Set(coded.map(({ source }) => source))].sort((a, b) => a - b);
  if (ascending.length === 1 || sources.length < trials) return lowest;
  const trialOf = new Map(sources.map((source, place) => [source, Math.floor((place * trials) / sources.length)]));
  const worth = (cost: number) => {
    const given: (readonly number[])[] = [];
    const chosen: (readonly number[])[] = [];
    for (let trial = 0; trial < trials; trial += 1) {
      const learning = coded.filter(({ source }) => trialOf.get(source) !== trial);
      const tried = coded.filter(({ source }) => trialOf.get(source) === trial);
      const matrixOfTried = rowsOf(
        matrix,
        tried.map(({ row }) => row),
      );
      const models = learn(matrix, codes, learning, cost, options);
      const classifier = { models, choice: options.choice, cost };
      given.push(...tried.map((passage) => passage.codes));
      chosen.push(
        ...chooseCodes(
          classifier,
          matrixOfTried,
          tried.map((_, place) => place),
        ),
      );
    }
    return agreement(given, chosen, codes);
  };
  let best = { cost: lowest, worth: -1 };
  for (const cost of ascending) {
    const found = worth(cost);
    if (found > best.worth) best = { cost, worth: found };
  }
  return best.cost;
}

/** Passages and codes count alike. */
function agreement(given: CodesOfPassages, chosen: CodesOfPassages, codes: number): number {
  const { micro, macro } = f1Measures(given, chosen, codes);
  return (micro + macro) / 2;
}
