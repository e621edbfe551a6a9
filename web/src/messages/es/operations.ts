// What a page says to a network that asks too often, in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { operations as english } from '../en/operations.ts';

export const operations: Translation<typeof english> = {
  'problem.tooManyRequests.title': 'Demasiadas solicitudes a la vez',
  'problem.tooManyRequests.explanation': {
    one: 'Han llegado muchas solicitudes desde su red en poco tiempo. Inténtelo de nuevo dentro de {count} segundo. Lo que había guardado antes está a salvo.',
    other:
      'Han llegado muchas solicitudes desde su red en poco tiempo. Inténtelo de nuevo dentro de {count} segundos. Lo que había guardado antes está a salvo.',
  },
};
