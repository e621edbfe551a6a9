import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePointIndex } from '@common-thread/text-analysis';
import { quotableSpan } from './quotable-span.ts';

const filler =
  'The ministry met with the regulator and with several companies in the course of the year to agree on next steps. ';
const quoted = (text: string, term: string) => {
  const points = new CodePointIndex(text);
  const start = [...text.slice(0, text.indexOf(term))].length;
  const span = quotableSpan({
    text,
    language: 'en',
    reasons: term === '' ? [] : [{ term, start, end: start + [...term].length, weight: 1 }],
  });
  return points.slice(span.start, span.end);
};

describe('what is quoted of a passage', () => {
  it('is the whole of a short one', () =>
    expect(quoted('A helpline opened in 2019.', 'helpline')).toBe('A helpline opened in 2019.'));

  it('is the sentence that holds the matched term, in a long one', () => {
    const sentence =
      'A helpline for children opened in 2019 and is staffed around the clock by trained people in two languages.';
    expect(quoted(`${filler.repeat(4)}${sentence} ${filler.repeat(3)}`, 'helpline')).toBe(sentence);
  });

  it('takes the next sentence along when its own is too short to be understood', () =>
    expect(quoted(`${filler.repeat(4)}A helpline opened. ${filler}${filler}`, 'helpline')).toBe(
      `A helpline opened. ${filler}`.trim(),
    ));

  it('never runs over the end of a paragraph', () => {
    const entry =
      'a helpline for children and parents that can be called free of charge from any phone in the country, day and night';
    expect(quoted(`${filler.repeat(3).trim()}\n\n${entry}\n\n${filler.repeat(3).trim()}`, 'helpline')).toBe(entry);
  });

  it('is a part of the passage without white space around it, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 900 }).filter((text) => text.trim() !== ''),
        (text) => {
          const words = quoted(text, '');
          expect(text).toContain(words);
          expect(words).toBe(words.trim());
        },
      ),
    );
  });
});
