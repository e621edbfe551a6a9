// The messages in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const es: Translation<English> = {
  encrypted: '{file} está cifrado. Pida a quien lo envió una copia sin contraseña.',
  damaged: '{file} está dañado y no se pudo leer. Pida a quien lo envió que lo envíe de nuevo.',
  empty: '{file} está vacío. Pida a quien lo envió que lo envíe de nuevo.',
  tooLarge: '{file} supera el límite de {limit}. Pida una copia más pequeña, por ejemplo sin imágenes.',
  notSupported:
    '{file} es de un tipo que no se lee ({found}). Guárdelo como PDF, DOCX, PPTX, ODT, HTML, Markdown o texto sin formato e importe esa copia.',
  noText: '{file} no contiene texto. Compruebe que es el archivo correcto.',
  tooManyPages: '{file} tiene más páginas que el límite, que es de {limit}. Divídalo e importe las partes.',
  textTooLong: '{file} contiene más texto que el límite de {limit} caracteres. Divídalo e importe las partes.',
  unreadable:
    '{file} no se pudo abrir ({reason}). Compruebe que sigue ahí y que el programa puede leerlo, y vuelva a importarlo.',
  expandsTooMuch:
    '{file} crece mucho más allá de su tamaño al descomprimirse y no se abrió. Pida a quien lo envió una copia corriente.',
  unsafePath:
    '{file} tiene una ruta que sale de su archivo comprimido y se omitió. Vuelva a comprimir los archivos sin rutas de ese tipo.',
  unsafeMarkup:
    '{file} contiene marcas que no es seguro abrir (entidades externas o que se repiten). Pida una copia guardada de nuevo con un procesador de textos.',
  tooManyFiles: '{file} contiene más archivos que el límite, que es de {limit}. Impórtelo por partes.',
  nestedArchive: '{file} es un archivo comprimido dentro de otro y se omitió. Descomprímalo e importe sus archivos.',
  timeout:
    'La lectura de {file} duró más de {limit} segundos y se detuvo. Guárdelo de nuevo con su programa o divídalo.',
  memory:
    'La lectura de {file} necesitó más memoria que {limit} y se detuvo. Guárdelo de nuevo con su programa o divídalo.',
  crash:
    '{file} hizo que se detuviera el programa de lectura. Guárdelo de nuevo con su programa e importe la nueva copia.',
  needsOcr:
    '{file} es un documento escaneado sin texto (páginas: {pages}). Instale los datos de idioma para OCR (consulte la documentación sobre OCR) e impórtelo de nuevo; el original se conserva.',
  sameName: '{file} tiene el nombre de un documento que ya está aquí, pero otro contenido; se añadió como {path}.',
  sameBytes: '{file} es el mismo archivo que {path}, que ya está aquí; no se cambió nada.',
  nearDuplicate: '{file} es casi igual que {path} ({share}). Compruebe si deben contar los dos.',
  undecidedCountry:
    '{file}: el país está por determinar. Elíjalo en la página de la contribución o en contributions.csv.',
  mislabelled: '{file} lleva el nombre de un tipo de archivo y es de otro; se leyó como {found}.',
  pagesWithoutText: '{file}: algunas páginas no contienen texto ({detail}). Puede que estén escaneadas.',
  ocr: '{file}: el texto se reconoció a partir de imágenes de páginas y puede contener errores ({detail}).',
  partlyDamaged: '{file} está dañado en parte; se conservó lo que se pudo leer ({detail}).',
  uncertainEncoding:
    '{file}: la codificación de caracteres es incierta ({detail}). Compruebe el texto en su página de lectura.',
  unreadableCharacters: '{file}: algunos caracteres no se pudieron leer ({detail}).',
  leftOut: '{file}: se omitió parte de su contenido ({detail}).',
  folderMissing: 'No hay ningún archivo ni carpeta {file}. Compruebe la ruta.',
  folderEmpty: '{file} no contiene archivos que importar.',
  manifestWithoutFileColumn:
    'contributions.csv no tiene la columna «file» (tiene: {columns}). Su primera línea debe nombrar las columnas: file, country, organisation, contributor_type, title, date, language, study_question, rights.',
  manifestUnreadable: 'contributions.csv no se pudo leer como tabla ({reason}). Guárdelo como CSV en UTF-8.',
  manifestUnknownColumn: 'contributions.csv tiene una columna «{column}» que no se conoce; se omitió.',
  manifestValueNotUnderstood: 'contributions.csv, línea {line}: {column} «{value}» no se entiende y se omitió.',
  manifestFileTwice: 'contributions.csv, línea {line}: {file} figura dos veces; cuenta la última línea.',
  manifestFileMissing: 'contributions.csv, línea {line}: no hay ningún archivo {file}.',
  contributionMissing: 'Esta contribución no está aquí o ya no está. Vuelva a la lista.',
  countryUnknown: '«{value}» no es un país de la norma ISO 3166. Elija uno de la lista.',
  contributorTypeUnknown: 'Elija el tipo de entidad de la lista.',
  titleMissing: 'Dé un título a la contribución.',
  dateNotUnderstood: '«{value}» no es una fecha. Escriba AAAA-MM-DD, AAAA-MM o AAAA.',
  languageNotUnderstood: '«{value}» no es un código de idioma. Escriba dos letras, por ejemplo fr.',
  submissionMissing: 'Esta experiencia no existe o ya no está aquí. Vuelva a la lista.',
  submissionChanged: 'Esta experiencia ha cambiado desde que la abrió. Léala de nuevo y decida después.',
  reviewNoteMissing: 'Escriba lo que pide, o el motivo de la decisión.',
  submissionTooLong:
    'Este texto tiene {count} caracteres; el límite es de {limit}. Acórtelo o pase una parte a un documento.',
  textMissing: 'Redacte esta parte, o añada un documento que la explique.',
  countryOrOrganisationMissing: 'Elija un país, o indique la organización.',
  rightsMissing: 'Elija lo que se permite hacer con el texto.',
  confirmationMissing: 'Confirme que puede enviar este texto y que en él no se puede reconocer a ningún niño o niña.',
  contributorNameMissing: 'Escriba para quién es el enlace.',
  linkDaysNotUnderstood: 'Escriba un número de días de 1 a 365.',
  linkMadeAlready:
    'Este enlace ya se creó; su dirección se mostró una sola vez y no se conserva. Si no la tiene, retire ese enlace y cree otro.',
  fileKindNotTaken:
    '{file} es de un tipo que no se admite. Guárdelo como PDF, DOCX, PPTX, ODT, HTML, Markdown o texto sin formato y añádalo.',
  fileEmpty: '{file} está vacío. Elija de nuevo el archivo.',
  fileTooLarge: '{file} supera el límite de {limit}. Añada una copia más pequeña, por ejemplo sin imágenes.',
  tooManySubmittedFiles: '{file} no se añadió: cada envío admite como máximo {limit} documentos.',
};
