// What a page says while the installation can't work, in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { troubles as english } from '../en/troubles.ts';

export const troubles: Translation<typeof english> = {
  'problem.databaseAway.title': 'La base de données est injoignable pour le moment',
  'problem.databaseAway.explanation':
    'Elle redémarre peut-être : réessayez dans un instant. Ce que vous aviez enregistré auparavant est en sécurité. Si vous étiez en train d’enregistrer quelque chose, vérifiez ensuite que cela y figure.',
  'problem.diskFull.title': 'Le disque de ce site est plein',
  'problem.diskFull.explanation':
    'Rien de nouveau ne peut être conservé tant qu’il n’y a pas de place ; ce que vous aviez enregistré auparavant est en sécurité. Prévenez la personne qui gère ce site et renvoyez votre saisie plus tard.',
};
