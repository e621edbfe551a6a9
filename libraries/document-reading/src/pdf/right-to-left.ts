// Lines of pages in Arabic, Hebrew and other right-to-left scripts. PDF stores glyphs where they stand, often in visual order and
// in pieces; here each line is laid out by its coordinates and brought to logical order.
import type { PageCharacters, Segment } from './characters.ts';
import type { Line } from '../layout/line.ts';

interface Glyph {
  text: string;
  left: number;
  right: number;
  size: number;
  direction: 'left' | 'right' | 'number' | 'neutral' | 'mark';
}

const mirrored = new Map(
  [...'()[]{}<>«»‹›'].map((bracket, i, all) => [bracket, all[i % 2 === 0 ? i + 1 : i - 1] ?? bracket]),
);

function directionOf(text: string): Glyph['direction'] {
  if (/\p{Mn}/u.test(text)) return 'mark';
  if (/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) && /\p{L}/u.test(text)) return 'left';
  if (/\p{Nd}/u.test(text)) return 'number';
  return /\p{L}/u.test(text) ? 'right' : 'neutral';
}

const alefs = 'اأإآ';

/** Letters that one ligature glyph stands for share its place; PDFium gives them from the left, logical order starts at the right. */
function readGlyphs(page: PageCharacters, segments: Segment[]): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const segment of segments) {
    for (let i = segment.from; i < segment.to; i += 1) {
      const text = String.fromCodePoint(page.code[i] ?? 32).normalize('NFKC');
      if (text.trim() === '' && text !== ' ') continue;
      if (text === ' ' && page.left[i] === page.right[i]) continue;
      const left = page.left[i] ?? 0;
      const right = page.right[i] ?? 0;
      const before = glyphs.at(-1);
      if (
        before !== undefined &&
        Math.abs(before.left - left) < 0.02 &&
        Math.abs(before.right - right) < 0.02 &&
        text !== ' ' &&
        directionOf(text) === 'left'
      ) {
        before.text = text === 'ل' && alefs.includes(before.text) ? text + before.text : before.text + text;
        continue;
      }
      glyphs.push({ text, left, right, size: page.size[i] ?? 10, direction: directionOf(text) });
    }
  }
  return glyphs;
}

/** Marks over a letter follow that letter; all else goes by its middle, from the right. */
function sortVisually(glyphs: Glyph[]): Glyph[] {
  const marks = glyphs.filter((glyph) => glyph.direction === 'mark');
  const bases = glyphs
    .filter((glyph) => glyph.direction !== 'mark')
    .sort((a, b) => b.left + b.right - a.left - a.right);
  for (const mark of marks) {
    const middle = (mark.left + mark.right) / 2;
    let nearest: Glyph | undefined;
    for (const base of bases) {
      if (base.direction !== 'left') continue;
      if (nearest === undefined || distance(base, middle) < distance(nearest, middle)) nearest = base;
    }
    if (nearest !== undefined) nearest.text += mark.text;
  }
  return bases;
}

function distance(glyph: Glyph, x: number): number {
  return x < glyph.left ? glyph.left - x : x > glyph.right ? x - glyph.right : 0;
}

/** Runs of left-to-right letters and numbers, with what stands between them, are turned round; brackets elsewhere are mirrored. */
function toLogicalOrder(visual: Glyph[], mainlyRightToLeft: boolean): Glyph[] {
  const out: Glyph[] = [];
  const sequence = mainlyRightToLeft ? visual : [...visual].reverse();
  const foreign = (glyph: Glyph): boolean =>
    mainlyRightToLeft ? glyph.direction === 'right' || glyph.direction === 'number' : glyph.direction === 'left';
  for (let i = 0; i < sequence.length;) {
    const glyph = sequence[i] as Glyph;
    if (!foreign(glyph)) {
      const other = mainlyRightToLeft ? mirrored.get(glyph.text) : undefined;
      out.push(other === undefined ? glyph : { ...glyph, text: other });
      i += 1;
      continue;
    }
    let end = i + 1;
    for (let j = end; j < sequence.length; j += 1) {
      const next = sequence[j] as Glyph;
      if (foreign(next)) end = j + 1;
      else if (next.direction !== 'neutral' || (glyph.direction === 'number' && /[()[\]–]/.test(next.text))) break;
    }
    out.push(...sequence.slice(i, end).reverse());
    i = end;
  }
  return out;
}

