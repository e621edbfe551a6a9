// Texts about the chapter in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { guidance as english } from '../en/guidance.ts';

export const guidance: Translation<typeof english> = {
  'chapter.draftLead':
    'El programa elabora un borrador de enunciados a partir de los códigos: recuentos, países y pasajes citados, cada uno con su evidencia. No inventa nada; usted reescribe, ordena, fusiona y elimina.',
  'chapter.language': 'Idioma del capítulo',
  'chapter.basis': 'Base del borrador',
  'chapter.basisHelp':
    'Un capítulo basado en sugerencias pendientes indica, en cada página y en cada exportación, que nadie las ha revisado.',
  'chapter.draft': 'Elaborar el borrador del capítulo',
  'chapter.draftAgain': 'Elaborar un nuevo borrador con los códigos actuales',
  'chapter.draftAgainHelp': 'Los enunciados que una persona escribió o modificó se conservan como están.',
  'chapter.preview': 'Vista previa',
  'chapter.attention': {
    one: '{count} enunciado requiere atención',
    other: '{count} enunciados requieren atención',
  },
  'chapter.allSound': {
    one: '{count} enunciado está respaldado o señalado como texto propio de la redacción',
    other: 'Los {count} enunciados están respaldados o señalados como texto propio de la redacción',
  },
  'chapter.export': 'Exportar:',
  'chapter.statements': { one: '{count} enunciado', other: '{count} enunciados' },
  'chapter.sections': 'Secciones',
  'chapter.export.docx': 'Word',
  'chapter.export.pdf': 'PDF',
  'chapter.export.html': 'Página web',
  'chapter.export.json': 'JSON',
  'chapter.add': 'Añadir un enunciado',
  'chapter.removed': 'El enunciado se eliminó.',
  'chapter.removedStatements': { one: '{count} enunciado eliminado', other: '{count} enunciados eliminados' },
  'chapter.restore': 'Restablecer',
  'chapter.notes': 'Notas',
  'chapter.note': 'Nota {number}',
  'chapter.backToText': 'Volver a la llamada de la nota {number}',
  'chapter.cited': 'Contribuciones citadas',
  'chapter.notExported': 'El capítulo todavía no se puede exportar',
  'chapter.cite': 'Añadir una cita',
  'chapter.citeAddress': 'Dirección del pasaje',
  'chapter.citeHelp': 'Cópiela del signo ¶ situado junto al pasaje, en la página de lectura del documento.',
  'chapter.noSuchPassage':
    'En esa dirección no hay ningún pasaje de este estudio. Cópiela del signo ¶ situado junto al pasaje.',
  'reading.permalink': 'Dirección de este pasaje',
};
