// The matrix as one SVG picture: a row a country, a column a theme, a square whose size tells how many passages.
import { countryName, textDirection, type UnLanguage } from '@common-thread/vocabulary';
import type { Matrix } from '../themes.views.ts';

const cell = 16;
const nameWidth = 190;
const headHeight = 210;
const margin = 16;
/** How far the last theme's name, set at 60 degrees, reaches beyond its column. */
const headOverhang = 120;

/** A picture for print and slides: no scripts, no fonts of its own, text alternative inside. */
export function matrixSvg(matrix: Matrix, language: UnLanguage, title: string): string {
  const width = margin * 2 + nameWidth + matrix.codes.length * cell + headOverhang;
  const height = margin * 2 + headHeight + matrix.countries.length * cell;
  // Right to left the picture is mirrored: the countries' names stand on the right, the first theme beside them.
  const isMirrored = textDirection(language) === 'rtl';
  const across = (x: number): string => fixed(isMirrored ? width - x : x);
  const most = Math.max(1, ...matrix.passages.flat());
  const heads = matrix.codes.map((code, at) => {
    const x = margin + nameWidth + at * cell + cell / 2;
    return `<text transform="translate(${across(x + 3)} ${String(margin + headHeight - 6)}) rotate(${isMirrored ? '60' : '-60'})">${escapeXml(shorten(code.name, 38))}</text>`;
  });
  const rows = matrix.countries.map((country, row) => {
    const y = margin + headHeight + row * cell;
    const name = countryName(country, language);
    const squares = (matrix.passages[row] ?? []).map((passages, column) => {
      const x = margin + nameWidth + column * cell;
      if (passages === 0) return '';
      // Area, not side, grows with the number; the smallest stays visible.
      const side = Math.max(4, (cell - 3) * Math.sqrt(passages / most));
      const inset = (cell - side) / 2;
      const label = `${name}, ${matrix.codes[column]?.name ?? ''}: ${String(passages)}`;
      return `<rect class="s" x="${across(x + (isMirrored ? inset + side : inset))}" y="${fixed(y + inset)}" width="${fixed(side)}" height="${fixed(side)}"><title>${escapeXml(label)}</title></rect>`;
    });
    const line = `<line class="l" x1="${across(margin)}" x2="${across(width - margin - headOverhang)}" y1="${String(y)}" y2="${String(y)}"/>`;
    return `${line}<text x="${across(margin + nameWidth - 8)}" y="${String(y + 12)}" text-anchor="end">${escapeXml(shorten(name, 32))}</text>${squares.join('')}`;
  });
  const direction = isMirrored ? ' direction="rtl"' : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img" xml:lang="${language}"${direction}>` +
    `<title>${escapeXml(title)}</title>` +
    '<style>text{font:11px system-ui,sans-serif;fill:#1d2b2f}.s{fill:#0f5c63}.l{stroke:#dfe5e4}</style>' +
    `<rect width="100%" height="100%" fill="#fff"/>${heads.join('')}${rows.join('')}</svg>`
  );
}

function shorten(text: string, length: number): string {
  const points = [...text];
  return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`;
}

function fixed(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
