import { describe, expect, it } from 'vitest';
import { numpyChoices } from './screening-numpy-choice.ts';

describe('the choices of numpy', () => {
  // numpy 1.24.2: g = np.random.default_rng(seed); [g.choice(np.arange(n)) for n in (20, 831, 1000000, 3)]
  it.each([
    [1, [9, 425, 755167, 2]],
    [2, [16, 217, 109305, 0]],
    [3, [16, 71, 179440, 0]],
    [7, [18, 519, 684179, 2]],
    [12345, [13, 188, 788646, 0]],
  ])('of seed %i', (seed, choices) => {
    const choose = numpyChoices(seed);
    expect([20, 831, 1_000_000, 3].map((bound) => choose(bound))).toEqual(choices);
  });
});
