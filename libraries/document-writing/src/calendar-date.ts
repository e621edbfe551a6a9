// Dates as the reader's language writes them, always Gregorian and in Western digits, as United Nations documents do.

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** @returns the parts of a `YYYY-MM-DD` date; null when it is not a day of the calendar */
export function parseCalendarDate(date: string | undefined): CalendarDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const instant = new Date(Date.UTC(year, month - 1, day));
  return instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day ? { year, month, day } : null;
}

/** The date in words of `language`; the text as it came when it is not a calendar date. */
export function formatCalendarDate(date: string, language: string): string {
  const parsed = parseCalendarDate(date);
  if (!parsed) return date;
  const instant = new Date(Date.UTC(parsed.year, parsed.month - 1, parsed.day));
  return new Intl.DateTimeFormat(supportedLocale(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).format(instant);
}

function supportedLocale(language: string): string {
  // United Nations documents write "17 March 2026", which is British order.
  if (language.toLowerCase() === 'en') return 'en-GB';
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
