// The search itself: what was asked becomes conditions, these find passages, and a page of them is shown with the words marked.
import { countryName, type Alpha3 } from '@common-thread/vocabulary';
import { writePassageId } from '@common-thread/contributions';
import { failure, success, type Result, type WorkspaceContext } from '@common-thread/platform';
import { openCodebook } from '../codebook/codebook.ts';
import { BeginningTooCommon, gatherEvidence } from './evidence-of-search.ts';
import { findingProblems } from './finding.problems.ts';
import { inSnapshot, isTimeout, readShownPassages } from './finding.store.ts';
import type { FindAsked, FindHit, FindOrder, FindPage } from './finding.views.ts';
import { compileSearch, phrasesToMark, type Search } from './rules/compile-search.ts';
import { evaluateSearch, type Evidence, type Found } from './rules/evaluate-search.ts';
import { firstOf } from './rules/first-of.ts';
import { markWords, snippetOf } from './rules/mark-words.ts';
import type { Universe } from './rules/universe.ts';
import { likenessTo, type Likeness } from './similar-passages.ts';

export const findPageSize = 20;

/** Other pages than those of the site: a list of all, for a file. */
export interface FindPaging {
  page?: number;
  pageSize?: number;
  /** For a file: without marks, whose making takes longer than all the rest where hits are many. */
  isUnmarked?: boolean;
}

/** Hits are exact, whatever their number. An order by relevance is by BM25 of the words; where nothing but filters is asked for,
 *  and among equals, it is the order of the documents. */
export async function findPassages(
  study: WorkspaceContext,
  asked: FindAsked,
  paging: FindPaging = {},
): Promise<Result<FindPage>> {
  return searched(study, asked, async (within, search, likeness) => {
    const evidence = await gatherEvidence(within.database, within.workspaceId, search);
    const { universe } = evidence;
    const found = narrowed(evaluateSearch(search, evidence), universe, likeness);
    const order = asked.order ?? 'relevance';
    const pageSize = paging.pageSize ?? findPageSize;
    const pages = Math.max(1, Math.ceil(found.numbers.length / pageSize));
    const page = Math.min(Math.max(1, Math.floor(paging.page ?? 1)), pages);
    const isBefore = orderOf(order, found, universe, study);
    const shown = firstOf(found.numbers, page * pageSize, isBefore).slice((page - 1) * pageSize);
    const phrases = paging.isUnmarked === true ? [] : phrasesToMark(search);
    return {
      hits: await showHits(within, shown, found, universe, phrases, likeness),
      total: found.numbers.length,
      countries: countriesOf(found, universe),
      page,
      pageSize,
      order,
      searched: universe.passages,
      waiting: universe.versions.reduce((sum, { segment, passages }) => sum + (segment === null ? passages : 0), 0),
      choices: choicesOf(evidence),
      like: likeness?.passage ?? null,
    };
  });
}

/** How many passages are found, and how many of them in documents that came into the index after a moment. */
export async function countFound(
  study: WorkspaceContext,
  asked: FindAsked,
  since: Date,
): Promise<Result<{ total: number; fresh: number }>> {
  return searched(study, asked, async (within, search, likeness) => {
    const evidence = await gatherEvidence(within.database, within.workspaceId, search);
    const { numbers } = narrowed(evaluateSearch(search, evidence), evidence.universe, likeness);
    const { versions, versionOf } = evidence.universe;
    const isFresh = versions.map(({ foundSince }) => foundSince !== null && foundSince > since);
    const fresh = numbers.reduce((sum, number) => sum + (isFresh[versionOf[number] ?? -1] === true ? 1 : 0), 0);
    return { total: numbers.length, fresh };
  });
}

/** In one snapshot of the database, with everything that may be wrong with what was asked said in one line. */
async function searched<T>(
  study: WorkspaceContext,
  asked: FindAsked,
  work: (within: WorkspaceContext, search: Search, likeness: Likeness | null) => Promise<T>,
): Promise<Result<T>> {
  const refuse = (code: Parameters<typeof findingProblems.problem>[1], values = {}, field?: string) =>
    failure<T>(findingProblems.problem(study.language, code, values, field));
  const { codebook } = await openCodebook(study);
  const compiled = compileSearch(asked, codebook);
  if (!compiled.ok) return refuse(compiled.fault.code, compiled.fault.values, compiled.fault.field);
  try {
    return await inSnapshot(study.database, async (database) => {
      const within = { ...study, database };
      const likeness = asked.like === undefined ? null : await likenessTo(within, asked.like);
      if (asked.like !== undefined && likeness === null) return refuse('passageMissing', {}, 'like');
      const clauses = likeness === null ? [] : [likeness.clause];
      const search = { clauses: [...compiled.search.clauses, ...clauses] };
      return success(await work(within, search, likeness));
    });
  } catch (error) {
    if (error instanceof BeginningTooCommon) return refuse('beginningTooCommon', { value: error.beginning }, 'text');
    if (isTimeout(error)) return refuse('tookTooLong', {}, 'text');
    throw error;
  }
}

