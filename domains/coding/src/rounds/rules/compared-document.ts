// One document of a round as its coders left it, cut into the units of analysis.
import { cutIntoStretches } from '@common-thread/text-analysis';
import type { ComparedUnit, RoundSegment } from '../comparing.views.ts';
import type { RoundUnit, RoundValue } from '../rounds.views.ts';

export interface Span {
  start: number;
  end: number;
}

export interface ComparedDocument {
  versionId: string;
  /** Coders who are done with it, in the round's order. */
  coderIds: string[];
  /** Passages to code, ascending. */
  passages: Span[];
  /** What these coders marked. */
  segments: RoundSegment[];
}

/** A unit with what each coder (in the document's order) said of one code. */
export interface JudgedUnit extends Span {
  isGiven: boolean[];
  /** 1 for a passage, the length in code points for a stretch. */
  weight: number;
}

/** Every unit of the document that some coder gave the code; all others are a plain no of everybody.
 *  @param within the passages that are looked at: all, or those with any code */
export function unitsGiven(
  document: ComparedDocument,
  unit: RoundUnit,
  value: RoundValue,
  within: readonly Span[],
): JudgedUnit[] {
  const marks = document.segments
    .filter((segment) => segment.dimension === value.dimension && segment.value === value.value)
    .map(({ coderId, start, end }) => ({ coder: document.coderIds.indexOf(coderId), start, end }))
    .filter((mark) => mark.coder >= 0);
  if (marks.length === 0) return [];
  const coders = document.coderIds.length;
  if (unit === 'stretch')
    return cutIntoStretches(marks, coders, within)
      .filter(({ isMarked }) => isMarked.includes(true))
      .map(({ start, end, isMarked }) => ({ start, end, isGiven: isMarked, weight: end - start }));
  const units: JudgedUnit[] = [];
  for (const { start, end } of within) {
    const here = marks.filter((mark) => mark.start < end && mark.end > start);
    if (here.length === 0) continue;
    const isGiven = document.coderIds.map((_, coder) => here.some((mark) => mark.coder === coder));
    units.push({ start, end, isGiven, weight: 1 });
  }
  return units;
}

/** The text to which any coder gave any code: passages, or the marked words themselves. */
export function codedText(document: ComparedDocument, unit: RoundUnit): Span[] {
  const marks = document.segments.filter(({ coderId }) => document.coderIds.includes(coderId));
  if (unit === 'passage')
    return document.passages.filter(({ start, end }) => marks.some((mark) => mark.start < end && mark.end > start));
  const anyMark = marks.map(({ start, end }) => ({ coder: 0, start, end }));
  return cutIntoStretches(anyMark, 1, document.passages).filter(({ isMarked }) => isMarked[0] === true);
}

/** How much there is to judge: passages, or code points of text. */
export function amountOf(within: readonly Span[], unit: RoundUnit): number {
  return unit === 'passage' ? within.length : within.reduce((sum, { start, end }) => sum + end - start, 0);
}

export function comparedUnit(document: ComparedDocument, value: RoundValue, judged: JudgedUnit): ComparedUnit {
  const yes = document.coderIds.filter((_, coder) => judged.isGiven[coder] === true);
  const no = document.coderIds.filter((_, coder) => judged.isGiven[coder] !== true);
  const { start, end } = judged;
  const standing = document.coderIds.length < 2 ? 'single' : no.length === 0 ? 'agreed' : 'differing';
  return { ...value, versionId: document.versionId, start, end, yes, no, standing };
}
