// The tables of files that were brought in, as CSV files.
import type { ImportPreview, IncomingCode, IncomingDocument, StoredImport } from '@common-thread/coding';
import type { CsvColumn } from '../csv.ts';

export const importColumns: CsvColumn<StoredImport>[] = [
  { heading: 'file', value: (file) => file.name },
  { heading: 'kind', value: (file) => file.kind },
  { heading: 'brought_in', value: (file) => file.broughtAt.toISOString() },
  { heading: 'state', value: (file) => (file.outcome === null ? 'looked at' : 'taken over') },
];

export const incomingCodeColumns: CsvColumn<IncomingCode>[] = [
  { heading: 'guid', value: (code) => code.guid },
  { heading: 'code', value: (code) => code.path.join(' / ') },
  { heading: 'codings', value: (code) => code.codings },
  {
    heading: 'proposed',
    value: ({ proposed }) => (proposed.kind === 'use' ? `${proposed.dimension}:${proposed.value}` : proposed.kind),
  },
];

export const documentColumns: CsvColumn<IncomingDocument>[] = [
  { heading: 'document', value: (document) => document.name },
  { heading: 'characters', value: (document) => document.characters },
  { heading: 'codings', value: (document) => document.codings },
  { heading: 'version_here', value: (document) => document.versionId ?? '' },
];

export const coderColumns: CsvColumn<ImportPreview['coders'][number]>[] = [
  { heading: 'coder', value: (coder) => coder.name },
  { heading: 'codings', value: (coder) => coder.codings },
];
