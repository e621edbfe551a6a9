// Builds a segment of the index: passages go in one after the other, and out come the postings of every key. Millions of places
// stand in a few long arrays until the end, since an object for each word would cost more than the words.
import type { KeyPostings } from './packed-postings.ts';
import { PostingsWriter } from './postings.ts';
import { cutText, isFollowedBy, keysOfCharacter, keysOfWord, type Token } from './search-words.ts';

export interface PassageToIndex {
  /** Within the segment, ascending. */
  number: number;
  language: string;
  headingPath: readonly string[];
  text: string;
}

/** Keys of headings begin with this. */
export const headingMark = 'h';

export class SegmentBuilder {
  readonly #idOf = new Map<string, number>();
  readonly #keys: string[] = [];
  /** What each word of a language leads to, so that a word is stemmed once. */
  readonly #known = new Map<string, Map<string, number[]>>();
  /** Three numbers for each place: id of the key, number of the passage, place in it. */
  #places = new Int32Array(1 << 16);
  #filled = 0;

  /** @returns number of words of the passage's text */
  add(passage: PassageToIndex): number {
    const words = this.#addText(passage.text, passage, '', 0);
    let place = 0;
    // A place is left free between headings, so that no phrase runs from one into the next.
    for (const heading of passage.headingPath) place = this.#addText(heading, passage, headingMark, place) + 1;
    return words;
  }

  /** Afterwards the builder is of no more use. */
  postings(): KeyPostings[] {
    const places = this.#places;
    // Places by key, in the order in which they came: each key's passages and places are ascending.
    const starts = new Int32Array(this.#keys.length + 1);
    for (let at = 0; at < this.#filled; at += 3)
      starts[(places[at] ?? 0) + 1] = (starts[(places[at] ?? 0) + 1] ?? 0) + 1;
    for (let id = 0; id < this.#keys.length; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
    const sorted = new Int32Array(this.#filled / 3);
    const next = starts.slice();
    for (let at = 0; at < this.#filled; at += 3) {
      const id = places[at] ?? 0;
      const slot = next[id] ?? 0;
      sorted[slot] = at;
      next[id] = slot + 1;
    }
    const writer = new PostingsWriter();
    return this.#keys.map((key, id) => {
      for (let slot = starts[id] ?? 0; slot < (starts[id + 1] ?? 0); slot += 1) {
        const at = sorted[slot] ?? 0;
        writer.add(places[at + 1] ?? 0, places[at + 2] ?? 0);
      }
      return { key, ...writer.take() };
    });
  }

  #addText(text: string, { number, language }: PassageToIndex, mark: string, from: number): number {
    const tokens = cutText(text, language);
    const known = this.#knownIn(mark + language);
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token === undefined) break;
      for (const id of this.#idsOf(text, token, tokens[index + 1], language, mark, known))
        this.#note(id, number, from + index);
    }
    return from + tokens.length;
  }

  #note(id: number, number: number, place: number): void {
    if (this.#filled + 3 > this.#places.length) {
      const larger = new Int32Array(this.#places.length * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[this.#filled] = id;
    this.#places[this.#filled + 1] = number;
    this.#places[this.#filled + 2] = place;
    this.#filled += 3;
  }

  #idsOf(
    text: string,
    token: Token,
    next: Token | undefined,
    language: string,
    mark: string,
    known: Map<string, number[]>,
  ): number[] {
    // A character is known by itself and the one after it.
    const end = token.isCharacter === true && isFollowedBy(token, next) ? token.end + 1 : token.end;
    const word = text.slice(token.start, end);
    let ids = known.get(word);
    if (ids === undefined) {
      const keys = token.isCharacter === true ? keysOfCharacter(text, token, next) : keysOfWord(word, language);
      ids = keys.map((key) => this.#id(mark + key));
      known.set(word, ids);
    }
    return ids;
  }

  #knownIn(language: string): Map<string, number[]> {
    let known = this.#known.get(language);
    if (known === undefined) {
      known = new Map();
      this.#known.set(language, known);
    }
    return known;
  }

  #id(key: string): number {
    let id = this.#idOf.get(key);
    if (id === undefined) {
      id = this.#keys.length;
      this.#idOf.set(key, id);
      this.#keys.push(key);
    }
    return id;
  }
}
