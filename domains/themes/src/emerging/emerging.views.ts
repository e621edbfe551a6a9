// What the page on themes nobody thought of shows: groups of passages without a code, and what people made of them.
import type { Alpha3, UnLanguage } from '@common-thread/vocabulary';

export type EmergingState = 'proposed' | 'accepted' | 'merged' | 'dismissed';

/** Terms by language (ISO 639-1), the most typical first. */
export type TermsByLanguage = Record<string, string[]>;

export interface TypicalPassage {
  passageId: string;
  versionId: string;
  ordinal: number;
  text: string;
  language: string;
  page: number | null;
  contributionTitle: string;
  country: Alpha3 | null;
}

export interface EmergingTheme {
  id: string;
  state: EmergingState;
  /** How surely it is found again with other seeds, 0 to 1; of several languages the least sure counts. */
  stability: number;
  terms: TermsByLanguage;
  passages: number;
  /** Countries count, passages don't: those with at least one passage, and those that contribute and have none. */
  countries: Alpha3[];
  silentCountries: Alpha3[];
  /** The most typical ones, languages taking turns. */
  typical: TypicalPassage[];
  code: string | null;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
}

export interface EmergingRun {
  finishedAt: Date;
  /** Passages without a code that were looked at. */
  passages: number;
  groups: number;
  unstable: number;
  /** Groups on which people had decided before. */
  knownAgain: number;
  startedBy: string | null;
}

export interface EmergingProgress {
  step: 'reading' | 'grouping' | 'joining';
  /** Passages of the languages that are done. */
  done: number;
  total: number;
}

export interface EmergingWork {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  progress: EmergingProgress | null;
  problem: string | null;
}

export interface EmergingOverview {
  /** Passages that no code covers, by language; lists of sources are left out. */
  uncovered: { language: string; passages: number }[];
  /** How long a search may take, in seconds. */
  expectedSeconds: number;
  /** The search under way, or the last one where it failed. */
  work: EmergingWork | null;
  run: EmergingRun | null;
  proposed: EmergingTheme[];
  decided: EmergingTheme[];
}

/** What a person makes a code of. */
export interface ThemeAsCode {
  name: Partial<Record<UnLanguage, string>>;
  family: string;
  definition?: string | undefined;
  terms: TermsByLanguage;
  /** Those the person ticked: they get the code. */
  passageIds: string[];
}

export interface ThemeIntoCode {
  code: string;
  terms: TermsByLanguage;
  passageIds: string[];
}

/** What a decision changed; kept so that it can be taken back. */
export interface EmergingDecision {
  /** Version of the codebook that it made; null: none. */
  codebookNumber: number | null;
  /** Terms the code did not have before. */
  addedTerms: TermsByLanguage;
  passageIds: string[];
}
