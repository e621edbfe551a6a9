// What the contributions part shows to the others: one contribution, its documents and their passages.
import type { Alpha3, ContributorType } from '@common-thread/vocabulary';
import type { Block, DocumentFormat, PageSpan } from '@common-thread/document-reading';

/** Where a value came from. A person's correction ('form') is never overwritten by a later import. */
export type ValueSource =
  'form' | 'contributor' | 'csv' | 'properties' | 'heading' | 'title' | 'fileName' | 'firstPage' | 'text';

export type ContributionField =
  'country' | 'organisation' | 'contributorType' | 'title' | 'date' | 'language' | 'studyQuestion' | 'rights';

export interface Provenance {
  source: ValueSource;
  /** What was seen there: the matched words, the file name, or the line of the CSV. Never translated. */
  detail: string;
  /** How often, where that was counted. */
  count: number | null;
}

export interface CountryCandidate extends Provenance {
  country: Alpha3;
}

export type DocumentStatus = 'read' | 'needsOcr' | 'refused';

export interface DocumentSummary {
  versionId: string;
  versionNumber: number;
  /** Path inside the imported folder, with forward slashes. */
  fileName: string;
  format: DocumentFormat | null;
  status: DocumentStatus;
  /** One line for a person: what is wrong and what to do; null where the document was read. */
  problem: string | null;
  pages: number;
  passages: number;
  bytes: number;
  sha256: string;
  language: string | null;
  importedAt: Date;
}

export interface ContributionSummary {
  id: string;
  title: string;
  country: Alpha3 | null;
  organisation: string | null;
  contributorType: ContributorType;
  /** YYYY-MM-DD, YYYY-MM or YYYY, as far as known. */
  date: string | null;
  /** ISO 639-1 code of the main language. */
  language: string | null;
  documents: DocumentSummary[];
  /** Country proposals that a person has to settle; empty when the country (or organisation) is known. */
  candidates: CountryCandidate[];
  isUndecided: boolean;
}

export interface ContributionDetail extends ContributionSummary {
  studyQuestion: string | null;
  rights: string | null;
  provenance: Partial<Record<ContributionField, Provenance>>;
  /** Older versions of the same document, newest first. */
  earlierVersions: DocumentSummary[];
  nearDuplicates: { contributionId: string; title: string; similarity: number }[];
}

export interface ContributionFilter {
  country?: string;
  region?: string;
  contributorType?: string;
  language?: string;
  status?: DocumentStatus | 'undecided';
  /** Words looked for in title, organisation and file name. */
  text?: string;
  page?: number;
}

export interface ContributionPage {
  rows: ContributionSummary[];
  total: number;
  page: number;
  pageSize: number;
  /** Values present in the study, for the filter's choices. */
  choices: { countries: Alpha3[]; contributorTypes: ContributorType[]; languages: string[] };
}

export interface Passage {
  id: string;
  ordinal: number;
  /** Code points of the version's text, end-exclusive. */
  start: number;
  end: number;
  page: number | null;
  headingPath: string[];
  language: string;
  text: string;
}

export interface ReadingView {
  contribution: ContributionSummary;
  version: DocumentSummary;
  text: string;
  blocks: Block[];
  pages: PageSpan[];
  passages: Passage[];
}

export interface StudyCounts {
  contributions: number;
  countries: number;
  regions: number;
  documents: number;
  documentsRead: number;
  needsOcr: number;
  refused: number;
  undecided: number;
  passages: number;
  languages: { language: string; contributions: number }[];
}

/** What became of each file of an import, in order of the files. */
export interface ImportReport {
  files: ImportedFile[];
}
export interface ImportedFile {
  fileName: string;
  result: 'added' | 'newVersion' | 'unchanged' | 'needsOcr' | 'refused';
  /** One line naming the file, what is wrong and what to do; null when all is well. */
  message: string | null;
  contributionId: string | null;
  warnings: string[];
}

export interface ImportProgress {
  done: number;
  total: number;
  currentFile: string;
  elapsedSeconds: number;
  /** Estimated from the pace so far; null before there is one. */
  remainingSeconds: number | null;
}

export interface ContributionChanges {
  country?: string | null;
  organisation?: string | null;
  contributorType?: string;
  title?: string;
  date?: string | null;
  language?: string | null;
  studyQuestion?: string | null;
  rights?: string | null;
}
