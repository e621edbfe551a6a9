// The next passages for one code: each language ranked by itself, then merged, with some picked at random.
import {
  defaultRanking,
  nextToRead,
  rankUnread,
  type LinearModel,
  type SparseMatrix,
} from '@common-thread/text-analysis';
import { mergeOrders } from './merge-orders.ts';
import { knownOfRows, leftOutRows, type CodingsOfVersion, type OrderRows, type PassagePlace } from './order-part.ts';

/** One language; without a matrix its order is that of the lexicon's scores. */
export interface RankedPart {
  rows: OrderRows;
  matrix: SparseMatrix | null;
  /** The model before the last decision, for a faster start. */
  start?: LinearModel | undefined;
}

export interface RankingQuestion {
  codings: CodingsOfVersion[];
  /** Passages not to be shown, though nobody decided on them. */
  leftOut: PassagePlace[];
  /** How many the person set aside: with the decisions, what a reload shows again depends on it. */
  unsure: number;
  count: number;
  seed: number;
}

/** One passage in twelve: enough to notice what the order misses, few enough to cost little. */
export const chanceShare = 1 / 12;

export interface PickedRow {
  part: number;
  row: number;
  isByChance: boolean;
}

export interface RankedPassages {
  picks: PickedRow[];
  /** By part; null where there was nothing to learn from. */
  models: (LinearModel | null)[];
  passages: number;
  read: number;
  found: number;
}

export function rankPassages(parts: readonly RankedPart[], question: RankingQuestion): RankedPassages {
  const ranked = parts.map((part) => rankPart(part, question));
  const merged = mergeOrders(ranked.map(({ order }) => order));
  const sum = (of: (part: (typeof ranked)[number]) => number) => ranked.reduce((total, part) => total + of(part), 0);
  const read = sum((part) => part.read);
  const places = Int32Array.from(merged, (_, place) => place);
  const picks = nextToRead(places, question.count, {
    chanceShare,
    seed: question.seed,
    decisionsBefore: read + question.unsure,
  });
  return {
    picks: picks.map(({ row: place, isByChance }) => ({ ...merged[place]!, isByChance })),
    models: ranked.map(({ model }) => model),
    passages: sum((part) => part.passages),
    read,
    found: sum((part) => part.found),
  };
}

function rankPart({ rows, matrix, start }: RankedPart, question: RankingQuestion) {
  const { decisions, lexiconScores, found } = knownOfRows(rows, question.codings);
  const isLeftOut = leftOutRows(rows, question.leftOut);
  for (const { row } of decisions) isLeftOut[row] = 1;
  const options = { ...defaultRanking, lexiconScores, ...(start === undefined ? {} : { start }) };
  const { model, unread } =
    matrix === null
      ? rankUnread(emptyMatrix(rows.places.length), [], { ...defaultRanking, lexiconScores, lexiconWorth: 0 })
      : rankUnread(matrix, decisions, options);
  const order = unread.filter((row) => isLeftOut[row] === 0);
  return { model, order, passages: rows.places.length, read: decisions.length, found };
}

function emptyMatrix(rows: number): SparseMatrix {
  const nothing = new Int32Array(0);
  return { rows, columns: 0, rowStarts: new Int32Array(rows + 1), features: nothing, values: new Float32Array(0) };
}

/** The same code, language and person get the same random picks after a reload, and different people different ones. */
export function seedOf(...words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join('\n')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
