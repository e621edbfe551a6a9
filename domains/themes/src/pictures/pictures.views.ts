// What the pictures of a study show, as numbers: each is also a table and a file.
import type { Alpha3 } from '@common-thread/vocabulary';
import type { Basis } from '@common-thread/coding';

/** What the columns of the evidence map are. */
export const mapColumns = ['region', 'country', 'audience', 'statementType', 'actor'] as const;
export type MapColumns = (typeof mapColumns)[number];

interface NamedCode {
  code: string;
  name: string;
  family: string;
  familyName: string;
}

export interface EvidenceMap {
  basis: Basis;
  by: MapColumns;
  contributingCountries: number;
  codes: NamedCode[];
  columns: { id: string; name: string; kind: 'region' | 'country' | 'value' }[];
  /** countries[codeIndex][columnIndex]: countries with a passage that has the code and, by a facet, the value. 0 is a finding. */
  countries: number[][];
  emptyCells: number;
}

export interface CodePair {
  one: string;
  other: string;
  oneName: string;
  otherName: string;
  countries: number;
  passages: number;
  /** Passages with both / passages with one or the other (Jaccard), 0 to 1. */
  overlap: number;
}

export interface CodesTogether {
  basis: Basis;
  codes: NamedCode[];
  /** Most countries first. */
  pairs: CodePair[];
}

export interface CodesByYear {
  basis: Basis;
  codes: NamedCode[];
  /** Countries with a dated document of the year; no year between the first and the last is left out. */
  years: { year: string; contributing: number }[];
  /** countries[codeIndex][yearIndex] */
  countries: number[][];
  /** Documents of countries that have no date and stand in no year. */
  undatedDocuments: number;
}

export interface Saturation {
  basis: Basis;
  /** Codes of the codebook. */
  codebookCodes: number;
  steps: {
    contributionId: string;
    title: string;
    country: Alpha3 | null;
    newCodes: { code: string; name: string }[];
    known: number;
    /** Expected number of codes after as many contributions, whatever the order. */
    expected: number;
  }[];
}
