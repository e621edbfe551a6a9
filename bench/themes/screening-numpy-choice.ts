// The random choices of numpy's default_rng, so that both programs begin a review with the same two records.
// Sources: O'Neill 2014, PCG XSL-RR 128/64; Lemire 2019 for numbers below a bound; numpy's published SeedSequence.

const mask32 = 0xffffffffn;
const mask64 = (1n << 64n) - 1n;
const mask128 = (1n << 128n) - 1n;
const multiplier = 0x2360ed051fc65da44385df649fccf645n;

/** Draws below a bound (at most 2^32 - 1), one after the other: what default_rng(seed).choice(range(bound)) picks. */
export function numpyChoices(seed: number): (bound: number) => number {
  const words = seedWords(seed);
  const wide = (first: number) => ((words[first + 1] ?? 0n) << 32n) | (words[first] ?? 0n);
  const increment = ((((wide(4) << 64n) | wide(6)) << 1n) | 1n) & mask128;
  let state = increment;
  const step = () => {
    state = (state * multiplier + increment) & mask128;
  };
  state = (state + ((wide(0) << 64n) | wide(2))) & mask128;
  step();

  let kept: bigint | null = null;
  const next32 = (): bigint => {
    if (kept !== null) {
      const second = kept;
      kept = null;
      return second;
    }
    step();
    const turned = (state >> 64n) ^ (state & mask64);
    const rotation = state >> 122n;
    const output = ((turned >> rotation) | (turned << (64n - rotation))) & mask64;
    kept = output >> 32n;
    return output & mask32;
  };
  return (bound) => {
    const range = BigInt(bound);
    const threshold = (mask32 + 1n - range) % range;
    for (;;) {
      const product = next32() * range;
      if ((product & mask32) >= threshold) return Number(product >> 32n);
    }
  };
}

/** Eight 32-bit words out of a seed below 2^32. */
function seedWords(seed: number): bigint[] {
  const hashed = hasher(0x43b0d7e5n, 0x931e8875n);
  const pool = [BigInt(seed), 0n, 0n, 0n].map(hashed);
  for (let from = 0; from < 4; from += 1) {
    for (let to = 0; to < 4; to += 1) {
      if (from === to) continue;
      const mixed = (0xca01f9ddn * (pool[to] ?? 0n) - 0x4973f715n * hashed(pool[from] ?? 0n)) & mask32;
      pool[to] = mixed ^ (mixed >> 16n);
    }
  }
  const output = hasher(0x8b51f9ddn, 0x58f38dedn);
  return Array.from({ length: 8 }, (_, place) => output(pool[place % 4] ?? 0n));
}

function hasher(start: bigint, factor: bigint): (word: bigint) => bigint {
  let constant = start;
  return (word) => {
    const turned = word ^ constant;
    constant = (constant * factor) & mask32;
    const product = (turned * constant) & mask32;
    return product ^ (product >> 16n);
  };
}
