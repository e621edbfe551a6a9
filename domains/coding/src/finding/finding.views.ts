// What finding shows to the others: what was asked, and the passages that were found.
import type { Alpha3 } from '@common-thread/vocabulary';
import type { Snippet } from './rules/mark-words.ts';

export type { Mark, Snippet } from './rules/mark-words.ts';

/** By how well they fit (BM25), by the name of the country, or the newest first. */
export const findOrders = ['relevance', 'country', 'date'] as const;
export type FindOrder = (typeof findOrders)[number];

/** Of the codes asked for; "none": passages without any code that is accepted or suggested. */
export const codingStates = ['accepted', 'suggested', 'rejected', 'none'] as const;
export type CodingState = (typeof codingStates)[number];

/** The words as a person typed them, and filters; all of them hold. */
export interface FindAsked {
  text?: string | undefined;
  /** ISO 3166 alpha-3 or a name. */
  country?: string | undefined;
  region?: string | undefined;
  /** A code, by id or name. */
  code?: string | undefined;
  /** A value of a facet: `audience/children`, or its name. */
  facet?: string | undefined;
  status?: string | undefined;
  /** 2020, 2018-2022, 2018- or -2022: of the contribution's date. */
  year?: string | undefined;
  /** Of the passage: ISO 639-1 or a name. */
  language?: string | undefined;
  /** A passage: what is found shares its rarest words, and is in its language. */
  like?: string | undefined;
  order?: FindOrder | undefined;
}

export interface FindHit {
  passageId: string;
  versionId: string;
  ordinal: number;
  contributionId: string;
  title: string;
  country: Alpha3 | null;
  organisation: string | null;
  date: string | null;
  fileName: string;
  page: number | null;
  headingPath: string[];
  language: string;
  /** All of the passage. */
  text: string;
  snippet: Snippet;
  /** To the passage asked for, 0 to 1; null in other searches. */
  similarity: number | null;
}

export interface FindPage {
  hits: FindHit[];
  /** Exact. */
  total: number;
  /** Countries the hits are from. */
  countries: number;
  page: number;
  pageSize: number;
  order: FindOrder;
  /** Passages that were looked through. */
  searched: number;
  /** Passages that are stored and not in the index yet. */
  waiting: number;
  /** Values that occur in the study, for the filters. */
  choices: { countries: Alpha3[]; languages: string[] };
  /** The passage that similar ones were asked for. */
  like: { passageId: string; title: string; text: string; language: string } | null;
}

export interface SavedSearch {
  id: string;
  name: string;
  asked: FindAsked;
  createdAt: Date;
  lastRunAt: Date;
  /** Passages it finds now; null where its words are no longer understood (a code that is gone). */
  total: number | null;
  /** Of them, those in documents that came into the index since it was run last. */
  fresh: number;
}
