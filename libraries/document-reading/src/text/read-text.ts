// Reads plain text: form feeds separate pages, hard-wrapped lines are joined to paragraphs by the same rules as the lines of a PDF,
// on a grid of characters instead of points.
import type { DraftBlock, DraftDocument } from '../build-document.ts';
import { decodeText } from '../decode-text.ts';
import { draftBlocks } from '../layout/draft-blocks.ts';
import type { Cell, Line, PageLines } from '../layout/line.ts';
import { startsWithBullet, withoutBullet } from '../layout/paragraphs.ts';
import { findRunningLines } from '../layout/running-lines.ts';

/** Width and height of the grid's cells: one character is half as wide as the line is high. */
const letterWidth = 0.5;

/** Where nearly all lines are longer than this, a line is a paragraph and nothing is joined. */
const longestWrappedLine = 160;

const columnGap = /[ \t]{3,}/;

function widthOf(text: string): number {
  const wide = text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0;
  return (text.length + wide) * letterWidth;
}

function makeLine(raw: string, row: number, rightToLeft: boolean): Line | null {
  const text = raw.replace(/\t/g, '    ');
  const indent = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const cells: Cell[] = [];
  let at = indent;
  for (const part of trimmed.split(columnGap)) {
    at = text.indexOf(part, at);
    cells.push({ text: part.replace(/\s+/g, ' '), left: at * letterWidth, right: at * letterWidth + widthOf(part) });
    at += part.length;
  }
  const last = cells.at(-1) as Cell;
  return {
    text: cells.map((cell) => cell.text).join(' '),
    cells,
    left: indent * letterWidth,
    right: last.right,
    baseline: -row,
    size: 1,
    bold: false,
    askew: false,
    rightToLeft,
  };
}

function isHardWrapped(lines: string[]): boolean {
  const lengths = lines
    .map((line) => line.trim().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const nearlyLongest = lengths[Math.floor(lengths.length * 0.97)] ?? 0;
  return nearlyLongest <= longestWrappedLine && nearlyLongest >= 40;
}

function toPages(text: string): string[][] {
  const pages = text.replace(/\r\n?/g, '\n').split('\f');
  if (pages.length > 1 && pages.at(-1)?.trim() === '') pages.pop();
  return pages.map((page) => page.split('\n'));
}

function capitalsHeading(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    text.length <= 80 &&
    letters.length >= 4 &&
    !/[.,;]$/.test(text) &&
    letters.every((letter) => letter !== letter.toLowerCase())
  );
}

/** Every line a paragraph, for files that wrap nothing. */
function unwrappedBlocks(pages: string[][], hasPages: boolean): DraftBlock[] {
  return pages.flatMap((lines, index) =>
    lines.map((line): DraftBlock => {
      const text = line.replace(/\s+/g, ' ').trim();
      const page = hasPages ? index + 1 : null;
      if (capitalsHeading(text)) return { kind: 'heading', level: 1, pieces: [{ text, page }] };
      if (startsWithBullet(text)) return { kind: 'listItem', level: 1, pieces: [{ text: withoutBullet(text), page }] };
      return { kind: 'paragraph', level: 0, pieces: [{ text, page }] };
    }),
  );
}

const numberedHeading =
  /^(?:\d{1,2}(?:\.|(?:\.\d{1,2}){1,3}\.?)|[IVX]{1,5}\.|(?:chapter|section|part|article|chapitre|capítulo|título|глава|раздел)\s+[\dIVX]+[.:]?)\s+\p{Lu}/iu;

/** Numbered lines that stand alone, end no sentence and are short are headings: their level is the depth of the number. */
function markNumberedHeadings(blocks: DraftBlock[]): DraftBlock[] {
  return blocks.map((block) => {
    const text = block.pieces.map((piece) => piece.text).join('');
    if (
      block.kind !== 'paragraph' ||
      text.length > 90 ||
      !numberedHeading.test(text) ||
      /[.,;:]$/.test(text) ||
      !/^\P{Ll}*\p{Lu}/u.test(text)
    )
      return block;
    const depth = (/^\d{1,2}(?:\.\d{1,2})*/.exec(text)?.[0] ?? '1').split('.').length;
    return { ...block, kind: 'heading', level: Math.min(6, depth) };
  });
}

export function readText(bytes: Uint8Array): DraftDocument {
  const decoded = decodeText(bytes);
  const pages = toPages(decoded.text);
  const hasPages = pages.length > 1;
  const warnings: DraftDocument['warnings'] = decoded.certain
    ? []
    : [{ code: 'uncertainEncoding', detail: decoded.encoding }];
  if (!isHardWrapped(pages.flat()))
    return { format: 'text', blocks: unwrappedBlocks(pages, hasPages), properties: {}, warnings };
  const rightToLeft = /[\u0590-\u08ff]/.test(decoded.text.slice(0, 2000));
  const grid: PageLines[] = pages.map((lines, index) => ({
    number: index + 1,
    lines: lines.map((line, row) => makeLine(line, row, rightToLeft)).filter((line) => line !== null),
  }));
  const running = hasPages ? findRunningLines(grid) : new Map<PageLines, Set<Line>>();
  const kept = grid.map((page) => ({
    number: page.number,
    lines: page.lines.filter((line) => running.get(page)?.has(line) !== true),
  }));
  const blocks = markNumberedHeadings(draftBlocks(kept));
  const leftOut = grid.flatMap((page) =>
    [...(running.get(page) ?? [])].map((line) => ({ page: page.number, text: line.text })),
  );
  return { format: 'text', blocks: hasPages ? blocks : withoutPages(blocks), properties: {}, warnings, leftOut };
}

function withoutPages(blocks: DraftBlock[]): DraftBlock[] {
  return blocks.map((block) => ({
    ...block,
    pieces: [{ text: block.pieces.map((piece) => piece.text).join(''), page: null }],
  }));
}
