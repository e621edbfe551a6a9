import { describe, expect, it } from 'vitest';
import { parseCodebook } from '../codebook/parse-codebook.ts';
import { compileCodebook } from '../lexicon/compile-codebook.ts';
import { fitFeatures } from '../weighing/fit-features.ts';
import { wordFeatures } from '../weighing/feature-options.ts';
import { chooseCodes, scoreCodes, trainCodes, triedCosts } from './code-classifier.ts';
import { f1Measures } from './f1-measures.ts';
import { lexiconEvidence, withEvidence } from './lexicon-evidence.ts';

const parsed = parseCodebook(`version: '1'
licence: CC BY 4.0
title: { en: Two codes }
families:
  - { id: F, name: { en: Family } }
codes:
  - { id: HELP, family: F, name: { en: Help }, definition: Help lines, lexicon: { en: ['helpline', 'hotline^0.5'] } }
  - { id: SCHOOL, family: F, name: { en: School }, definition: Schools, lexicon: { en: ['school'] } }
`);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const compiled = compileCodebook(parsed.codebook);

const texts = [
  'A helpline opened last year',
  'A hotline opened last year',
  'Every school has a helpline',
  'Every school has a garden',
  'Pupils learn in the classroom',
  'Teachers and pupils meet in the classroom',
  'The classroom has computers for pupils',
  'Roads were built',
  'Bridges were built',
  'The pupils left the classroom',
].map((text) => ({ text, language: 'en' }));
const { matrix: words } = fitFeatures(texts, wordFeatures);
const evidence = lexiconEvidence(compiled, texts);
const matrix = withEvidence(words, evidence, 'several');
const several = { choice: 'several', costs: triedCosts } as const;
const [help, school] = [0, 1];
const coded = [0, 2, 3, 4, 5, 6, 7, 8].map((row) => ({
  row,
  codes: [[help], [], [help, school], [school], [school], [school], [school], [], []][row] ?? [],
  source: row,
}));

describe('learning codes from a lexicon and from coded passages', () => {
  it('without coded passages the choices are the suggestions of the lexicon', () => {
    const classifier = trainCodes(matrix, 2, [], several);
    expect(chooseCodes(classifier, matrix, [0, 1, 2, 3, 4])).toEqual([[help], [], [help, school], [school], []]);
    expect(classifier.cost).toBeNull();
  });

  it('a term of weight 1 scores exactly 1, silence -1', () => {
    const [ofHelp] = scoreCodes(trainCodes(matrix, 2, [], several), matrix);
    expect([ofHelp![0], ofHelp![1], ofHelp![7]]).toEqual([1, -0.5, -1]);
  });

  it('words that the lexicon lacks are learned from coded passages, and its own stay believed', () => {
    const classifier = trainCodes(matrix, 2, coded, { ...several, costs: [2] });
    expect(chooseCodes(classifier, matrix, [9, 0, 2, 8])).toEqual([[school], [help], [help, school], []]);
  });

  it('a code that people never gave stays as the lexicon has it where its terms stand alone', () => {
    const without = coded.map((passage) => ({ ...passage, codes: passage.codes.filter((code) => code === school) }));
    const [, ofSchool] = scoreCodes(trainCodes(matrix, 2, without, several), matrix);
    expect(ofSchool![3]).toBeGreaterThan(0);
  });

  it('where one code is chosen, a passage without any term gets the usual one', () => {
    const classifier = trainCodes(matrix, 2, [], { choice: 'one', usualCode: school, costs: triedCosts });
    const compared = withEvidence(words, evidence, 'one');
    expect(chooseCodes(classifier, compared, [0, 1, 3, 7])).toEqual([[help], [help], [school], [school]]);
  });

  it('the same passages give the same models', () => {
    expect(trainCodes(matrix, 2, coded, several)).toEqual(trainCodes(matrix, 2, coded, several));
  });
});

describe('F1', () => {
  it('agrees with counting by hand', () => {
    // Code 0: given twice, chosen twice, once both: 2/4. Code 1: given once, never chosen: 0. Code 2 never occurs.
    expect(f1Measures([[0], [0, 1], []], [[0], [], [0]], 3)).toEqual({ micro: 2 / 5, macro: 0.25 });
  });

  it('nothing given and nothing chosen is 0', () => {
    expect(f1Measures([[]], [[]], 2)).toEqual({ micro: 0, macro: 0 });
  });
});
