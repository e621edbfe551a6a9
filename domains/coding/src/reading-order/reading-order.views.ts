// What the reading order shows: the next passages for a code, how far people are, and what samples say of the rest.
import type { MatchedTerm } from '@common-thread/text-analysis';

/** A code in one language of the study, or (null) in all of them. */
export interface ReadingScope {
  code: string;
  language: string | null;
}

/** learned: from decisions and lexicon; lexicon: by the scores of the suggestions alone, as long as nothing else is there. */
export type OrderBasis = 'learned' | 'lexicon';

/** ready: the program has read the passages; preparing: it is reading them; unavailable: it could not. */
export type OrderState = 'ready' | 'preparing' | 'unavailable';

export interface OrderedPassage {
  passageId: string;
  /** Picked at random, to see what the order misses. */
  isByChance: boolean;
  /** What speaks for and against it in what was learned, strongest first; empty where nothing was learned. */
  termsFor: string[];
  termsAgainst: string[];
}

export interface NextPassage extends OrderedPassage {
  versionId: string;
  ordinal: number;
  text: string;
  language: string;
  headingPath: string[];
  page: number | null;
  contributionTitle: string;
  /** ISO 3166 alpha-3. */
  country: string | null;
  /** Why the lexicon suggests the code here; null: it does not. */
  suggestion: { score: number; reasons: MatchedTerm[] } | null;
}

export interface ReadingCounts {
  /** Passages of the current documents, without lists of sources. */
  passages: number;
  /** Decided by people: the code applies, or not. */
  read: number;
  /** Of these, those where it applies. */
  found: number;
  /** Set aside as unsure by the person who asks. */
  unsure: number;
}

export interface ReadingOrder extends ReadingScope {
  basis: OrderBasis;
  state: OrderState;
  counts: ReadingCounts;
  /** Relevant passages still unread, 95 %; null: nobody can say without a sample. */
  left: { atLeast: number; atMost: number } | null;
  next: NextPassage[];
  /** Text of the passages before and after the first one. */
  before: string | null;
  after: string | null;
}

export type OrderDecision = 'accept' | 'reject' | 'unsure' | 'withdraw';

export interface DecisionInOrder {
  passageId: string;
  code: string;
  decision: OrderDecision;
  /** The sample in which the passage was read. */
  sampleId?: string | undefined;
}

export interface UnsurePassage {
  passageId: string;
  versionId: string;
  ordinal: number;
  text: string;
  language: string;
  contributionTitle: string;
  coderName: string | null;
  at: Date;
}

export interface SampleBound {
  /** Relevant ones still unread, at most, with 95 % confidence. */
  missedAtMost: number;
  /** At least this share of all relevant passages is known, 0 to 1, with 95 % confidence; null when there is none to know. */
  recallAtLeast: number | null;
}

export interface UnreadSample extends ReadingScope {
  id: string;
  drawnBy: string | null;
  drawnAt: Date;
  /** Undecided passages when it was drawn, and how many had the code by then. */
  unread: number;
  knownBefore: number;
  sampled: number;
  decided: number;
  found: number;
  /** null: not all of it was read. */
  bound: SampleBound | null;
  /** Passages in documents that came later: with any, the bound says nothing of the study as it is now. */
  newPassages: number;
}

export interface SampleToRead {
  sample: UnreadSample;
  /** null: all of it was read. */
  passage: Omit<NextPassage, 'termsFor' | 'termsAgainst' | 'suggestion' | 'isByChance'> | null;
  place: number | null;
  before: string | null;
  after: string | null;
}
