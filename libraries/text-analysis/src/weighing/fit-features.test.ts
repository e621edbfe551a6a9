import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordAndCharacterFeatures, wordFeatures } from './feature-options.ts';
import { fitFeatures, type FeatureSpace } from './fit-features.ts';
import { rowsOf } from './rows-of.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

const english = (...texts: string[]) => texts.map((text) => ({ text, language: 'en' }));

function rowOf(matrix: SparseMatrix, space: FeatureSpace, row: number): Record<string, number> {
  const places = Array.from({ length: matrix.rowStarts[row + 1]! - matrix.rowStarts[row]! }, (_, at) => {
    const place = matrix.rowStarts[row]! + at;
    return [space.nameOf(matrix.features[place]!), matrix.values[place]!] as const;
  });
  return Object.fromEntries(places);
}

const squaredLengths = (matrix: SparseMatrix) =>
  Array.from({ length: matrix.rows }, (_, row) =>
    matrix.values.subarray(matrix.rowStarts[row], matrix.rowStarts[row + 1]).reduce((sum, one) => sum + one * one, 0),
  );

describe('TF-IDF', () => {
  it('agrees with scikit-learn on single words and pairs', () => {
    const lines = readFileSync(new URL('../../../../reference/classifying/tfidf.csv', import.meta.url), 'utf8');
    const expected = lines
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const texts = [...new Set(expected.map(([text]) => text!))];
    const { space, matrix } = fitFeatures(english(...texts), { ...wordFeatures, stems: false, maximumShare: 0.74 });
    expect(matrix.features).toHaveLength(expected.length);
    for (const [text, feature, value] of expected) {
      expect(rowOf(matrix, space, texts.indexOf(text!))[feature!]).toBeCloseTo(Number(value), 6);
    }
  });

  it('forms of a word are one feature, named by the shortest form met', () => {
    const { space, matrix } = fitFeatures(english('Helplines answer.', 'The helpline answered'), {
      ...wordFeatures,
      words: { shortest: 1, longest: 1 },
      maximumShare: 1,
    });
    expect(Object.keys(rowOf(matrix, space, 0))).toEqual(['helpline', 'answer']);
    expect(Object.keys(rowOf(matrix, space, 1)).sort()).toEqual(['answer', 'helpline', 'the']);
  });

  it('a pair of words does not reach over the end of a sentence, nor over a word left out', () => {
    const { space } = fitFeatures(english('Children play. Parents watch the screen'), {
      ...wordFeatures,
      stems: false,
      maximumShare: 1,
      stopWords: true,
    });
    const names = Array.from({ length: space.columns }, (_, feature) => space.nameOf(feature));
    expect(names.sort()).toEqual([
      'children', 'children play', 'parents', 'parents watch', 'play', 'screen', 'watch', 'watch screen',
    ]); // prettier-ignore
  });

  it('characters are cut within words with their edges, in Chinese within runs', () => {
    const options = { ...wordFeatures, words: null, characters: { shortest: 2, longest: 2 }, maximumShare: 1 };
    const namesOf = (text: string, language: string) => {
      const { space } = fitFeatures([{ text, language }], options);
      return Array.from({ length: space.columns }, (_, feature) => space.nameOf(feature));
    };
    expect(namesOf('ab c', 'en')).toEqual(['·a', 'ab', 'b·', '·c', 'c·']);
    expect(namesOf('在线安全', 'zh')).toEqual(['在线', '线安', '安全']);
  });

  it('words and characters have half of the squared length each', () => {
    const { space, matrix } = fitFeatures(english('school lessons', 'police lessons'), {
      ...wordAndCharacterFeatures('en'),
      maximumShare: 1,
      minimumDocuments: 1,
    });
    const ofWords = matrix.values
      .subarray(0, matrix.rowStarts[1])
      .reduce((sum, value, place) => sum + (space.isWord(matrix.features[place]!) ? value * value : 0), 0);
    expect(ofWords).toBeCloseTo(0.5, 6);
    for (const length of squaredLengths(matrix)) expect(length).toBeCloseTo(1, 5);
  });

  it('weighing the same texts again gives the same rows, and unknown words count for nothing', () => {
    const words = fc.array(fc.constantFrom('school', 'police', 'help', 'line', 'law', 'Schools'), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (lists) => {
        const texts = english(...lists.map((list) => list.join(' ')));
        const options = { ...wordAndCharacterFeatures('en'), minimumDocuments: 1 };
        const { space, matrix } = fitFeatures(texts, options);
        expect(space.weigh(texts)).toEqual(matrix);
        expect(space.weigh(english('zzz'))).toMatchObject({ rows: 1, values: new Float32Array(0) });
        for (const length of squaredLengths(matrix)) expect(length === 0 || Math.abs(length - 1) < 0.51).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('rows taken out keep their features', () => {
    const { space, matrix } = fitFeatures(english('one two', 'three four', 'five'), wordFeatures);
    const taken = rowsOf(matrix, [2, 0]);
    expect(rowOf(taken, space, 0)).toEqual(rowOf(matrix, space, 2));
    expect(rowOf(taken, space, 1)).toEqual(rowOf(matrix, space, 0));
  });
});
