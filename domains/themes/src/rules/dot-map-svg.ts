// A picture of a table of numbers: a square in each cell, its area the number. For the page, and with its own colours as a file.
import { textDirection, type UnLanguage } from '@common-thread/vocabulary';

export interface DotMap {
  title: string;
  rows: string[];
  columns: string[];
  /** sizes[row][column]; 0 is an empty cell. */
  sizes: number[][];
  /** What a cell says when it is pointed at or heard. */
  describe: (row: number, column: number) => string;
  /** Side of a cell in pixels. */
  cell: number;
  /** Draws a small ring where nothing is: an empty cell is a finding. */
  marksEmpty: boolean;
}

export interface PictureOptions {
  language: UnLanguage;
  /** A file brings its colours; on a page they are those of the site (styles/pictures.css). */
  isFile: boolean;
}

const nameWidth = 190;
const margin = 16;
const longestColumnName = 38;
const longestRowName = 32;

/** For print, slides and pages: no scripts, no fonts of its own, text alternative inside. */
export function dotMapSvg(map: DotMap, options: PictureOptions): string {
  const { cell } = map;
  const columns = map.columns.map((name) => shorten(name, longestColumnName));
  // Names of columns stand at 60 degrees: so high, and so far beyond the last column.
  const headLength = Math.max(40, ...columns.map(lengthOf));
  const headHeight = Math.ceil(headLength * Math.sin(Math.PI / 3)) + 16;
  const headOverhang = Math.ceil(headLength / 2) + 8;
  const width = margin * 2 + nameWidth + map.columns.length * cell + headOverhang;
  const height = margin * 2 + headHeight + map.rows.length * cell;
  // Right to left the picture is mirrored: the rows' names stand on the right, the first column beside them.
  const isMirrored = textDirection(options.language) === 'rtl';
  const across = (x: number): string => fixed(isMirrored ? width - x : x);
  const most = Math.max(1, ...map.sizes.flat());
  const heads = columns.map((name, at) => {
    const x = margin + nameWidth + at * cell + cell / 2;
    return `<text transform="translate(${across(x + 3)} ${String(margin + headHeight - 6)}) rotate(${isMirrored ? '60' : '-60'})">${escapeXml(name)}</text>`;
  });
  const rows = map.rows.map((name, row) => {
    const y = margin + headHeight + row * cell;
    const cells = map.columns.map((_, column) => {
      const size = map.sizes[row]?.[column] ?? 0;
      if (size === 0 && !map.marksEmpty) return '';
      const title = `<title>${escapeXml(map.describe(row, column))}</title>`;
      const x = margin + nameWidth + column * cell;
      if (size === 0)
        return `<circle class="empty" cx="${across(x + cell / 2)}" cy="${fixed(y + cell / 2)}" r="2">${title}</circle>`;
      // Area, not side, grows with the number; the smallest stays visible.
      const side = Math.max(4, (cell - 3) * Math.sqrt(size / most));
      const inset = (cell - side) / 2;
      return `<rect class="dot" x="${across(x + (isMirrored ? inset + side : inset))}" y="${fixed(y + inset)}" width="${fixed(side)}" height="${fixed(side)}">${title}</rect>`;
    });
    const line = `<line class="rule" x1="${across(margin)}" x2="${across(width - margin - headOverhang)}" y1="${String(y)}" y2="${String(y)}"/>`;
    return `${line}<text x="${across(margin + nameWidth - 8)}" y="${fixed(y + cell / 2 + 4)}" text-anchor="end">${escapeXml(shorten(name, longestRowName))}</text>${cells.join('')}`;
  });
  return svgOf(width, height, map.title, options, `${heads.join('')}${rows.join('')}`);
}

/** The frame of a picture: its size, language, name, and as a file its colours. */
export function svgOf(
  width: number,
  height: number,
  title: string,
  { language, isFile }: PictureOptions,
  content: string,
): string {
  const direction = textDirection(language) === 'rtl' ? ' direction="rtl"' : '';
  const own = isFile ? `<style>${fileColours}</style><rect width="100%" height="100%" fill="#fff"/>` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img" xml:lang="${language}"${direction}>` +
    `<title>${escapeXml(title)}</title>${own}${content}</svg>`
  );
}

const fileColours =
  'text{font:11px system-ui,sans-serif;fill:#1d2b2f}.dot{fill:#0f5c63}.rule{stroke:#dfe5e4}.empty{fill:none;stroke:#87918f}' +
  '.line{fill:none;stroke:#0f5c63;stroke-width:2}.expected{fill:none;stroke:#9c4310;stroke-width:1.5;stroke-dasharray:5 4}.axis{stroke:#87918f}';

/** Pixels that a name takes at most in the picture's size of letters; Chinese characters are as wide as they are high. */
function lengthOf(name: string): number {
  return [...name].reduce((sum, character) => sum + (character >= '\u2e80' ? 11.5 : 6.4), 0);
}

function shorten(text: string, length: number): string {
  const points = [...text];
  return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`;
}

export function fixed(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
