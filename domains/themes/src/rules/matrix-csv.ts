// The matrix and the table of themes as CSV.
import { countryName, type UnLanguage } from '@common-thread/vocabulary';
import { writeCsv } from '@common-thread/platform';
import type { Matrix, ThemeTable } from '../themes.views.ts';

/** One row a country, one column a theme; cells are counted passages. */
export function matrixCsv(matrix: Matrix, language: UnLanguage): string {
  const header = ['ISO 3166', 'country', ...matrix.codes.map((code) => `${code.code} ${code.name}`)];
  const rows = matrix.countries.map((country, at) => [
    country,
    countryName(country, language),
    ...(matrix.passages[at] ?? []),
  ]);
  return writeCsv([header, ...rows]);
}

/** One row a theme, with the countries that report it and those that are silent. */
export function themeTableCsv(table: ThemeTable): string {
  const header = [
    'code',
    'theme',
    'family',
    'countries',
    'of',
    'share',
    'low95',
    'high95',
    'regions',
    'common',
    'passages',
    'reported by',
    'silent',
  ];
  const rows = table.themes.map((theme) => [
    theme.code,
    theme.name,
    theme.familyName,
    theme.countries.length,
    table.contributingCountries.length,
    theme.share.toFixed(4),
    theme.interval.low.toFixed(4),
    theme.interval.high.toFixed(4),
    theme.regions.join(' '),
    theme.isCommon ? 'yes' : 'no',
    theme.passages,
    theme.countries.join(' '),
    theme.silentCountries.join(' '),
  ]);
  return writeCsv([header, ...rows]);
}
