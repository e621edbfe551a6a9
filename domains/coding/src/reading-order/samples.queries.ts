// Samples of unread passages as pages and programs ask for them.
import type { WorkspaceContext } from '@common-thread/platform';
import { readNeighbours, readPassagesToShow } from './reading-order.store.ts';
import type { ReadingScope, SampleToRead, UnreadSample } from './reading-order.views.ts';
import { boundOfSample, leftAfterSample } from './rules/sample-bound.ts';
import { findUndecided, listSampleRows, type SampleRow } from './samples.store.ts';

/** Newest first, of all languages. */
export async function listSamples(study: WorkspaceContext, code: string): Promise<UnreadSample[]> {
  return (await listSampleRows(study, code, null)).map(sampleOf);
}

function sampleOf({ foundSince, ...row }: SampleRow): UnreadSample {
  return { ...row, bound: boundOfSample({ ...row, foundSince }) };
}

/** From the newest sample of just these passages that still holds. */
export async function estimateLeft(
  study: WorkspaceContext,
  { code, language }: ReadingScope,
): Promise<{ atLeast: number; atMost: number } | null> {
  for (const row of await listSampleRows(study, code, null)) {
    if (row.language !== language) continue;
    const left = leftAfterSample(row);
    if (left !== null) return left;
  }
  return null;
}

/** The next passage of a sample, without the program's view of it.
 *  @param after the place after which to go on, for leaving one until later
 *  @returns null when there is no such sample */
export async function readSample(study: WorkspaceContext, id: string, after = 0): Promise<SampleToRead | null> {
  const [row] = await listSampleRows(study, null, id);
  if (row === undefined) return null;
  const sample = sampleOf(row);
  const place = await findUndecided(study, id, after);
  const nothing = { sample, passage: null, place: null, before: null, after: null };
  if (place === null) return nothing;
  const [found] = await readPassagesToShow(study, row.code, [place]);
  if (found === undefined) return nothing;
  const { suggestion: _unseen, ...passage } = found;
  return { sample, passage, place: place.place, ...(await readNeighbours(study, passage)) };
}
