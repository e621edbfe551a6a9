// The codebook as a file: a row for each code and each value of a facet, with its terms in every language.
import type { StudyCodebook } from '@common-thread/coding';
import { unLanguages } from '@common-thread/vocabulary';
import type { Texts } from '../../texts.tsx';
import type { CsvColumn } from '../csv.ts';

type Entry = StudyCodebook['codebook']['codes'][number] | StudyCodebook['codebook']['facets'][number]['values'][number];

export interface CodebookRow {
  /** The family of a code, the facet of a value. */
  groupId: string;
  groupName: string;
  entry: Entry;
  counts: { suggested: number; accepted: number } | null;
}

export function codebookRows({ codebook, codingsByCode }: StudyCodebook, texts: Texts): CodebookRow[] {
  const codes = codebook.families.flatMap((family) =>
    codebook.codes
      .filter((code) => code.family === family.id)
      .map((entry) => ({
        groupId: family.id,
        groupName: texts.name(family.name),
        entry,
        counts: codingsByCode[entry.id] ?? { suggested: 0, accepted: 0 },
      })),
  );
  const values = codebook.facets.flatMap((facet) =>
    facet.values.map((entry) => ({ groupId: facet.id, groupName: texts.name(facet.name), entry, counts: null })),
  );
  return [...codes, ...values];
}

export function codebookColumns(texts: Texts): CsvColumn<CodebookRow>[] {
  return [
    { heading: 'group', value: (row) => row.groupId },
    { heading: 'group_name', value: (row) => row.groupName },
    { heading: 'id', value: (row) => row.entry.id },
    { heading: 'name', value: (row) => texts.name(row.entry.name) },
    { heading: 'definition', value: (row) => row.entry.definition ?? '' },
    { heading: 'include', value: (row) => row.entry.include ?? '' },
    { heading: 'exclude', value: (row) => row.entry.exclude ?? '' },
    { heading: 'accepted', value: (row) => row.counts?.accepted ?? '' },
    { heading: 'suggested', value: (row) => row.counts?.suggested ?? '' },
    ...unLanguages.map((language) => ({
      heading: `terms_${language}`,
      value: (row: CodebookRow) => (row.entry.lexicon[language] ?? []).join('; '),
    })),
    ...unLanguages.map((language) => ({
      heading: `not_${language}`,
      value: (row: CodebookRow) => (row.entry.not[language] ?? []).join('; '),
    })),
  ];
}
