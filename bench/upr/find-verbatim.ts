// Finds a text that people copied in the text it was copied from, and says how alike the two are.

/** Code points of the searched text, end-exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** verbatim: letter by letter, runs of white space aside; alike: the same letters and digits in the same order, so that only
 *  case, punctuation, quotation marks and hyphens differ. */
export type Likeness = 'verbatim' | 'alike';

interface Reduced {
  text: string;
  /** UTF-16 unit of the original for each unit of the reduced text. */
  units: number[];
}

/** A text made ready for many searches. */
export class SearchedText {
  private readonly original: string;
  private readonly spaced: Reduced;
  private readonly letters: Reduced;

  constructor(text: string) {
    this.original = text;
    this.spaced = collapseSpace(text);
    this.letters = keepLetters(text);
  }

  /** Null when not even the letters stand there in that order. */
  find(copied: string): { place: Place; likeness: Likeness } | null {
    const verbatim = this.locate(this.spaced, collapseSpace(copied).text.trim());
    if (verbatim !== null) return { place: verbatim, likeness: 'verbatim' };
    const alike = this.locate(this.letters, keepLetters(copied).text);
    return alike === null ? null : { place: alike, likeness: 'alike' };
  }

  /** Whether the first letters stand there: a text that was changed further on. */
  hasBeginning(copied: string, letters = 60): boolean {
    return this.letters.text.includes(keepLetters(copied).text.slice(0, letters));
  }

  private locate(reduced: Reduced, wanted: string): Place | null {
    const at = wanted === '' ? -1 : reduced.text.indexOf(wanted);
    if (at < 0) return null;
    const startUnit = reduced.units[at] ?? 0;
    const endUnit = (reduced.units[at + wanted.length - 1] ?? 0) + 1;
    const start = countPoints(this.original, 0, startUnit);
    return { start, end: start + countPoints(this.original, startUnit, endUnit) };
  }
}

function collapseSpace(text: string): Reduced {
  const units: number[] = [];
  let reduced = '';
  for (let unit = 0; unit < text.length; unit += 1) {
    const sign = text[unit] ?? '';
    const isSpace = /\s/.test(sign);
    if (isSpace && reduced.endsWith(' ')) continue;
    reduced += isSpace ? ' ' : sign;
    units.push(unit);
  }
  return { text: reduced, units };
}

function keepLetters(text: string): Reduced {
  const units: number[] = [];
  let reduced = '';
  for (let unit = 0; unit < text.length; unit += 1) {
    for (const sign of (text[unit] ?? '').normalize('NFKC').toLowerCase()) {
      if (!/[\p{L}\p{N}]/u.test(sign)) continue;
      reduced += sign;
      for (let at = 0; at < sign.length; at += 1) units.push(unit);
    }
  }
  return { text: reduced, units };
}

function countPoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let unit = from; unit < to; unit += 1) if ((text.charCodeAt(unit) & 0xfc00) !== 0xdc00) count += 1;
  return count;
}
