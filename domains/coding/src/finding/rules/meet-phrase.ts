// In which passages a phrase stands, and how often, from the postings of its keys.
import type { AskedPhrase, Slot, Wording } from './asked-words.ts';
import type { Postings } from './postings.ts';

/** Passages in which something was met. */
export interface Met {
  /** Ascending, each once. */
  numbers: Int32Array;
  counts: Int32Array;
}

/** All pieces of all keys that fit a slot, each ascending in itself. */
export type PostingsOf = (slot: Slot) => Postings[];

/** A count for every passage, kept between phrases so that it is not made anew. */
export class Tally {
  readonly passages: number;
  readonly #counts: Int32Array;
  readonly #met: number[] = [];

  constructor(passages: number) {
    this.passages = passages;
    this.#counts = new Int32Array(passages);
  }

  add(number: number, count: number): void {
    if (this.#counts[number] === 0) this.#met.push(number);
    this.#counts[number] = (this.#counts[number] ?? 0) + count;
  }

  /** What was counted, ascending; all is zero afterwards. */
  take(): Met {
    const numbers = Int32Array.from(this.#met).sort();
    const counts = numbers.map((number) => this.#counts[number] ?? 0);
    for (const number of numbers) this.#counts[number] = 0;
    this.#met.length = 0;
    return { numbers, counts };
  }
}

/** Whether places of the slot's postings are needed, or only passages. */
export function needsPlaces(wording: Wording): boolean {
  return wording.slots.length > 1;
}

export function meetPhrase(phrase: AskedPhrase, postingsOf: PostingsOf, tally: Tally): Met {
  for (const wording of phrase.wordings) {
    const [first, ...rest] = wording.slots;
    if (first === undefined) continue;
    if (rest.length === 0) {
      for (const { numbers, counts } of postingsOf(first))
        for (let index = 0; index < numbers.length; index += 1) tally.add(numbers[index] ?? 0, counts[index] ?? 0);
      continue;
    }
    for (const [number, places] of meetInOrder(wording.slots, postingsOf)) tally.add(number, places);
  }
  return tally.take();
}

/** Starts with the rarest slot: where that one isn't, the phrase isn't. Starts of the phrase are kept for each passage and
 *  thinned out slot by slot. */
function meetInOrder(slots: Slot[], postingsOf: PostingsOf): [number: number, count: number][] {
  const withPostings = slots
    .map((slot) => ({ offset: slot.offset, postings: postingsOf(slot) }))
    .map((slot) => ({ ...slot, passages: slot.postings.reduce((sum, { numbers }) => sum + numbers.length, 0) }))
    .sort((one, other) => one.passages - other.passages);
  const [rarest, ...others] = withPostings;
  if (rarest === undefined || rarest.passages === 0) return [];
  let starts = new Map<number, Set<number>>();
  for (const postings of rarest.postings)
    for (let index = 0; index < postings.numbers.length; index += 1) {
      const number = postings.numbers[index] ?? 0;
      const known = starts.get(number) ?? new Set<number>();
      eachPlace(postings, index, (place) => known.add(place - rarest.offset));
      starts.set(number, known);
    }
  for (const { offset, postings } of others) {
    const kept = new Map<number, Set<number>>();
    for (const piece of postings) {
      for (const [number, index] of indexesOf(piece.numbers, starts)) {
        const wanted = starts.get(number);
        eachPlace(piece, index, (place) => {
          if (wanted?.has(place - offset) !== true) return;
          const known = kept.get(number);
          if (known === undefined) kept.set(number, new Set([place - offset]));
          else known.add(place - offset);
        });
      }
    }
    starts = kept;
    if (starts.size === 0) return [];
  }
  return [...starts].map(([number, places]) => [number, places.size]);
}

function eachPlace({ places, placesFrom, counts }: Postings, index: number, meet: (place: number) => void): void {
  const from = placesFrom?.[index] ?? 0;
  const count = counts[index] ?? 0;
  for (let at = from; at < from + count; at += 1) meet(places?.[at] ?? -1);
}

/** Where the wanted numbers stand in an ascending list: one walk when many are wanted, else a search for each. */
function* indexesOf(numbers: Int32Array, wanted: ReadonlyMap<number, unknown>): Generator<[number, number]> {
  if (wanted.size * 16 > numbers.length) {
    for (let index = 0; index < numbers.length; index += 1) {
      const number = numbers[index] ?? 0;
      if (wanted.has(number)) yield [number, index];
    }
    return;
  }
  for (const number of wanted.keys()) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    if (numbers[low] === number) yield [number, low];
  }
}
