import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, scoreLinear } from '../classifying/linear-model.ts';
import { wordFeatures } from '../weighing/feature-options.ts';
import { fitFeatures } from '../weighing/fit-features.ts';
import { balancedWeights } from './class-balance.ts';
import { orderByScore } from './rank-order.ts';
import { defaultRanking, rankUnread, type ScreeningDecision } from './rank-unread.ts';

const aboutHelplines = [
  'Children call the helpline free of charge',
  'The national helpline answered ten thousand calls',
  'A helpline for children opened in the capital',
  'Calls to the child helpline doubled',
];
const aboutSchools = [
  'Schools teach the safe use of the internet',
  'Teachers in all schools were trained',
  'The ministry printed books for schools',
  'Schools received new computers',
  'Lessons on privacy are given in schools',
];
const texts = [...aboutHelplines, ...aboutSchools].map((text) => ({ text, language: 'en' }));
const { matrix, space } = fitFeatures(texts, wordFeatures);
const one: ScreeningDecision[] = [
  { row: 0, isRelevant: true },
  { row: 4, isRelevant: false },
];

describe('the order of what to read next', () => {
  it('puts what is like the relevant ones first and leaves out what was decided', () => {
    const { unread } = rankUnread(matrix, one);
    expect([...unread.subarray(0, 3)].sort()).toEqual([1, 2, 3]);
    expect([...unread].sort()).toEqual([1, 2, 3, 5, 6, 7, 8]);
  });

  it('says which words it learned', () => {
    const { model } = rankUnread(matrix, one);
    const reasons = explain(model ?? { weights: new Float32Array(matrix.columns), bias: 0 }, matrix, 2, 2);
    expect(reasons.map(({ feature }) => space.nameOf(feature))).toContain('helpline');
  });

  it('starts from the lexicon before anyone has decided', () => {
    const lexiconScores = Float32Array.from(texts, ({ text }) => (text.includes('calls') ? 1 : 0));
    const { unread, model } = rankUnread(matrix, [], { ...defaultRanking, lexiconScores });
    expect(model).not.toBeNull();
    // 1 holds "calls"; the other passages on helplines do not, but share their words with it.
    expect([...unread.subarray(0, 4)].sort()).toEqual([0, 1, 2, 3]);
  });

  it('believes people more than the lexicon as they decide', () => {
    const lexiconScores = Float32Array.from(texts, (_, row) => (row >= 4 ? 1 : 0));
    const decisions = texts.map((_, row) => ({ row, isRelevant: row < 4 })).filter(({ row }) => row !== 3 && row !== 8);
    expect(rankUnread(matrix, [], { ...defaultRanking, lexiconScores }).unread[0]).toBeGreaterThanOrEqual(4);
    expect(rankUnread(matrix, decisions, { ...defaultRanking, lexiconScores, lexiconWorth: 1 }).unread[0]).toBe(3);
  });

  it('keeps the order of the document, and the lexicon, while there is nothing to learn from', () => {
    const { model, unread } = rankUnread(matrix, [{ row: 2, isRelevant: true }]);
    expect(model).toBeNull();
    expect([...unread]).toEqual([0, 1, 3, 4, 5, 6, 7, 8]);
    const lexiconScores = new Float32Array(9).fill(1);
    lexiconScores[5] = 3;
    expect(rankUnread(matrix, [], { ...defaultRanking, lexiconScores }).unread[0]).toBe(5);
  });

  it('is the same from the model before as from nothing', () => {
    const before = rankUnread(matrix, one).model;
    const decisions = [...one, { row: 1, isRelevant: true }, { row: 6, isRelevant: false }];
    const cold = rankUnread(matrix, decisions);
    const warm = rankUnread(matrix, decisions, { ...defaultRanking, ...(before === null ? {} : { start: before }) });
    cold.scores.forEach((score, row) => expect(warm.scores[row]).toBeCloseTo(score, 2));
    expect(rankUnread(matrix, decisions)).toEqual(cold);
  });
});

describe('the scores', () => {
  it('are those of the model', () => {
    const { model, scores } = rankUnread(matrix, one);
    const expected = scoreLinear(model ?? { weights: new Float32Array(matrix.columns), bias: 0 }, matrix);
    scores.forEach((score, row) => expect(score).toBeCloseTo(expected[row] ?? NaN, 5));
  });
});

describe('the weights of decisions', () => {
  it('of the relevant are 9.8 times those of the irrelevant together and add up to their number', () => {
    const areRelevant = [true, false, false, false, true, false, false];
    const weights = balancedWeights(areRelevant);
    const sum = (are: boolean) =>
      weights.reduce((total, weight, place) => total + (areRelevant[place] === are ? weight : 0), 0);
    expect(sum(true) / sum(false)).toBeCloseTo(9.8, 5);
    expect(sum(true) + sum(false)).toBeCloseTo(7, 5);
  });

  it('are 1 while there is one kind only', () => {
    expect([...balancedWeights([true, true])]).toEqual([1, 1]);
  });
});

describe('ordering by score', () => {
  it('agrees with sorting pairs, whatever the scores', () => {
    const score = fc.oneof(fc.float({ noNaN: true }), fc.constantFrom(0, -0, 1, -1, Infinity, -Infinity));
    fc.assert(
      fc.property(fc.array(fc.tuple(score, fc.boolean()), { maxLength: 80 }), (rows) => {
        const scores = Float32Array.from(rows, ([value]) => value);
        const isLeftOut = Uint8Array.from(rows, ([, out]) => (out ? 1 : 0));
        const expected = [...scores.keys()]
          .filter((row) => isLeftOut[row] === 0)
          .sort((a, b) => {
            const [first, second] = [scores[a] ?? 0, scores[b] ?? 0];
            return first === second ? a - b : second > first ? 1 : -1;
          });
        expect([...orderByScore(scores, isLeftOut)]).toEqual(expected);
      }),
    );
  });

  it('puts what is no number last', () => {
    expect([...orderByScore(Float32Array.of(NaN, -5, 3), new Uint8Array(3))]).toEqual([2, 1, 0]);
  });
});
