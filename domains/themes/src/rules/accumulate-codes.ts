// Saturation: how many codes are known after each contribution read, and how many are to be expected whatever the order.

export interface ReadContribution {
  id: string;
  codes: ReadonlySet<string>;
}

export interface SaturationStep {
  contributionId: string;
  /** Codes that no contribution before had. */
  newCodes: string[];
  /** Distinct codes up to here. */
  known: number;
}

/** @param read in the order of reading */
export function accumulateCodes(read: readonly ReadContribution[]): SaturationStep[] {
  const known = new Set<string>();
  return read.map(({ id, codes }) => {
    const newCodes = [...codes].filter((code) => !known.has(code)).sort();
    for (const code of newCodes) known.add(code);
    return { contributionId: id, newCodes, known: known.size };
  });
}

/** Expected number of distinct codes among n of the N contributions drawn at random, for n = 1 … N: the exact mean over all orders,
 *  sum over codes of 1 - C(N - k, n) / C(N, n), where k contributions have the code. It flattens when reading on brings little new.
 *  It says nothing of contributions that are not there.
 *  Source: Colwell, Mao & Chang 2004, Ecology 85(10), 2717-2727 (sample-based rarefaction, "Mao Tau"). */
export function expectedCodes(read: readonly ReadContribution[]): number[] {
  const having = new Map<string, number>();
  for (const { codes } of read) for (const code of codes) having.set(code, (having.get(code) ?? 0) + 1);
  const total = read.length;
  const expected = new Array<number>(total).fill(0);
  for (const count of having.values()) {
    let unseen = 1;
    for (let drawn = 1; drawn <= total; drawn += 1) {
      unseen *= Math.max(0, total - count - drawn + 1) / (total - drawn + 1);
      expected[drawn - 1] = (expected[drawn - 1] ?? 0) + 1 - unseen;
    }
  }
  return expected;
}
