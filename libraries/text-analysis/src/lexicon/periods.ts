// Years written in a passage, and the codebook's periods that they fall into.
import type { CompiledCodebook } from './compile-codebook.ts';

export interface WrittenYear {
  written: string;
  /** UTF-16 offsets. */
  start: number;
  end: number;
}

export interface PeriodOfYears {
  /** Index among the compiled codebook's entries. */
  entry: number;
  value: string;
  years: WrittenYear[];
}

/** Years 1990 to 2039 in Western or Arabic digits, not part of a longer number, of a document number ("E/2019/12") or
 *  of a name ("COVID-2019"); of "2019-2021" and "2019/2020" both. */
const yearPattern =
  /(?<![\p{N}.A-Za-zА-я])(?<![A-Za-zА-я]-)(?<!(?<!\p{N}{4})\/)(?:199|20[0-3])\d(?!\p{N}|[.,٬]\p{N}|\/(?!20\d\d(?!\p{N})))/gu;

/** Periods are read from the ids of the facet's values: "before2020", "covid2020to2021" (any word, then first and last
 *  year), "after2021", also with hyphens ("before-2020", "covid-2020-2021"). Other ids ("undated") have no years. */
function yearsOfPeriod(id: string): { first: number; last: number } | undefined {
  const before = /^before-?(\d{4})$/.exec(id);
  if (before) return { first: 0, last: Number(before[1]) - 1 };
  const after = /^after-?(\d{4})$/.exec(id);
  if (after) return { first: Number(after[1]) + 1, last: 9999 };
  const between = /(?<!\d)(\d{4})(?:-|-?to-?)(\d{4})$/.exec(id);
  return between ? { first: Number(between[1]), last: Number(between[2]) } : undefined;
}

/** Same length as the text, so that offsets stay. */
function withWesternDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

const anyDigit = /[0-9٠-٩۰-۹]/;

export function periodsOfYears(compiled: CompiledCodebook, text: string): PeriodOfYears[] {
  const periods = periodEntries(compiled);
  if (periods.length === 0 || !anyDigit.test(text)) return [];
  const years: (WrittenYear & { year: number })[] = [];
  for (const match of withWesternDigits(text).matchAll(yearPattern)) {
    const end = match.index + match[0].length;
    years.push({ year: Number(match[0]), written: text.slice(match.index, end), start: match.index, end });
  }
  if (years.length === 0) return [];
  return periods
    .map(({ entry, value, first, last }) => ({
      entry,
      value,
      years: years
        .filter(({ year }) => year >= first && year <= last)
        .map(({ written, start, end }) => ({ written, start, end })),
    }))
    .filter((period) => period.years.length > 0);
}

interface PeriodEntry {
  entry: number;
  value: string;
  first: number;
  last: number;
}

const entriesByCodebook = new WeakMap<CompiledCodebook, PeriodEntry[]>();

function periodEntries(compiled: CompiledCodebook): PeriodEntry[] {
  const known = entriesByCodebook.get(compiled);
  if (known) return known;
  const periods = compiled.entries.flatMap(({ dimension, id }, entry) => {
    const years = dimension === 'period' ? yearsOfPeriod(id) : undefined;
    return years ? [{ entry, value: id, ...years }] : [];
  });
  entriesByCodebook.set(compiled, periods);
  return periods;
}
