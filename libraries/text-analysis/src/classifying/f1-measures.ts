// How well chosen codes agree with those that people gave.

/** For each passage the codes that hold, as columns. */
export type CodesOfPassages = readonly (readonly number[])[];

export interface F1Measures {
  /** Over all pairs of passage and code. */
  micro: number;
  /** Mean over the codes that people gave or that were chosen at least once; the others are left out. */
  macro: number;
}

/** F1 = 2 · both / (given + chosen); 0 when neither occurs.
 *  @param given by people, one list per passage
 *  @param chosen for the same passages */
export function f1Measures(given: CodesOfPassages, chosen: CodesOfPassages, codes: number): F1Measures {
  const both = new Float64Array(codes);
  const either = new Float64Array(codes);
  given.forEach((ofPassage, passage) => {
    const others = chosen[passage] ?? [];
    for (const code of ofPassage) {
      either[code]! += 1;
      if (others.includes(code)) both[code]! += 1;
    }
    for (const code of others) either[code]! += 1;
  });
  const used = either.filter((count) => count > 0).length;
  const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
  const scores = both.map((count, code) => (either[code]! > 0 ? (2 * count) / either[code]! : 0));
  return { micro: (2 * sum(both)) / Math.max(1, sum(either)), macro: sum(scores) / Math.max(1, used) };
}
