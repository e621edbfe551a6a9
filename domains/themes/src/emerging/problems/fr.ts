// The messages in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const fr: Translation<English> = {
  themeMissing:
    'Ce thème n’est plus là : une recherche plus récente l’a remplacé. Ouvrez de nouveau la liste des thèmes.',
  decidedAlready:
    'Quelqu’un a pris entre-temps une décision sur ce thème. Ouvrez de nouveau la liste des thèmes pour la voir.',
  reasonMissing: 'Dites pourquoi le thème est écarté, afin que d’autres le comprennent plus tard.',
  codeMissing: 'Il n’y a pas de code « {code} » dans le livre de codes. Choisissez-en un dans la liste.',
  nothingUncovered: 'Il y a trop peu de passages sans code pour y chercher des thèmes : il en faut au moins {least}.',
  interrupted: 'Le regroupement des passages s’est arrêté ({ended}). Relancez la recherche.',
  codeReason:
    'Issu d’un thème que le programme a trouvé parmi les passages sans code et que des personnes ont accepté ; passages codés : {count}.',
  takenBackReason: 'La décision sur le thème dont il est issu a été retirée.',
};
