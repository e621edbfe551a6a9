// The messages in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const es: Translation<English> = {
  memoMissing: 'Este memo no está aquí o ya no está. Recargue la página para ver lo que hay.',
  memoOfAnother: 'Solo su autor puede cambiar o borrar un memo. Escriba uno propio al lado.',
  wordsMissing: 'Escriba algo en el memo.',
  wordsTooMany: 'Un memo tiene como máximo {most} caracteres. Divídalo en dos.',
  placeMissing:
    'Aquello de lo que trata este memo no está aquí o ya no está. Abra de nuevo el documento o el libro de códigos.',
  typeUnknown: 'Elija uno de los tipos de memo.',
};
