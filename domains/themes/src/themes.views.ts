// What the themes part shows to the others: themes counted by country, their passages, the matrix.
import type { Alpha3, ItuRegion } from '@common-thread/vocabulary';
import type { Basis } from '@common-thread/coding';

/** A theme is common when it meets both; rates are 0 to 1. */
export interface CommonalityRule {
  minimumShare: number;
  minimumRegions: number;
}

export interface Theme {
  code: string;
  name: string;
  family: string;
  familyName: string;
  definition: string;
  /** Countries with at least one counted passage, sorted by code. */
  countries: Alpha3[];
  /** Contributing countries with none. */
  silentCountries: Alpha3[];
  /** Counted passages; shown, but never what makes a theme common. */
  passages: number;
  /** countries / contributing countries. */
  share: number;
  /** Wilson score interval, 95 %. */
  interval: { low: number; high: number };
  regions: ItuRegion[];
  isCommon: boolean;
}

export interface ThemeTable {
  basis: Basis;
  rule: CommonalityRule;
  contributingCountries: Alpha3[];
  contributingRegions: ItuRegion[];
  /** In the codebook's order. */
  themes: Theme[];
}

export interface RepresentativePassage {
  passageId: string;
  versionId: string;
  contributionId: string;
  contributionTitle: string;
  fileName: string;
  country: Alpha3 | null;
  page: number | null;
  start: number;
  end: number;
  language: string;
  text: string;
  score: number;
  statementType: string | null;
}

export interface ThemeDetail {
  table: Pick<ThemeTable, 'basis' | 'rule' | 'contributingCountries' | 'contributingRegions'>;
  theme: Theme;
  byRegion: { region: ItuRegion; countries: Alpha3[]; contributing: number }[];
  byYear: { year: string; countries: number; contributing: number }[];
  statementTypes: { value: string; passages: number; countries: number }[];
  cooccurring: { code: string; name: string; passages: number; countries: number }[];
  /** Diverse by country: no second passage of a document before every reporting country had one. */
  representative: RepresentativePassage[];
}

export interface Matrix {
  basis: Basis;
  countries: Alpha3[];
  codes: { code: string; name: string; family: string; familyName: string; countries: number }[];
  /** passages[countryIndex][codeIndex] */
  passages: number[][];
}
