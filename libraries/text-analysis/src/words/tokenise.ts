// Cuts text into words: a scanner for scripts with spaces, Intl.Segmenter for scripts without.
import { characterRole, characterRoles } from './characters.ts';

export interface Word {
  /** UTF-16 offsets, end-exclusive (converted to code points only where something was found). */
  start: number;
  end: number;
  /** A sentence ended between the word before and this one. */
  afterSentenceEnd: boolean;
  /** Only a hyphen, apostrophe, slash or the like stands between the word before and this one. */
  isJoined: boolean;
}

/** In these languages an apostrophe ends an elided article ("l'enfant"); in the others it is part of the word. */
const elidingLanguages = new Set(['fr', 'it', 'ca']);

/** Words in text order. Numbers are words ("2,019" is one); "child's" is one word in English, "l'enfant" gives
 *  "enfant" in French: a single letter before an apostrophe is no word there.
 *  Runs of scripts without spaces are cut by Intl.Segmenter, whose cuts may differ between ICU versions; do not
 *  match Chinese terms by word, since 在线 ("online") may come as two. */
export function wordsOf(text: string, language: string): Word[] {
  return scanWords(text, language, true);
}

/** As `wordsOf`, without the runs of scripts that have no spaces; cheaper where those are matched by substring. */
export function spacedWordsOf(text: string, language: string): Word[] {
  return scanWords(text, language, false);
}

/** The segmenter's time grows with the square of a run; real ones end at a punctuation mark long before this. */
const longestRun = 500;
let segmenter: Intl.Segmenter | undefined;

function segmentRun(text: string, start: number, end: number, afterSentenceEnd: boolean, words: Word[]): void {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  let isFirst = true;
  for (const segment of segmenter.segment(text.slice(start, end))) {
    if (segment.isWordLike === false) continue;
    const from = start + segment.index;
    words.push({
      start: from,
      end: from + segment.segment.length,
      afterSentenceEnd: isFirst && afterSentenceEnd,
      isJoined: false,
    });
    isFirst = false;
  }
}

function scanWords(text: string, language: string, withUnspaced: boolean): Word[] {
  const roles = characterRoles();
  const elides = elidingLanguages.has(language);
  const words: Word[] = [];
  const length = text.length;
  let afterSentenceEnd = false;
  let gapStart = 0;
  let unit = 0;
  while (unit < length) {
    const role = roles[text.charCodeAt(unit)] ?? 0;
    if (role === characterRole.letter || role === characterRole.digit) {
      const end = endOfWord(text, unit, roles, elides);
      const isElision = elides && end === unit + 1 && roles[text.charCodeAt(end)] === characterRole.apostrophe;
      if (!isElision) {
        words.push({ start: unit, end, afterSentenceEnd, isJoined: words.length > 0 && isJoint(text, gapStart, unit) });
        afterSentenceEnd = false;
        gapStart = end;
      }
      unit = end;
    } else if (role === characterRole.unspaced) {
      let end = unit + 1;
      while (end < length && roles[text.charCodeAt(end)] === characterRole.unspaced) end += 1;
      if (withUnspaced) {
        for (let from = unit; from < end; from += longestRun) {
          segmentRun(text, from, Math.min(from + longestRun, end), afterSentenceEnd, words);
          afterSentenceEnd = false;
        }
      }
      gapStart = end;
      unit = end;
    } else {
      if (role === characterRole.fullStop || role === characterRole.lineBreak) afterSentenceEnd = true;
      else if (role === characterRole.stop && isSpaceOrEnd(text, unit + 1)) afterSentenceEnd = true;
      unit += 1;
    }
  }
  return words;
}

function endOfWord(text: string, start: number, roles: Uint8Array, elides: boolean): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    const role = roles[code] ?? 0;
    if (role === characterRole.letter || role === characterRole.digit) continue;
    const next = roles[text.charCodeAt(end + 1)] ?? 0;
    if (role === characterRole.apostrophe && !elides && next === characterRole.letter) continue;
    const isInNumber = code === 0x2e || code === 0x2c || code === 0x66b || code === 0x66c;
    const isDigitBefore = roles[text.charCodeAt(end - 1)] === characterRole.digit;
    if (isInNumber && isDigitBefore && next === characterRole.digit) continue;
    break;
  }
  return end;
}

/** One character that is no space, for example the hyphen of "e-safety" or the apostrophe of "l'enfant". */
function isJoint(text: string, from: number, to: number): boolean {
  return to === from || (to === from + 1 && !isSpaceOrEnd(text, from));
}

function isSpaceOrEnd(text: string, unit: number): boolean {
  if (unit >= text.length) return true;
  const code = text.charCodeAt(unit);
  // After a stop, closing quotation marks and brackets belong to the sentence that ends.
  return code <= 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009 || '"”»)]’'.includes(text.charAt(unit));
}
