// A table of a page as a CSV file, and how a file to keep is sent.
import { csvText } from '@common-thread/platform';
import type { SiteContext } from '../request.tsx';

export interface CsvColumn<Row> {
  heading: string;
  value: (row: Row) => string | number;
}

export function writeCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => column.value(row)));
  return csvText([columns.map((column) => column.heading), ...cells]);
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
