// What a page says while the installation can't work, in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { troubles as english } from '../en/troubles.ts';

export const troubles: Translation<typeof english> = {
  'problem.databaseAway.title': 'Ahora mismo no se puede acceder a la base de datos',
  'problem.databaseAway.explanation':
    'Puede que se esté reiniciando: inténtelo de nuevo en un momento. Lo que había guardado antes está a salvo. Si estaba guardando algo, compruebe después si ha quedado guardado.',
  'problem.diskFull.title': 'El disco de este sitio está lleno',
  'problem.diskFull.explanation':
    'No se puede conservar nada nuevo hasta que vuelva a haber espacio; lo que había guardado antes está a salvo. Avise a la persona que gestiona este sitio y envíelo de nuevo más tarde.',
};
