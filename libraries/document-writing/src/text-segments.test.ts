// Cutting texts where their script changes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentByScript } from './text-segments.ts';

test('Latin words in an Arabic sentence are a segment of their own, figures and punctuation are not', () => {
  expect(segmentByScript('عام 2019 (ITU-D) فقط.', 'rtl')).toEqual([
    { text: 'عام 2019 (', script: 'rightToLeft' },
    { text: 'ITU-D', script: 'other' },
    { text: ') فقط.', script: 'rightToLeft' },
  ]);
});

test('a vowel mark stays with its letter', () => {
  expect(segmentByScript('تُعدّ', 'rtl')).toHaveLength(1);
});

test('spaces between Arabic words in an English sentence stay Arabic', () => {
  expect(segmentByScript('see حماية الطفل here', 'ltr').map((segment) => segment.text)).toEqual([
    'see ',
    'حماية الطفل',
    ' here',
  ]);
});

test('segments together are the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('ltr' as const, 'rtl' as const), (text, direction) => {
      const segments = segmentByScript(text, direction);
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
      segments.forEach((segment, index) => expect(segment.script).not.toBe(segments[index + 1]?.script));
    }),
    { numRuns: 200 },
  );
});
