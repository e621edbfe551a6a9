// The messages in Spanish. Not yet read by a native reader.
import type { Translation } from '../../messages.ts';
import type { English } from './en.ts';

export const es: Translation<English> = {
  empty: 'El archivo está vacío. Exporte el estudio de nuevo.',
  cutOff:
    'El archivo no es un archivo completo de un estudio: falta el final. Se cortó al escribirlo o copiarlo. Use otra copia.',
  damaged: 'El archivo está dañado. No se incorporó nada. Use otra copia.',
  differs: 'El archivo está dañado: {path} difiere de lo que dice su manifiesto. No se incorporó nada. Use otra copia.',
  foreign: 'El archivo contiene {path}, que ningún archivo de un estudio contiene. No se incorporó nada.',
  notStudy: 'El archivo no es el de un estudio. Un estudio se saca en su página «Intercambio».',
  tooLarge: 'El archivo se descomprime a más de lo permitido. No se incorporó nada.',
  newerFormat:
    'El archivo lo hizo una versión más nueva del programa ({version}), en una forma que esta no puede leer. Instale una versión más nueva e inténtelo de nuevo.',
  newerProgram:
    'El archivo lo hizo una versión más nueva del programa ({version}). Instale esa versión o una más nueva e inténtelo de nuevo.',
  otherColumns:
    'El archivo lo hizo un programa con otro esquema ({table}). Lleve ambas instalaciones a la misma versión y exporte de nuevo el estudio.',
  fileMissing: 'Elija el archivo de un estudio (un ZIP).',
};
