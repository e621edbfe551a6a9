// The messages in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const fr: Translation<English> = {
  shareOutOfRange: 'La part des pays doit être supérieure à 0 et au plus égale à 100 pour cent.',
  regionsOutOfRange: 'Le nombre de régions doit être compris entre 1 et 6.',
};
