import { expect, it } from 'vitest';
import { parseCodebook } from '../codebook/parse-codebook.ts';
import { compileCodebook } from './compile-codebook.ts';
import { scoreTopics } from './score-topics.ts';

const parsed = parseCodebook(`version: "1"
title: {en: Topics}
families: [{id: T, name: {en: Topics}}]
codes:
  - {id: health, family: T, name: {en: Health}, lexicon: {en: [hospital, doctor^0.5]}}
  - {id: sport, family: T, name: {en: Sport}, lexicon: {en: [match, team^0.6]}}
`);

it('the topic with the most weight of distinct terms comes first, whatever the threshold of suggestions', () => {
  if (!parsed.ok) throw new Error('codebook');
  const compiled = compileCodebook(parsed.codebook);
  const topics = (text: string) => scoreTopics(compiled, { text, language: 'en' });
  expect(topics('The team doctor spoke.')).toEqual([
    { code: 'sport', evidence: 0.6 },
    { code: 'health', evidence: 0.5 },
  ]);
  expect(topics('Doctor, doctor! A team.')[0]?.code).toBe('health');
  expect(topics('Nothing of either.')).toEqual([]);
});