/** Passages that share too little with the one asked for are not like it. */
const leastSimilarity = 0.15;

function narrowed(found: Found, { versions, firstOf: firsts }: Universe, likeness: Likeness | null): Found {
  if (likeness === null) return found;
  const version = versions.findIndex(({ versionId }) => versionId === likeness.key.versionId);
  const first = firsts[version] ?? -1;
  const own = first < 0 ? -1 : first + likeness.key.ordinal;
  // A passage of a replaced version has no score of its own.
  const highest = found.scores[own] ?? found.numbers.reduce((high, one) => Math.max(high, found.scores[one] ?? 0), 0);
  likeness.highest = highest;
  const numbers = found.numbers.filter(
    (number) => number !== own && (found.scores[number] ?? 0) >= leastSimilarity * highest,
  );
  return { numbers, scores: found.scores };
}

function orderOf(
  order: FindOrder,
  { scores }: Found,
  { versions, versionOf }: Universe,
  { language }: WorkspaceContext,
): (one: number, other: number) => boolean {
  if (order === 'relevance')
    return (one, other) => {
      const difference = (scores[one] ?? 0) - (scores[other] ?? 0);
      return difference === 0 ? isEarlier(one, other, versionOf) : difference > 0;
    };
  const { compare } = new Intl.Collator(language);
  const nameOf = (alpha3: Alpha3 | null) => (alpha3 === null ? '\u{10ffff}' : countryName(alpha3, language));
  const places = versions.map((version, index) => ({ ...version, index, name: nameOf(version.country) }));
  places.sort((one, other) =>
    order === 'country'
      ? compare(one.name, other.name) || compare(one.title, other.title) || one.index - other.index
      : (one.date ?? '') < (other.date ?? '')
        ? 1
        : (one.date ?? '') > (other.date ?? '')
          ? -1
          : one.index - other.index,
  );
  const rankOf = new Int32Array(versions.length);
  places.forEach(({ index }, rank) => (rankOf[index] = rank));
  return (one, other) => {
    const difference = (rankOf[versionOf[one] ?? 0] ?? 0) - (rankOf[versionOf[other] ?? 0] ?? 0);
    return difference === 0 ? one < other : difference < 0;
  };
}

/** Versions are in the order of their paths, their passages in the order of the text. */
function isEarlier(one: number, other: number, versionOf: Int32Array): boolean {
  const difference = (versionOf[one] ?? 0) - (versionOf[other] ?? 0);
  return difference === 0 ? one < other : difference < 0;
}

function countriesOf({ numbers }: Found, { versions, versionOf }: Universe): number {
  const met = new Set<string>();
  for (const number of numbers) {
    const country = versions[versionOf[number] ?? -1]?.country;
    if (country != null) met.add(country);
  }
  return met.size;
}

function choicesOf({ universe, passagesOf }: Evidence): FindPage['choices'] {
  const countries = new Set<Alpha3>();
  const languages = new Set<string>();
  for (const version of universe.versions) {
    if (version.country !== null) countries.add(version.country);
    for (const language of passagesOf(version)?.languages ?? []) languages.add(language);
  }
  return { countries: [...countries].sort(), languages: [...languages].sort() };
}

async function showHits(
  { database, workspaceId }: WorkspaceContext,
  shown: number[],
  { scores }: Found,
  { versions, versionOf, firstOf: firsts }: Universe,
  phrases: ReturnType<typeof phrasesToMark>,
  likeness: Likeness | null,
): Promise<FindHit[]> {
  const places = shown.flatMap((number) => {
    const index = versionOf[number] ?? -1;
    const version = versions[index];
    return version === undefined ? [] : [{ number, version, ordinal: number - (firsts[index] ?? 0) }];
  });
  const rows = await readShownPassages(
    database,
    workspaceId,
    places.map(({ version, ordinal }) => ({ versionId: version.versionId, ordinal })),
  );
  const byId = new Map(rows.map((row) => [writePassageId(row), row]));
  return places.flatMap(({ number, version, ordinal }) => {
    const passageId = writePassageId({ versionId: version.versionId, ordinal });
    const row = byId.get(passageId);
    if (row === undefined) return [];
    const { versionId, contributionId, title, country, organisation, date, fileName } = version;
    return [
      {
        passageId,
        versionId,
        ordinal,
        contributionId,
        title,
        country,
        organisation,
        date,
        fileName,
        page: row.page,
        headingPath: row.headingPath,
        language: row.language,
        text: row.text,
        snippet: snippetOf(row.text, markWords(row.text, row.language, phrases)),
        similarity: likeness === null ? null : Math.min(1, (scores[number] ?? 0) / likeness.highest),
      },
    ];
  });
}
