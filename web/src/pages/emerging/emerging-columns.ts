// Themes nobody thought of as a file: a row for each, decided or not.
import type { EmergingTheme } from '@common-thread/themes';
import type { CsvColumn } from '../csv.ts';

export const emergingColumns: CsvColumn<EmergingTheme>[] = [
  { heading: 'theme', value: (row) => row.id },
  {
    heading: 'terms',
    value: (row) =>
      Object.entries(row.terms)
        .map(([language, terms]) => `${language}: ${terms.join(', ')}`)
        .join('; '),
  },
  { heading: 'passages', value: (row) => row.passages },
  { heading: 'countries', value: (row) => row.countries.join(' ') },
  { heading: 'silent_countries', value: (row) => row.silentCountries.join(' ') },
  { heading: 'found_again', value: (row) => row.stability.toFixed(3) },
  { heading: 'decision', value: (row) => row.state },
  { heading: 'code', value: (row) => row.code ?? '' },
  { heading: 'reason', value: (row) => row.reason ?? '' },
  { heading: 'decided_by', value: (row) => row.decidedBy ?? '' },
  { heading: 'decided_at', value: (row) => row.decidedAt?.toISOString() ?? '' },
];
