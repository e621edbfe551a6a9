// A table as a CSV file (RFC 4180, UTF-8 with a byte order mark, because spreadsheet programs guess otherwise).
import type { SiteContext } from '../request.tsx';

export interface CsvColumn<Row> {
  heading: string;
  value: (row: Row) => string | number;
}

export function writeCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map((column) => cell(column.heading)),
    ...rows.map((row) => columns.map((column) => cell(column.value(row)))),
  ];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** A text that begins like a formula gets an apostrophe, so that opening the file computes nothing. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** @param csv as `writeCsv` gives it */
export function csvResponse(context: SiteContext, fileName: string, csv: string): Response {
  return downloadResponse(context, fileName, 'text/csv; charset=utf-8', `\ufeff${csv}`);
}

/** A file to keep, never to be shown as a page of the site. */
export function downloadResponse(
  context: SiteContext,
  fileName: string,
  mediaType: string,
  body: string | Uint8Array,
): Response {
  const plain = fileName.replace(/[^\w.-]+/g, '_');
  return context.body(typeof body === 'string' ? body : new Uint8Array(body), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
}
