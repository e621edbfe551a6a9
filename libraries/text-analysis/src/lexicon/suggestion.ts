// What the lexicon method says about a passage, and why.
import { facetIds, type FacetId } from '../codebook/codebook.ts';

/** One place in the passage where a term of the codebook matched. */
export interface MatchedTerm {
  /** The term as the codebook writes it, without its weight. */
  term: string;
  /** Code points of the passage's text, end-exclusive. */
  start: number;
  end: number;
  weight: number;
  /** The heading above the passage in which the term stands instead; start and end are then 0. */
  heading?: string;
}

/** A code of the codebook, or one of the five facets. */
export type SuggestionDimension = 'code' | FacetId;

/** In the order in which they are shown: codes first. */
export const suggestionDimensions: readonly SuggestionDimension[] = ['code', ...facetIds];

export interface Suggestion {
  dimension: SuggestionDimension;
  /** Id of the code or of the facet's value. */
  value: string;
  /** 0 to 1; grows with the number of distinct terms and with their density. Not a probability. */
  score: number;
  /** Every place that speaks for the suggestion, in text order; never empty. */
  reasons: MatchedTerm[];
}

export interface PassageToCode {
  text: string;
  /** ISO 639-1. Outside the six UN languages only exact terms ("=ITU") are matched. */
  language: string;
  headingPath?: string[];
}
