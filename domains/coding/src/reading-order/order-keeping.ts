// What the server and the process that keeps the weighed passages say to each other.
import type { CodingsOfVersion, PassagePlace } from './rules/order-part.ts';
import type { OrderedPassage } from './reading-order.views.ts';

/** Passages of one language of one study at one time. */
export interface KeptLanguage {
  /** Study and language, with what the study's documents were: another document makes another name. */
  name: string;
  language: string;
}

export type OrderTask =
  | { kind: 'add'; name: string; passages: { version: string; ordinal: number; text: string }[] }
  | { kind: 'weigh'; name: string; language: string }
  | { kind: 'rank'; names: string[]; code: string; question: RankingTask };

export interface RankingTask {
  codings: CodingsOfVersion[];
  leftOut: PassagePlace[];
  unsure: number;
  count: number;
  seed: number;
}

export interface RankedAnswer {
  picks: OrderedPassage[];
  passages: number;
  read: number;
  found: number;
  /** false: there was nothing to learn from, no decision of each kind and no suggestion. */
  isLearned: boolean;
  milliseconds: number;
}

export type OrderAnswer =
  | { kind: 'done' }
  /** Names of what the process does not have (any more). */
  | { kind: 'missing'; names: string[] }
  | { kind: 'ranked'; ranked: RankedAnswer };
