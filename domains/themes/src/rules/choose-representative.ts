// Chooses the passages that stand for a theme, countries taking turns.

export interface RankedPassage {
  country: string | null;
  versionId: string;
  ordinal: number;
  rank: number;
}

/** The best passage of each country first, best countries' best first; a second one from a country only after every country
 *  had one, and never a second one from a document before that. Passages of no country come after those of the countries.
 *  @param passages any order; the answer does not depend on it
 *  @param limit at most so many are returned */
export function chooseRepresentative<Passage extends RankedPassage>(
  passages: readonly Passage[],
  limit: number,
): Passage[] {
  const byCountry = new Map<string, Passage[]>();
  for (const passage of [...passages].sort(bestFirst)) {
    const key = passage.country ?? '';
    const queue = byCountry.get(key) ?? [];
    queue.push(passage);
    byCountry.set(key, queue);
  }
  const chosen: Passage[] = [];
  while (chosen.length < limit && byCountry.size > 0) {
    const turn: Passage[] = [];
    for (const [country, queue] of byCountry) {
      const next = takeFromFreshDocument(queue, chosen);
      if (next !== undefined) turn.push(next);
      if (queue.length === 0) byCountry.delete(country);
    }
    turn.sort((one, other) => Number(one.country === null) - Number(other.country === null) || bestFirst(one, other));
    chosen.push(...turn);
  }
  return chosen.slice(0, limit);
}

/** A document that was not quoted yet goes before a better passage of one that was. */
function takeFromFreshDocument<Passage extends RankedPassage>(
  queue: Passage[],
  chosen: readonly Passage[],
): Passage | undefined {
  const quoted = new Set(chosen.map((passage) => passage.versionId));
  const at = queue.findIndex((passage) => !quoted.has(passage.versionId));
  return queue.splice(Math.max(at, 0), 1)[0];
}

function bestFirst(one: RankedPassage, other: RankedPassage): number {
  return (
    other.rank - one.rank ||
    compare(one.country ?? '', other.country ?? '') ||
    compare(one.versionId, other.versionId) ||
    one.ordinal - other.ordinal
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
