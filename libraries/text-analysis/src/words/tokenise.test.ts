import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './tokenise.ts';

const words = (text: string, language: string): string[] =>
  wordsOf(text, language).map((word) => text.slice(word.start, word.end));

describe('words', () => {
  it.each([
    ['en', "Children's e-safety (2,019 schools).", ["Children's", 'e', 'safety', '2,019', 'schools']],
    ['fr', 'L’accès de l’enfant à Internet', ['accès', 'de', 'enfant', 'à', 'Internet']],
    ['es', '¿Cuántos niños usan Internet?', ['Cuántos', 'niños', 'usan', 'Internet']],
    ['ru', 'Безопасность детей — общая задача.', ['Безопасность', 'детей', 'общая', 'задача']],
    ['ar', 'حماية الأطفال على الإنترنت، 2024', ['حماية', 'الأطفال', 'على', 'الإنترنت', '2024']],
    ['zh', '保护儿童，ITU支持。', ['保护', '儿童', 'ITU', '支持']],
  ])('%s: %s', (language, text, expected) => {
    expect(words(text, language)).toEqual(expected);
  });

  it('says where a sentence ended and where only a hyphen stands between', () => {
    const [, second, third] = wordsOf('Safe. E-safety', 'en');
    expect(second?.afterSentenceEnd).toBe(true);
    expect(third?.isJoined).toBe(true);
  });

  it('words are in order, not empty, and hold no spaces, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'fr', 'zh', 'und'), (text, language) => {
        let end = 0;
        for (const word of wordsOf(text, language)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(text.slice(word.start, word.end)).not.toMatch(/\s/);
          end = word.end;
        }
      }),
    );
  });
});