function glyphsToText(glyphs: Glyph[]): string {
  let text = '';
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (before !== undefined && glyph.text !== ' ' && before.text !== ' ') {
      const gap = Math.max(before.left - glyph.right, glyph.left - before.right);
      if (gap > 0.18 * Math.max(glyph.size, before.size)) text += ' ';
    }
    text += glyph.text;
    before = glyph;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function isMainlyRightToLeft(glyphs: Glyph[], otherwise: boolean): boolean {
  let left = 0;
  let right = 0;
  for (const glyph of glyphs) {
    if (glyph.direction === 'left') left += 1;
    else if (glyph.direction === 'right') right += 1;
  }
  return left === 0 && right === 0 ? otherwise : left >= right;
}

function groupByBaseline(segments: Segment[]): Segment[][] {
  const sorted = [...segments].sort((a, b) => b.baseline - a.baseline);
  const groups: Segment[][] = [];
  let tallest: Segment | undefined;
  for (const segment of sorted) {
    const group = groups.at(-1);
    if (
      group !== undefined &&
      tallest !== undefined &&
      tallest.baseline - segment.baseline < 0.4 * Math.max(tallest.size, segment.size)
    ) {
      group.push(segment);
      if (segment.to - segment.from > tallest.to - tallest.from) tallest = segment;
    } else {
      groups.push([segment]);
      tallest = segment;
    }
  }
  return groups;
}

/** Splits a line where a gap is too wide for words, from the right. */
function splitAtGaps(visual: Glyph[]): Glyph[][] {
  const parts: Glyph[][] = [];
  let edge = Infinity;
  for (const glyph of visual) {
    if (glyph.text === ' ') {
      parts.at(-1)?.push(glyph);
      continue;
    }
    if (parts.length === 0 || edge - glyph.right > 2.5 * glyph.size) parts.push([]);
    parts.at(-1)?.push(glyph);
    edge = Math.min(edge === Infinity ? glyph.left : edge, glyph.left);
  }
  return parts;
}

/** Lines from top to bottom, each in logical order; null when the page is mainly left-to-right. On the returned lines `left` and
 *  `right` are mirrored (negative x), so that `left` is where reading starts. */
export function orderRightToLeft(page: PageCharacters, pageTurn: number): Line[] | null {
  const upright = page.segments.filter((segment) => segment.turn === pageTurn);
  const lines: Line[] = [];
  let rightToLeftLines = 0;
  for (const group of groupByBaseline(upright)) {
    const visual = sortVisually(readGlyphs(page, group));
    if (visual.length === 0) continue;
    const mainly = isMainlyRightToLeft(visual, true);
    if (mainly) rightToLeftLines += 1;
    const cells = splitAtGaps(visual).map((part) => ({
      text: glyphsToText(toLogicalOrder(part, mainly)),
      left: -Math.max(...part.map((glyph) => glyph.right)),
      right: -Math.min(...part.map((glyph) => glyph.left)),
    }));
    const kept = cells.filter((cell) => cell.text !== '');
    if (kept.length === 0) continue;
    if (!mainly) kept.reverse();
    const main = group.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
    lines.push({
      text: kept.map((cell) => cell.text).join(' '),
      cells: kept,
      left: Math.min(...kept.map((cell) => cell.left)),
      right: Math.max(...kept.map((cell) => cell.right)),
      baseline: main.baseline,
      size: main.size,
      bold:
        group.reduce((sum, segment) => sum + segment.boldCharacters, 0) >
        0.6 * group.reduce((sum, segment) => sum + segment.to - segment.from, 0),
      askew: false,
      rightToLeft: mainly,
    });
  }
  return rightToLeftLines * 2 >= lines.length ? lines : null;
}
