// Columns that the tables of submissions share.
import type { SubmissionSummary } from '@common-thread/contributions';
import { Badge } from '../../components/badge/badge.tsx';
import type { Column } from '../../components/data-table/data-table.tsx';
import type { Texts } from '../../texts.tsx';
import { fieldName, stateTones } from './submission-words.ts';

export function titleColumn(texts: Texts, href: (row: SubmissionSummary) => string): Column<SubmissionSummary> {
  return {
    heading: fieldName(texts, 'title'),
    isRowHeading: true,
    isWide: true,
    cell: (row) => (
      <a href={href(row)}>
        <bdi>{row.title || texts.text('submission.untitled')}</bdi>
      </a>
    ),
  };
}

export function countryColumn(texts: Texts): Column<Pick<SubmissionSummary, 'country' | 'organisation'>> {
  return {
    heading: texts.t('contributions.from'),
    label: texts.text('contributions.from'),
    cell: ({ country, organisation }) => {
      if (country !== null) return texts.country(country);
      return organisation === null || organisation === '' ? null : <bdi>{organisation}</bdi>;
    },
  };
}

export function stateColumn(texts: Texts): Column<SubmissionSummary> {
  return {
    heading: texts.t('submission.state'),
    label: texts.text('submission.state'),
    cell: (row) => <Badge tone={stateTones[row.state]}>{texts.t(`submission.state.${row.state}`)}</Badge>,
  };
}
