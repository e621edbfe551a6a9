// What makes another passage similar to one: it shares its rarest words. Only passages of its own language can.
import { readPassageId, type PassageKey } from '@common-thread/contributions';
import type { WorkspaceContext } from '@common-thread/platform';
import { listSearchedSegments, readShownPassages, readTitleOf } from './finding.store.ts';
import { postingsOfKeys } from './postings-of-keys.ts';
import type { AskedPhrase } from './rules/asked-words.ts';
import type { Alternative } from './rules/compile-search.ts';
import { askedKeys, cutText, isFollowedBy, pairKey } from './rules/search-words.ts';

export interface Likeness {
  key: PassageKey;
  passage: { passageId: string; title: string; text: string; language: string };
  /** Any of its telling words. */
  clause: Alternative[];
  /** Score of the passage itself: what is exactly like it has similarity 1. */
  highest: number;
}

/** More words make no difference to the order and cost time. */
const mostWords = 25;

/** @returns null when there is no such passage */
export async function likenessTo(
  { database, workspaceId }: WorkspaceContext,
  passageId: string,
): Promise<Likeness | null> {
  const key = readPassageId(passageId);
  if (key === null) return null;
  const [row] = await readShownPassages(database, workspaceId, [key]);
  if (row === undefined) return null;
  const words = wordsOfPassage(row.text, row.language);
  const keys = new Set([...words.values()].flatMap((word) => word.keys));
  const segments = await listSearchedSegments(database, workspaceId);
  const passages = new Map<string, number>();
  for (const one of await postingsOfKeys(database, workspaceId, segments, keys, true))
    passages.set(one.key, (passages.get(one.key) ?? 0) + one.passages);
  const telling = [...words]
    .map(([written, { keys, count, places }]) => {
      const standsIn = Math.max(0, ...keys.map((one) => passages.get(one) ?? 0));
      return { written, keys, places, standsIn, weight: count / Math.log2(2 + standsIn) };
    })
    // A word that stands nowhere else finds nothing.
    .filter(({ standsIn }) => standsIn > 1)
    .sort((one, other) => one.standsIn - other.standsIn || other.weight - one.weight)
    .slice(0, mostWords);
  const clause = telling.map(({ written, keys, places }): Alternative => {
    const wording = { language: row.language, slots: [{ offset: 0, keys, beginning: null }], places };
    const phrases: AskedPhrase[] = [{ written, wordings: [wording] }];
    return { isExcluded: false, condition: { kind: 'words', phrases, isInHeadings: false } };
  });
  const title = await readTitleOf(database, workspaceId, key.versionId);
  return { key, passage: { passageId, title, text: row.text, language: row.language }, clause, highest: 0 };
}

interface PassageWord {
  keys: string[];
  count: number;
  places: number;
}

/** Words by what they are searched under, and pairs of characters of scripts without spaces. */
function wordsOfPassage(text: string, language: string): Map<string, PassageWord> {
  const words = new Map<string, PassageWord>();
  const tokens = cutText(text, language);
  const known = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.isCharacter && !isFollowedBy(token, tokens[index + 1])) return;
    const places = token.isCharacter ? 2 : 1;
    const written = token.isCharacter
      ? text.slice(token.start, token.start + 2)
      : text.slice(token.start, token.end).toLowerCase();
    const keys = token.isCharacter ? [pairKey(text, token.start)] : askedKeys(written, language);
    const same = words.get(written);
    if (same !== undefined) same.count += 1;
    else if (!known.has(keys.join(' '))) words.set(written, { keys, count: 1, places });
    known.add(keys.join(' '));
  });
  return words;
}
