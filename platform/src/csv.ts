// Tables as CSV: RFC 4180.

export type CsvCell = string | number | null;

/** @param rows the first is the header. A cell that a spreadsheet would take for a formula is made text by an apostrophe. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** The same as a file: with a byte order mark, because spreadsheet programs guess the encoding otherwise. */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${csvText(rows)}`;
}

function cellOf(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
