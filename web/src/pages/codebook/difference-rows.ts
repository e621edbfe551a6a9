// Two versions of the codebook side by side: a row for each code or value and each field in which they differ.
import type { ComparedVersions } from '@common-thread/coding';
import { languageNames, unLanguages, type UnLanguage } from '@common-thread/vocabulary';
import type { Texts } from '../../texts.tsx';
import type { CsvColumn } from '../csv.ts';

type Difference = ComparedVersions['differences'][number];
type Field = Difference['fields'][number];

export interface DifferenceRow {
  dimension: string;
  id: string;
  name: string;
  what: string;
  earlier: string;
  later: string;
}

export function differenceRows({ differences }: ComparedVersions, texts: Texts): DifferenceRow[] {
  return differences.flatMap((difference) => {
    const { dimension, id, earlier, later, mergedInto } = difference;
    const subject = { dimension, id, name: texts.name((later ?? earlier)?.name ?? {}) };
    if (earlier === null)
      return [{ ...subject, what: texts.text('codebook.difference.new'), earlier: '', later: namesOf(later?.name) }];
    if (later === null) {
      const what =
        mergedInto === null
          ? texts.text('codebook.difference.gone')
          : texts.text('codebook.difference.merged', { into: mergedInto });
      return [{ ...subject, what, earlier: namesOf(earlier.name), later: '' }];
    }
    return difference.fields.map((field) => ({
      ...subject,
      what: texts.text(`codebook.difference.${field}`),
      earlier: written(earlier, field, texts),
      later: written(later, field, texts),
    }));
  });
}

function written(entry: NonNullable<Difference['earlier']>, field: Field, texts: Texts): string {
  switch (field) {
    case 'name':
      return namesOf(entry.name);
    case 'family':
      return 'family' in entry ? entry.family : '';
    case 'lexicon':
    case 'not':
      return unLanguages
        .filter((language) => (entry[field][language] ?? []).length > 0)
        .map((language) => `${languageNames[language]}: ${(entry[field][language] ?? []).join(' · ')}`)
        .join('\n');
    case 'retired':
      return texts.text(entry.retired === true ? 'codebook.retired' : 'codebook.offered');
    default:
      return entry[field] ?? '';
  }
}

function namesOf(name: Partial<Record<UnLanguage, string>> = {}): string {
  return unLanguages
    .filter((language) => name[language] !== undefined)
    .map((language) => name[language])
    .join('\n');
}

export const differenceColumns: CsvColumn<DifferenceRow>[] = [
  { heading: 'dimension', value: (row) => row.dimension },
  { heading: 'id', value: (row) => row.id },
  { heading: 'name', value: (row) => row.name },
  { heading: 'difference', value: (row) => row.what },
  { heading: 'earlier', value: (row) => row.earlier },
  { heading: 'later', value: (row) => row.later },
];
