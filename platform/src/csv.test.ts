import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

describe('CSV for download', () => {
  it('is read back by another CSV reader as it was written', () => {
    const cell = fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.integer()), { minLength: 1 }), (rows) => {
        const read = parse(writeCsv(rows), { bom: true, record_delimiter: '\r\n' }) as string[][];
        expect(read).toEqual(rows.map((row) => row.map(String)));
      }),
    );
  });

  it('makes text of what a spreadsheet would run as a formula', () => {
    expect(writeCsv([['=HYPERLINK("x")', '@sum', '-1+1']])).toContain('"\'=HYPERLINK(""x"")"');
  });
});
