// The messages in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const es: Translation<English> = {
  sampleSize: 'Una muestra tiene de 1 a {most} pasajes. Indique un número dentro de ese intervalo.',
  nothingUnread: 'No queda ningún pasaje sin leer que sortear: se ha decidido sobre todos.',
};
