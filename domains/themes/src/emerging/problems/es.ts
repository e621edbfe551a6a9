// The messages in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const es: Translation<English> = {
  themeMissing: 'Este tema ya no está: una búsqueda más reciente lo ha sustituido. Abra de nuevo la lista de temas.',
  decidedAlready:
    'Entretanto alguien ha decidido sobre este tema. Abra de nuevo la lista de temas para ver qué se decidió.',
  reasonMissing: 'Diga por qué se descarta el tema, para que otros lo entiendan más adelante.',
  codeMissing: 'No hay ningún código «{code}» en el libro de códigos. Elija uno de la lista.',
  nothingUncovered: 'Hay muy pocos pasajes sin código para buscar temas en ellos: se necesitan al menos {least}.',
  interrupted: 'La agrupación de los pasajes se detuvo ({ended}). Inicie de nuevo la búsqueda.',
  codeReason:
    'Procede de un tema que el programa encontró entre los pasajes sin código y que fue aceptado; pasajes codificados: {count}.',
  takenBackReason: 'Se retiró la decisión sobre el tema del que procede.',
};
