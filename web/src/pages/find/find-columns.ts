// Hits as a table: what the CSV file holds.
import type { FindHit } from '@common-thread/coding';
import type { Texts } from '../../texts.tsx';
import type { CsvColumn } from '../csv.ts';

export function hitColumns(texts: Texts, studyPath: string): CsvColumn<FindHit>[] {
  return [
    {
      heading: texts.text('contributions.from'),
      value: (hit) => (hit.country === null ? (hit.organisation ?? '') : texts.country(hit.country)),
    },
    { heading: texts.text('contributions.title'), value: (hit) => hit.title },
    { heading: texts.text('contributions.date'), value: (hit) => hit.date ?? '' },
    { heading: texts.text('document.file'), value: (hit) => hit.fileName },
    { heading: texts.text('find.page'), value: (hit) => hit.page ?? '' },
    { heading: texts.text('find.headings'), value: (hit) => hit.headingPath.join(' › ') },
    { heading: texts.text('contributions.language'), value: (hit) => texts.languageName(hit.language) },
    { heading: texts.text('find.passage'), value: (hit) => hit.text },
    { heading: texts.text('find.address'), value: (hit) => addressOfHit(studyPath, hit) },
  ];
}

export function addressOfHit(studyPath: string, { versionId, ordinal }: FindHit): string {
  return `${studyPath}/documents/${versionId}?passage=${String(ordinal)}#p${String(ordinal)}`;
}
