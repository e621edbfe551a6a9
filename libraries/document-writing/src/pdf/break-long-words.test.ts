// Where words too long for a line may break.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLongWords } from './break-long-words.ts';

test('an ordinary sentence is one part', () => {
  expect(splitLongWords('Nine countries report an internationalization of helplines.')).toHaveLength(1);
});

test('a file name breaks after its punctuation', () => {
  expect(splitLongWords('see national_contribution_final_version.docx today')).toEqual([
    'see national_',
    'contribution_',
    'final_',
    'version.',
    'docx today',
  ]);
});

test('a word without punctuation breaks before it fills a line', () => {
  for (const part of splitLongWords('x'.repeat(200))) expect(part.length).toBeLessThanOrEqual(28);
});

test('an address is left to the type setter, and Chinese breaks anywhere', () => {
  expect(splitLongWords('https://www.example.org/a/very/long/path/to/some/document')).toHaveLength(1);
  expect(splitLongWords('每所学校都指定了一名教师学生可以随时向其求助每所学校都指定了一名教师')).toHaveLength(1);
});

test('parts together are the text, whatever it is', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '_', '.', ' ', '中', '\n', '"', '\\'), maxLength: 300 });
  fc.assert(
    fc.property(text, (any) => {
      expect(splitLongWords(any).join('')).toBe(any);
    }),
  );
});
