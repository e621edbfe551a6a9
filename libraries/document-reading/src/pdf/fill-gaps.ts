// Pieces of a line that a program draws after the rest of it (signs from another font, such as quotation marks in Chinese text)
// go back to the gap that was left for them.
import type { PageCharacters, Segment } from './characters.ts';

/** Where a piece belongs: before character `at` of segment `segment`; at its end where `at` is the segment's `to`. */
interface Gap {
  segment: number;
  at: number;
}

/** @param line segments of one baseline in order, changed when the piece fits
 *  @returns false when there is no gap on this line that the piece fills: it is no part of it */
export function fillGap(page: PageCharacters, line: Segment[], piece: Segment): boolean {
  const first = line[0];
  if (first === undefined || piece.turn !== first.turn || piece.left < first.left) return false;
  const size = Math.max(first.size, piece.size);
  if (Math.abs(piece.baseline - first.baseline) > 0.2 * size) return false;
  const gap = findGap(page, line, piece, 0.2 * size);
  if (gap === null) return false;
  const divided = line[gap.segment];
  if (divided === undefined) return false;
  const [before, after] = divide(page, divided, gap.at);
  line.splice(gap.segment, 1, ...(before === null ? [] : [before]), piece, ...(after === null ? [] : [after]));
  return true;
}

/** The place between two neighbouring characters that holds the whole piece; what overlaps more than `slack` is no gap. */
function findGap(page: PageCharacters, line: readonly Segment[], piece: Segment, slack: number): Gap | null {
  let edge: number | null = null;
  for (const [segment, { from, to }] of line.entries()) {
    for (let at = from; at < to; at += 1) {
      if (page.code[at] === 32) continue;
      const left = page.left[at] ?? 0;
      if (edge !== null && piece.left >= edge - slack && piece.right <= left + slack) return { segment, at };
      edge = page.right[at] ?? edge;
    }
  }
  return null;
}

/** The segment's characters before and from `at`. The space that the reader put in for the gap goes: the piece fills it. */
function divide(page: PageCharacters, segment: Segment, at: number): [Segment | null, Segment | null] {
  let end = at;
  while (end > segment.from && page.code[end - 1] === 32 && page.left[end - 1] === page.right[end - 1]) end -= 1;
  return [part(page, segment, segment.from, end), part(page, segment, at, segment.to)];
}

function part(page: PageCharacters, segment: Segment, from: number, to: number): Segment | null {
  if (to <= from) return null;
  const share = (to - from) / (segment.to - segment.from);
  return {
    ...segment,
    from,
    to,
    left: page.left[from] ?? segment.left,
    right: page.right[to - 1] ?? segment.right,
    boldCharacters: segment.boldCharacters * share,
  };
}
