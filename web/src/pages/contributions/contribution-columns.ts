// The columns of contributions, documents and imports as files: the same as on the pages, with what doesn't fit there.
import type { ContributionSummary, DocumentSummary, ImportedFile } from '@common-thread/contributions';
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

/** Current and earlier versions alike. */
export const documentColumns: CsvColumn<DocumentSummary & { isCurrent: boolean }>[] = [
  { heading: 'version_id', value: (row) => row.versionId },
  { heading: 'file', value: (row) => row.fileName },
  { heading: 'version', value: (row) => row.versionNumber },
  { heading: 'current', value: (row) => (row.isCurrent ? 'yes' : 'no') },
  { heading: 'format', value: (row) => row.format ?? '' },
  { heading: 'status', value: (row) => row.status },
  { heading: 'problem', value: (row) => row.problem ?? '' },
  { heading: 'pages', value: (row) => row.pages },
  { heading: 'passages', value: (row) => row.passages },
  { heading: 'language', value: (row) => row.language ?? '' },
  { heading: 'imported', value: (row) => row.importedAt.toISOString() },
  { heading: 'bytes', value: (row) => row.bytes },
  { heading: 'sha256', value: (row) => row.sha256 },
];

export const importedFileColumns: CsvColumn<ImportedFile>[] = [
  { heading: 'file', value: (row) => row.fileName },
  { heading: 'result', value: (row) => row.result },
  { heading: 'problem', value: (row) => row.message ?? '' },
  { heading: 'warnings', value: (row) => row.warnings.join(' ') },
  { heading: 'contribution_id', value: (row) => row.contributionId ?? '' },
];
