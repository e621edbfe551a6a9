// Dates in the reader's language.
import { expect, test } from 'vitest';
import { formatCalendarDate, parseCalendarDate } from './calendar-date.ts';

test.each([
  ['en', '17 March 2026'],
  ['fr', '17 mars 2026'],
  ['es', '17 de marzo de 2026'],
  ['ru', '17 марта 2026 г.'],
  ['zh', '2026年3月17日'],
  ['ar', '17 مارس 2026'],
])('17 March 2026 in %s', (language, words) => {
  expect(formatCalendarDate('2026-03-17', language).replaceAll('\u00a0', ' ')).toBe(words);
});

test('what is not a day of the calendar is left as it came', () => {
  expect(parseCalendarDate('2026-02-30')).toBeNull();
  expect(formatCalendarDate('spring 2026', 'en')).toBe('spring 2026');
});

test('a language nobody knows does no harm', () => {
  expect(formatCalendarDate('2026-03-17', 'not a language')).toBe('17 March 2026');
});
