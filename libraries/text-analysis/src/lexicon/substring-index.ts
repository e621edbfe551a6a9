// Finds Chinese terms as substrings: words are not separated, and a segmenter's cuts need not agree with a term's.
import type { Match } from './match.ts';

interface Substring {
  parts: string[];
  use: number;
}

/** Characters that may stand between two parts of a term written with a space; about two words. */
const partGap = 6;
const sentenceEnd = /[。！？!?；\n]/;

export class SubstringIndex {
  readonly #byStart = new Map<string, Substring[]>();

  /** @param parts folded; more than one when the term is written with spaces */
  add(parts: string[], use: number): void {
    const start = (parts[0] ?? '').slice(0, 2);
    const substrings = this.#byStart.get(start);
    if (substrings) substrings.push({ parts, use });
    else this.#byStart.set(start, [{ parts, use }]);
  }

  /** @param text folded, same length as the original */
  find(text: string, matches: Match[]): void {
    for (let unit = 0; unit < text.length; unit += 1) {
      this.#findAt(text, unit, this.#byStart.get(text.slice(unit, unit + 2)), matches);
      // A term of one character is indexed under that character alone.
      this.#findAt(text, unit, this.#byStart.get(text.charAt(unit)), matches);
    }
  }

  #findAt(text: string, unit: number, substrings: readonly Substring[] | undefined, matches: Match[]): void {
    for (const { parts, use } of substrings ?? []) {
      const end = endOfParts(text, unit, parts);
      if (end > unit) matches.push({ use, start: unit, end });
    }
  }
}

function endOfParts(text: string, start: number, parts: readonly string[]): number {
  let end = start;
  for (const [index, part] of parts.entries()) {
    if (index === 0) {
      if (!text.startsWith(part, start)) return -1;
      end = start + part.length;
      continue;
    }
    const place = text.slice(end, end + partGap + part.length).indexOf(part);
    if (place < 0 || sentenceEnd.test(text.slice(end, end + place))) return -1;
    end += place + part.length;
  }
  return end;
}
