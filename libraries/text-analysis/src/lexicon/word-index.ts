// For one language: which terms' words a word of the text stands for. Each distinct word is folded, stemmed and looked
// up once; afterwards it is one lookup, which is what makes a passage cheap.
import { plainArabic, withoutArticle, withoutProclitics } from '../words/arabic.ts';
import { BoundedCache } from '../words/bounded-cache.ts';
import { foldText } from '../words/fold.ts';
import { stemKeys } from '../words/stem.ts';
import type { TermWord } from '../codebook/term-syntax.ts';

const cachedWords = 60_000;
const nothing: readonly number[] = [];

export class WordIndex {
  readonly #language: string;
  /** A symbol stands for one way of matching a word: a set of stems, a prefix, or an exact form. */
  readonly #symbolByDefinition = new Map<string, number>();
  readonly #byStem = new Map<string, number[]>();
  readonly #byPrefix = new Map<string, number[]>();
  readonly #byExactForm = new Map<string, number[]>();
  readonly #prefixLengths = new Set<number>();
  readonly #known = new BoundedCache<readonly number[]>(cachedWords);

  /** @param language one of the five languages with stems, else words match only by folded form */
  constructor(language: string) {
    this.#language = language;
  }

  /** All terms are added before the first lookup. */
  add(word: TermWord, isExact: boolean): number {
    if (isExact) return this.#symbol(`=${word.text}`, this.#byExactForm, [word.text]);
    if (word.isPrefix) {
      const prefix = this.#prefixOf(word.text);
      this.#prefixLengths.add(prefix.length);
      return this.#symbol(`${prefix}*`, this.#byPrefix, [prefix]);
    }
    const plain = this.#language === 'ar' ? withoutArticle(plainArabic(word.text)) : word.text;
    const stems = stemKeys(plain, this.#language);
    return this.#symbol(stems.join(' '), this.#byStem, stems);
  }

  symbolsOf(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    const symbols = this.#lookUp(word);
    this.#known.set(word, symbols);
    return symbols;
  }

  #symbol(definition: string, index: Map<string, number[]>, keys: readonly string[]): number {
    const existing = this.#symbolByDefinition.get(definition);
    if (existing !== undefined) return existing;
    const symbol = this.#symbolByDefinition.size;
    this.#symbolByDefinition.set(definition, symbol);
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), symbol]);
    return symbol;
  }

  #prefixOf(text: string): string {
    const folded = foldText(text);
    return this.#language === 'ar' && folded.length > 4 ? foldText(withoutArticle(folded)) : folded;
  }

  #lookUp(word: string): readonly number[] {
    const found = new Set<number>();
    for (const symbol of this.#byExactForm.get(word) ?? nothing) found.add(symbol);
    const readings = this.#language === 'ar' ? withoutProclitics(plainArabic(word)) : [word];
    for (const reading of readings) {
      const folded = foldText(reading);
      for (const length of this.#prefixLengths) {
        if (length > folded.length) continue;
        for (const symbol of this.#byPrefix.get(folded.slice(0, length)) ?? nothing) found.add(symbol);
      }
      if (this.#byStem.size === 0) continue;
      for (const stem of stemKeys(reading, this.#language)) {
        for (const symbol of this.#byStem.get(stem) ?? nothing) found.add(symbol);
      }
    }
    return found.size === 0 ? nothing : [...found];
  }
}
