// A line of text with its place on the page: what PDF pages and plain text files have in common.

/** A part of a line that a wide gap separates from the next, as table cells are. */
export interface Cell {
  text: string;
  left: number;
  right: number;
}

export interface Line {
  /** Marks of notes stand in it as superscript digits. */
  text: string;
  cells: Cell[];
  /** Distances in points from the edge where reading starts: on right-to-left pages `left` counts from the right edge. */
  left: number;
  right: number;
  baseline: number;
  size: number;
  bold: boolean;
  /** Writing direction differs from the page's (a label beside a table, a watermark). */
  askew: boolean;
  rightToLeft: boolean;
}

export interface PageLines {
  number: number;
  lines: Line[];
}
