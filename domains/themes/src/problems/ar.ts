// The messages in Arabic. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ar: Translation<English> = {
  shareOutOfRange: 'يجب أن تكون نسبة البلدان أكبر من 0 وألا تتجاوز 100 في المائة.',
  regionsOutOfRange: 'يجب أن يكون عدد المناطق من 1 إلى 6.',
};
