// The messages in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const es: Translation<English> = {
  versionMissing: 'Este documento no está aquí o ya no está. Ábralo desde la lista de contribuciones.',
  stretchOutside:
    'Los caracteres {start} a {end} no son palabras de este documento, que tiene {length} caracteres. Seleccione de nuevo las palabras.',
  valueUnknown: '«{value}» no está entre los códigos que se ofrecen hoy. Elija un código de la lista.',
  segmentOfAnother:
    'Solo quien marcó estas palabras puede deshacerlo. En su lugar, puede rechazar el código en el pasaje.',
  wordsMissing: 'Elija la primera y la última palabra.',
};
