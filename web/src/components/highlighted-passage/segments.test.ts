import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from './segments.ts';

describe('marking ranges of a passage', () => {
  it('cuts where marks begin and end', () => {
    expect(segmentsOf('awareness campaign', [{ start: 0, end: 9, label: 'Awareness' }])).toEqual([
      { text: 'awareness', labels: ['Awareness'] },
      { text: ' campaign', labels: [] },
    ]);
  });

  it('gives a piece under two marks both labels', () => {
    const ranges = [
      { start: 0, end: 6, label: 'A' },
      { start: 3, end: 9, label: 'B' },
    ];
    expect(segmentsOf('abcdefghi', ranges).map((segment) => [segment.text, segment.labels.join('+')])).toEqual([
      ['abc', 'A'],
      ['def', 'A+B'],
      ['ghi', 'B'],
    ]);
  });

  it('counts in code points, not in UTF-16 units', () => {
    expect(segmentsOf('𝔸𝔹 child', [{ start: 3, end: 8, label: 'child' }]).at(-1)).toEqual({
      text: 'child',
      labels: ['child'],
    });
  });

  it('never loses or repeats a character, whatever the ranges', () => {
    const range = fc.record({
      start: fc.integer({ min: -5, max: 40 }),
      end: fc.integer({ min: -5, max: 40 }),
      label: fc.string(),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.array(range, { maxLength: 6 }), (text, ranges) => {
        expect(
          segmentsOf(text, ranges)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
