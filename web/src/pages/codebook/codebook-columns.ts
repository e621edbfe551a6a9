// The codebook as a file: a row for each code and each value of a facet, with its terms in every language.
import type { CodebookExampleView, CodebookVersionSummary, StudyCodebook } from '@common-thread/coding';
import { unLanguages } from '@common-thread/vocabulary';
import type { Texts } from '../../texts.tsx';
import type { CsvColumn } from '../csv.ts';
import { changeWords } from './change-words.tsx';

type Entry = StudyCodebook['codebook']['codes'][number] | StudyCodebook['codebook']['facets'][number]['values'][number];

export interface CodebookRow {
  /** The family of a code, the facet of a value. */
  groupId: string;
  groupName: string;
  entry: Entry;
  counts: { suggested: number; accepted: number } | null;
  examples: readonly CodebookExampleView[];
}

export function codebookRows(
  { codebook, codingsByCode }: StudyCodebook,
  examples: readonly CodebookExampleView[],
  texts: Texts,
): CodebookRow[] {
  const examplesOf = (dimension: string, value: string) =>
    examples.filter((example) => example.dimension === dimension && example.value === value);
  const codes = codebook.families.flatMap((family) =>
    codebook.codes
      .filter((code) => code.family === family.id)
      .map((entry) => ({
        groupId: family.id,
        groupName: texts.name(family.name),
        entry,
        counts: codingsByCode[entry.id] ?? { suggested: 0, accepted: 0 },
        examples: examplesOf('code', entry.id),
      })),
  );
  const values = codebook.facets.flatMap((facet) =>
    facet.values.map((entry) => ({
      groupId: facet.id,
      groupName: texts.name(facet.name),
      entry,
      counts: null,
      examples: examplesOf(facet.id, entry.id),
    })),
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
    { heading: 'retired', value: (row) => (row.entry.retired === true ? 'yes' : '') },
    { heading: 'examples', value: (row) => textsOf(row, false) },
    { heading: 'counter_examples', value: (row) => textsOf(row, true) },
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

function textsOf({ examples }: CodebookRow, isCounterExample: boolean): string {
  return examples
    .filter((example) => example.isCounterExample === isCounterExample)
    .map((example) => example.text)
    .join('\n\n');
}

export const exampleColumns: CsvColumn<CodebookExampleView>[] = [
  { heading: 'dimension', value: (row) => row.dimension },
  { heading: 'value', value: (row) => row.value },
  { heading: 'kind', value: (row) => (row.isCounterExample ? 'counter-example' : 'example') },
  { heading: 'text', value: (row) => row.text },
  { heading: 'language', value: (row) => row.language ?? '' },
  { heading: 'reason', value: (row) => row.reason },
  { heading: 'country', value: (row) => row.country ?? '' },
  { heading: 'title', value: (row) => row.title ?? '' },
  { heading: 'kept_at', value: (row) => row.keptAt.toISOString() },
];

export function versionColumns(texts: Texts): CsvColumn<CodebookVersionSummary>[] {
  return [
    { heading: 'version', value: (row) => row.number },
    { heading: 'change', value: (row) => changeWords(texts, row.change) },
    { heading: 'reason', value: (row) => row.reason },
    { heading: 'changed_by', value: (row) => row.changedBy ?? '' },
    { heading: 'changed_at', value: (row) => row.changedAt.toISOString() },
  ];
}
