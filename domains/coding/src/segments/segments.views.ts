// Segments: which words a coder gave which code. Each coder's own work, beside what the study holds of its passages.
import type { Dimension } from '../coding.views.ts';

/** Words of a version's text, in code points, end-exclusive. */
export interface Stretch {
  versionId: string;
  start: number;
  end: number;
}

export interface CodedSegment extends Stretch {
  id: string;
  dimension: Dimension;
  value: string;
  /** Id of a person, or of a coder who came with an imported project. */
  coderId: string;
  /** null: the data of who coded were removed. */
  coderName: string | null;
  /** null: shared work, which counts at once; else independent work of that round. */
  roundId: string | null;
  createdAt: Date;
}

export interface NewSegment extends Stretch {
  dimension: Dimension;
  value: string;
  roundId?: string | undefined;
}

export interface SegmentFilter {
  /** Segments of this round instead of the shared ones. */
  roundId?: string | undefined;
  /** Only of this coder. */
  coderId?: string | undefined;
}
