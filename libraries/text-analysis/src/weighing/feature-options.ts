// What counts as a feature of a text, and how it is weighed.

export interface TextToWeigh {
  text: string;
  /** BCP 47; decides how words are cut and stemmed. */
  language: string;
}

export interface FeatureOptions {
  /** Single words, or also pairs of neighbouring words of a sentence; null = no words. */
  words: { shortest: 1; longest: 1 | 2 } | null;
  /** Runs of so many characters within a word, its edges counted as characters (in scripts without spaces: within a run of
   *  such characters, without edges); null = none. 2 to 5 suits scripts with spaces, 1 to 3 Chinese. */
  characters: { shortest: number; longest: number } | null;
  /** A feature that occurs n times counts 1 + ln(n) instead of n. */
  isSublinear: boolean;
  /** Features of fewer texts are left out. */
  minimumDocuments: number;
  /** Features of a larger share of the texts, 0 to 1, are left out. */
  maximumShare: number;
  /** Words are compared by their stem; else in the form of `foldText`. */
  stems: boolean;
  /** The small words of the language (the, of, and) are left out. There is no list for Chinese and Arabic word parts. */
  stopWords: boolean;
}

/** What ASReview 2 (ELAS u4) weighs, with stems: single words and pairs, sublinear, not the words of nearly every text. */
export const wordFeatures: FeatureOptions = {
  words: { shortest: 1, longest: 2 },
  characters: null,
  isSublinear: true,
  minimumDocuments: 1,
  maximumShare: 0.95,
  stems: true,
  stopWords: false,
};

/** Words and runs of characters: better where words take many forms or texts are single sentences.
 *  @param language BCP 47 */
export function wordAndCharacterFeatures(language: string): FeatureOptions {
  const characters = language === 'zh' ? { shortest: 1, longest: 3 } : { shortest: 2, longest: 5 };
  return { ...wordFeatures, characters, minimumDocuments: 2 };
}
