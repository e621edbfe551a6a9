import { describe, expect, it } from 'vitest';
import { readTerm } from './term-syntax.ts';

const read = (written: string, language = 'en', inNotList = false) => {
  const result = readTerm(written, language, inNotList);
  if (!result.ok) throw new Error(result.message);
  return result.term;
};

describe('the syntax of terms', () => {
  it('a phrase leaves room for two words, a hyphen for none', () => {
    expect(read('child online-protection').words.map((word) => word.gapBefore)).toEqual([0, 2, 0]);
  });

  it('a weight stands after ^ and is no part of the term', () => {
    expect(read('forum^0.5')).toMatchObject({ written: 'forum', weight: 0.5 });
    expect(read('grooming')).toMatchObject({ weight: 1 });
  });

  it('a star makes the word a prefix', () => {
    expect(read('teléfono* inteligente*', 'es').words).toEqual([
      { text: 'teléfono', isPrefix: true, gapBefore: 0 },
      { text: 'inteligente', isPrefix: true, gapBefore: 2 },
    ]);
  });

  it('an exact term keeps its case and leaves no room', () => {
    expect(read('=ITU-D')).toMatchObject({ written: '=ITU-D', isExact: true });
    expect(read('=Child Online Safety').words.map((word) => word.gapBefore)).toEqual([0, 0, 0]);
  });

  it('a context can be a sentence', () => {
    expect(read('sentence: climate', 'en', true)).toMatchObject({
      cancelsSentence: true,
      written: 'sentence: climate',
    });
  });

  it.each([
    ['', false],
    ['*', false],
    ['a*', false],
    ['fo*rum', false],
    ['forum^', false],
    ['forum^0', false],
    ['forum^99', false],
    ['sentence: climate', false],
    ['climate^2', true],
  ])('"%s" is refused with what to do', (written, inNotList) => {
    const result = readTerm(written, 'en', inNotList);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.message).toMatch(/^The term ".*" cannot be used: .+\.$/);
  });
});
