import { describe, expect, it } from 'vitest';
import { sourceInWords } from './citation-source.ts';
import { textsFor } from './texts.tsx';

const source = { country: 'GHA', title: 'National experience', file: 'ghana.pdf', page: 3 };

describe('the source of words', () => {
  it('is one line', () =>
    expect(sourceInWords(textsFor('en'), source)).toBe('Ghana: National experience (ghana.pdf), p. 3'));

  it('keeps parentheses and page in their place where title and file run against the direction of the page', () => {
    expect(sourceInWords(textsFor('ar'), source)).toContain('\u2068National experience\u2069 (\u2068ghana.pdf\u2069)');
    expect(sourceInWords(textsFor('en'), { ...source, title: 'تجربة غانا' })).toBe(
      'Ghana: \u2068تجربة غانا\u2069 (ghana.pdf), p. 3',
    );
  });
});
