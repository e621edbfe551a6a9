// The contributions that a chapter cites: one line a file, however often it is cited, by name of who contributed.
import type { Chapter, Citation, Section } from '@common-thread/guidance';
import type { Texts } from '../../texts.tsx';
import type { CsvColumn } from '../csv.ts';

export function citedContributions(chapter: Chapter, texts: Texts): Citation[] {
  const citations = citationsOf(chapter.sections).filter((one) => one.title !== null);
  const cited = new Map(citations.map((one) => [`${one.file} ${one.title}`, one]));
  return [...cited.values()].sort((left, right) =>
    texts.compare(contributorOf(left, texts), contributorOf(right, texts)),
  );
}

export function contributorOf(citation: Citation, texts: Texts): string {
  return citation.country === null ? (citation.organisation ?? '') : texts.country(citation.country);
}

function citationsOf(sections: readonly Section[]): Citation[] {
  return sections.flatMap((section) => [
    ...section.statements.flatMap((statement) => statement.citations),
    ...citationsOf(section.sections),
  ]);
}

export function citedColumns(texts: Texts): CsvColumn<Citation>[] {
  return [
    { heading: 'country', value: (row) => row.country ?? '' },
    { heading: 'from', value: (row) => contributorOf(row, texts) },
    { heading: 'title', value: (row) => row.title ?? '' },
    { heading: 'language', value: (row) => row.language },
    { heading: 'file', value: (row) => row.file ?? '' },
  ];
}
