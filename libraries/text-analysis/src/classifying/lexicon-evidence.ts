// What a codebook's lexicon says of passages, as features beside their words and as a belief to start learning from.
import type { CompiledCodebook } from '../lexicon/compile-codebook.ts';
import { scoreTopics } from '../lexicon/score-topics.ts';
import type { TextToWeigh } from '../weighing/feature-options.ts';
import type { SparseMatrix } from '../weighing/sparse-matrix.ts';
import type { LinearModel } from './linear-model.ts';

/** The evidence of every code in every passage: that of code c in passage r at `r * codes + c`, 0 = no term matched. */
export interface LexiconEvidence {
  codes: number;
  evidence: Float32Array;
}

/** Evidence by `scoreTopics`, codes in the order of the codebook. */
export function lexiconEvidence(compiled: CompiledCodebook, passages: readonly TextToWeigh[]): LexiconEvidence {
  const columnOf = new Map(compiled.codebook.codes.map(({ id }, column) => [id, column]));
  const codes = columnOf.size;
  const evidence = new Float32Array(passages.length * codes);
  passages.forEach((passage, row) => {
    for (const score of scoreTopics(compiled, passage)) {
      evidence[row * codes + columnOf.get(score.code)!] = score.evidence;
    }
  });
  return { codes, evidence };
}

/** How many codes a passage has: exactly one, or any number. */
export type CodeChoice = 'one' | 'several';

/** The matrix with one more column per code. Rows are no longer of unit length.
 *  @param evidence of the rows of this matrix */
export function withEvidence(
  matrix: SparseMatrix,
  { codes, evidence }: LexiconEvidence,
  choice: CodeChoice,
): SparseMatrix {
  const spoken = evidence.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
  const entries = matrix.features.length + spoken;
  const rowStarts = new Int32Array(matrix.rows + 1);
  const features = new Int32Array(entries);
  const values = new Float32Array(entries);
  let place = 0;
  for (let row = 0; row < matrix.rows; row += 1) {
    const [start, end] = [matrix.rowStarts[row]!, matrix.rowStarts[row + 1]!];
    features.set(matrix.features.subarray(start, end), place);
    values.set(matrix.values.subarray(start, end), place);
    place += end - start;
    for (let code = 0; code < codes; code += 1) {
      const value = evidence[row * codes + code]!;
      if (!(value > 0)) continue;
      features[place] = matrix.columns + code;
      values[place] = strength(value, choice);
      place += 1;
    }
    rowStarts[row + 1] = place;
  }
  return { rows: matrix.rows, columns: matrix.columns + codes, rowStarts, features, values };
}

/** Grows ever slower towards 1. Where each code is decided for itself, evidence below 1 makes no suggestion and counts less than its
 *  half; where codes are compared, every term counts in full. */
function strength(evidence: number, choice: CodeChoice): number {
  return choice === 'several' && evidence < 1 ? evidence / 4 : evidence / (1 + evidence);
}

/** With these the score without labels is -1 in silence, exactly 1 at evidence 1, and nears 3; where several codes may hold it is
 *  evidence - 1 below evidence 1. */
const weightOfStrength = 4;
const biasOfSilence = -1;
/** Decides where no term matched, and where two codes have the same evidence. */
const worthOfUsual = 0.01;

/** The model that says what the lexicon says: above 0 where it suggests the code, below elsewhere.
 *  @param columns of the matrix that `withEvidence` made
 *  @param isUsual the code that is likeliest where no term matched, when one code is to be chosen for every passage */
export function lexiconPrior(columns: number, codes: number, code: number, isUsual = false): LinearModel {
  const weights = new Float32Array(columns);
  weights[columns - codes + code] = weightOfStrength;
  return { weights, bias: biasOfSilence + (isUsual ? worthOfUsual : 0) };
}
