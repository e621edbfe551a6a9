// Counts how often each feature occurs in each text.
import type { TextToWeigh } from './feature-options.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Compressed rows, feature numbers ascending within a row. */
export interface FeatureCounts {
  rowStarts: Int32Array;
  features: Int32Array;
  counts: Int32Array;
}

export function countFeatures(
  texts: readonly TextToWeigh[],
  vocabulary: Vocabulary,
): { words: FeatureCounts; characters: FeatureCounts } {
  const words = new CountedRows(texts.length);
  const characters = new CountedRows(texts.length);
  for (const text of texts) {
    const occurring = vocabulary.featuresOf(text);
    words.add(occurring.words);
    characters.add(occurring.characters);
  }
  return { words: words.counted(), characters: characters.counted() };
}

class CountedRows {
  readonly #rowStarts: Int32Array;
  #rows = 0;
  #features = new Int32Array(1024);
  #counts = new Int32Array(1024);
  #used = 0;

  constructor(rows: number) {
    this.#rowStarts = new Int32Array(rows + 1);
  }

  add(occurring: readonly number[]): void {
    this.#reserve(occurring.length);
    const ascending = Int32Array.from(occurring).sort();
    const start = this.#used;
    for (const feature of ascending) {
      if (this.#used > start && this.#features[this.#used - 1] === feature) {
        this.#counts[this.#used - 1]! += 1;
      } else {
        this.#features[this.#used] = feature;
        this.#counts[this.#used] = 1;
        this.#used += 1;
      }
    }
    this.#rows += 1;
    this.#rowStarts[this.#rows] = this.#used;
  }

  #reserve(more: number): void {
    if (this.#used + more <= this.#features.length) return;
    const size = Math.max(this.#features.length * 2, this.#used + more);
    const features = new Int32Array(size);
    const counts = new Int32Array(size);
    features.set(this.#features);
    counts.set(this.#counts);
    this.#features = features;
    this.#counts = counts;
  }

  counted(): FeatureCounts {
    return {
      rowStarts: this.#rowStarts,
      features: this.#features.subarray(0, this.#used),
      counts: this.#counts.subarray(0, this.#used),
    };
  }
}
