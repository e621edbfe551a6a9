// The messages in Russian. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ru: Translation<English> = {
  sampleSize: 'В выборке от 1 до {most} фрагментов. Укажите число в этих пределах.',
  nothingUnread: 'Непрочитанных фрагментов для выборки нет: решение принято по каждому.',
};
