// Widths of table columns from their contents.
import { expect, test } from 'vitest';
import { columnShares } from './column-widths.ts';
import type { WritableTable } from './writable-document.ts';

function table(columns: string[], row: string[]): WritableTable {
  return { kind: 'table', caption: '', columns, rows: [row.map((text) => [{ kind: 'text' as const, text }])] };
}

test('shares are together the whole width', () => {
  const shares = columnShares(table(['Country', 'Year', 'Report'], ['Kenya', '2021', 'A helpline and a law']));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
});

test('a column of sentences is wider than one of years', () => {
  const [year = 0, report = 0] = columnShares(
    table(['Year', 'Report'], ['2021', 'A helpline, a law under review and lessons']),
  );
  expect(report).toBeGreaterThan(4 * year);
});

test('one endless word does not starve the other columns', () => {
  const [country = 0] = columnShares(table(['Country', 'Address'], ['Kenya', 'x'.repeat(500)]));
  expect(country).toBeGreaterThan(0.1);
});

test('a Chinese character counts as two Latin letters', () => {
  const [chinese = 0, latin = 0] = columnShares(table(['国家', 'abcd'], ['国家', 'abcd']));
  expect(chinese).toBeCloseTo(latin, 10);
});

test('a table without rows has widths too', () => {
  expect(columnShares({ kind: 'table', caption: '', columns: ['a', 'b'], rows: [] })).toEqual([0.5, 0.5]);
});
