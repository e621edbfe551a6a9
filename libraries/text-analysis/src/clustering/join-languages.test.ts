import { describe, expect, it } from 'vitest';
import { joinLanguages, type ClusterProfile } from './join-languages.ts';

const background = Float64Array.of(0.2, 0.2, 0.2);

function cluster(language: string, entries: readonly number[], passages = 10): ClusterProfile {
  return { language, passages, entries: Float64Array.from(entries), background };
}

describe('joining clusters across languages', () => {
  it('puts together what the lexicon finds in both, and leaves alone what has no counterpart', () => {
    const clusters = [
      cluster('en', [0.9, 0.1, 0.2]),
      cluster('en', [0.1, 0.8, 0.2]),
      cluster('fr', [0.1, 0.7, 0.1]),
      cluster('ar', [0.6, 0.1, 0.1]),
      cluster('zh', [0.1, 0.1, 0.9]),
    ];
    expect(joinLanguages(clusters).map((group) => [...group])).toEqual([[0, 3], [1, 2], [4]]);
  });

  it('never joins two clusters of one language', () => {
    const clusters = [cluster('en', [0.9, 0, 0]), cluster('en', [0.9, 0, 0]), cluster('fr', [0.9, 0, 0])];
    const groups = joinLanguages(clusters);
    expect(groups.map(({ length }) => length).sort()).toEqual([1, 2]);
    expect(groups.some((group) => group.includes(0) && group.includes(1))).toBe(false);
  });

  it('joins a third only when it is like both', () => {
    // At 0, 40 and 80 degrees: the ends are not alike (cosine 0.17), each is like the middle (0.77).
    const at = (degrees: number) => [
      0.2 + Math.cos((degrees * Math.PI) / 180),
      0.2 + Math.sin((degrees * Math.PI) / 180),
      0.2,
    ];
    const groups = joinLanguages([cluster('en', at(0)), cluster('fr', at(40)), cluster('es', at(80))]);
    expect(groups.map(({ length }) => length)).toEqual([2, 1]);
  });

  it('joins nothing where the lexicon says nothing, and puts the group of most passages first', () => {
    const clusters = [cluster('en', [0.2, 0.2, 0.2], 5), cluster('fr', [0.2, 0.2, 0.2], 50)];
    expect(joinLanguages(clusters)).toEqual([[1], [0]]);
  });
});
