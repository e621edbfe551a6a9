// What has to stand in a passage for a word or phrase to be found: by language, keys in their places.
import { wordsOf } from '@common-thread/text-analysis';
import {
  askedKeys,
  askedLanguages,
  characterKey,
  cutText,
  isFollowedBy,
  pairKey,
  shortestBeginning,
  writtenForm,
  type Token,
} from './search-words.ts';

/** One place of a phrase: any of the keys fits. */
export interface Slot {
  /** Places from the first word of the phrase. */
  offset: number;
  keys: string[];
  /** Keys that begin so fit too; null where a whole word is asked for. */
  beginning: string | null;
}

/** How a phrase (often of one word) is met in passages of one language. */
export interface Wording {
  language: string;
  slots: Slot[];
  /** Words and characters of the phrase. */
  places: number;
}

/** A word or phrase that is found when one of its wordings is. */
export interface AskedPhrase {
  written: string;
  wordings: Wording[];
}

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;

/** A phrase stays one; of a bare word, runs of scripts without spaces are cut into words, each found by itself, while parts joined
 *  by hyphens and the like ("e-safety") stay together.
 *  @returns null when a beginning (word*) is too short; an empty list when there is nothing to look for */
export function askedPhrases(text: string, isPhrase: boolean): AskedPhrase[] | null {
  if (isPhrase) return present([phraseOf(text, false)]);
  const isBeginning = /\*$/.test(text);
  const phrases: AskedPhrase[] = [];
  for (const part of partsOf(text.replace(/\*+$/, ''))) {
    const isLast = part.end === text.replace(/\*+$/, '').length;
    phrases.push(phraseOf(part.text, isBeginning && isLast && !part.isUnspaced));
  }
  const tooShort = phrases.some(({ wordings }) =>
    wordings.some(({ slots }) =>
      slots.some(({ beginning }) => beginning !== null && [...beginning.slice(1)].length < shortestBeginning),
    ),
  );
  return tooShort ? null : present(phrases);
}

const present = (phrases: AskedPhrase[]) => phrases.filter(({ wordings }) => wordings.length > 0);

/** Runs without spaces as words, and what stands between them. */
function partsOf(text: string): { text: string; end: number; isUnspaced: boolean }[] {
  const parts: { text: string; end: number; isUnspaced: boolean }[] = [];
  let at = 0;
  const addSpaced = (end: number) => {
    if (end > at) parts.push({ text: text.slice(at, end), end, isUnspaced: false });
  };
  for (const run of text.matchAll(unspaced)) {
    addSpaced(run.index);
    for (const word of wordsOf(run[0], 'zh'))
      parts.push({ text: run[0].slice(word.start, word.end), end: run.index + word.end, isUnspaced: true });
    at = run.index + run[0].length;
  }
  addSpaced(text.length);
  return parts;
}

function phraseOf(text: string, isBeginning: boolean): AskedPhrase {
  const wordings = new Map<string, Wording>();
  for (const language of askedLanguages) {
    const tokens = cutText(text, language);
    if (tokens.length === 0) continue;
    const wording = { language, slots: slotsOf(text, tokens, language, isBeginning), places: tokens.length };
    // Figures and beginnings are the same in every language.
    wordings.set(JSON.stringify(wording.slots), wording);
  }
  return { written: text, wordings: [...wordings.values()] };
}

function slotsOf(text: string, tokens: Token[], language: string, isBeginning: boolean): Slot[] {
  return tokens.flatMap((token, offset): Slot[] => {
    const next = tokens[offset + 1];
    if (token.isCharacter === true) {
      if (isFollowedBy(token, next)) return [{ offset, keys: [pairKey(text, token.start)], beginning: null }];
      // The pair before holds this one.
      const before = tokens[offset - 1];
      if (before !== undefined && isFollowedBy(before, token)) return [];
      return [{ offset, keys: [characterKey(text, token.start)], beginning: null }];
    }
    const word = text.slice(token.start, token.end);
    if (isBeginning && next === undefined) return [{ offset, keys: [], beginning: `*${writtenForm(word)}` }];
    return [{ offset, keys: askedKeys(word, language), beginning: null }];
  });
}
