// Positions in text nodes and code points of the text: the same words, whatever the script, however the page cuts its text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsBefore, positionAt, wordsOf } from './reading-selection.ts';

const arabic = fc.constantFrom('حملة', ' ', 'تَوْعِيَة', '؟', 'لا', 'ـ', '\u200f', '٢٠٢٤');
const chinese = fc.constantFrom('网络', '安全', '𠮷', '，', '教育部');
const emoji = fc.constantFrom('😀', '👨‍👩‍👧', '🇰🇪', '👍🏽', '1️⃣');
const combining = fc.constantFrom('e\u0301', 'n\u0303', 'ạ\u0302', '\u0bb9\u0bc1', '\ud83d');
const latin = fc.string({ unit: 'grapheme-composite', maxLength: 4 });
const text = fc
  .array(fc.oneof(arabic, chinese, emoji, combining, latin), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** A text and the places, in UTF-16 units, at which the page cuts it: marks may begin anywhere between characters. */
const cutText = fc.tuple(text, fc.array(fc.nat({ max: 40 }), { maxLength: 6 })).map(([whole, cuts]) => {
  const characters = Array.from(whole);
  const borders = [0, ...cuts.map((cut) => Math.min(cut, characters.length)), characters.length];
  const sorted = [...borders].sort((left, right) => left - right);
  const pieces = sorted.slice(0, -1).map((start, at) => characters.slice(start, sorted[at + 1]).join(''));
  return { whole, pieces };
});

describe('positions in the text of a passage', () => {
  it('select the same words as their code points do, in Arabic, Chinese, emoji and combining marks', () => {
    fc.assert(
      fc.property(cutText, fc.nat(), fc.nat(), ({ whole, pieces }, one, other) => {
        const characters = Array.from(whole);
        const [start = 0, end = 0] = [one, other]
          .map((number) => number % (characters.length + 1))
          .sort((left, right) => left - right);
        const from = positionAt(pieces, start);
        const to = positionAt(pieces, end);
        expect(codePointsBefore(pieces, from, 'start')).toBe(start);
        expect(codePointsBefore(pieces, to, 'end')).toBe(end);
        // What the browser itself would hand out between these two positions.
        const unitsTo = ({ piece, unit }: { piece: number; unit: number }): number =>
          pieces.slice(0, piece).join('').length + unit;
        expect(whole.slice(unitsTo(from), unitsTo(to))).toBe(characters.slice(start, end).join(''));
      }),
    );
  });

  it('within a character mean the whole character', () => {
    expect(codePointsBefore(['a𠮷b'], { piece: 0, unit: 2 }, 'start')).toBe(1);
    expect(codePointsBefore(['a𠮷b'], { piece: 0, unit: 2 }, 'end')).toBe(2);
    expect(codePointsBefore(['a\ud842', '\udfb7b'], { piece: 1, unit: 0 }, 'start')).toBe(1);
    expect(codePointsBefore(['a\ud842', '\udfb7b'], { piece: 1, unit: 0 }, 'end')).toBe(2);
  });

  it('beyond the text are its end', () => {
    expect(codePointsBefore(['حملة', ' توعية'], { piece: 2, unit: 0 })).toBe(10);
    expect(positionAt(['حملة', ' توعية'], 99)).toEqual({ piece: 1, unit: 6 });
    expect(positionAt([], 3)).toEqual({ piece: 0, unit: 0 });
  });
});

describe('words', () => {
  it('are those of the language, in code points', () => {
    const shown = (words: string, language: string) =>
      wordsOf(words, language).map(({ start, end }) => Array.from(words).slice(start, end).join(''));
    expect(shown('A 😀 helpline, free.', 'en')).toEqual(['A', 'helpline', 'free']);
    expect(shown('حملة توعية للأسر.', 'ar')).toEqual(['حملة', 'توعية', 'للأسر']);
    expect(shown('网络安全。', 'zh').join('')).toBe('网络安全');
    expect(wordsOf('😀 𠮷 ok', 'en').at(-1)).toEqual({ start: 4, end: 6 });
  });

  it('stand in order and never overlap', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('ar', 'zh', 'en'), (words, language) => {
        let last = 0;
        for (const { start, end } of wordsOf(words, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(Array.from(words).length);
      }),
    );
  });
});
