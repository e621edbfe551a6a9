// Draws a random sample of the passages nobody has decided on.
import { randomInt } from 'node:crypto';
import { failure, recordAudit, success, type Result, type WorkspaceContext } from '@common-thread/platform';
import { isOffered, sampleWithoutReplacement, seededRandom } from '@common-thread/text-analysis';
import { openCodebook } from '../codebook/codebook.ts';
import { codingProblems } from '../coding.problems.ts';
import { readingProblems } from './reading-order.problems.ts';
import { listCodingsOfCode, listScope } from './reading-order.store.ts';
import type { ReadingScope } from './reading-order.views.ts';
import { largestSample } from './rules/advised-sample.ts';
import { knownOfRows, orderRows } from './rules/order-part.ts';
import { addSample } from './samples.store.ts';

/** @param given.seed repeats a draw from the same passages; left out, it is drawn too (and stored) */
export async function drawSample(
  study: WorkspaceContext,
  { code, language, size, seed = randomInt(2 ** 31) }: ReadingScope & { size: number; seed?: number },
): Promise<Result<{ id: string }>> {
  const { codebook } = await openCodebook(study);
  if (!isOffered(codebook, 'code', code))
    return failure(codingProblems.problem(study.language, 'valueUnknown', { value: code }, 'code'));
  if (!Number.isInteger(size) || size < 1 || size > largestSample)
    return failure(readingProblems.problem(study.language, 'sampleSize', { most: largestSample }, 'size'));
  return study.database.transaction(async (database) => {
    const inTransaction = { ...study, database };
    const rows = orderRows(await listScope(inTransaction, language));
    const { decisions, found } = knownOfRows(rows, await listCodingsOfCode(inTransaction, code));
    const isDecided = new Set(decisions.map(({ row }) => row));
    const unread = rows.places.filter((_, row) => !isDecided.has(row));
    if (unread.length === 0) return failure(readingProblems.problem(study.language, 'nothingUnread', {}, 'size'));
    const random = seededRandom(seed);
    const drawn = [...sampleWithoutReplacement(unread.length, size, random)].map((place) => unread[place]!);
    const sample = {
      code,
      language,
      seed,
      versionIds: [...new Set(rows.places.map(({ version }) => version))],
      unread: unread.length,
      knownBefore: found,
      passages: shuffled(drawn, random),
    };
    const id = await addSample(inTransaction, sample);
    const after = { code, language, unread: unread.length, sampled: drawn.length };
    await recordAudit(inTransaction, { action: 'coding.drawSample', subject: id, after });
    return success({ id });
  });
}

/** So that whoever stops early has not read the first documents only. */
function shuffled<Place>(places: Place[], random: () => number): Place[] {
  const mixed = [...places];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
