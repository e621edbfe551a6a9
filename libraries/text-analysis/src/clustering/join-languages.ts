// Clusters of different languages that speak of the same things, told by the terms of a lexicon in all of these languages.

export interface ClusterProfile {
  language: string;
  passages: number;
  /** Mean weight of each lexicon entry in the cluster's passages; the same entries in the same order for every cluster. */
  entries: Float64Array;
  /** The same over all passages of that language, in a cluster or not: what a cluster must differ from. */
  background: Float64Array;
}

/** Clusters, by their place in the list given, that belong together; at most one of each language. */
export type JoinedClusters = number[];

/** Below this cosine two profiles have no more in common than their direction by chance. */
export const defaultLikeness = 0.5;

/** Joins clusters across languages whose profiles point the same way, the most alike first, as long as all of a group are
 *  alike. A profile is compared by how it differs from its background, since a lexicon finds more in some languages.
 *  @param minimumLikeness cosine from which two clusters are alike, -1 to 1
 *  @returns every cluster in exactly one group; groups of one are clusters without a counterpart. Largest groups first
 *  Not for clusters of one language (they are kept apart), nor where the lexicon says nothing: an empty profile joins nothing.
 *  Complete linkage: Sørensen 1948. */
export function joinLanguages(
  clusters: readonly ClusterProfile[],
  minimumLikeness = defaultLikeness,
): JoinedClusters[] {
  const profiles = clusters.map(({ entries, background }) => entries.map((value, entry) => value - background[entry]!));
  const pairs: { a: number; b: number; likeness: number }[] = [];
  profiles.forEach((profile, a) => {
    profiles.slice(0, a).forEach((other, b) => {
      if (clusters[a]?.language === clusters[b]?.language) return;
      const likeness = cosine(profile, other);
      if (likeness >= minimumLikeness) pairs.push({ a, b, likeness });
    });
  });
  pairs.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);

  const groupOf: JoinedClusters[] = clusters.map((_, place) => [place]);
  for (const { a, b } of pairs) {
    const left = groupOf[a] ?? [];
    const right = groupOf[b] ?? [];
    if (left === right) continue;
    const areAlike = left.every((one) =>
      right.every(
        (other) =>
          clusters[one]?.language !== clusters[other]?.language &&
          cosine(profiles[one] ?? new Float64Array(), profiles[other] ?? new Float64Array()) >= minimumLikeness,
      ),
    );
    if (!areAlike) continue;
    const joined = [...left, ...right].sort((one, other) => one - other);
    for (const one of joined) groupOf[one] = joined;
  }
  const passagesOf = (group: JoinedClusters) => group.reduce((sum, one) => sum + (clusters[one]?.passages ?? 0), 0);
  return [...new Set(groupOf)].sort(
    (one, other) => passagesOf(other) - passagesOf(one) || (one[0] ?? 0) - (other[0] ?? 0),
  );
}

function cosine(a: Float64Array, b: Float64Array): number {
  let product = 0;
  let squaresOfA = 0;
  let squaresOfB = 0;
  for (let entry = 0; entry < a.length; entry += 1) {
    product += a[entry]! * b[entry]!;
    squaresOfA += a[entry]! ** 2;
    squaresOfB += b[entry]! ** 2;
  }
  return squaresOfA === 0 || squaresOfB === 0 ? 0 : product / Math.sqrt(squaresOfA * squaresOfB);
}
