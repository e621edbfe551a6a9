// Gathers what a search needs from the database, in as few questions as it can, and hands it to the rules.
import type { Database } from '@common-thread/platform';
import type { CodingStatus, Dimension } from '../coding.views.ts';
import {
  listCoded,
  listSearchedVersions,
  listSearchedSegments,
  readVersionPassages,
  type SearchedSegment,
} from './finding.store.ts';
import type { CodingState } from './finding.views.ts';
import { postingsBeginning, postingsOfKeys, type PostingsOfKey } from './postings-of-keys.ts';
import type { AskedPhrase, Slot } from './rules/asked-words.ts';
import { headingMark } from './rules/build-segment.ts';
import type { Search } from './rules/compile-search.ts';
import type { Evidence } from './rules/evaluate-search.ts';
import { markWords } from './rules/mark-words.ts';
import { needsPlaces, type PostingsOf } from './rules/meet-phrase.ts';
import { readPostings, type Postings } from './rules/postings.ts';
import type { Condition } from './rules/resolve-field.ts';
import {
  isNumberedAlike,
  numberPassages,
  type SearchedVersion,
  type Universe,
  type VersionPassages,
} from './rules/universe.ts';

/** More words than these begin with something only when it says nothing. */
const mostBeginning = 20_000;

export class BeginningTooCommon extends Error {
  readonly beginning: string;
  constructor(beginning: string) {
    super('Too many words begin so.');
    this.beginning = beginning;
  }
}

/** Written once and never changed, so that they are kept; a version that is indexed anew has another segment. */
const knownVersions = new Map<string, VersionPassages>();
const mostKnownVersions = 10_000;
/** The last one of each workspace. */
const universes = new Map<string, Universe>();
const mostUniverses = 20;
const nameOf = ({ versionId, segment }: SearchedVersion) => `${versionId} ${String(segment)}`;

export async function readUniverse(
  database: Database,
  workspaceId: string,
): Promise<{ universe: Universe; segments: SearchedSegment[]; passagesOf: Evidence['passagesOf'] }> {
  const versions = await listSearchedVersions(database, workspaceId);
  const segments = await listSearchedSegments(database, workspaceId);
  const sizes = new Map(segments.map(({ segment, passages }) => [segment, passages]));
  const indexed = versions.filter(({ segment }) => segment !== null);
  const unknown = indexed.filter((version) => !knownVersions.has(nameOf(version)));
  const found = new Map<string, VersionPassages>();
  if (unknown.length > 0) {
    const byId = new Map(unknown.map((version) => [version.versionId, version]));
    for (const { versionId, passages } of await readVersionPassages(database, workspaceId, [...byId.keys()])) {
      const version = byId.get(versionId);
      if (version !== undefined) found.set(nameOf(version), passages);
    }
    if (knownVersions.size + found.size > mostKnownVersions) knownVersions.clear();
    for (const [name, passages] of found) knownVersions.set(name, passages);
  }
  const passagesOf = (version: SearchedVersion) => knownVersions.get(nameOf(version)) ?? found.get(nameOf(version));
  const numbered = universes.get(workspaceId);
  const universe =
    numbered !== undefined && isNumberedAlike(numbered, versions)
      ? { ...numbered, versions }
      : numberPassages(versions, sizes, passagesOf);
  if (universes.size > mostUniverses) universes.clear();
  universes.set(workspaceId, universe);
  return { universe, segments, passagesOf };
}

export async function gatherEvidence(database: Database, workspaceId: string, search: Search): Promise<Evidence> {
  const { universe, segments, passagesOf } = await readUniverse(database, workspaceId);
  const words = await gatherPostings(database, workspaceId, search, universe, segments);
  const coded = await gatherCodings(database, workspaceId, search, universe);
  const titles = new Map<string, boolean>();
  return {
    universe,
    passagesOf,
    postingsOf: (isInHeadings) => (isInHeadings ? words.inHeadings : words.inText),
    codedWith: (condition) => coded.get(condition) ?? new Int32Array(0),
    titleHolds: ({ title, contributionLanguage }, phrases) => {
      const name = `${title}\n${contributionLanguage ?? ''}\n${phrases.map(({ written }) => written).join('\n')}`;
      const known = titles.get(name) ?? phrases.every((phrase) => holds(title, contributionLanguage, phrase));
      titles.set(name, known);
      return known;
    },
  };
}

/** A title may be in another language than was thought: as it is written it is found all the same. */
function holds(title: string, language: string | null, phrase: AskedPhrase): boolean {
  return markWords(title, language ?? 'en', [phrase]).length > 0;
}

