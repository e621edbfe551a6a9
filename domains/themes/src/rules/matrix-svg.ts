// The matrix as one picture: a row a country, a column a theme, a square whose size tells how many passages.
import { countryName, type UnLanguage } from '@common-thread/vocabulary';
import type { Matrix } from '../themes.views.ts';
import { dotMapSvg } from './dot-map-svg.ts';

export function matrixSvg(matrix: Matrix, language: UnLanguage, title: string): string {
  const rows = matrix.countries.map((country) => countryName(country, language));
  const columns = matrix.codes.map((code) => code.name);
  const describe = (row: number, column: number) =>
    `${rows[row] ?? ''}, ${columns[column] ?? ''}: ${String(matrix.passages[row]?.[column] ?? 0)}`;
  return dotMapSvg(
    { title, rows, columns, sizes: matrix.passages, describe, cell: 16, marksEmpty: false },
    { language, isFile: true },
  );
}
