// Brings the passages of current versions into the index of words: what is new, and small pieces put together.
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { WorkspaceContext, WorkspaceDatabase } from '@common-thread/platform';
import {
  listSegments,
  listVersionsIn,
  listVersionsToIndex,
  putSegment,
  readPassagesOf,
  refreshIndexStatistics,
  takeIndex,
  type IndexedVersion,
  type PassageRow,
  type VersionToIndex,
} from './finding-index.store.ts';
import { SegmentBuilder } from './rules/build-segment.ts';
import { indexFormat } from './rules/search-words.ts';
import { largestSegment, segmentsToRenew } from './rules/segments-to-renew.ts';
import { absent } from './rules/universe.ts';

export interface IndexingProgress {
  passagesDone: number;
  passagesTotal: number;
}

/** Can be stopped anywhere and started again, by several processes at once: each piece is written as a whole or not at all.
 *  @param waits whether to wait for another process that is at it; without, it is left to that one
 *  @returns number of passages that came into the index */
export async function indexPassages(
  study: WorkspaceContext,
  report: (progress: IndexingProgress) => void | Promise<void> = () => undefined,
  waits = true,
): Promise<number> {
  let passagesDone = 0;
  for (;;) {
    const done = await study.database.transaction((database) => indexSome({ ...study, database }, waits));
    if (done === null) break;
    passagesDone += done.indexed;
    await report({ passagesDone, passagesTotal: passagesDone + done.waiting });
  }
  if (passagesDone > 1000) await refreshIndexStatistics(study.database);
  return passagesDone;
}

/** One segment. @returns null when there was nothing to do */
async function indexSome(
  { database, workspaceId }: WorkspaceContext,
  waits: boolean,
): Promise<{ indexed: number; waiting: number } | null> {
  if (!(await takeIndex(database, workspaceId, waits))) return null;
  const waiting = await listVersionsToIndex(database, workspaceId);
  const renewable = segmentsToRenew(await listSegments(database, workspaceId), indexFormat);
  const taken: VersionToIndex[] = [];
  let room = largestSegment;
  for (const version of waiting) {
    if (taken.length > 0 && version.passages > room) break;
    taken.push(version);
    room -= version.passages;
  }
  const renewed = renewable.filter(({ living }) => {
    const fits = living <= room || (taken.length === 0 && room === largestSegment);
    if (fits) room -= living;
    return fits;
  });
  if (taken.length === 0 && renewed.length === 0) return null;
  const segments = renewed.map(({ segment }) => segment);
  const versions = [...taken, ...(await listVersionsIn(database, workspaceId, segments))];
  const { indexed, postings } = await buildSegment(database, workspaceId, versions);
  await putSegment(database, workspaceId, indexFormat, segments, indexed, postings);
  const left = waiting.slice(taken.length).reduce((sum, { passages }) => sum + passages, 0);
  return { indexed: taken.reduce((sum, { passages }) => sum + passages, 0), waiting: left };
}

/** Passages that are read at once. */
const passagesAtOnce = 2000;
/** Passages after which others that wait for this process have their turn; some 2 ms. */
const passagesInARow = 50;

async function buildSegment(database: WorkspaceDatabase, workspaceId: string, versions: VersionToIndex[]) {
  const builder = new SegmentBuilder();
  const indexed: IndexedVersion[] = [];
  let firstNumber = 0;
  for (let at = 0; at < versions.length;) {
    const batch: VersionToIndex[] = [];
    for (let passages = 0; at < versions.length && passages < passagesAtOnce; at += 1) {
      const version = versions[at];
      if (version === undefined) break;
      batch.push(version);
      passages += version.passages;
    }
    const rows = await readPassagesOf(
      database,
      workspaceId,
      batch.map(({ id }) => id),
    );
    const byVersion = rowsByVersion(rows);
    for (const version of batch) {
      const made = await indexVersion(builder, version, byVersion.get(version.id) ?? [], firstNumber);
      indexed.push(made);
      firstNumber += made.numbers;
    }
  }
  return { indexed, postings: builder.postings() };
}

function rowsByVersion(rows: PassageRow[]): Map<string, PassageRow[]> {
  const groups = new Map<string, PassageRow[]>();
  for (const row of rows) {
    const group = groups.get(row.versionId);
    if (group === undefined) groups.set(row.versionId, [row]);
    else group.push(row);
  }
  return groups;
}

async function indexVersion(
  builder: SegmentBuilder,
  { id, foundSince }: VersionToIndex,
  rows: PassageRow[],
  firstNumber: number,
): Promise<IndexedVersion> {
  const numbers = (rows.at(-1)?.ordinal ?? -1) + 1;
  const lengths = new Uint16Array(numbers);
  const languageOf = Buffer.alloc(numbers, absent);
  const languages: string[] = [];
  let words = 0;
  for (const [index, { ordinal, language, headingPath, text }] of rows.entries()) {
    const length = builder.add({ number: firstNumber + ordinal, language, headingPath, text });
    lengths[ordinal] = Math.min(length, 65_535);
    words += length;
    if (!languages.includes(language)) languages.push(language);
    languageOf[ordinal] = Math.min(languages.indexOf(language), absent - 1);
    if (index % passagesInARow === passagesInARow - 1) await othersFirst();
  }
  // Two bytes each, the lower one first.
  const lengthBytes = Buffer.alloc(2 * numbers);
  lengths.forEach((length, ordinal) => lengthBytes.writeUInt16LE(length, 2 * ordinal));
  return { versionId: id, firstNumber, numbers, words, lengths: lengthBytes, languages, languageOf, foundSince };
}
