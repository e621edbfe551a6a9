// The messages in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const es: Translation<English> = {
  fileMissing: 'Elija un archivo: un proyecto (.qdpx) o un libro de códigos (.qdc) REFI-QDA.',
  importMissing: 'Este archivo no está o ya no está aquí. Tráigalo de nuevo.',
  importDone: 'Este archivo ya se incorporó. Para incorporarlo otra vez, tráigalo de nuevo.',
  choiceUnknown: 'La elección para el código «{name}» no está entre las ofrecidas. Elija de nuevo.',
  fileChanged: '{file} ya no está en el almacén de originales. Tráigalo de nuevo.',
  unknownCoder: 'Codificador desconocido',
  blindRoundOpen:
    'La ronda a ciegas «{title}» está abierta y el estudio entero mostraría su trabajo. Cierre antes la ronda o pida study-export a quien administra el servidor.',
  notProject:
    '{file} no contiene ningún proyecto REFI-QDA. Exporte el proyecto desde su programa como REFI-QDA (.qdpx).',
  severalProjects: '{file} contiene varios proyectos ({files}). Exporte uno cada vez.',
  notCodebook:
    '{file} no es ni un proyecto (.qdpx) ni un libro de códigos (.qdc) REFI-QDA. Expórtelo de nuevo como REFI-QDA.',
  noCodes: '{file} es un libro de códigos sin códigos. No hay nada que tomar de él.',
  notXml: '{file} está dañado: su XML no se puede leer en la línea {line} ({reason}). Expórtelo de nuevo.',
  doctype: '{file} declara un tipo de documento, que podría hacerlo crecer sin fin. Expórtelo de nuevo como REFI-QDA.',
  tooDeep: '{file} anida más de {maximum} elementos. No lo hizo un programa de codificación.',
  tooManyElements: '{file} contiene más de {maximum} elementos. Expórtelo por partes.',
  'archive.damaged': '{file} es un ZIP dañado. Expórtelo de nuevo o use otra copia.',
  'archive.empty': '{file} está vacío. Expórtelo de nuevo.',
  'archive.tooLarge': '{file} es demasiado grande. Exporte el proyecto sin sonidos, vídeos ni imágenes, o por partes.',
  'entry.damaged': '{path} dentro de {file} está dañado y se dejó fuera.',
  'entry.unsafePath': '{path} dentro de {file} conduce fuera del archivo comprimido y se dejó fuera.',
  'entry.expandsTooMuch': '{path} dentro de {file} se descomprime a más de lo permitido y se dejó fuera.',
  'entry.tooManyFiles': '{path} dentro de {file} supera el número de archivos permitido y se dejó fuera.',
  'entry.encrypted': '{path} dentro de {file} está cifrado y se dejó fuera.',
  'entry.nestedArchive': '{path} dentro de {file} es a su vez un archivo comprimido y se dejó fuera.',
  'entry.notSupported': '{path} dentro de {file} está comprimido de modo inusual y se dejó fuera.',
  duplicateGuid: 'El GUID {guid} aparece dos veces; el segundo elemento ({kind} {name}) queda fuera.',
  invalidGuid: '{kind} {name} no tiene un GUID válido ({guid}) y queda fuera.',
  invalidAttribute: 'Una selección en «{source}» no tiene posiciones ({attribute}) y queda fuera.',
  unknownCode:
    'Una codificación en «{source}» nombra un código que no está en el libro de códigos ({guid}) y queda fuera.',
  folderCoded: 'Una codificación en «{source}» usa «{code}», que es una carpeta y no un código; queda fuera.',
  selectionOutside:
    'Los caracteres {start} a {end} están fuera de «{source}», que tiene {length}; la selección queda fuera.',
  selectionEmpty: 'La selección {start} a {end} en «{source}» está vacía y queda fuera.',
  sourceMissing: 'El texto de «{source}» ({path}) no está en el archivo; el documento queda fuera.',
  sourceElsewhere:
    'El texto de «{source}» está fuera del archivo ({path}), donde no se busca; el documento queda fuera.',
  sourceNotText: '«{source}» no tiene texto sin formato; el documento queda fuera.',
  sourceNotUtf8: 'El texto de «{source}» no está en UTF-8; el documento queda fuera.',
  unknownUser:
    'El codificador {guid} no está entre los del proyecto; sus codificaciones entran como de un codificador desconocido.',
  lineEndsCountedOnce: '«{source}»: su programa cuenta un fin de línea como un carácter; los lugares se ajustaron.',
  lineEndsCountedTwice: '«{source}»: su programa cuenta un fin de línea como dos caracteres; los lugares se ajustaron.',
};
