// The messages in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const es: Translation<English> = {
  roundMissing: 'Esta ronda no existe o ya no existe. Ábrala desde la lista de rondas.',
  roundClosed: 'Esta ronda está cerrada: su codificación ya no puede cambiarse.',
  notAssigned: 'Aquí no tiene asignado nada de esta ronda. Pregunte a quien la coordina.',
  alreadyDone: 'Indicó que terminó este documento. Anúlelo en la página de la ronda antes de cambiar nada.',
  valueNotInRound: '«{value}» no está entre los códigos de esta ronda. Elija uno de sus códigos.',
  textNotInRound: 'Estas palabras están fuera de los pasajes de esta ronda. Elija palabras dentro de uno de ellos.',
  titleMissing: 'Dé un título a la ronda.',
  codesMissing: 'Elija al menos un código.',
  valueUnknown: '«{value}» no está en el libro de códigos de este estudio. Elija códigos de la lista.',
  documentsMissing: 'Elija al menos un documento.',
  documentUnknown: 'Uno de los documentos tiene una versión más reciente o ya no existe. Elija de nuevo.',
  codersMissing: 'Elija al menos dos codificadores: el acuerdo necesita dos.',
  coderUnknown: 'Uno de los codificadores ya no es un miembro que pueda codificar. Elija de nuevo.',
  codersPerDocumentWrong: 'Indique un número de 2 a {coders}, o déjelo vacío para todos los codificadores.',
  sampleWrong: 'Indique un número de pasajes de 1 a {most}, o déjelo vacío para documentos enteros.',
  seedWrong: 'Indique un número entero de 0 a 2147483647.',
  roundOpen: 'La ronda sigue abierta: nadie ve el trabajo de los demás. Se compara cuando esté cerrada.',
  allDone: 'Todos han terminado. Cierre la ronda para comparar.',
  unitUnknown: 'Esta unidad no es de la ronda. Recargue la página y decida de nuevo.',
  outcomeDecided: 'Entretanto se decidió sobre esta unidad. Recargue la página para ver cómo.',
  valueRetired: '«{value}» ya no está en el libro de códigos; solo se puede decidir que no se aplica.',
  nothingToUndo: 'No hay nada que deshacer: entretanto se deshizo o se decidió de otro modo.',
  reasonMissing: 'Diga en pocas palabras por qué: de eso puede aprender el libro de códigos.',
};
