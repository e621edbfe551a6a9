import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstCodePoints, storableText } from './storable-text.ts';

describe('text that is stored', () => {
  it('has no control characters but tab and line feed', () =>
    expect(storableText('a\u0000b\tc\nd\u0007\r\u007fe')).toBe('ab\tc\nde'));
  it('shows half a surrogate pair as a replacement character and leaves whole ones alone', () =>
    expect(storableText('\ud83d \ud83d\ude00 \ude00')).toBe('\ufffd 😀 \ufffd'));
  it('is left as it is the second time, whatever it holds', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        const once = storableText(String.fromCharCode(...units));
        expect(storableText(once)).toBe(once);
        expect(once).not.toMatch(/\u0000|\p{Surrogate}/u);
      }),
    ));
});

describe('the first code points of a text', () => {
  it('never end in half a character', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, length) => {
        const first = firstCodePoints(text, length);
        expect(text.startsWith(first)).toBe(true);
        expect([...first].length).toBe(Math.min(length, [...text].length));
      }),
    ));
});
