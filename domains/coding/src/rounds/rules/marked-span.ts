// Which words a decided unit puts down as the study's own.
import type { ComparedUnit, RoundSegment } from '../comparing.views.ts';
import type { Span } from './compared-document.ts';

/** From the first word to the last that any coder who gave the code marked within the unit: of a passage the words that mattered,
 *  of a stretch the stretch itself.
 *  @param segments of the unit's document */
export function markedSpan(unit: ComparedUnit, segments: readonly RoundSegment[]): Span {
  const marks = segments.filter(
    (segment) =>
      segment.dimension === unit.dimension &&
      segment.value === unit.value &&
      segment.start < unit.end &&
      segment.end > unit.start &&
      unit.yes.includes(segment.coderId),
  );
  if (marks.length === 0) return { start: unit.start, end: unit.end };
  return {
    start: Math.max(unit.start, Math.min(...marks.map((mark) => mark.start))),
    end: Math.min(unit.end, Math.max(...marks.map((mark) => mark.end))),
  };
}
