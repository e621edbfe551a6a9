// Which passages a round codes when not whole documents: drawn at random, in strata, repeatable by seed.
import { sampleWithoutReplacement, seededRandom } from '@common-thread/text-analysis';

export interface PassageToDraw {
  versionId: string;
  ordinal: number;
  /** A country, a language, or '' when there are no strata. */
  stratum: string;
}

/** Each stratum gets its share of the sample in proportion to its passages, and at least one passage where the sample has room
 *  for all strata: a small country is heard, and a long paper does not fill the sample alone.
 *  @param passages in a stable order, on which the draw rests
 *  @returns ordinals by version, ascending; all passages when `size` is larger */
export function drawSample(passages: readonly PassageToDraw[], size: number, seed: number): Map<string, number[]> {
  const strata = new Map<string, PassageToDraw[]>();
  for (const passage of passages) {
    const stratum = strata.get(passage.stratum);
    if (stratum === undefined) strata.set(passage.stratum, [passage]);
    else stratum.push(passage);
  }
  const names = [...strata.keys()].sort();
  const sizes = allocate(
    names.map((name) => strata.get(name)?.length ?? 0),
    Math.min(size, passages.length),
  );
  const random = seededRandom(seed);
  const drawn = new Map<string, number[]>();
  for (const [place, name] of names.entries()) {
    const stratum = strata.get(name) ?? [];
    for (const at of sampleWithoutReplacement(stratum.length, sizes[place] ?? 0, random)) {
      const passage = stratum[at];
      if (passage === undefined) continue;
      const ordinals = drawn.get(passage.versionId);
      if (ordinals === undefined) drawn.set(passage.versionId, [passage.ordinal]);
      else ordinals.push(passage.ordinal);
    }
  }
  for (const ordinals of drawn.values()) ordinals.sort((one, other) => one - other);
  return drawn;
}

/** Shares in proportion (largest remainders), never more than there is. */
function allocate(counts: readonly number[], size: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const least = size >= counts.length ? 1 : 0;
  const exact = counts.map((count) => (size * count) / total);
  const sizes = exact.map((share, place) => Math.min(counts[place] ?? 0, Math.max(least, Math.floor(share))));
  const given = () => sizes.reduce((sum, one) => sum + one, 0);
  const byRemainder = exact
    .map((share, place) => ({ place, remainder: share - Math.floor(share) }))
    .sort((one, other) => other.remainder - one.remainder || one.place - other.place)
    .map(({ place }) => place);
  for (let turn = 0; given() < size; turn += 1) {
    const place = byRemainder[turn % byRemainder.length] ?? 0;
    if ((sizes[place] ?? 0) < (counts[place] ?? 0)) sizes[place] = (sizes[place] ?? 0) + 1;
  }
  // The one passage that small strata are given is taken from the largest shares.
  while (given() > size) {
    const largest = sizes.indexOf(Math.max(...sizes));
    sizes[largest] = (sizes[largest] ?? 0) - 1;
  }
  return sizes;
}
