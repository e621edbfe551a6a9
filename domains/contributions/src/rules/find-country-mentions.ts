// Finds every mention of a country in one pass: a prefix tree over all names, entered at the beginning of each word.
import { countryPatterns, type CountryPattern } from './country-patterns.ts';
import { foldUnit, isArabic, isHan, isUpperCase, separator, skipped } from './fold-country-text.ts';

export interface CountryMention {
  pattern: CountryPattern;
  /** UTF-16 offsets in the text given, end-exclusive. */
  start: number;
  end: number;
}

const spaceUnit = 0x20;
/** و ف ب ل ك: "and", "so", "in", "for", "like" are written onto the next word. */
const arabicPrefixes = new Set([0x648, 0x641, 0x628, 0x644, 0x643]);

/** Edges of the tree in one open-addressed table: quicker than a Map for each node, and small enough to stay in the cache. */
class NameTree {
  readonly patterns: (CountryPattern | undefined)[] = [undefined];
  private readonly letterNumbers = new Uint16Array(65536);
  private keys = new Int32Array(1 << 18).fill(-1);
  private targets = new Int32Array(1 << 18);
  private letters = 0;
  private edges = 0;

  constructor(names: ReadonlyMap<string, CountryPattern>) {
    for (const [name, pattern] of names) {
      let node = 0;
      for (let i = 0; i < name.length; i++) node = this.extend(node, name.charCodeAt(i));
      this.patterns[node] = pattern;
    }
  }

  /** The node reached by a folded unit, or -1. */
  step(node: number, unit: number): number {
    const letter = this.letterNumbers[unit] ?? 0;
    if (letter === 0) return -1;
    const key = (node << 10) | letter;
    const mask = this.keys.length - 1;
    for (let slot = slotOf(key) & mask; ; slot = (slot + 1) & mask) {
      const found = this.keys[slot];
      if (found === key) return this.targets[slot] ?? -1;
      if (found === -1) return -1;
    }
  }

  private extend(node: number, unit: number): number {
    if (this.letterNumbers[unit] === 0) this.letterNumbers[unit] = ++this.letters;
    const present = this.step(node, unit);
    if (present !== -1) return present;
    if (this.letters >= 1024 || this.edges * 2 >= this.keys.length)
      throw new Error('The tree of country names is full');
    const key = (node << 10) | (this.letterNumbers[unit] ?? 0);
    const mask = this.keys.length - 1;
    let slot = slotOf(key) & mask;
    while (this.keys[slot] !== -1) slot = (slot + 1) & mask;
    this.keys[slot] = key;
    this.targets[slot] = this.patterns.length;
    this.patterns.push(undefined);
    this.edges++;
    return this.patterns.length - 1;
  }
}

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 14;
}

let tree: NameTree | undefined;

/** Mentions in order, never overlapping, the longest name first: "Equatorial Guinea" is no mention of Guinea.
 *  @param requireCapitals false for file names, where "singapore_2016" is meant as a name
 *  Linear in the text: about 10 ms for 500,000 characters of English. */
export function findCountryMentions(text: string, requireCapitals = true): CountryMention[] {
  tree ??= new NameTree(countryPatterns());
  const mentions: CountryMention[] = [];
  let isWordStart = true;
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit <= skipped) {
      if (unit === separator) isWordStart = true;
      continue;
    }
    if (isWordStart || isHan(unit)) {
      const mention = mentionAt(tree, text, i, unit, requireCapitals);
      if (mention !== undefined) {
        if (mention.pattern.kind !== 'passedOver') mentions.push(mention);
        i = mention.end - 1;
        isWordStart = isHan(unit);
        continue;
      }
    }
    isWordStart = isHan(unit);
  }
  return mentions;
}

function mentionAt(
  names: NameTree,
  text: string,
  start: number,
  unit: number,
  requireCapitals: boolean,
): CountryMention | undefined {
  let from = start;
  for (let prefixes = 0; ; prefixes++) {
    const mention = longestNameAt(names, text, from, requireCapitals);
    if (mention !== undefined || !isArabic(unit) || prefixes === 2) return mention;
    if (!arabicPrefixes.has(text.charCodeAt(from))) return undefined;
    from++;
  }
}

function longestNameAt(
  names: NameTree,
  text: string,
  start: number,
  requireCapitals: boolean,
): CountryMention | undefined {
  let node = 0;
  let best: CountryMention | undefined;
  let inHan = false;
  for (let i = start; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === skipped) continue;
    if (unit === separator) {
      // Extracted Chinese text is full of stray spaces and line ends; other scripts need the space.
      if (inHan && /\s/.test(text.charAt(i))) continue;
      if (i > start && foldUnit(text.charCodeAt(i - 1)) === separator) continue;
      node = names.step(node, spaceUnit);
    } else {
      inHan = isHan(unit);
      node = names.step(node, unit);
    }
    if (node === -1) break;
    const pattern = names.patterns[node];
    if (pattern === undefined || !endsHere(text, i + 1, inHan)) continue;
    if (requireCapitals && !hasCapitals(text, start, i + 1, pattern.capitals)) continue;
    best = { pattern, start, end: i + 1 };
  }
  return best;
}

function endsHere(text: string, end: number, inHan: boolean): boolean {
  if (inHan) return true;
  let next = end;
  while (next < text.length && foldUnit(text.charCodeAt(next)) === skipped) next++;
  const unit = next < text.length ? foldUnit(text.charCodeAt(next)) : separator;
  return unit === separator || isHan(unit);
}

/** Scripts without capitals pass: they have no lower case either. */
function hasCapitals(text: string, start: number, end: number, capitals: CountryPattern['capitals']): boolean {
  if (capitals === 'none') return true;
  const last = capitals === 'first' ? start + 1 : end;
  for (let i = start; i < last; i++) {
    const letter = text.charAt(i);
    if (!isUpperCase(text.charCodeAt(i)) && letter.toUpperCase() !== letter) return false;
  }
  return true;
}
