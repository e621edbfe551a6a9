import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

const columns = [
  { heading: 'title', value: (row: { title: string; passages: number }) => row.title },
  { heading: 'passages', value: (row: { title: string; passages: number }) => row.passages },
];

describe('a CSV file', () => {
  it('quotes what has commas, quotation marks or line breaks', () => {
    expect(writeCsv(columns, [{ title: 'Ghana, "national"\nexperience', passages: 84 }])).toBe(
      'title,passages\r\n"Ghana, ""national""\nexperience",84\r\n',
    );
  });
  it('computes nothing when it is opened', () => {
    expect(writeCsv(columns, [{ title: '=HYPERLINK("x")', passages: -1 }])).toBe(
      'title,passages\r\n"\'=HYPERLINK(""x"")",-1\r\n',
    );
  });
});
