// Cuts a text that is too long for one passage, at sentence ends where there are any.
import { sentenceSpans } from './sentences.ts';
import type { TextSpan } from './sentences.ts';

export interface CutLengths {
  targetLength: number;
  maximumLength: number;
}

/** UTF-16 spans that together hold every character of `text` that is no space. Pieces end at sentence ends near the
 *  target length; a sentence above the maximum is cut at a semicolon, comma or space, and only a text without any of
 *  these (a long run of Chinese without stops, a number) in the middle.
 *  Lengths are compared in UTF-16 units here, which can only make pieces shorter than asked. */
export function cutLongText(text: string, lengths: CutLengths): TextSpan[] {
  const trimmed = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  if (trimmed.end - trimmed.start <= lengths.maximumLength) return trimmed.end > trimmed.start ? [trimmed] : [];
  const sentences = sentenceSpans(text).flatMap((span) => cutLongSentence(text, span, lengths.maximumLength));
  const pieces: TextSpan[] = [];
  for (const sentence of sentences) {
    const last = pieces.at(-1);
    const isRoom = last !== undefined && sentence.end - last.start <= lengths.maximumLength;
    if (isRoom && last.end - last.start < lengths.targetLength) last.end = sentence.end;
    else pieces.push({ ...sentence });
  }
  return joinShortEnd(pieces, lengths);
}

/** A last piece far below the target reads better with the one before. */
function joinShortEnd(pieces: TextSpan[], lengths: CutLengths): TextSpan[] {
  const last = pieces.at(-1);
  const before = pieces.at(-2);
  if (!last || !before) return pieces;
  const isShort = last.end - last.start < lengths.targetLength / 4;
  if (isShort && last.end - before.start <= lengths.maximumLength) {
    return [...pieces.slice(0, -2), { start: before.start, end: last.end }];
  }
  return pieces;
}

function cutLongSentence(text: string, sentence: TextSpan, maximumLength: number): TextSpan[] {
  const pieces: TextSpan[] = [];
  let start = sentence.start;
  while (sentence.end - start > maximumLength) {
    const cut = placeToCut(text, start, start + maximumLength);
    pushTrimmed(text, start, cut, pieces);
    start = cut;
  }
  pushTrimmed(text, start, sentence.end, pieces);
  return pieces;
}

function placeToCut(text: string, start: number, limit: number): number {
  const middle = start + Math.floor((limit - start) / 2);
  const window = text.slice(middle, limit);
  for (const pattern of [/[;；](?=[^;；]*$)/, /[,،，、:：](?=[^,،，、:：]*$)/, /\s(?=\S*$)/]) {
    const found = pattern.exec(window);
    if (found) return middle + found.index + 1;
  }
  const isInsidePair = /[\ud800-\udbff]/.test(text.charAt(limit - 1));
  return isInsidePair && limit - 1 > start ? limit - 1 : limit;
}

function pushTrimmed(text: string, start: number, end: number, pieces: TextSpan[]): void {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  const to = start + piece.trimEnd().length;
  if (to > from) pieces.push({ start: from, end: to });
}
