// The messages in Arabic. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ar: Translation<English> = {
  sampleSize: 'تضم العينة من 1 إلى {most} من الفقرات. أدخل عددًا بينهما.',
  nothingUnread: 'لا توجد فقرة غير مقروءة لسحب عينة منها: اتُّخذ قرار بشأن كل فقرة.',
};
