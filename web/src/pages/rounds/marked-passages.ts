// Passages of a document with the marks of a round's coders in them, as code points of each passage's own text.
import type { ComparedUnit, RoundMarks, RoundSegment } from '@common-thread/coding';
import type { Passage, ReadingView } from '@common-thread/contributions';

export interface PlacedMark extends RoundSegment {
  /** The marked words within the passage. */
  words: string;
}

export interface MarkedPassage {
  ordinal: number;
  text: string;
  language: string;
  marks: PlacedMark[];
}

/** Only the passages of the round, in order. */
export function markedPassages(view: ReadingView, marks: RoundMarks): MarkedPassage[] {
  const starts = new Set(marks.passages.map(({ start }) => start));
  return view.passages
    .filter((passage) => starts.has(passage.start))
    .map((passage) => ({
      ordinal: passage.ordinal,
      text: passage.text,
      language: passage.language,
      marks: marksWithin(passage, marks.segments),
    }));
}

/** What stands around a unit: its passage, and the marks of its code in there. */
export function aroundUnit(view: ReadingView, unit: ComparedUnit, segments: readonly RoundSegment[]) {
  const passage = view.passages.find(({ start, end }) => start < unit.end && end > unit.start);
  if (passage === undefined) return { text: '', language: view.version.language ?? 'en', marks: [] };
  const ofCode = segments.filter(({ dimension, value }) => dimension === unit.dimension && value === unit.value);
  return { text: passage.text, language: passage.language, marks: marksWithin(passage, ofCode) };
}

function marksWithin(passage: Passage, segments: readonly RoundSegment[]): PlacedMark[] {
  const points = [...passage.text];
  return segments
    .filter(({ start, end }) => start < passage.end && end > passage.start)
    .map((segment) => {
      const start = Math.max(0, segment.start - passage.start);
      const end = Math.min(points.length, segment.end - passage.start);
      return { ...segment, start, end, words: points.slice(start, end).join('') };
    });
}
