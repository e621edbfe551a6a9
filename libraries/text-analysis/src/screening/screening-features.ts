// What to weigh when passages are ranked for reading.
import { wordFeatures, type FeatureOptions } from '../weighing/feature-options.ts';

/** Stemmed words and pairs of words, and runs of three characters (Chinese: one and two), so that inflected and compound forms help
 *  each other. Fewer runs than for sorting single sentences, since every decision is learned from while a person waits.
 *  @param language BCP 47 */
export function screeningFeatures(language: string): FeatureOptions {
  const characters = language === 'zh' ? { shortest: 1, longest: 2 } : { shortest: 3, longest: 3 };
  return { ...wordFeatures, characters, minimumDocuments: 2 };
}
