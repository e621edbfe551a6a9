// The part of a passage that is quoted: the sentences that speak of the theme, not the whole paragraph.
import { CodePointIndex, splitSentences, type MatchedTerm } from '@common-thread/text-analysis';

/** Shorter sentences take the next one along, so that a quotation can be understood. */
const minimumLength = 80;
const maximumLength = 420;

interface Span {
  start: number;
  end: number;
}

/** @returns code points of the passage's text, end-exclusive: whole sentences of one paragraph, list entry or table row */
export function quotableSpan(passage: { text: string; language: string; reasons: readonly MatchedTerm[] }): Span {
  const points = new CodePointIndex(passage.text);
  const paragraphs = splitParagraphs(passage.text);
  const weightOf = (span: Span) =>
    passage.reasons
      .filter((reason) => reason.start >= span.start && reason.end <= span.end)
      .reduce((sum, reason) => sum + reason.weight, 0);
  const paragraph = heaviest(paragraphs, weightOf) ?? { start: 0, end: points.length };
  // A short entry of a list is quoted with the whole passage, lead-in and all, as far as that stays short.
  if (paragraph.end - paragraph.start < minimumLength && points.length <= maximumLength)
    return trimmed(points, { start: 0, end: points.length });
  if (paragraph.end - paragraph.start <= maximumLength * 0.75) return trimmed(points, paragraph);
  const sentences = splitSentences(points.slice(paragraph.start, paragraph.end)).map((sentence) => ({
    start: sentence.start + paragraph.start,
    end: sentence.end + paragraph.start,
  }));
  const first = heaviest(sentences, weightOf);
  if (first === undefined) return trimmed(points, paragraph);
  let { end } = first;
  for (const next of sentences.filter((sentence) => sentence.start >= first.end)) {
    if (end - first.start >= minimumLength || next.end - first.start > maximumLength) break;
    end = next.end;
  }
  return trimmed(points, { start: first.start, end });
}

/** Too short to be understood without its surroundings. Chinese says in a third of the characters what others say. */
export function isBrief(span: Span, language: string): boolean {
  return span.end - span.start < (language === 'zh' ? 24 : 70);
}

function splitParagraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const paragraph of text.split('\n\n')) {
    const length = [...paragraph].length;
    spans.push({ start, end: start + length });
    start += length + 2;
  }
  return spans;
}

/** The first of the heaviest. */
function heaviest(spans: readonly Span[], weightOf: (span: Span) => number): Span | undefined {
  return spans.reduce<Span | undefined>(
    (best, span) => (best === undefined || weightOf(span) > weightOf(best) ? span : best),
    undefined,
  );
}

function trimmed(points: CodePointIndex, span: Span): Span {
  const text = points.slice(span.start, span.end);
  const leading = [...text].length - [...text.trimStart()].length;
  const trailing = [...text].length - [...text.trimEnd()].length;
  return { start: span.start + leading, end: span.end - trailing };
}
