// Finds all terms of one language's lexicon in a text: by words in order where words are separated, by substring in
// Chinese. The work per text grows with its length and its matches, not with the size of the lexicon.
import type { Term } from '../codebook/term-syntax.ts';
import { isUnspaced } from '../codebook/term-syntax.ts';
import { foldChinese } from '../words/chinese.ts';
import { spacedWordsOf } from '../words/tokenise.ts';
import type { Word } from '../words/tokenise.ts';
import type { Match } from './match.ts';
import { SubstringIndex } from './substring-index.ts';
import { WordIndex } from './word-index.ts';

interface Phrase {
  symbols: number[];
  gaps: number[];
  uses: number[];
}

export class LanguageMatcher {
  readonly #language: string;
  readonly #words: WordIndex;
  readonly #substrings = new SubstringIndex();
  readonly #phrases = new Map<string, Phrase>();
  readonly #phrasesByFirst: Phrase[][] = [];
  #hasSubstrings = false;

  constructor(language: string, terms: readonly Term[]) {
    this.#language = language;
    this.#words = new WordIndex(language);
    terms.forEach((term, use) => this.#add(term, use));
  }

  #add(term: Term, use: number): void {
    if (!term.isExact && isUnspaced(term.written)) {
      this.#substrings.add(
        term.parts.map((part) => foldChinese(part.replaceAll('*', ''))),
        use,
      );
      this.#hasSubstrings = true;
      return;
    }
    const symbols = term.words.map((word) => this.#words.add(word, term.isExact));
    const gaps = term.words.map((word) => word.gapBefore);
    const key = `${symbols.join(' ')}|${gaps.join(' ')}`;
    const existing = this.#phrases.get(key);
    if (existing) {
      existing.uses.push(use);
      return;
    }
    const phrase = { symbols, gaps, uses: [use] };
    this.#phrases.set(key, phrase);
    (this.#phrasesByFirst[symbols[0] ?? 0] ??= []).push(phrase);
  }

  /** All matches, also overlapping ones, each use at each place once. */
  find(text: string): Match[] {
    const matches: Match[] = [];
    if (this.#hasSubstrings) this.#substrings.find(foldChinese(text), matches);
    if (this.#phrases.size === 0) return matches;
    const words = spacedWordsOf(text, this.#language);
    const symbolsOfWords = words.map((word) => this.#words.symbolsOf(text.slice(word.start, word.end)));
    for (let first = 0; first < words.length; first += 1) {
      for (const symbol of symbolsOfWords[first] ?? []) {
        for (const phrase of this.#phrasesByFirst[symbol] ?? []) {
          const last = endOfPhrase(phrase, 1, first, words, symbolsOfWords);
          if (last >= 0) addMatches(phrase, words[first], words[last], matches);
        }
      }
    }
    return matches;
  }
}

function addMatches(phrase: Phrase, first: Word | undefined, last: Word | undefined, matches: Match[]): void {
  if (!first || !last) return;
  for (const use of phrase.uses) matches.push({ use, start: first.start, end: last.end });
}

/** Index of the last word of the nearest completion of a phrase whose first `step` words end at `position`, or -1.
 *  A phrase never runs over the end of a sentence. */
function endOfPhrase(
  phrase: Phrase,
  step: number,
  position: number,
  words: readonly Word[],
  symbolsOfWords: readonly (readonly number[])[],
): number {
  if (step === phrase.symbols.length) return position;
  const wanted = phrase.symbols[step] ?? -1;
  const furthest = Math.min(position + 1 + (phrase.gaps[step] ?? 0), words.length - 1);
  for (let next = position + 1; next <= furthest; next += 1) {
    if (words[next]?.afterSentenceEnd) return -1;
    if (!symbolsOfWords[next]?.includes(wanted)) continue;
    const end = endOfPhrase(phrase, step + 1, next, words, symbolsOfWords);
    if (end >= 0) return end;
  }
  return -1;
}
