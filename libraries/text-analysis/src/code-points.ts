// Between JavaScript's string offsets (UTF-16 units) and the product's offsets (Unicode code points).

/** Number of code points in a text. A lone surrogate counts as one, as in `for...of`. */
export function codePointLength(text: string): number {
  let pairs = 0;
  for (let unit = 0; unit < text.length - 1; unit += 1) {
    if (isPairAt(text, unit)) {
      pairs += 1;
      unit += 1;
    }
  }
  return text.length - pairs;
}

function isPairAt(text: string, unit: number): boolean {
  const high = text.charCodeAt(unit);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(unit + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/** Converts offsets of one text both ways. Costs nothing per character outside the basic plane is absent (almost every
 *  document); else each conversion is a binary search over the surrogate pairs.
 *  Offsets outside the text are clamped; a UTF-16 offset inside a pair means the character that it cuts. */
export class CodePointIndex {
  readonly length: number;
  readonly #text: string;
  /** UTF-16 offset of the first unit of every surrogate pair, ascending. */
  readonly #pairs: number[];

  constructor(text: string) {
    const pairs: number[] = [];
    for (let unit = 0; unit < text.length - 1; unit += 1) {
      if (isPairAt(text, unit)) {
        pairs.push(unit);
        unit += 1;
      }
    }
    this.#text = text;
    this.#pairs = pairs;
    this.length = text.length - pairs.length;
  }

  toCodePoint(utf16: number): number {
    const unit = Math.min(Math.max(utf16, 0), this.#text.length);
    return unit - this.#pairsBefore((index) => (this.#pairs[index] ?? 0) + 1 <= unit);
  }

  toUtf16(codePoint: number): number {
    const point = Math.min(Math.max(codePoint, 0), this.length);
    // Pair number `index` starts at code point pairs[index] - index; it shifts everything after it by one unit.
    return point + this.#pairsBefore((index) => (this.#pairs[index] ?? 0) - index < point);
  }

  slice(start: number, end: number): string {
    return this.#text.slice(this.toUtf16(start), this.toUtf16(end));
  }

  /** How many leading pairs satisfy a condition that holds for a prefix of them. */
  #pairsBefore(holds: (index: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
