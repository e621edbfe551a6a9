// The tables of the pictures as files: a row for each code, pair or contribution.
import type { CodePair, CodesByYear, EvidenceMap, Saturation } from '@common-thread/themes';
import type { Texts } from '../../texts.tsx';
import { writeCsv, type CsvColumn } from '../csv.ts';
import { columnNames } from './drawings.ts';

export function mapCsv(map: EvidenceMap, texts: Texts): string {
  const names = columnNames(map, texts);
  return codesCsv(
    map.codes,
    map.columns.map(({ id }, at) => (id === names[at] ? id : `${id} ${names[at] ?? ''}`)),
    map.countries,
  );
}

/** The first row below the headings says how many countries wrote at all. */
export function yearsCsv({ codes, years, countries }: CodesByYear): string {
  const wrote = { code: '', name: 'countries that wrote', familyName: '' };
  return codesCsv(
    [wrote, ...codes],
    years.map(({ year }) => year),
    [years.map(({ contributing }) => contributing), ...countries],
  );
}

type Code = Pick<EvidenceMap['codes'][number], 'code' | 'name' | 'familyName'>;

function codesCsv(codes: readonly Code[], headings: readonly string[], figures: readonly number[][]): string {
  const columns: CsvColumn<{ code: Code; figures: number[] }>[] = [
    { heading: 'code', value: (row) => row.code.code },
    { heading: 'name', value: (row) => row.code.name },
    { heading: 'family', value: (row) => row.code.familyName },
    ...headings.map((heading, at) => ({
      heading,
      value: (row: { figures: number[] }) => row.figures[at] ?? 0,
    })),
  ];
  return writeCsv(
    columns,
    codes.map((code, at) => ({ code, figures: figures[at] ?? [] })),
  );
}

export function pairsCsv(pairs: readonly CodePair[]): string {
  const columns: CsvColumn<CodePair>[] = [
    { heading: 'code', value: (pair) => pair.one },
    { heading: 'name', value: (pair) => pair.oneName },
    { heading: 'other_code', value: (pair) => pair.other },
    { heading: 'other_name', value: (pair) => pair.otherName },
    { heading: 'countries', value: (pair) => pair.countries },
    { heading: 'passages_with_both', value: (pair) => pair.passages },
    { heading: 'overlap', value: (pair) => pair.overlap.toFixed(4) },
  ];
  return writeCsv(columns, pairs);
}

export function saturationCsv({ steps }: Saturation): string {
  const columns: CsvColumn<{ step: Saturation['steps'][number]; number: number }>[] = [
    { heading: 'contributions_read', value: (row) => row.number },
    { heading: 'contribution', value: (row) => row.step.title },
    { heading: 'country', value: (row) => row.step.country ?? '' },
    { heading: 'new_codes', value: (row) => row.step.newCodes.length },
    { heading: 'which', value: (row) => row.step.newCodes.map(({ code }) => code).join(' ') },
    { heading: 'known_codes', value: (row) => row.step.known },
    { heading: 'expected_codes', value: (row) => row.step.expected.toFixed(2) },
  ];
  return writeCsv(
    columns,
    steps.map((step, at) => ({ step, number: at + 1 })),
  );
}
