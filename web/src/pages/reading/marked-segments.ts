// The segments on one passage as its marks: each with its number, its lane in the margin, and the hue of its family.
import type { CodedSegment, StudyCodebook } from '@common-thread/coding';

export interface SegmentMark {
  segment: CodedSegment;
  /** From 1, in the order in which they begin: what joins the mark in the margin and the line beside the text. */
  number: number;
  /** 0, 1 or 2: marks on the same words stand in different lanes, as far as there are lanes. */
  lane: number;
  hue: number;
  /** Code points of the passage's text. */
  start: number;
  end: number;
  beginsHere: boolean;
  endsHere: boolean;
}

export const lanes = 3;
export const hues = 6;

/** @param segments those that lie on the passage */
export function marksOf(
  segments: readonly CodedSegment[],
  passage: { start: number; end: number },
  codebook: StudyCodebook['codebook'],
): SegmentMark[] {
  const free = Array.from({ length: lanes }, () => -1);
  return [...segments]
    .sort((left, right) => left.start - right.start || right.end - left.end)
    .map((segment, index) => {
      const start = Math.max(0, segment.start - passage.start);
      const end = Math.min(passage.end, segment.end) - passage.start;
      const open = free.findIndex((until) => until <= start);
      // With more marks on the same words than lanes, they share: the numbers still tell them apart.
      const lane = open < 0 ? index % lanes : open;
      free[lane] = Math.max(free[lane] ?? 0, end);
      return {
        segment,
        number: index + 1,
        lane,
        hue: hueOf(segment, codebook),
        start,
        end,
        beginsHere: segment.start >= passage.start,
        endsHere: segment.end <= passage.end,
      };
    });
}

/** Codes of one family have one hue; facets have the last. */
function hueOf({ dimension, value }: CodedSegment, codebook: StudyCodebook['codebook']): number {
  if (dimension !== 'code') return hues - 1;
  const family = codebook.codes.find((code) => code.id === value)?.family;
  const at = codebook.families.findIndex((one) => one.id === family);
  return Math.max(0, at) % (hues - 1);
}
