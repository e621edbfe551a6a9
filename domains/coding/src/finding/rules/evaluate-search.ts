// Which passages meet a search, and how well: conditions are laid over all passages one after the other.
import type { AskedPhrase } from './asked-words.ts';
import type { Alternative, Search } from './compile-search.ts';
import { meetPhrase, Tally, type Met, type PostingsOf } from './meet-phrase.ts';
import type { Condition } from './resolve-field.ts';
import { absent, type SearchedVersion, type Universe, type VersionPassages } from './universe.ts';

export interface Evidence {
  universe: Universe;
  passagesOf: (version: SearchedVersion) => VersionPassages | undefined;
  /** Of the keys of headings, or of those of the text. */
  postingsOf: (isInHeadings: boolean) => PostingsOf;
  /** Numbers of the passages with this coding. */
  codedWith: (condition: Condition & { kind: 'coding' | 'status' }) => Int32Array;
  /** Whether the words stand in the title. */
  titleHolds: (version: SearchedVersion, phrases: readonly AskedPhrase[]) => boolean;
}

export interface Found {
  /** Ascending. */
  numbers: Int32Array;
  /** By number. */
  scores: Float32Array;
}

export function evaluateSearch(search: Search, evidence: Evidence): Found {
  const { universe } = evidence;
  const remaining = universe.isLiving.slice();
  const scores = new Float32Array(universe.size);
  const tally = tallyOf(universe.size);
  for (const clause of search.clauses) {
    const meets = new Uint8Array(universe.size);
    for (const alternative of clause) mark(meets, alternative, evidence, tally, scores);
    for (let number = 0; number < universe.size; number += 1)
      remaining[number] = (remaining[number] ?? 0) & (meets[number] ?? 0);
  }
  let total = 0;
  for (const flag of remaining) total += flag;
  const numbers = new Int32Array(total);
  let at = 0;
  for (let number = 0; number < universe.size; number += 1) if (remaining[number] === 1) numbers[at++] = number;
  return { numbers, scores };
}

let kept: Tally | null = null;

/** All of a search is one step of the program, and leaves the tally empty: one serves all searches. */
function tallyOf(passages: number): Tally {
  if (kept === null || kept.passages < passages) kept = new Tally(passages);
  return kept;
}

function mark(
  meets: Uint8Array,
  { isExcluded, condition }: Alternative,
  evidence: Evidence,
  tally: Tally,
  scores: Float32Array,
): void {
  if (!isExcluded) return meet(meets, condition, evidence, tally, scores);
  const excluded = new Uint8Array(meets.length);
  meet(excluded, condition, evidence, tally, null);
  for (let number = 0; number < meets.length; number += 1) if (excluded[number] === 0) meets[number] = 1;
}

/** @param scores null: nothing is scored */
function meet(
  meets: Uint8Array,
  condition: Condition,
  evidence: Evidence,
  tally: Tally,
  scores: Float32Array | null,
): void {
  const { universe } = evidence;
  switch (condition.kind) {
    case 'words':
      return meetWords(meets, condition, evidence, tally, scores);
    case 'title':
      return meetVersions(meets, universe, (version) => evidence.titleHolds(version, condition.phrases));
    case 'countries':
      return meetVersions(meets, universe, ({ country }) => country !== null && condition.alpha3.has(country));
    case 'years':
      return meetVersions(meets, universe, ({ date }) => {
        const year = Number(date?.slice(0, 4) ?? NaN);
        return year >= condition.first && year <= condition.last;
      });
    case 'language':
      return meetLanguage(meets, condition.code, evidence);
    case 'coding':
    case 'status':
      for (const number of evidence.codedWith(condition)) meets[number] = 1;
  }
}

/** All phrases of the condition hold. */
function meetWords(
  meets: Uint8Array,
  { phrases, isInHeadings }: Condition & { kind: 'words' },
  { universe, postingsOf }: Evidence,
  tally: Tally,
  scores: Float32Array | null,
): void {
  const found = phrases.map((phrase) => meetPhrase(phrase, postingsOf(isInHeadings), tally));
  if (scores !== null && !isInHeadings) for (const met of found) addScores(scores, met, universe);
  const [first, ...others] = found;
  if (first === undefined) return;
  if (others.length === 0) {
    for (const number of first.numbers) meets[number] = 1;
    return;
  }
  const held = new Uint8Array(universe.size);
  for (const { numbers } of found) for (const number of numbers) held[number] = (held[number] ?? 0) + 1;
  for (const number of first.numbers) if (held[number] === found.length) meets[number] = 1;
}

/** BM25 with its usual constants. Source: Robertson & Zaragoza 2009, The Probabilistic Relevance Framework, 3.4 and 3.5. */
const saturation = 1.2;
const lengthWeight = 0.75;

function addScores(
  scores: Float32Array,
  { numbers, counts }: Met,
  { passages, versionOf, lengthOf, averageLength }: Universe,
): void {
  // Replaced versions are still in the index and make no word more common.
  let standsIn = 0;
  for (const number of numbers) if ((versionOf[number] ?? -1) >= 0) standsIn += 1;
  const rarity = Math.log(1 + (passages - standsIn + 0.5) / (standsIn + 0.5));
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    const count = counts[index] ?? 0;
    const length = 1 - lengthWeight + (lengthWeight * (lengthOf[number] ?? 0)) / averageLength;
    scores[number] = (scores[number] ?? 0) + (rarity * count * (saturation + 1)) / (count + saturation * length);
  }
}

function meetVersions(meets: Uint8Array, universe: Universe, fits: (version: SearchedVersion) => boolean): void {
  for (const [index, version] of universe.versions.entries()) {
    const first = universe.firstOf[index] ?? -1;
    if (first >= 0 && fits(version)) meets.fill(1, first, first + (version.numbers ?? 0));
  }
}

function meetLanguage(meets: Uint8Array, code: string, { universe, passagesOf }: Evidence): void {
  for (const [index, version] of universe.versions.entries()) {
    const first = universe.firstOf[index] ?? -1;
    const known = passagesOf(version);
    const language = known?.languages.indexOf(code) ?? -1;
    if (first < 0 || known === undefined || language < 0 || language === absent) continue;
    known.languageOf.forEach((one, ordinal) => {
      if (one === language) meets[first + ordinal] = 1;
    });
  }
}
