// The messages in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const fr: Translation<English> = {
  sampleSize: 'Un échantillon compte de 1 à {most} passages. Indiquez un nombre dans cet intervalle.',
  nothingUnread: 'Il n’y a plus de passage non lu à tirer : une décision a été prise sur chacun.',
};
