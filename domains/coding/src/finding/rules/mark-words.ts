// Marks what was found in a passage's own text, and cuts a snippet around it. Exact to the code point.
import { CodePointIndex } from '@common-thread/text-analysis';
import type { AskedPhrase, Slot } from './asked-words.ts';
import { cutText, isSearchedIn, keysOfCharacter, keysOfWord, type Token } from './search-words.ts';

/** Code points, end-exclusive. */
export interface Mark {
  start: number;
  end: number;
  /** As it was asked for. */
  written: string;
}

export interface Snippet {
  text: string;
  /** Of the snippet's text, in its order. They may overlap. */
  marks: Mark[];
  /** Where the snippet begins in the passage, in code points. */
  start: number;
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** Every place at which one of the phrases stands, in the order of the text. */
export function markWords(text: string, language: string, phrases: readonly AskedPhrase[]): Mark[] {
  if (phrases.length === 0) return [];
  const tokens = cutText(text, language);
  const keys = tokens.map((token, index) => new Set(keysOf(text, token, tokens[index + 1], language)));
  const points = new CodePointIndex(text);
  const marks = new Map<string, Mark>();
  for (const { written, wordings } of phrases)
    for (const wording of wordings) {
      if (!isForPassage(wording.slots, wording.language, language)) continue;
      for (let first = 0; first + wording.places <= tokens.length; first += 1) {
        if (!wording.slots.every((slot) => fits(slot, keys[first + slot.offset]))) continue;
        const start = points.toCodePoint(tokens[first]?.start ?? 0);
        const end = points.toCodePoint(tokens[first + wording.places - 1]?.end ?? 0);
        marks.set(`${String(start)}-${String(end)}`, { start, end, written });
      }
    }
  return [...marks.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Words come again and again; stemming them takes most of the time of a page of hits. */
const knownKeys = new Map<string, Map<string, string[]>>();
const mostKnownWords = 40_000;

function keysOf(text: string, token: Token, next: Token | undefined, language: string): string[] {
  if (token.isCharacter === true) return keysOfCharacter(text, token, next);
  let known = knownKeys.get(language);
  if (known === undefined || known.size > mostKnownWords) {
    known = new Map();
    knownKeys.set(language, known);
  }
  const word = text.slice(token.start, token.end);
  let keys = known.get(word);
  if (keys === undefined) {
    keys = keysOfWord(word, language);
    known.set(word, keys);
  }
  return keys;
}

/** Keys carry their language; what has none (characters, beginnings) fits all. */
function isForPassage(slots: readonly Slot[], asked: string, language: string): boolean {
  return isSearchedIn(asked, language) || slots.every(({ keys }) => keys.every((key) => key.startsWith('#')));
}

function fits({ keys, beginning }: Slot, present: ReadonlySet<string> | undefined): boolean {
  if (present === undefined) return false;
  if (keys.some((key) => present.has(key))) return true;
  return beginning !== null && [...present].some((key) => key.startsWith(beginning));
}

export const snippetLength = 320;

/** The stretch of the passage that holds most different things that were asked for; the whole passage where it is short.
 *  @param length code points */
export function snippetOf(text: string, marks: readonly Mark[], length = snippetLength): Snippet {
  const points = new CodePointIndex(text);
  if (points.length <= length * 1.25)
    return { text, marks: [...marks], start: 0, isCutBefore: false, isCutAfter: false };
  const from = Math.max(0, Math.min(richestStart(marks, length) - 60, points.length - length));
  const start = from === 0 ? 0 : afterSpace(points, from);
  const end = start + length >= points.length ? points.length : beforeSpace(points, start + length);
  return {
    text: points.slice(start, end),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start })),
    start,
    isCutBefore: start > 0,
    isCutAfter: end < points.length,
  };
}

/** Start of the mark from which on a window meets most different words, then most marks. */
function richestStart(marks: readonly Mark[], length: number): number {
  let best = { start: 0, worth: 0 };
  for (const [index, { start }] of marks.slice(0, 200).entries()) {
    const within = marks.slice(index, index + 50).filter((mark) => mark.end <= start + length - 80);
    const worth = new Set(within.map((mark) => mark.written)).size * 100 + within.length;
    if (worth > best.worth) best = { start, worth };
  }
  return best.start;
}

/** The nearest beginning of a word, at most this far away: scripts without spaces are cut where it falls. */
const furthest = 25;

function afterSpace(points: CodePointIndex, from: number): number {
  const space = points.slice(from, from + furthest).search(/\s\S/);
  return space < 0 ? from : points.toCodePoint(points.toUtf16(from) + space + 1);
}

function beforeSpace(points: CodePointIndex, to: number): number {
  const stretch = points.slice(to - furthest, to);
  const space = stretch.search(/\s\S*$/);
  return space < 0 ? to : points.toCodePoint(points.toUtf16(to - furthest) + space);
}
