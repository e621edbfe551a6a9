// Learns from texts which features there are and how much each tells, and turns texts into rows of weighed features.
import type { FeatureOptions, TextToWeigh } from './feature-options.ts';
import { countFeatures, type FeatureCounts } from './feature-counts.ts';
import type { SparseMatrix } from './sparse-matrix.ts';
import { Vocabulary } from './vocabulary.ts';

export interface FeatureSpace {
  readonly columns: number;
  /** For people: a word in its shortest form met, two words, or a run of characters with · for the edge of a word. */
  nameOf(feature: number): string;
  isWord(feature: number): boolean;
  /** Rows for other texts; features that were not met when fitting are passed over. */
  weigh(texts: readonly TextToWeigh[]): SparseMatrix;
}

/** TF-IDF: the count of a feature in a text (`isSublinear`: 1 + ln count) times ln((1 + n) / (1 + texts with it)) + 1, rows of
 *  unit length; where words and characters are both asked for, each has half of the square of the length. A text without
 *  features is a row of zeros.
 *  @returns the same for the same texts in the same order; time grows with the characters, memory with the features kept
 *  Agrees with scikit-learn 1.2 TfidfVectorizer given the same words. Not for texts of several languages in one model: the same
 *  word in two languages is one feature.
 *  Source: Manning, Raghavan & Schütze 2008, ch. 6. */
export function fitFeatures(
  texts: readonly TextToWeigh[],
  options: FeatureOptions,
): { space: FeatureSpace; matrix: SparseMatrix } {
  const vocabulary = new Vocabulary(options);
  const counts = countFeatures(texts, vocabulary);
  const words = weighFeatures(counts.words, vocabulary.wordFeatures, texts.length, options);
  const characters = weighFeatures(counts.characters, vocabulary.characterFeatures, texts.length, options);
  const names = [...keptNames(vocabulary.wordNames(), words), ...keptNames(vocabulary.characterNames(), characters)];
  vocabulary.close({
    word: (feature) => words.columnOf[feature]! >= 0,
    character: (feature) => characters.columnOf[feature]! >= 0,
  });
  const blocks = [words, characters] as const;
  const space: FeatureSpace = {
    columns: words.columns + characters.columns,
    nameOf: (feature) => names[feature] ?? '',
    isWord: (feature) => feature < words.columns,
    weigh: (others) => weighCounts(countFeatures(others, vocabulary), blocks, options),
  };
  return { space, matrix: weighCounts(counts, blocks, options) };
}

interface WeighedFeatures {
  columns: number;
  /** Column within the block by feature number; -1 = left out. */
  columnOf: Int32Array;
  /** Inverse document frequency by feature number. */
  rarity: Float64Array;
}

function weighFeatures(
  counts: FeatureCounts,
  features: number,
  texts: number,
  { minimumDocuments, maximumShare }: FeatureOptions,
): WeighedFeatures {
  const documents = new Int32Array(features);
  for (const feature of counts.features) documents[feature]! += 1;
  const columnOf = new Int32Array(features).fill(-1);
  const rarity = new Float64Array(features);
  let columns = 0;
  documents.forEach((holding, feature) => {
    if (holding < minimumDocuments || holding > maximumShare * texts) return;
    columnOf[feature] = columns;
    rarity[feature] = Math.log((1 + texts) / (1 + holding)) + 1;
    columns += 1;
  });
  return { columns, columnOf, rarity };
}

function keptNames(names: readonly string[], { columnOf }: WeighedFeatures): string[] {
  return names.filter((_, feature) => columnOf[feature]! >= 0);
}

function weighCounts(
  counts: { words: FeatureCounts; characters: FeatureCounts },
  [words, characters]: readonly [WeighedFeatures, WeighedFeatures],
  { isSublinear, words: wordOptions, characters: characterOptions }: FeatureOptions,
): SparseMatrix {
  const rows = counts.words.rowStarts.length - 1;
  const most = counts.words.features.length + counts.characters.features.length;
  const matrix: SparseMatrix = {
    rows,
    columns: words.columns + characters.columns,
    rowStarts: new Int32Array(rows + 1),
    features: new Int32Array(most),
    values: new Float32Array(most),
  };
  const length = wordOptions !== null && characterOptions !== null ? Math.SQRT1_2 : 1;
  let place = 0;
  for (let row = 0; row < rows; row += 1) {
    place = addRow(matrix, place, row, counts.words, words, 0, length, isSublinear);
    place = addRow(matrix, place, row, counts.characters, characters, words.columns, length, isSublinear);
    matrix.rowStarts[row + 1] = place;
  }
  return place === most
    ? matrix
    : { ...matrix, features: matrix.features.slice(0, place), values: matrix.values.slice(0, place) };
}

/** Adds one block of one row, scaled to `length`.
 *  @returns the place after it */
function addRow(
  matrix: SparseMatrix,
  place: number,
  row: number,
  { rowStarts, features, counts }: FeatureCounts,
  { columnOf, rarity }: WeighedFeatures,
  firstColumn: number,
  length: number,
  isSublinear: boolean,
): number {
  let end = place;
  let squares = 0;
  for (let at = rowStarts[row]!; at < rowStarts[row + 1]!; at += 1) {
    const feature = features[at]!;
    const column = columnOf[feature]!;
    if (column < 0) continue;
    const count = counts[at]!;
    const value = (isSublinear ? 1 + Math.log(count) : count) * rarity[feature]!;
    matrix.features[end] = firstColumn + column;
    matrix.values[end] = value;
    squares += value * value;
    end += 1;
  }
  const scale = squares > 0 ? length / Math.sqrt(squares) : 0;
  for (let at = place; at < end; at += 1) matrix.values[at]! *= scale;
  return end;
}
