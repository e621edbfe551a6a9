// The columns of the contributions as a file: the same as on the page, with what doesn't fit there.
import type { ContributionSummary } from '@common-thread/contributions';
import type { Texts } from '../../texts.tsx';
import type { CsvColumn } from '../csv.ts';

export function contributionColumns(texts: Texts): CsvColumn<ContributionSummary>[] {
  return [
    { heading: 'id', value: (row) => row.id },
    { heading: 'title', value: (row) => row.title },
    { heading: 'country', value: (row) => row.country ?? '' },
    { heading: 'country_name', value: (row) => (row.country === null ? '' : texts.country(row.country)) },
    { heading: 'organisation', value: (row) => row.organisation ?? '' },
    { heading: 'contributor_type', value: (row) => row.contributorType },
    { heading: 'date', value: (row) => row.date ?? '' },
    { heading: 'language', value: (row) => row.language ?? '' },
    { heading: 'undecided', value: (row) => (row.isUndecided ? 'yes' : 'no') },
    { heading: 'files', value: (row) => row.documents.map((document) => document.fileName).join('; ') },
    { heading: 'pages', value: (row) => row.documents.reduce((sum, document) => sum + document.pages, 0) },
    { heading: 'passages', value: (row) => row.documents.reduce((sum, document) => sum + document.passages, 0) },
  ];
}
