// What the guidance part shows to the others: a chapter of statements, each with its evidence and its state.
import type { EvidenceBasis } from '@common-thread/platform';
import type { UnLanguage } from '@common-thread/vocabulary';

export type StatementKind = 'situation' | 'practice' | 'tendency' | 'lesson' | 'step' | 'recommendation';

/** sound: every quotation verbatim and every count as when it was written; stale: the support changed;
 *  broken: a quotation is not at its place; own: marked by the editor as her own words; unsupported: no evidence, not marked. */
export type StatementState = 'sound' | 'stale' | 'broken' | 'own' | 'unsupported';

export interface Citation {
  id: string;
  /** The evidence's kind, for example a passage. */
  evidenceKind: string;
  /** The words as they were cited. */
  quote: string;
  /** ISO 639-1 */
  language: string;
  /** Of the contribution; this and the following are null when the place is gone. */
  title: string | null;
  organisation: string | null;
  /** Where the site shows it, below the study's address. */
  path: string | null;
  file: string | null;
  country: string | null;
  page: number | null;
  /** Code points of the cited version's text, end-exclusive. */
  start: number | null;
  end: number | null;
  /** The words stand at their place in the cited version, letter by letter. */
  isVerbatim: boolean;
  /** False when the document has a newer version than the cited one. */
  isCurrent: boolean;
}

export interface CountView {
  id: string;
  /** Its name in the statement's text: c1, c2, ... */
  placeholder: string;
  reference: string;
  /** What is counted, e.g. a code's name. */
  label: string;
  path: string | null;
  exists: boolean;
  count: number;
  total: number;
  countries: string[];
  silentCountries: string[];
  regions: number;
  /** Wilson score interval of the share, 95 %, 0 to 1. */
  low: number;
  high: number;
  /** The figures when the statement was last confirmed; null when they are the same. */
  confirmed: { count: number; total: number; gained: string[]; lost: string[] } | null;
}

export interface Statement {
  id: string;
  sectionId: string;
  position: number;
  kind: StatementKind;
  /** As the editor writes it: counts stand as placeholders such as {c1.count} and {c1.total}. */
  template: string;
  /** With the present figures filled in. */
  text: string;
  language: UnLanguage;
  origin: 'draft' | 'person';
  state: StatementState;
  isOwnWords: boolean;
  citations: Citation[];
  counts: CountView[];
}

export interface Section {
  id: string;
  title: string;
  level: number;
  statements: Statement[];
  sections: Section[];
}

export interface Chapter {
  title: string;
  language: UnLanguage;
  basis: EvidenceBasis;
  sections: Section[];
  /** Numbers over all statements. */
  states: Record<StatementState, number>;
  /** The rule behind the word "common", in the chapter's language. */
  rule: string;
  /** Removed statements that can be brought back, newest first. */
  removed: { id: string; text: string }[];
}

export type ExportFormat = 'docx' | 'pdf' | 'html' | 'json';

export interface ExportedChapter {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}
