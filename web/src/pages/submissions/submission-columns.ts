// The tables of submissions and links as CSV. Column names are stable; values are not translated.
import type { ContributorLink, SubmissionSummary } from '@common-thread/contributions';
import type { CsvColumn } from '../csv.ts';

export const submissionColumns: CsvColumn<SubmissionSummary>[] = [
  { heading: 'number', value: (row) => row.number },
  { heading: 'title', value: (row) => row.title },
  { heading: 'country', value: (row) => row.country ?? '' },
  { heading: 'organisation', value: (row) => row.organisation ?? '' },
  { heading: 'contributor', value: (row) => row.contributorName },
  { heading: 'by_link', value: (row) => (row.isByLink ? 'yes' : 'no') },
  { heading: 'state', value: (row) => row.state },
  { heading: 'saved_at', value: (row) => row.savedAt.toISOString() },
  { heading: 'submitted_at', value: (row) => row.submittedAt?.toISOString() ?? '' },
];

export const linkColumns: CsvColumn<ContributorLink>[] = [
  { heading: 'contributor', value: (row) => row.contributorName },
  { heading: 'country', value: (row) => row.country ?? '' },
  { heading: 'organisation', value: (row) => row.organisation ?? '' },
  { heading: 'language', value: (row) => row.language },
  { heading: 'state', value: (row) => row.state },
  { heading: 'expires_at', value: (row) => row.expiresAt.toISOString() },
  { heading: 'submission', value: (row) => row.submissionState ?? '' },
  { heading: 'made_by', value: (row) => row.madeBy },
  { heading: 'created_at', value: (row) => row.createdAt.toISOString() },
];
