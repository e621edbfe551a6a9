import { describe, expect, it } from 'vitest';
import { chooseTopic, compileTopics, scoreLanguage } from './sib200.ts';

const compiled = compileTopics();

describe('topics by lexicon', () => {
  it.each([
    ['en', 'The doctor gave the patients a vaccine.', 'health'],
    ['fr', 'L’équipe a gagné le match et la médaille.', 'sports'],
    ['es', 'El presidente ganó las elecciones al parlamento.', 'politics'],
    ['ru', 'Астрономы открыли новую планету.', 'science-technology'],
    ['ar', 'حجزنا غرفة في الفندق قبل السفر.', 'travel'],
    ['zh', '这部电影的导演和演员都很有名。', 'entertainment'],
  ])('%s: %s', (language, text, topic) => {
    expect(chooseTopic(compiled, text, language)).toBe(topic);
  });

  it('a sentence without a term counts for the stated topic', () => {
    const score = scoreLanguage(compiled, 'en', [
      { id: 1, topic: 'science-technology', text: 'It is so.' },
      { id: 2, topic: 'sports', text: 'The football team won the championship.' },
    ]);
    expect(score).toMatchObject({ macroF1: 1, accuracy: 1, unmatched: 1 });
  });
});
