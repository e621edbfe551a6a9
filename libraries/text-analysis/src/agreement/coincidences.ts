// Coincidences of values that different coders gave the same unit: what alpha is computed from. They add up over units, so that
// documents can be counted once and drawn again at will.

/** What coders said of one unit. */
export interface CodedUnit {
  /** One value for each coder, in any order; null: the coder did not see the unit. */
  values: readonly (string | null)[];
  /** How much the unit counts, for units of unequal size such as stretches of text (their length): a weight of 3 is the same as the
   *  unit three times. Above 0; 1 when left out. */
  weight?: number;
}

export interface Coincidences {
  categories: readonly string[];
  /** categories x categories, symmetric; its sum is the number of pairable values. */
  counts: Float64Array;
}

export function noCoincidences(categories: readonly string[]): Coincidences {
  return { categories, counts: new Float64Array(categories.length ** 2) };
}

/** Each ordered pair of values of a unit counts 1/(values of the unit - 1), so that every value counts once. A unit with fewer
 *  than two values says nothing about agreement and is passed over.
 *  @param categories every value that may occur; throws when another does
 *  Source: Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section C. */
export function countCoincidences(units: Iterable<CodedUnit>, categories: readonly string[]): Coincidences {
  const { counts } = noCoincidences(categories);
  const places = new Map(categories.map((category, place) => [category, place]));
  for (const { values, weight = 1 } of units) {
    const given: number[] = [];
    for (const value of values) if (value !== null) given.push(placeOf(places, value));
    for (let one = 0; one < given.length; one += 1)
      for (let other = 0; other < given.length; other += 1) {
        if (one === other) continue;
        const cell = (given[one] ?? 0) * categories.length + (given[other] ?? 0);
        counts[cell] = (counts[cell] ?? 0) + weight / (given.length - 1);
      }
  }
  return { categories, counts };
}

function placeOf(places: ReadonlyMap<string, number>, value: string): number {
  const place = places.get(value);
  if (place === undefined) throw new RangeError(`"${value}" is not among the categories.`);
  return place;
}
