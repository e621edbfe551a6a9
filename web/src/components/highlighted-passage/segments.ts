// Cuts a text at the borders of ranges that may overlap, so that each piece can be marked with all it belongs to.

export interface MarkedRange {
  /** Code points of the text, end-exclusive. */
  start: number;
  end: number;
  /** Why it is marked, for a person. */
  label: string;
}

export interface Segment {
  text: string;
  labels: string[];
}

/** The text in order, cut where marks begin and end; joined again, the pieces are the text.
 *  Ranges are clipped to the text; empty ones mark nothing. */
export function segmentsOf(text: string, ranges: readonly MarkedRange[]): Segment[] {
  return piecesOf(text, ranges).map((piece) => ({
    text: piece.text,
    labels: [...new Set(piece.ranges.map((range) => range.label))],
  }));
}

export interface Piece<Range> {
  text: string;
  /** Code points of the text, end-exclusive. */
  start: number;
  end: number;
  /** The ranges that cover it, in their own order. */
  ranges: Range[];
}

/** As `segmentsOf`, with the ranges themselves. */
export function piecesOf<Range extends { start: number; end: number }>(
  text: string,
  ranges: readonly Range[],
): Piece<Range>[] {
  // Code points and UTF-16 units are the same where no surrogates are: nearly always, and much faster.
  const characters = /[\ud800-\udbff]/.test(text) ? Array.from(text) : null;
  const length = characters === null ? text.length : characters.length;
  const slice = (start: number, end: number): string =>
    characters === null ? text.slice(start, end) : characters.slice(start, end).join('');

  const marks = ranges
    .map((range) => ({ range, start: Math.max(0, range.start), end: Math.min(length, range.end) }))
    .filter(({ start, end }) => end > start);
  const borders = new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...borders].sort((left, right) => left - right);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? length;
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.range);
    return { text: slice(start, end), start, end, ranges: covering };
  });
}
