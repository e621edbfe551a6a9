// How a term is written in a codebook's lexicon, and what it means. Examples: "internet use", "smartphone*", "=ITU",
// "grooming^2", "sentence: no plan". The full description is in this library's README.
import { spacedWordsOf } from '../words/tokenise.ts';

export interface TermWord {
  text: string;
  /** Written with a trailing *: matches every word that begins so. */
  isPrefix: boolean;
  /** How many other words may stand before it, after the word before. */
  gapBefore: number;
}

export interface Term {
  /** As written, without the weight. */
  written: string;
  words: TermWord[];
  /** The parts between spaces, for matching by substring where words are not separated. */
  parts: string[];
  isExact: boolean;
  weight: number;
  /** Only in `not` lists: cancels every match of the entry in the sentence where it occurs. */
  cancelsSentence: boolean;
}

/** Why a term cannot be used. */
export type TermFault =
  'weightOfNot' | 'weightOutOfRange' | 'sentenceOutsideNot' | 'noWord' | 'shortPrefix' | 'starInside';

/** `message` says in English what `fault` means, with what to do. */
export type ReadTerm = { ok: true; term: Term } | { ok: false; fault: TermFault; message: string };

const faults: Record<TermFault, string> = {
  weightOfNot: 'a term of a "not" list has no weight; take the ^ and the number away',
  weightOutOfRange: 'the weight after ^ must be above 0 and at most 10',
  sentenceOutsideNot: '"sentence:" belongs into the "not" list',
  noWord: 'it has no word to look for; write at least one letter or digit',
  shortPrefix: 'a prefix needs at least two letters before the *',
  starInside: 'a * may only end a word',
};

/** Words that may stand between two words of a phrase. */
const phraseGap = 2;
const weightSuffix = /\s*\^([0-9.]*)$/;
const sentencePrefix = /^sentence:\s*/;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** @param inNotList "sentence:" is allowed, a weight is not */
export function readTerm(written: string, language: string, inNotList: boolean): ReadTerm {
  let rest = written.normalize('NFC').trim();
  let weight = 1;
  const suffix = weightSuffix.exec(rest);
  if (suffix) {
    weight = Number(suffix[1]);
    if (inNotList) return wrong(written, 'weightOfNot');
    if (!(weight > 0 && weight <= 10)) return wrong(written, 'weightOutOfRange');
    rest = rest.slice(0, suffix.index);
  }
  const cancelsSentence = sentencePrefix.test(rest);
  if (cancelsSentence && !inNotList) return wrong(written, 'sentenceOutsideNot');
  rest = rest.replace(sentencePrefix, '');
  const isExact = rest.startsWith('=');
  if (isExact) rest = rest.slice(1).trim();
  const parts = rest.split(/\s+/).filter((part) => part !== '');
  const words = parts.flatMap((part, index) => wordsOfPart(part, language, index === 0 || isExact ? 0 : phraseGap));
  const isReadable = words.length > 0 || (isUnspaced(rest) && !isExact);
  if (!isReadable) return wrong(written, 'noWord');
  const tooShort = words.find((word) => word.isPrefix && [...word.text].length < 2);
  if (tooShort) return wrong(written, 'shortPrefix');
  if (/\*./.test(rest.replaceAll(/\*(?=\s|[-–/'’]|$)/g, ''))) return wrong(written, 'starInside');
  return {
    ok: true,
    term: { written: describe(rest, isExact, cancelsSentence), words, parts, isExact, weight, cancelsSentence },
  };
}

function describe(rest: string, isExact: boolean, cancelsSentence: boolean): string {
  return `${cancelsSentence ? 'sentence: ' : ''}${isExact ? '=' : ''}${rest}`;
}

function wrong(written: string, fault: TermFault): ReadTerm {
  return { ok: false, fault, message: `The term "${written}" cannot be used: ${faults[fault]}.` };
}

/** A part may be several words joined by a hyphen or apostrophe; between those nothing may stand. */
function wordsOfPart(part: string, language: string, gapBefore: number): TermWord[] {
  return spacedWordsOf(part, language).map((word, index) => ({
    text: part.slice(word.start, word.end),
    isPrefix: part.charAt(word.end) === '*',
    gapBefore: index === 0 ? gapBefore : 0,
  }));
}
