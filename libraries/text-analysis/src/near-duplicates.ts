// Near-duplicates by MinHash: how much two texts share, without keeping either.
import { foldText } from './words/fold.ts';
import { wordsOf } from './words/tokenise.ts';

/** Hash functions; the estimate's standard error is at most 1 / (2 sqrt(128)) = 0.044. */
const signatureLength = 128;
const shingleWords = 3;

/** One linear hash function a slot; the shingle is well mixed before. Fixed numbers, so signatures can be stored. */
const multipliers = Array.from({ length: signatureLength }, (_, slot) => mix(slot + 1) | 1);
const increments = Array.from({ length: signatureLength }, (_, slot) => mix(slot + 1001));

/** MinHash signature of a text's word trigrams (folded): 128 unsigned 32-bit numbers, the same on every machine.
 *  Order and repetition of passages hardly matter. A text of fewer than three words has one shingle, an empty text none,
 *  and then all numbers are 4294967295. Time grows with the length.
 *  Source: Broder 1997, "On the resemblance and containment of documents". */
export function shingleSignature(text: string): number[] {
  const words = wordsOf(text, 'und').map((word) => hashOf(foldText(text.slice(word.start, word.end))));
  const signature = new Uint32Array(signatureLength).fill(0xffffffff);
  const shingles = new Set<number>();
  const count = words.length === 0 ? 0 : Math.max(1, words.length - shingleWords + 1);
  for (let first = 0; first < count; first += 1) {
    let shingle = 0x811c9dc5;
    for (let word = first; word < Math.min(first + shingleWords, words.length); word += 1) {
      shingle = mix(shingle ^ (words[word] ?? 0));
    }
    shingles.add(shingle);
  }
  for (const shingle of shingles) {
    for (let slot = 0; slot < signatureLength; slot += 1) {
      const value = (Math.imul(shingle, multipliers[slot] ?? 1) + (increments[slot] ?? 0)) >>> 0;
      if (value < (signature[slot] ?? 0)) signature[slot] = value;
    }
  }
  return [...signature];
}

/** Estimated Jaccard similarity of two texts' word trigrams, 0 to 1, from their signatures.
 *  Two empty texts count as the same. Signatures of different length share nothing. */
export function estimateSimilarity(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  let same = 0;
  for (let slot = 0; slot < a.length; slot += 1) if (a[slot] === b[slot]) same += 1;
  return same / a.length;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < text.length; unit += 1) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every input bit changes every output bit with probability near one half. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
