import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const sentences = (text: string): string[] => {
  const points = [...text];
  return splitSentences(text).map(({ start, end }) => points.slice(start, end).join(''));
};

describe('sentences', () => {
  it.each([
    ['en', 'Dr. Amina spoke. Schools, e.g. in the north, listened! Did parents?', 3],
    ['en', 'The rate rose to 3.5 per cent in the U.S. market. It fell later.', 2],
    ['en', '12. To ratify the convention. 13. To fund it.', 2],
    ['fr', 'L’art. 5 protège les enfants. M. Diop l’a dit.', 2],
    ['es', 'El art. 3 lo dice. ¿Quién lo aplica? Nadie.', 3],
    ['ru', 'В 2019 г. закон изменён. Школы узнали об этом.', 2],
    ['ar', 'هل يعرف الآباء؟ نعم. يعرفون.', 3],
    ['zh', '学校培训教师。家长怎么办？也要培训！', 3],
  ])('%s: %s', (_language, text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it('are counted in code points', () => {
    expect(sentences('😀 One. Two.')).toEqual(['😀 One.', 'Two.']);
  });
});
