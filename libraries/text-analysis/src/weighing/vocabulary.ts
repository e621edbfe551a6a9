// Numbers the words, pairs of words and runs of characters of texts. Each distinct word is folded, stemmed and cut once.
import { functionWords } from '../language/function-words.ts';
import { BoundedCache } from '../words/bounded-cache.ts';
import { characterRole, characterRoles } from '../words/characters.ts';
import { foldText } from '../words/fold.ts';
import { stemWord } from '../words/stem.ts';
import { wordsOf, type Word } from '../words/tokenise.ts';
import type { FeatureOptions, TextToWeigh } from './feature-options.ts';

/** Features of one text, each as often as it occurs. */
export interface OccurringFeatures {
  words: number[];
  characters: number[];
}

export const unknownFeature = -1;
const leftOut = -2;
/** Pairs are keyed by both numbers in one: 2^53 leaves room for 2^26 words. */
const mostWords = 2 ** 26;
const cachedWords = 60_000;
/** Stands for the edge of a word, which readers of a name see better than a space. */
const edge = '·';
const nothing: readonly number[] = [];

export class Vocabulary {
  readonly #options: FeatureOptions;
  #isGrowing = true;
  readonly #words = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  readonly #grams = new Map<string, number>();
  readonly #wordNames: string[] = [];
  #wordOfForm = new BoundedCache<number>(cachedWords);
  #gramsOfForm = new BoundedCache<readonly number[]>(cachedWords);
  /** Feature numbers in order of first sight; words and pairs share one count, runs of characters have another. */
  #wordFeatures = 0;
  #featureOfWord: number[] = [];

  constructor(options: FeatureOptions) {
    this.#options = options;
  }

  get wordFeatures(): number {
    return this.#wordFeatures;
  }

  get characterFeatures(): number {
    return this.#grams.size;
  }

  /** Features seen for the first time get the next number while the vocabulary grows, and are passed over afterwards. */
  featuresOf({ text, language }: TextToWeigh): OccurringFeatures {
    const words = wordsOf(text, language);
    return {
      words:
        this.#options.words === null ? [] : this.#wordFeaturesOf(text, language, words, this.#options.words.longest),
      characters: this.#options.characters === null ? [] : this.#characterFeaturesOf(text, words),
    };
  }

  /** Ends growth, and forgets pairs and runs of characters for which there is no place.
   *  @param isKept by feature number */
  close(isKept: { word: (feature: number) => boolean; character: (feature: number) => boolean }): void {
    this.#isGrowing = false;
    this.#wordOfForm = new BoundedCache(cachedWords);
    this.#gramsOfForm = new BoundedCache(cachedWords);
    for (const [pair, feature] of this.#pairs) if (!isKept.word(feature)) this.#pairs.delete(pair);
    for (const [gram, feature] of this.#grams) if (!isKept.character(feature)) this.#grams.delete(gram);
  }

  /** The names of all word features, by feature number: the shortest form in which each word was met. */
  wordNames(): string[] {
    const names: string[] = [];
    this.#featureOfWord.forEach((feature, word) => (names[feature] = this.#wordNames[word] ?? ''));
    for (const [pair, feature] of this.#pairs) {
      const first = Math.floor(pair / mostWords);
      names[feature] = `${this.#wordNames[first] ?? ''} ${this.#wordNames[pair - first * mostWords] ?? ''}`;
    }
    return names;
  }

  characterNames(): string[] {
    const names: string[] = [];
    for (const [gram, feature] of this.#grams) names[feature] = gram;
    return names;
  }

  #wordFeaturesOf(text: string, language: string, words: readonly Word[], longest: 1 | 2): number[] {
    const features: number[] = [];
    let previous = unknownFeature;
    for (const { start, end, afterSentenceEnd } of words) {
      const word = this.#wordAt(text.slice(start, end), language);
      if (afterSentenceEnd) previous = unknownFeature;
      if (word === leftOut) continue;
      if (word !== unknownFeature) features.push(this.#featureOfWord[word]!);
      if (longest === 2 && previous !== unknownFeature && word !== unknownFeature) {
        const pair = this.#pairFeature(previous * mostWords + word);
        if (pair !== unknownFeature) features.push(pair);
      }
      previous = word;
    }
    return features;
  }

  #wordAt(form: string, language: string): number {
    const key = `${language} ${form}`;
    const known = this.#wordOfForm.get(key);
    if (known !== undefined) return known;
    const folded = foldText(form);
    const word =
      this.#options.stopWords && isFunctionWord(folded, language)
        ? leftOut
        : this.#numberOfWord(this.#options.stems ? stemWord(form, language) : folded, folded);
    this.#wordOfForm.set(key, word);
    return word;
  }

  #numberOfWord(word: string, form: string): number {
    let number = this.#words.get(word);
    if (!this.#isGrowing) return number ?? unknownFeature;
    if (number === undefined) {
      number = this.#words.size;
      this.#words.set(word, number);
      this.#wordNames.push(form);
      this.#featureOfWord.push(this.#wordFeatures);
      this.#wordFeatures += 1;
    }
    if (form.length < this.#wordNames[number]!.length) this.#wordNames[number] = form;
    return number;
  }

  #pairFeature(pair: number): number {
    const known = this.#pairs.get(pair);
    if (known !== undefined || !this.#isGrowing) return known ?? unknownFeature;
    const feature = this.#wordFeatures;
    this.#pairs.set(pair, feature);
    this.#wordFeatures += 1;
    return feature;
  }

  #characterFeaturesOf(text: string, words: readonly Word[]): number[] {
    const features: number[] = [];
    for (let first = 0; first < words.length;) {
      let last = first;
      while (last + 1 < words.length && words[last + 1]!.start === words[last]!.end) last += 1;
      for (const feature of this.#gramsIn(text.slice(words[first]!.start, words[last]!.end))) features.push(feature);
      first = last + 1;
    }
    return features;
  }

  #gramsIn(form: string): readonly number[] {
    const isUnspaced = characterRoles()[form.charCodeAt(0)] === characterRole.unspaced;
    // Runs without spaces hardly ever come again.
    if (isUnspaced) return this.#cut(foldText(form));
    const known = this.#gramsOfForm.get(form);
    if (known !== undefined) return known;
    const grams = this.#cut(`${edge}${foldText(form)}${edge}`);
    this.#gramsOfForm.set(form, grams);
    return grams;
  }

  #cut(form: string): readonly number[] {
    if (this.#options.characters === null) return nothing;
    const { shortest, longest } = this.#options.characters;
    const letters = [...form];
    const features: number[] = [];
    for (let length = shortest; length <= Math.min(longest, letters.length); length += 1) {
      for (let start = 0; start + length <= letters.length; start += 1) {
        const feature = this.#gramFeature(letters.slice(start, start + length).join(''));
        if (feature !== unknownFeature) features.push(feature);
      }
    }
    return features;
  }

  #gramFeature(gram: string): number {
    const known = this.#grams.get(gram);
    if (known !== undefined || !this.#isGrowing) return known ?? unknownFeature;
    const feature = this.#grams.size;
    this.#grams.set(gram, feature);
    return feature;
  }
}

const functionWordSets = new Map<string, ReadonlySet<string>>();

function isFunctionWord(folded: string, language: string): boolean {
  let words = functionWordSets.get(language);
  if (words === undefined) {
    words = new Set((functionWords[language] ?? '').split(' ').map(foldText));
    functionWordSets.set(language, words);
  }
  return words.has(folded);
}
