import { describe, expect, it } from 'vitest';
import { sampleWithoutReplacement, seededRandom } from '../seeded-random.ts';
import { fitFeatures } from '../weighing/fit-features.ts';
import { adjustedRandIndex } from './compare-partitions.ts';
import { chooseClusters } from './choose-clusters.ts';
import { clusterFeatures, defaultClustering, findClusters } from './find-clusters.ts';
import { latentSpace } from './latent-space.ts';
import { typicalTerms } from './typical-terms.ts';

const subjects = [
  ['helpline', 'calls', 'counsellors', 'listening', 'telephone', 'night', 'volunteers', 'free'],
  ['schools', 'teachers', 'lessons', 'pupils', 'textbooks', 'classroom', 'curriculum', 'headmasters'],
  ['law', 'court', 'penalty', 'offence', 'prosecutor', 'sentence', 'judges', 'evidence'],
  ['filters', 'software', 'devices', 'settings', 'browser', 'providers', 'passwords', 'updates'],
] as const;
const ordinary = ['country', 'year', 'report', 'national', 'work', 'new', 'measures', 'ministry', 'plan', 'first'];

/** Passages on four subjects, six words of theirs among six ordinary ones; `mixed` passages hold words of all. */
function passages(count: number, mixed: number): { texts: { text: string; language: string }[]; truth: number[] } {
  const random = seededRandom(11);
  const some = (words: readonly string[], number: number) =>
    [...sampleWithoutReplacement(words.length, number, random)].map((place) => words[place] ?? '');
  const truth = Array.from({ length: count }, (_, place) => (place < mixed ? -1 : place % 4));
  const texts = truth.map((subject) => ({
    text: [...some(subject < 0 ? subjects.flat() : (subjects[subject] ?? []), 6), ...some(ordinary, 6)].join(' '),
    language: 'en',
  }));
  return { texts, truth };
}

const { texts, truth } = passages(120, 0);
const { matrix } = fitFeatures(texts, clusterFeatures);
const quick = { ...defaultClustering, runs: 20 };

describe('clusters of passages', () => {
  it('are the subjects they speak of, each found again in nearly every run', () => {
    const { labels, shown } = findClusters(matrix, { ...quick, clusters: 4 });
    expect(adjustedRandIndex(labels, truth)).toBe(1);
    expect(shown).toHaveLength(4);
    for (const { stability, members } of shown) {
      expect(stability).toBeGreaterThan(0.75);
      expect(members).toHaveLength(30);
    }
  });

  it('list the most typical passage first', () => {
    for (const { typicality } of findClusters(matrix, { ...quick, clusters: 4 }).shown) {
      expect([...typicality]).toEqual([...typicality].sort((a, b) => b - a));
      expect(typicality[0]).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it('are the same for the same seed, and hardly differ for another', () => {
    const one = findClusters(matrix, { ...quick, clusters: 4, seed: 5 });
    expect(findClusters(matrix, { ...quick, clusters: 4, seed: 5 })).toEqual(one);
    const other = findClusters(matrix, { ...quick, clusters: 4, seed: 6 });
    expect(adjustedRandIndex(one.labels, other.labels)).toBeGreaterThan(0.95);
  });

  it('do not depend on the order of the passages', () => {
    const reversed = fitFeatures([...texts].reverse(), clusterFeatures).matrix;
    const { labels } = findClusters(reversed, { ...quick, clusters: 4 });
    expect(adjustedRandIndex([...labels].reverse(), truth)).toBe(1);
  });

  it('are not shown where there is nothing to find', () => {
    const noise = passages(240, 240);
    const { shown, leftOut } = findClusters(fitFeatures(noise.texts, clusterFeatures).matrix, {
      ...quick,
      clusters: 8,
    });
    expect(shown).toEqual([]);
    expect(leftOut.reduce((sum, { members }) => sum + members.length, 0)).toBe(240);
  });

  it('set passages without any word aside, and are none below ten passages', () => {
    const withEmpty = [...texts.slice(0, 40), { text: '…', language: 'en' }];
    expect(findClusters(fitFeatures(withEmpty, clusterFeatures).matrix, { ...quick, clusters: 4 }).labels[40]).toBe(-1);
    const few = findClusters(fitFeatures(texts.slice(0, 9), clusterFeatures).matrix, quick);
    expect(few).toMatchObject({ shown: [], leftOut: [], clusters: 0 });
    expect(new Set(few.labels)).toEqual(new Set([-1]));
  });
});

describe('the number of clusters', () => {
  it('is chosen by how well runs agree, and what was tried is told', () => {
    const { clusters, tried } = chooseClusters(latentSpace(matrix, 30, 1), 5, 1);
    expect(clusters).toBe(4);
    expect(tried.map(({ clusters: number }) => number)).toEqual([4, 6, 8, 11, 16, 22]);
    expect(tried[0]?.agreement).toBeGreaterThan(0.8);
  });

  it('never leaves fewer passages to a cluster than asked for', () => {
    const { tried } = chooseClusters(latentSpace(matrix, 30, 1), 20, 1);
    expect(Math.max(...tried.map(({ clusters }) => clusters))).toBe(6);
  });
});

describe('the typical terms of a cluster', () => {
  it('are the words of its subject, not those of all passages', () => {
    const terms = typicalTerms(texts, truth, 5);
    terms.forEach((ofCluster, subject) => {
      const words = ofCluster.flatMap(({ term }) => term.split(' '));
      expect(words.length).toBeGreaterThanOrEqual(5);
      for (const word of words) expect(subjects[subject]).toContain(word);
    });
  });

  it('are shown as people write them, a pair in place of its words where they stand together', () => {
    const written = [
      'The child helplines answered. Child helplines listen.',
      'Each child helpline is free; the child helpline never closes.',
      'Child helplines are open at night.',
      'Teachers at the school taught.',
      'The schools and their teachers.',
    ].map((text) => ({ text, language: 'en' }));
    const [first, second] = typicalTerms(written, [0, 0, 0, 1, 1], 3);
    expect(first?.[0]).toMatchObject({ term: 'child helplines', passages: 3 });
    expect(first?.map(({ term }) => term)).not.toContain('child');
    expect(second?.map(({ term }) => term)).toContain('teachers');
  });

  it('follow c-TF-IDF: share of the cluster’s words times log(1 + mean words of a cluster / count everywhere)', () => {
    const counted = ['apple. apple. pear', 'apple. pear', 'plum. plum. plum', 'plum. pear'].map((text) => ({
      text,
      language: 'en',
    }));
    const [first] = typicalTerms(counted, [0, 0, 1, 1], 9);
    // Five words and five: 5 on average. "apple" is 3 of 5 in its cluster and 3 everywhere.
    expect(first?.find(({ term }) => term === 'apple')?.weight).toBeCloseTo(0.6 * Math.log(1 + 5 / 3), 12);
  });

  it('of a cluster without words are none', () => {
    expect(typicalTerms([{ text: '12 %', language: 'en' }], [1])).toEqual([[], []]);
  });
});
