// A table to Word: caption above, a header row that repeats on every page, columns in the reading direction.
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Paragraph } from 'docx';
import { columnShares } from '../column-widths.ts';
import type { WritableTable } from '../writable-document.ts';
import { ruleColour } from './docx-styles.ts';
import { inlinesToDocx, paragraph, textToRuns } from './inlines-to-docx.ts';
import type { DocxContext } from './inlines-to-docx.ts';

/** Twentieths of a point between the margins of an A4 page. */
export const textWidth = 11906 - 2 * 1474;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: ruleColour };
const thick = { style: BorderStyle.SINGLE, size: 8, color: '1D2127' };

export function tableToDocx(block: WritableTable, context: DocxContext): (Paragraph | Table)[] {
  const isRightToLeft = context.direction === 'rtl';
  const caption = paragraph(context, {
    style: 'Caption',
    children: textToRuns(block.caption, context.language, context, {}),
  });
  if (block.columns.length === 0) return [caption];
  const widths = columnShares(block).map((share) => Math.round(share * textWidth));
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: isRightToLeft,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true, lastRow: false, lastColumn: false },
    margins: { left: 70, right: 70, top: 20, bottom: 20 },
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: thin, insideHorizontal: thin },
    rows: [headerRow(block, widths, context), ...bodyRows(block, widths, context)],
  });
  return [caption, table, paragraph(context, { spacing: { after: 120, line: 120 }, children: [] })];
}

function headerRow(block: WritableTable, widths: number[], context: DocxContext): TableRow {
  const children = block.columns.map((column, index) =>
    cell('TableHeading', widths[index] ?? 0, context, textToRuns(column, context.language, context, {}), true),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children });
}

function bodyRows(block: WritableTable, widths: number[], context: DocxContext): TableRow[] {
  return block.rows.map((row) => {
    const children = block.columns.map((_, index) =>
      cell('TableText', widths[index] ?? 0, context, inlinesToDocx(row[index] ?? [], context), false),
    );
    return new TableRow({ cantSplit: true, children });
  });
}

function cell(
  style: string,
  width: number,
  context: DocxContext,
  children: ReturnType<typeof inlinesToDocx>,
  isHeader: boolean,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHeader && { borders: { bottom: thick } }),
    children: [paragraph(context, { style, children })],
  });
}
