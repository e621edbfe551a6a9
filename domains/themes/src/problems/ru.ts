// The messages in Russian. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ru: Translation<English> = {
  shareOutOfRange: 'Доля стран должна быть больше 0 и не больше 100 процентов.',
  regionsOutOfRange: 'Число регионов должно быть от 1 до 6.',
};
