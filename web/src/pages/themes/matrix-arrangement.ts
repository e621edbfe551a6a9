// Which rows and columns of the matrix are shown and in what order. Countries stand by name or by region, never by
// their totals: a matrix is not a ranking.
import type { Matrix } from '@common-thread/themes';
import { findCountry } from '@common-thread/vocabulary';
import type { Texts } from '../../texts.tsx';

export interface MatrixArrangement {
  /** Only this family's themes. */
  family: string | null;
  /** Only this ITU-D region's countries. */
  region: string | null;
  columns: 'codebook' | 'countries';
  rows: 'name' | 'region';
}

/** Places in the matrix, in the order to show them. */
export interface ArrangedMatrix {
  countryIndexes: number[];
  codeIndexes: number[];
}

export function regionOf(country: string): string | null {
  return findCountry(country)?.ituRegion ?? null;
}

export function arrangeMatrix(matrix: Matrix, arrangement: MatrixArrangement, texts: Texts): ArrangedMatrix {
  const named = matrix.countries.map((country, index) => ({
    index,
    name: texts.country(country),
    region: regionOf(country),
  }));
  const countries = named
    .filter((country) => arrangement.region === null || country.region === arrangement.region)
    .sort((left, right) => {
      const byRegion =
        arrangement.rows === 'region' ? texts.compare(regionName(texts, left), regionName(texts, right)) : 0;
      return byRegion || texts.compare(left.name, right.name);
    });
  const codes = matrix.codes
    .map((code, index) => ({ code, index }))
    .filter(({ code }) => arrangement.family === null || code.family === arrangement.family);
  if (arrangement.columns === 'countries') codes.sort((left, right) => right.code.countries - left.code.countries);
  return { countryIndexes: countries.map(({ index }) => index), codeIndexes: codes.map(({ index }) => index) };
}

function regionName(texts: Texts, country: { region: string | null }): string {
  return country.region === null ? '\uffff' : texts.region(country.region);
}
