// The tables of one theme as files: the same figures as on its page, with codes beside the names.
import type { StudyCodebook } from '@common-thread/coding';
import type { ThemeDetail } from '@common-thread/themes';
import { findCountry } from '@common-thread/vocabulary';
import type { Texts } from '../../texts.tsx';
import { writeCsv } from '../csv.ts';
import { nameOfCoding } from '../reading/code-names.ts';

export const themeTableNames = ['countries', 'regions', 'years', 'statement-types', 'together'] as const;
export type ThemeTableName = (typeof themeTableNames)[number];

export function writeThemeTable(
  name: ThemeTableName,
  detail: ThemeDetail,
  { codebook }: StudyCodebook,
  texts: Texts,
): string {
  switch (name) {
    case 'countries':
      return writeCountries(detail, texts);
    case 'regions':
      return writeCsv(
        [
          { heading: 'region', value: (row) => row.region },
          { heading: 'region_name', value: (row) => texts.region(row.region) },
          { heading: 'reporting', value: (row) => row.countries.length },
          { heading: 'contributing', value: (row) => row.contributing },
          { heading: 'countries', value: (row) => row.countries.join(' ') },
        ],
        detail.byRegion,
      );
    case 'years':
      return writeCsv(
        [
          { heading: 'year', value: (row) => row.year },
          { heading: 'reporting', value: (row) => row.countries },
          { heading: 'contributing', value: (row) => row.contributing },
        ],
        detail.byYear,
      );
    case 'statement-types':
      return writeCsv(
        [
          { heading: 'statement_type', value: (row) => row.value },
          {
            heading: 'name',
            value: (row) => nameOfCoding(codebook, texts, { dimension: 'statementType', value: row.value }).name,
          },
          { heading: 'countries', value: (row) => row.countries },
          { heading: 'passages', value: (row) => row.passages },
        ],
        detail.statementTypes,
      );
    case 'together':
      return writeCsv(
        [
          { heading: 'code', value: (row) => row.code },
          { heading: 'name', value: (row) => row.name },
          { heading: 'countries', value: (row) => row.countries },
          { heading: 'passages', value: (row) => row.passages },
        ],
        detail.cooccurring,
      );
  }
}

/** Each contributing country, whether it reports the theme or is silent. */
function writeCountries({ theme, table }: ThemeDetail, texts: Texts): string {
  const reporting = new Set(theme.countries);
  const rows = table.contributingCountries
    .map((country) => ({ country, name: texts.country(country) }))
    .sort((left, right) => texts.compare(left.name, right.name));
  return writeCsv(
    [
      { heading: 'country', value: (row) => row.country },
      { heading: 'country_name', value: (row) => row.name },
      { heading: 'region', value: (row) => findCountry(row.country)?.ituRegion ?? '' },
      { heading: 'reports', value: (row) => (reporting.has(row.country) ? 'yes' : 'no') },
    ],
    rows,
  );
}