async function gatherPostings(
  database: Database,
  workspaceId: string,
  search: Search,
  universe: Universe,
  segments: readonly SearchedSegment[],
): Promise<{ inText: PostingsOf; inHeadings: PostingsOf }> {
  const exact = new Map<string, boolean>();
  const beginnings = new Set<string>();
  for (const { mark, slot, isPlaced } of slotsOf(search)) {
    for (const key of slot.keys) exact.set(mark + key, isPlaced || exact.get(mark + key) === true);
    if (slot.beginning !== null) beginnings.add(mark + slot.beginning);
  }
  const read = ({ key, segment, passages, bytes }: PostingsOfKey, isPlaced = true): Postings[] => {
    const base = universe.baseOf.get(segment);
    return base === undefined ? [] : [readPostings(bytes, passages, base, isPlaced || exact.get(key) === true)];
  };
  const byKey = new Map<string, Postings[]>();
  for (const one of await postingsOfKeys(database, workspaceId, segments, new Set(exact.keys())))
    byKey.set(one.key, [...(byKey.get(one.key) ?? []), ...read(one, false)]);
  const byBeginning = new Map<string, Postings[]>();
  for (const beginning of beginnings) {
    const found = await postingsBeginning(database, workspaceId, beginning, mostBeginning);
    if (found === null) throw new BeginningTooCommon(beginning.slice(beginning.indexOf('*') + 1));
    byBeginning.set(
      beginning,
      found.flatMap((one) => read(one)),
    );
  }
  const postingsOf =
    (mark: string): PostingsOf =>
    ({ keys, beginning }) => [
      ...keys.flatMap((key) => byKey.get(mark + key) ?? []),
      ...(beginning === null ? [] : (byBeginning.get(mark + beginning) ?? [])),
    ];
  return { inText: postingsOf(''), inHeadings: postingsOf(headingMark) };
}

function* slotsOf({ clauses }: Search): Generator<{ mark: string; slot: Slot; isPlaced: boolean }> {
  for (const { condition } of clauses.flat()) {
    if (condition.kind !== 'words') continue;
    const mark = condition.isInHeadings ? headingMark : '';
    for (const { wordings } of condition.phrases)
      for (const wording of wordings)
        for (const slot of wording.slots) yield { mark, slot, isPlaced: needsPlaces(wording) };
  }
}

/** A state that is asked for is that of the codes and facet values that are asked for; where none is, that of any code. */
async function gatherCodings(
  database: Database,
  workspaceId: string,
  { clauses }: Search,
  universe: Universe,
): Promise<Map<Condition, Int32Array>> {
  const conditions = clauses.flat().map(({ condition }) => condition);
  const states = conditions.flatMap((condition) => (condition.kind === 'status' ? [condition.status] : []));
  const ofCodes = conditions.some(({ kind }) => kind === 'coding');
  const firstOf = new Map(universe.versions.map(({ versionId }, index) => [versionId, universe.firstOf[index] ?? -1]));
  const numbersOf = async (dimension: Dimension, value: string | null, statuses: CodingStatus[]) => {
    const numbers: number[] = [];
    for (const { versionId, ordinals } of await listCoded(database, workspaceId, dimension, value, statuses)) {
      const first = firstOf.get(versionId) ?? -1;
      if (first >= 0) for (const ordinal of ordinals) numbers.push(first + ordinal);
    }
    return Int32Array.from(numbers);
  };
  const gathered = new Map<Condition, Int32Array>();
  for (const condition of conditions) {
    if (condition.kind === 'coding')
      gathered.set(condition, await numbersOf(condition.dimension, condition.value, statusesOf(states)));
    else if (condition.kind === 'status') {
      if (condition.status === 'none')
        gathered.set(condition, without(universe, await numbersOf('code', null, ['accepted', 'suggested'])));
      else if (ofCodes) gathered.set(condition, allNumbers(universe));
      else gathered.set(condition, await numbersOf('code', null, [condition.status]));
    }
  }
  return gathered;
}

/** What was rejected counts only when it is asked for. */
function statusesOf(states: readonly CodingState[]): CodingStatus[] {
  const named = states.filter((state) => state !== 'none');
  return named.length > 0 ? named : ['accepted', 'suggested'];
}

function allNumbers({ size }: Universe): Int32Array {
  return Int32Array.from({ length: size }, (_, number) => number);
}

function without(universe: Universe, numbers: Int32Array): Int32Array {
  const left = new Uint8Array(universe.size).fill(1);
  for (const number of numbers) left[number] = 0;
  return allNumbers(universe).filter((number) => left[number] === 1);
}
