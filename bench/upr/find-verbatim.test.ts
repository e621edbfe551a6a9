import { describe, expect, it } from 'vitest';
import { SearchedText } from './find-verbatim.ts';

const text = new SearchedText('😀 1.  To ratify the\nOptional Protocol – “soon” (Chad); 2. To end it.');

describe('a copied text', () => {
  it('is verbatim when only white space differs', () =>
    expect(text.find('ratify the Optional Protocol')).toEqual({ place: { start: 9, end: 37 }, likeness: 'verbatim' }));
  it('is alike when case, dashes and quotation marks differ', () =>
    expect(text.find('Ratify the optional protocol - "soon".')).toEqual({
      place: { start: 9, end: 45 },
      likeness: 'alike',
    }));
  it('with another word is not there, though its beginning may be', () => {
    expect(text.find('ratify the Optional Protocol later')).toBeNull();
    expect(text.hasBeginning('ratify the Optional Protocol later', 20)).toBe(true);
  });
  it('that is empty is nowhere', () => expect(text.find(' ')).toBeNull());
});
