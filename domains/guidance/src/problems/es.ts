// The messages in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const es: Translation<English> = {
  noChapter: 'Todavía no hay ningún capítulo. Elabore primero un borrador.',
  outlineRefused: 'El esquema {source} no se aceptó: {reason}',
  statementMissing: 'Este enunciado no está aquí o ya no está. Recargue el capítulo.',
  placeholderUnknown:
    'En este enunciado no hay ningún recuento con el nombre {placeholder}. Use un nombre de los que figuran con su evidencia, o escriba la frase sin él.',
  statementEmpty: 'Escriba el enunciado antes de guardarlo.',
  sectionUnknown: 'No hay ninguna sección {section} en el esquema.',
  evidenceUnknown: 'El pasaje que se quiere citar no está aquí o ya no está. Abra el documento y elíjalo de nuevo.',
  citationMissing: 'Esta cita no está aquí o ya no está. Recargue el capítulo.',
  writingStopped:
    'El capítulo no se pudo generar en formato {format}: requirió demasiado tiempo o memoria. Inténtelo de nuevo o elija otro formato.',
  unsupported: {
    one: '{count} enunciado no tiene evidencia y no está señalado como texto propio de la redacción: «{first}». Cite un pasaje que lo respalde, señálelo o elimínelo, y exporte de nuevo.',
    other:
      '{count} enunciados no tienen evidencia y no están señalados como texto propio de la redacción. El primero es: «{first}». Cite pasajes que los respalden, señálelos o elimínelos, y exporte de nuevo.',
  },
};
