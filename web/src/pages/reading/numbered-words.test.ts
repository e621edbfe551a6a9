import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '@common-thread/contributions';
import { readingView } from '../../../test/invented-study.ts';
import { numberedWords, type NumberedWord } from './numbered-words.ts';

const [first] = readingView.passages;

function passageOf(text: string, language: string, start = 7): Passage {
  if (first === undefined) throw new Error('There are no invented passages.');
  return { ...first, text, language, start, end: start + Array.from(text).length };
}

const wordsOf = (passages: readonly Passage[]): NumberedWord[] =>
  numberedWords(passages).flatMap(({ pieces }) => pieces.filter((piece) => typeof piece !== 'string'));

describe('the numbered words of a passage', () => {
  it('go on through passages, and stand where they stand in the document', () => {
    const words = wordsOf([passageOf('A 😀 helpline.', 'en', 0), passageOf('حملة توعية', 'ar', 14)]);
    expect(words.map(({ number, text, start, end }) => [number, text, start, end])).toEqual([
      [1, 'A', 0, 1],
      [2, 'helpline', 4, 12],
      [3, 'حملة', 14, 18],
      [4, 'توعية', 19, 24],
    ]);
  });

  it('divide Chinese, which has no spaces', () => {
    expect(wordsOf([passageOf('网络安全宣传活动', 'zh')]).length).toBeGreaterThan(1);
  });

  it('never lose a character, in whatever language', () => {
    const language = fc.constantFrom('en', 'ar', 'zh', 'und', '', 'x y');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), language, (text, code) => {
        const [shown] = numberedWords([passageOf(text, code)]);
        const joined = shown?.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
        expect(joined).toBe(text);
        const characters = Array.from(text);
        for (const word of wordsOf([passageOf(text, code)]))
          expect(characters.slice(word.start - 7, word.end - 7).join('')).toBe(word.text);
      }),
    );
  });
});
