import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePointIndex, codePointLength } from './code-points.ts';

describe('code point offsets', () => {
  it('a text of the basic plane has the same offsets in both counts', () => {
    const index = new CodePointIndex('Enfants protégés 儿童');
    expect(index.length).toBe(19);
    expect(index.toUtf16(17)).toBe(17);
    expect(index.slice(17, 19)).toBe('儿童');
  });

  it('a character outside the basic plane counts once', () => {
    const index = new CodePointIndex('a😀b𠮷c');
    expect(index.length).toBe(5);
    expect(index.slice(1, 2)).toBe('😀');
    expect(index.slice(3, 5)).toBe('𠮷c');
    expect(index.toUtf16(4)).toBe(6);
    expect(index.toCodePoint(3)).toBe(2);
  });

  it('offsets outside the text are clamped', () => {
    const index = new CodePointIndex('abc');
    expect(index.slice(-4, 99)).toBe('abc');
  });

  it('agrees with iteration by code points on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const points = [...text];
        const index = new CodePointIndex(text);
        const [start, end] = a < b ? [a, b] : [b, a];
        expect(codePointLength(text)).toBe(points.length);
        expect(index.slice(start, end)).toBe(points.slice(start, end).join(''));
        const place = Math.min(start, points.length);
        expect(index.toCodePoint(index.toUtf16(place))).toBe(place);
      }),
    );
  });
});
