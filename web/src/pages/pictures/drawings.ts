// Each picture of the study as SVG, in the language of the page.
import {
  dotMapSvg,
  saturationSvg,
  type CodesByYear,
  type CodesTogether,
  type EvidenceMap,
  type Saturation,
} from '@common-thread/themes';
import type { Texts } from '../../texts.tsx';

export function columnNames(map: EvidenceMap, texts: Texts): string[] {
  return map.columns.map(({ kind, id, name }) => (kind === 'region' ? texts.region(id) : name));
}

export function drawMap(map: EvidenceMap, texts: Texts, isFile: boolean): string {
  const rows = map.codes.map((code) => code.name);
  const columns = columnNames(map, texts);
  const describe = (row: number, column: number) =>
    `${rows[row] ?? ''}, ${columns[column] ?? ''}: ${texts.text('pictures.countries', { count: map.countries[row]?.[column] ?? 0 })}`;
  const title = `${texts.text('pictures.map')} · ${texts.text(`pictures.by.${map.by}`)}`;
  return dotMapSvg(
    { title, rows, columns, sizes: map.countries, describe, cell: 22, marksEmpty: true },
    { language: texts.language, isFile },
  );
}

/** Only codes that stand with another; each pair once, below the diagonal. */
export function drawTogether({ codes, pairs }: CodesTogether, texts: Texts, isFile: boolean): string {
  const paired = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  const shown = codes.filter(({ code }) => paired.has(code));
  const at = new Map(shown.map(({ code }, index) => [code, index]));
  const sizes = shown.map(() => shown.map(() => 0));
  for (const { one, other, countries } of pairs) {
    const places = [at.get(one) ?? 0, at.get(other) ?? 0];
    const row = sizes[Math.max(...places)];
    if (row !== undefined) row[Math.min(...places)] = countries;
  }
  const names = shown.map(({ name }) => name);
  const describe = (row: number, column: number) =>
    `${names[row] ?? ''}, ${names[column] ?? ''}: ${texts.text('pictures.countries', { count: sizes[row]?.[column] ?? 0 })}`;
  return dotMapSvg(
    {
      title: texts.text('pictures.together'),
      rows: names,
      columns: names,
      sizes,
      describe,
      cell: 16,
      marksEmpty: false,
    },
    { language: texts.language, isFile },
  );
}

export function drawYears({ codes, years, countries }: CodesByYear, texts: Texts, isFile: boolean): string {
  const rows = codes.map((code) => code.name);
  const columns = years.map(({ year, contributing }) => `${year} (${texts.number(contributing)})`);
  const describe = (row: number, column: number) =>
    `${rows[row] ?? ''}, ${years[column]?.year ?? ''}: ${texts.text('pictures.countries', { count: countries[row]?.[column] ?? 0 })}`;
  return dotMapSvg(
    { title: texts.text('pictures.years'), rows, columns, sizes: countries, describe, cell: 22, marksEmpty: false },
    { language: texts.language, isFile },
  );
}

export function drawSaturation({ steps }: Saturation, texts: Texts, isFile: boolean): string {
  return saturationSvg(
    {
      title: texts.text('pictures.saturation'),
      contributions: texts.text('pictures.contributionsRead'),
      codes: texts.text('pictures.codes'),
      known: texts.text('pictures.known'),
      expectedName: texts.text('pictures.expected'),
      knownAfter: steps.map((step) => step.known),
      expected: steps.map((step) => step.expected),
      number: (value) => texts.number(value),
    },
    { language: texts.language, isFile },
  );
}
