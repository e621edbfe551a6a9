// How wide each column of a table should be, for formats that want it told, from what stands in the cells.
import type { Inline, WritableTable } from './writable-document.ts';

// A column whose cells are all this short, as years and names of countries, keeps each on one line.
const shortCell = 16;
const widestWord = 22;
const widestColumn = 60;
// Han, kana, Hangul and full-width forms take about two Latin letters.
const wideCharacter = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** @returns one share of the table's width for each column, together 1. A column gets at least its longest word (up to 22
 *  letters) and grows with the usual length of its cells. */
export function columnShares(table: WritableTable): number[] {
  const weights = table.columns.map((heading, column) => {
    const cells = [heading, ...table.rows.map((row) => textOf(row[column] ?? []))];
    const lengths = cells.map(widthInLetters);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const longest = Math.max(...lengths);
    const usual = mean + 0.3 * (longest - mean);
    const unbroken = longest <= shortCell ? longest : longestWord(cells);
    return Math.max(unbroken + 2, Math.min(usual, widestColumn));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function textOf(cell: Inline[]): string {
  return cell.map((inline) => (inline.kind === 'note' ? '' : inline.text)).join('');
}

function widthInLetters(text: string): number {
  return text.length + (text.match(wideCharacter)?.length ?? 0);
}

function longestWord(cells: string[]): number {
  const words = cells.flatMap((cell) => cell.replace(wideCharacter, ' ').split(/[\s/]+/));
  return Math.min(widestWord, Math.max(2, ...words.map((word) => word.length)));
}
