import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MalformedRows, readCopiedRows } from './copied-rows.ts';

/** As the PostgreSQL manual says that COPY writes a value in the text format. */
function written(value: string | null): string {
  if (value === null) return '\\N';
  const escapes: Record<string, string> = {
    '\\': '\\\\',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\v': '\\v',
  };
  return value.replace(/[\\\b\f\n\r\t\v]/g, (letter) => escapes[letter] ?? letter);
}

function read(text: Buffer, columns: number, wanted: number[], cuts: number[] = []) {
  const rows: (string | null)[][] = [];
  const reader = readCopiedRows(columns, wanted, (values) => rows.push(values));
  let from = 0;
  for (const cut of [...cuts, text.length].map((at) => Math.min(at, text.length)).sort((one, other) => one - other)) {
    reader.read(text.subarray(from, cut));
    from = cut;
  }
  return { rows, count: reader.end() };
}

const value = fc.option(fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')));

describe('rows as COPY writes them', () => {
  it('give back every value, in whatever pieces they come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value, value), { maxLength: 20 }),
        fc.array(fc.integer({ min: 0, max: 600 })),
        (rows, cuts) => {
          const text = Buffer.from(rows.map((row) => `${row.map(written).join('\t')}\n`).join(''));
          expect(read(text, 3, [0, 2], cuts)).toEqual({
            rows: rows.map(([first, , third]) => [first, third]),
            count: rows.length,
          });
        },
      ),
    );
  });

  it('tell an empty text from a missing one', () => {
    expect(read(Buffer.from('\t\\N\n'), 2, [0, 1]).rows).toEqual([['', null]]);
    expect(read(Buffer.from('\\\\N\n'), 1, [0]).rows).toEqual([['\\N']]);
  });

  it.each([
    ['too many columns', 'a\tb\tc\n'],
    ['too few columns', 'a\n'],
    ['a last row without its end', 'a\tb\nc\td'],
    ['a value longer than any digest or name', `${'a'.repeat(2 ** 20 + 1)}\tb\n`],
  ])('are refused with %s', (_, text) => {
    expect(() => read(Buffer.from(text), 2, [0])).toThrow(MalformedRows);
  });
});
