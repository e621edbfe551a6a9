// What the coding part shows to the others: codings of passages by code and facet, and the study's codebook.
import type { Codebook, MatchedTerm, SuggestionDimension } from '@common-thread/text-analysis';

/** A code of the codebook, or one of the five facets. */
export type Dimension = SuggestionDimension;

/** suggested: by the program, nobody has looked; accepted and rejected: a person decided. */
export type CodingStatus = 'suggested' | 'accepted' | 'rejected';

/** Which codings count: those people accepted, or also suggestions nobody reviewed (the unattended run). */
export type Basis = 'accepted' | 'suggestions';

export interface Coding {
  passageId: string;
  dimension: Dimension;
  value: string;
  status: CodingStatus;
  /** 'program' when it was suggested first, 'person' when a person added it. */
  origin: 'program' | 'person';
  /** 0 to 1; null for a coding a person added. */
  score: number | null;
  /** Matched terms, offsets in code points of the passage's text. */
  reasons: MatchedTerm[];
  /** Name of who decided; null: nobody has, or the data of who did were removed. */
  decidedBy: string | null;
  decidedAt: Date | null;
}

/** Codes (not facets) on the passages of the current documents. */
export interface CodingCounts {
  suggested: number;
  accepted: number;
  rejected: number;
}

export interface CodingDecision {
  passageId: string;
  dimension: Dimension;
  value: string;
  /** 'withdraw' takes a decision back: a suggestion becomes undecided again, a person's own coding goes. */
  decision: 'accept' | 'reject' | 'add' | 'withdraw';
}

export interface StudyCodebook {
  codebook: Codebook;
  /** Of the version in use. */
  number: number;
  /** Name of the file it came from. */
  source: string;
  codingsByCode: Record<string, { suggested: number; accepted: number }>;
}
