// Who codes which document when not everybody codes everything.
import { seededRandom } from '@common-thread/text-analysis';

/** Every document gets `perDocument` coders, in turn around the table, so that everybody has about as much to do and every pair of
 *  neighbours meets; where the turn begins, and in which order they sit, is drawn by the seed.
 *  @returns coders by version */
export function assignCoders(
  versionIds: readonly string[],
  coderIds: readonly string[],
  perDocument: number | null,
  seed: number,
): Map<string, string[]> {
  if (perDocument === null || perDocument >= coderIds.length)
    return new Map(versionIds.map((versionId) => [versionId, [...coderIds]]));
  const table = shuffled(coderIds, seed);
  return new Map(
    versionIds.map((versionId, place) => [
      versionId,
      Array.from({ length: perDocument }, (_, seat) => table[(place + seat) % table.length] ?? ''),
    ]),
  );
}

/** Source: Fisher & Yates 1938, from the end. */
function shuffled(coderIds: readonly string[], seed: number): string[] {
  const random = seededRandom(seed);
  const table = [...coderIds];
  for (let last = table.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    [table[last], table[chosen]] = [table[chosen] ?? '', table[last] ?? ''];
  }
  return table;
}
