// The lines of one page in PDFium's order: segments that follow each other on one baseline are one line.
import type { PageCharacters, Segment } from './characters.ts';
import type { Cell, Line } from '../layout/line.ts';
import { fillGap } from './fill-gaps.ts';
import { orderRightToLeft } from './right-to-left.ts';

const superscripts = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** The gap from which a space between words is meant in tracked (letter-spaced) text: 0 where the text is not tracked. Spaces that were
 *  put in for a gap have no width; where they follow every other letter, the gaps are tracking. */
function trackedSpace(page: PageCharacters, segment: Segment): number {
  let inserted = 0;
  for (let i = segment.from; i < segment.to; i += 1)
    if (page.code[i] === 32 && page.left[i] === page.right[i]) inserted += 1;
  if (inserted < 3 || inserted < 0.33 * (segment.to - segment.from)) return 0;
  const gaps: number[] = [];
  let edge = page.right[segment.from] ?? 0;
  for (let i = segment.from + 1; i < segment.to; i += 1) {
    if (page.code[i] === 32) continue;
    if (page.code[i - 1] !== 32 || page.left[i - 1] === page.right[i - 1]) gaps.push((page.left[i] ?? 0) - edge);
    edge = page.right[i] ?? 0;
  }
  gaps.sort((a, b) => a - b);
  return 1.4 * (gaps[Math.floor(gaps.length / 2)] ?? 0) + 0.06 * segment.size;
}

function segmentText(page: PageCharacters, segment: Segment): string {
  let text = '';
  const tracked = trackedSpace(page, segment);
  for (let i = segment.from; i < segment.to; i += 1) {
    const code = page.code[i] ?? 32;
    if (
      tracked > 0 &&
      code === 32 &&
      page.left[i] === page.right[i] &&
      (page.left[i + 1] ?? 0) - (page.right[i - 1] ?? 0) < tracked
    )
      continue;
    const raised =
      code >= 0x30 &&
      code <= 0x39 &&
      (page.size[i] ?? 0) < 0.8 * segment.size &&
      (page.baseline[i] ?? 0) > segment.baseline + 0.15 * segment.size;
    text += raised ? superscripts[code - 0x30] : String.fromCodePoint(code);
  }
  return text;
}

function makeLine(page: PageCharacters, segments: Segment[], pageTurn: number): Line {
  let size = 0;
  let baseline = 0;
  let letters = 0;
  let bold = 0;
  let heaviest = -1;
  for (const segment of segments) {
    const length = segment.to - segment.from;
    letters += length;
    bold += segment.boldCharacters;
    if (length * segment.size > heaviest) {
      heaviest = length * segment.size;
      size = segment.size;
      baseline = segment.baseline;
    }
  }
  const cells: Cell[] = [];
  for (const segment of segments) {
    const previous = cells.at(-1);
    const raised = segment.size < 0.8 * size && segment.baseline > baseline + 0.15 * size;
    let text = segmentText(page, segment);
    if (raised && /^\d{1,3}$/.test(text.trim()))
      text = [...text.trim()].map((digit) => superscripts[Number(digit)]).join('');
    if (previous !== undefined && segment.left - previous.right < 1.6 * size) {
      const glued = segment.left - previous.right < 0.12 * size;
      previous.text += (glued ? '' : ' ') + text;
      previous.right = Math.max(previous.right, segment.right);
    } else {
      cells.push({ text, left: segment.left, right: segment.right });
    }
  }
  for (const cell of cells) cell.text = tidy(cell.text);
  const kept = cells.filter((cell) => cell.text !== '');
  return {
    text: kept.map((cell) => cell.text).join(' '),
    cells: kept,
    left: Math.min(...segments.map((segment) => segment.left)),
    right: Math.max(...segments.map((segment) => segment.right)),
    baseline,
    size,
    bold: bold > 0.6 * letters,
    askew: (segments[0]?.turn ?? 0) !== pageTurn,
    rightToLeft: false,
  };
}

function tidy(text: string): string {
  return (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim();
}

function commonTurn(segments: Segment[]): number {
  const weights = [0, 0, 0, 0];
  for (const segment of segments) weights[segment.turn] = (weights[segment.turn] ?? 0) + segment.to - segment.from;
  return weights.indexOf(Math.max(...weights));
}

function sameLine(a: Segment, b: Segment): boolean {
  return (
    a.turn === b.turn &&
    Math.abs(a.baseline - b.baseline) < 0.45 * Math.max(a.size, b.size) &&
    b.left >= a.right - 0.3 * a.size
  );
}

export function readLines(page: PageCharacters): Line[] {
  const pageTurn = commonTurn(page.segments);
  if (page.hasRightToLeft) {
    const ordered = orderRightToLeft(page, pageTurn);
    if (ordered !== null) return ordered;
  }
  const lines: Line[] = [];
  let open: Segment[] = [];
  const close = (): void => {
    if (open.length === 0) return;
    const line = makeLine(page, open, pageTurn);
    if (line.text !== '') lines.push(line);
    open = [];
  };
  for (const segment of page.segments) {
    const last = open.at(-1);
    if (last !== undefined && !sameLine(last, segment)) {
      if (fillGap(page, open, segment)) continue;
      // Printed over what stands there (an accent, a correction): it stays with its line.
      if (!segment.jumpsBack) close();
    }
    open.push(segment);
  }
  close();
  return lines;
}
