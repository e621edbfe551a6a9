// How a text is cut for finding, and under which keys a word is found. A passage is indexed in its own language; what is asked
// for is put into the keys of every language it could be in, so that one search searches all of them.
import {
  foldChinese,
  foldText,
  plainArabic,
  spacedWordsOf,
  stemKeys,
  withoutArticle,
  withoutProclitics,
} from '@common-thread/text-analysis';

/** To be raised with every change of what this file gives: indexes of another format are made anew. */
export const indexFormat = 1;

/** Languages with stems of their own; in all others a word is found as it is written. */
const stemmedLanguages: ReadonlySet<string> = new Set(['ar', 'en', 'es', 'fr', 'ru']);

/** A word, or one character of a script without spaces: each takes one place in the order of a text. */
export interface Token {
  /** UTF-16 offsets, end-exclusive. */
  start: number;
  end: number;
  isCharacter?: true;
}

// Characters outside the basic plane are taken for letters by the scanner of words, so they are none of these.
const unspacedRun =
  /(?:(?=[\u0000-\uffff])[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])+/gu;
const anyUnspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\ua9e0-\uaa7f\uf900-\ufaff\uff66-\uff9f]/;

export function cutText(text: string, language: string): Token[] {
  const tokens: Token[] = spacedWordsOf(text, language);
  if (!anyUnspaced.test(text)) return tokens;
  for (const run of text.matchAll(unspacedRun))
    for (let unit = run.index; unit < run.index + run[0].length; unit += 1)
      tokens.push({ start: unit, end: unit + 1, isCharacter: true });
  return tokens.sort((one, other) => one.start - other.start);
}

/** Far longer than any word, and short enough for a key in a byte's worth of bytes; what is longer is found by its beginning. */
const longestWord = 48;
const beginning = (word: string) => word.slice(0, longestWord).replace(/[\ud800-\udbff]$/, '');
/** Folding may make a word longer. */
const longestKey = 80;
const asKey = (key: string) => key.slice(0, longestKey).replace(/[\ud800-\udbff]$/, '');
/** Words are asked for by no fewer letters: shorter beginnings are those of too many. */
export const shortestBeginning = 3;

const tagOf = (language: string) => (stemmedLanguages.has(language) ? language : '-');
const arabicLetter = /[\u0600-\u06ff]/;

/** All keys under which a word of a text is found: by its stems (`en:child`) and as it is written (`*children`). Arabic words
 *  also without what is written together with them. */
export function keysOfWord(word: string, language: string): string[] {
  const readings = language === 'ar' && arabicLetter.test(word) ? withoutProclitics(plainArabic(word)) : [word];
  const keys = new Set<string>();
  for (const reading of readings) {
    for (const stem of stemKeys(beginning(reading), language)) keys.add(asKey(`${tagOf(language)}:${stem}`));
    const written = writtenForm(reading);
    if (written.length >= shortestBeginning) keys.add(`*${written}`);
  }
  return [...keys];
}

/** A character is found alone (`#网`) and with the one after it (`#网络`), whatever words a segmenter would make of them. */
export function keysOfCharacter(text: string, token: Token, next: Token | undefined): string[] {
  const keys = [`#${foldChinese(text.slice(token.start, token.end))}`];
  if (isFollowedBy(token, next)) keys.push(pairKey(text, token.start));
  return keys;
}

export function isFollowedBy(token: Token, next: Token | undefined): boolean {
  return next?.start === token.end && token.isCharacter === true && next.isCharacter === true;
}

export const pairKey = (text: string, start: number) => `#${foldChinese(text.slice(start, start + 2))}`;
export const characterKey = (text: string, start: number) => `#${foldChinese(text.slice(start, start + 1))}`;

/** Keys of a word that is asked for, in one language. */
export function askedKeys(word: string, language: string): string[] {
  const forms = [beginning(word)];
  // As for the words of a text: made plain first, then cut, or a mark in a long word would leave a letter less.
  if (language === 'ar' && arabicLetter.test(word)) {
    const plain = plainArabic(word);
    forms.push(beginning(plain), beginning(withoutArticle(plain)));
  }
  const stems = forms.flatMap((form) => stemKeys(form, language));
  return [...new Set(stems.map((stem) => asKey(`${tagOf(language)}:${stem}`)))];
}

/** Letters of a word as it is written, for words that are asked for by their beginning. */
export function writtenForm(word: string): string {
  return asKey(foldText(beginning(word)) || beginning(word));
}

/** Passages in these are searched in ways of their own; the last two stand for all others, with and without elided articles. */
export const askedLanguages = ['ar', 'en', 'es', 'fr', 'ru', 'zh', 'it'] as const;

/** Whether a word asked for in one of `askedLanguages` may be met in a passage of this language. */
export function isSearchedIn(asked: string, language: string): boolean {
  return tagOf(asked) === tagOf(language);
}
