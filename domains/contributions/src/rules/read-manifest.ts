// Reads contributions.csv, the table that may lie beside the files and tells what each of them is.
import { parse } from 'csv-parse/sync';
import { storableText } from '@common-thread/platform';
import {
  contributorTypes,
  findCountry,
  unLanguages,
  countries,
  type Alpha3,
  type ContributorType,
} from '@common-thread/vocabulary';

export const manifestName = 'contributions.csv';

export const manifestColumns = [
  'file',
  'country',
  'organisation',
  'contributor_type',
  'title',
  'date',
  'language',
  'study_question',
  'rights',
] as const;
export type ManifestColumn = (typeof manifestColumns)[number];

export interface ManifestEntry {
  file: string;
  line: number;
  /** Left out: a line of contributions.csv; else what a contributor said in the form of a submission. */
  source?: 'contributor';
  country?: Alpha3;
  organisation?: string;
  contributorType?: ContributorType;
  title?: string;
  date?: string;
  language?: string;
  studyQuestion?: string;
  rights?: string;
}

export type ManifestProblem =
  | { code: 'manifestWithoutFileColumn'; columns: string }
  | { code: 'manifestUnreadable'; reason: string }
  | { code: 'manifestUnknownColumn'; column: string }
  | { code: 'manifestValueNotUnderstood'; line: number; column: ManifestColumn; value: string }
  | { code: 'manifestFileTwice'; line: number; file: string };

export interface Manifest {
  /** By path as the table writes it, with forward slashes. */
  entries: Map<string, ManifestEntry>;
  problems: ManifestProblem[];
}

/** Separators: comma, semicolon or tab, whichever the first line has most of. A value that isn't understood is left out and
 *  reported; the rest of its line counts. */
export function readManifest(text: string): Manifest {
  const problems: ManifestProblem[] = [];
  const entries = new Map<string, ManifestEntry>();
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      bom: true,
    });
  } catch (error) {
    return {
      entries,
      problems: [{ code: 'manifestUnreadable', reason: error instanceof Error ? error.message : String(error) }],
    };
  }
  const columns = (rows[0] ?? []).map((name) =>
    storableText(name)
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  if (!columns.includes('file'))
    return { entries, problems: [{ code: 'manifestWithoutFileColumn', columns: columns.join(', ') }] };
  for (const column of columns)
    if (!isColumn(column) && column !== '') problems.push({ code: 'manifestUnknownColumn', column });
  rows.slice(1).forEach((row, index) => {
    const entry = readRow(columns, row, index + 2, problems);
    if (entry.file === '') return;
    if (entries.has(entry.file)) problems.push({ code: 'manifestFileTwice', line: entry.line, file: entry.file });
    entries.set(entry.file, entry);
  });
  return { entries, problems };
}

function separatorOf(text: string): string {
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: firstLine.split(separator).length }));
  counts.sort((one, other) => other.count - one.count);
  return counts[0]?.separator ?? ',';
}

const isColumn = (name: string): name is ManifestColumn => (manifestColumns as readonly string[]).includes(name);

function readRow(columns: string[], row: string[], line: number, problems: ManifestProblem[]): ManifestEntry {
  const entry: ManifestEntry = { file: '', line };
  columns.forEach((column, at) => {
    const value = storableText(row[at] ?? '').trim();
    if (value === '' || !isColumn(column)) return;
    if (!assign(entry, column, value)) problems.push({ code: 'manifestValueNotUnderstood', line, column, value });
  });
  return entry;
}

/** @returns false when the value isn't understood */
function assign(entry: ManifestEntry, column: ManifestColumn, value: string): boolean {
  switch (column) {
    case 'file':
      entry.file = value.replaceAll('\\', '/').replace(/^\.\//, '').normalize('NFC');
      return true;
    case 'country':
      return put(entry, 'country', countryOf(value));
    case 'contributor_type':
      return put(
        entry,
        'contributorType',
        contributorTypes.find((type) => type.id.toLowerCase() === value.toLowerCase().replace(/[\s_-]/g, ''))?.id,
      );
    case 'date':
      return put(entry, 'date', isDate(value) ? value : undefined);
    case 'language':
      return put(entry, 'language', /^[a-z]{2,3}(-.*)?$/i.test(value) ? value.slice(0, 2).toLowerCase() : undefined);
    case 'study_question':
      return put(entry, 'studyQuestion', value);
    case 'organisation':
    case 'title':
    case 'rights':
      return put(entry, column, value);
  }
}

function put<Key extends keyof ManifestEntry>(
  entry: ManifestEntry,
  key: Key,
  value: ManifestEntry[Key] | undefined,
): boolean {
  if (value === undefined) return false;
  entry[key] = value;
  return true;
}

/** An ISO 3166 code of two or three letters, or a name in one of the six languages. */
export function countryOf(value: string): Alpha3 | undefined {
  const wanted = value.trim();
  const upper = wanted.toUpperCase();
  if (upper.length === 3 && findCountry(upper) !== undefined) return findCountry(upper)?.alpha3;
  if (upper.length === 2) return countries.find((country) => country.alpha2 === upper)?.alpha3;
  const name = foldName(wanted);
  return countries.find((country) => unLanguages.some((language) => foldName(country.name[language]) === name))?.alpha3;
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();
}

/** YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists. */
export function isDate(value: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (parts === null) return false;
  const [, year = '', month = '01', day = '01'] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
