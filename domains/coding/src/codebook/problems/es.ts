// The messages in Spanish.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const es: Translation<English> = {
  reasonMissing: 'Diga por qué se cambia el libro de códigos: quien lea la codificación más tarde lo necesita.',
  changedMeanwhile:
    'El libro de códigos se cambió mientras tanto (versión {number}, {name}: {reason}). No se hizo nada. Consulte la versión nueva y repítalo si aún conviene.',
  versionMissing: 'No hay una versión anterior {number} de este libro de códigos. Elija una de la lista de versiones.',
  entryMissing: 'El libro de códigos no tiene «{id}» (o ya no). Elija uno que esté.',
  familyMissing: 'No hay ninguna familia «{id}». Elija una de la lista o nombre una nueva.',
  idTaken: '«{id}» ya está en uso o lo tuvo un código fusionado. Elija otro identificador.',
  idUnfit: '«{id}» no puede ser un identificador: escriba solo letras a-z, cifras y guiones, sin guion al principio.',
  nameMissing: 'Dé un nombre al menos en un idioma.',
  intoItself: 'Un código no puede fusionarse consigo mismo. Elija otro.',
  mergeIntoRetired: '«{id}» está retirado. Recupérelo primero o elija otro código.',
  tooFewCodes: 'Un código se divide en dos códigos o más. Nombre al menos dos.',
  noChange: 'Nada sería distinto. Cambie algo o salga de la página.',
  termUnfit: 'El término «{term}» no puede usarse: {because}.',
  'term.weightOfNot': 'un término que anula no tiene peso; quite el ^ y el número',
  'term.weightOutOfRange': 'el peso después de ^ debe ser mayor que 0 y como máximo 10',
  'term.sentenceOutsideNot': '«sentence:» va entre los términos que anulan',
  'term.noWord': 'no tiene ninguna palabra que buscar; escriba al menos una letra o una cifra',
  'term.shortPrefix': 'escriba al menos dos letras antes del *',
  'term.starInside': 'un * solo puede terminar una palabra',
  exampleReasonMissing: 'Diga en pocas palabras por qué es un ejemplo, para que los demás codifiquen igual.',
  exampleTextMissing: 'Escriba las palabras del ejemplo o elija un pasaje.',
  exampleMissing: 'Este ejemplo no está guardado (o ya no). Recargue la página.',
  passageMissing: 'Este pasaje no está aquí (o ya no): puede haber una versión más nueva del documento.',
  notOfTheSplit: '«{id}» no es ninguno de los códigos en que se dividió. Elija uno de ellos.',
};
