// The postings of keys, wherever they stand: in rows of their own or in shared ones.
import type { Database } from '@common-thread/platform';
import {
  readPostingRows,
  readPostingRowsBeginning,
  type SearchedSegment,
  type StoredPostings,
} from './finding.store.ts';
import { isSharedRow, sharedRowOf, sharedRowOfBeginning, unpackPostings } from './rules/packed-postings.ts';

export interface PostingsOfKey {
  key: string;
  segment: number;
  passages: number;
  /** Empty where only the number of passages was asked for and the postings are long. */
  bytes: Uint8Array;
}

export async function postingsOfKeys(
  database: Database,
  workspaceId: string,
  segments: readonly SearchedSegment[],
  keys: ReadonlySet<string>,
  onlyNumbers = false,
): Promise<PostingsOfKey[]> {
  if (keys.size === 0) return [];
  const rows = new Set(keys);
  for (const shelves of new Set(segments.map((one) => one.shelves)))
    for (const key of keys) rows.add(sharedRowOf(key, shelves));
  return unshared(await readPostingRows(database, workspaceId, [...rows], onlyNumbers), (key) => keys.has(key));
}

/** @returns null when more keys than `most` begin so */
export async function postingsBeginning(
  database: Database,
  workspaceId: string,
  beginning: string,
  most: number,
): Promise<PostingsOfKey[] | null> {
  const own = await readPostingRowsBeginning(database, workspaceId, beginning, most + 1);
  const shared = await readPostingRows(database, workspaceId, [sharedRowOfBeginning(beginning)], false);
  const found = unshared([...own, ...shared], (key) => key.startsWith(beginning));
  return found.length > most ? null : found;
}

function unshared(rows: readonly StoredPostings[], isWanted: (key: string) => boolean): PostingsOfKey[] {
  return rows.flatMap(({ key, segment, passages, postings }): PostingsOfKey[] => {
    if (!isSharedRow(key)) return [{ key, segment, passages, bytes: postings ?? new Uint8Array(0) }];
    return unpackPostings(postings ?? new Uint8Array(0))
      .filter((member) => isWanted(member.key))
      .map((member) => ({ ...member, segment }));
  });
}
