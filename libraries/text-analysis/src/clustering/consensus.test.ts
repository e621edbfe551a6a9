import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random.ts';
import { adjustedRandIndex } from './compare-partitions.ts';
import { clusterStability, consensusPartition } from './consensus.ts';

/** Runs that see four groups, each run with its own share of mistakes. */
function runsWithMistakes(mistakes: number, seed: number): { truth: Int32Array; runs: Int32Array[] } {
  const random = seededRandom(seed);
  const truth = Int32Array.from({ length: 80 }, (_, passage) => passage % 4);
  const runs = Array.from({ length: 15 }, () =>
    truth.map((label) => (random() < mistakes ? Math.floor(random() * 4) : label)),
  );
  return { truth, runs };
}

describe('the consensus of many runs', () => {
  it('is what they have in common, though each is wrong for three passages in ten', () => {
    const { truth, runs } = runsWithMistakes(0.4, 3);
    const alone = runs.map((run) => adjustedRandIndex(run, truth));
    expect(Math.max(...alone)).toBeLessThan(0.7);
    expect(adjustedRandIndex(consensusPartition(runs, { clusters: 4, seed: 1 }), truth)).toBeGreaterThan(0.9);
  });

  it('of one partition repeated is that partition', () => {
    const { truth } = runsWithMistakes(0, 1);
    expect(adjustedRandIndex(consensusPartition([truth, truth, truth], { clusters: 4, seed: 2 }), truth)).toBe(1);
  });

  it('does not depend on what each run calls its clusters', () => {
    const { runs } = runsWithMistakes(0.4, 5);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 15, maxLength: 15 }), (shifts) => {
        const renamed = runs.map((run, place) => run.map((label) => (label + (shifts[place] ?? 0)) % 4));
        expect(consensusPartition(renamed, { clusters: 4, seed: 1 })).toEqual(
          consensusPartition(runs, { clusters: 4, seed: 1 }),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on the order of the passages', () => {
    const { runs } = runsWithMistakes(0.15, 6);
    const order = Array.from({ length: 80 }, (_, place) => (place * 27 + 5) % 80);
    const turned = runs.map((run) => Int32Array.from(order, (passage) => run[passage] ?? 0));
    const straight = consensusPartition(runs, { clusters: 4, seed: 1 });
    const back = consensusPartition(turned, { clusters: 4, seed: 1 });
    expect(
      adjustedRandIndex(
        Int32Array.from(order, (passage) => straight[passage] ?? 0),
        back,
      ),
    ).toBe(1);
  });
});

describe('the stability of a cluster', () => {
  it('is 1 when every run finds it, and the mean of the best Jaccard similarities else', () => {
    const labels = Int32Array.of(0, 0, 0, 1, 1, 1);
    expect([...clusterStability(labels, [labels, labels])]).toEqual([1, 1]);
    // The second run moves one passage: {0,0} of {0,0,0} = 2/3, {1,1,1} of four = 3/4.
    const [first, second] = clusterStability(labels, [labels, Int32Array.of(7, 7, 2, 2, 2, 2)]);
    expect(first).toBeCloseTo((1 + 2 / 3) / 2, 12);
    expect(second).toBeCloseTo((1 + 3 / 4) / 2, 12);
  });

  it('leaves out passages that are in no cluster', () => {
    expect([...clusterStability(Int32Array.of(0, 0, -1), [Int32Array.of(0, 0, 0)])]).toEqual([2 / 3]);
  });
});
