// Where a word stands, packed: one number after the other, each with a mark in its lowest bit: 1, the distance to the next passage;
// 0, the distance to the next place in it. Numbers are written seven bits a byte, the lowest first; a set high bit says that more
// follow.

/** Packs the postings of one key after the other. */
export class PostingsWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;
  #number = -1;
  #place = -1;
  #passages = 0;

  /** Passages ascending, places within one ascending. */
  add(number: number, place: number): void {
    if (number !== this.#number) {
      this.#write(2 * (number - this.#number) + 1);
      this.#number = number;
      this.#place = -1;
      this.#passages += 1;
    }
    this.#write(2 * (place - this.#place));
    this.#place = place;
  }

  /** What was added since the last time. */
  take(): { passages: number; bytes: Uint8Array } {
    const taken = { passages: this.#passages, bytes: this.#bytes.slice(0, this.#length) };
    this.#length = 0;
    this.#number = -1;
    this.#passages = 0;
    return taken;
  }

  #write(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }
}

/** The passages of one key, ascending. */
export interface Postings {
  numbers: Int32Array;
  /** How often in each passage. */
  counts: Int32Array;
  /** Places of passage i: from placesFrom[i], counts[i] of them. Null where nobody asked for them. */
  places: Int32Array | null;
  placesFrom: Int32Array | null;
}

/** @param passages how many the bytes hold
 *  @param base added to each number */
export function readPostings(bytes: Uint8Array, passages: number, base: number, withPlaces: boolean): Postings {
  const numbers = new Int32Array(passages);
  const counts = new Int32Array(passages);
  // A place takes at least one byte.
  const places = withPlaces ? new Int32Array(bytes.length) : null;
  const placesFrom = withPlaces ? new Int32Array(passages) : null;
  let number = base - 1;
  let place = -1;
  let placed = 0;
  let index = -1;
  for (let at = 0; at < bytes.length;) {
    let value = bytes[at++] ?? 0;
    if (value > 127) {
      value &= 127;
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) break;
      }
    }
    if ((value & 1) === 1) {
      number += value >>> 1;
      index += 1;
      numbers[index] = number;
      if (placesFrom !== null) placesFrom[index] = placed;
      place = -1;
    } else {
      counts[index] = (counts[index] ?? 0) + 1;
      if (places !== null) {
        place += value >>> 1;
        places[placed++] = place;
      }
    }
  }
  return { numbers, counts, places, placesFrom };
}
