// Random numbers that a seed repeats on every machine; nothing in this library is random without one.

/** Source of numbers in [0, 1). */
export type SeededRandom = () => number;

/** A stream of numbers in [0, 1), 32 bits each, the same for the same seed on every machine.
 *  @param seed any whole number; only its lowest 32 bits count
 *  Not for secrets. Source: Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators", in the 32-bit
 *  form known as Mulberry32. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed for part `part` of a work with seed `seed`, so that parts do not share one stream. */
export function seedOfPart(seed: number, part: number): number {
  const random = seededRandom((Math.imul(seed, 0x9e3779b1) ^ Math.imul(part + 1, 0x85ebca6b)) >>> 0);
  return Math.floor(random() * 4294967296);
}

/** A standard normal number. Source: Box & Muller 1958. */
export function normalNumber(random: SeededRandom): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** `size` different numbers below `population`, each subset as likely as the others, ascending. All of them when `size` is
 *  larger. Source: Fan, Muller & Rezucha 1962, selection sampling. */
export function sampleWithoutReplacement(population: number, size: number, random: SeededRandom): Int32Array {
  const chosen = new Int32Array(Math.max(0, Math.min(size, population)));
  let taken = 0;
  for (let candidate = 0; taken < chosen.length; candidate += 1) {
    if (random() * (population - candidate) < chosen.length - taken) {
      chosen[taken] = candidate;
      taken += 1;
    }
  }
  return chosen;
}
