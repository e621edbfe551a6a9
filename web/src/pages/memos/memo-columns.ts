// The memos as a CSV file.
import type { ListedMemo, StudyCodebook } from '@common-thread/coding';
import type { CsvColumn } from '../csv.ts';
import { segmentName } from '../reading/segment-entry.view.tsx';
import type { Texts } from '../../texts.tsx';

export function memoColumns(texts: Texts, codebook: StudyCodebook['codebook']): CsvColumn<ListedMemo>[] {
  return [
    { heading: 'type', value: (memo) => memo.type },
    { heading: 'memo', value: (memo) => memo.text },
    { heading: 'author', value: (memo) => memo.authorName ?? '' },
    { heading: 'written', value: (memo) => memo.createdAt.toISOString() },
    { heading: 'changed', value: (memo) => memo.changedAt?.toISOString() ?? '' },
    { heading: 'about', value: (memo) => memo.place.kind },
    { heading: 'document', value: (memo) => memo.documentTitle ?? '' },
    { heading: 'code', value: ({ place }) => (place.kind === 'code' ? segmentName(codebook, texts, place) : '') },
    { heading: 'code_id', value: ({ place }) => (place.kind === 'code' ? place.value : '') },
    { heading: 'words', value: (memo) => memo.quotation ?? '' },
    { heading: 'version', value: ({ place }) => (place.kind === 'code' ? '' : place.versionId) },
    { heading: 'start', value: ({ place }) => (place.kind === 'words' ? place.start : '') },
    { heading: 'end', value: ({ place }) => (place.kind === 'words' ? place.end : '') },
  ];
}
