// Shapes that go into and come out of passage splitting; offsets are code points, end-exclusive.

export type PassageKind = 'paragraph' | 'listItem' | 'tableRow' | 'note';

/** A block of a read document, in the shape that document reading gives. */
export interface DocumentBlock {
  kind: 'heading' | PassageKind;
  level: number;
  start: number;
  end: number;
  page: number | null;
}

export interface PassageSpan {
  /** 0-based, in reading order. */
  ordinal: number;
  start: number;
  end: number;
  page: number | null;
  headingPath: string[];
  kind: PassageKind;
}

/** Lengths in code points. */
export interface SplittingOptions {
  /** A long paragraph is cut into pieces of about this length. */
  targetLength?: number;
  /** No passage is longer, except that a list's only item keeps its lead-in. */
  maximumLength?: number;
  /** Shorter fragments are joined to their neighbour in the same section. */
  minimumLength?: number;
}
