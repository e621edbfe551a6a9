// The messages in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const fr: Translation<English> = {
  roundMissing: 'Cette série n’existe pas ou plus. Ouvrez-la depuis la liste des séries.',
  roundClosed: 'Cette série est close : son codage ne peut plus être modifié.',
  notAssigned: 'Rien de cette série ne vous est attribué ici. Adressez-vous à la personne qui la coordonne.',
  alreadyDone:
    'Vous avez indiqué avoir terminé ce document. Annulez cette indication sur la page de la série avant toute modification.',
  valueNotInRound: '« {value} » ne fait pas partie des codes de cette série. Choisissez l’un de ses codes.',
  textNotInRound:
    'Ces mots se trouvent hors des passages de cette série. Choisissez des mots à l’intérieur de l’un d’eux.',
  titleMissing: 'Donnez un titre à la série.',
  codesMissing: 'Choisissez au moins un code.',
  valueUnknown: '« {value} » ne figure pas dans le livre de codes de cette étude. Choisissez les codes dans la liste.',
  documentsMissing: 'Choisissez au moins un document.',
  documentUnknown: 'L’un des documents a une version plus récente ou n’existe plus. Choisissez de nouveau.',
  codersMissing: 'Choisissez au moins deux codeurs : l’accord se mesure à deux.',
  coderUnknown: 'L’un des codeurs n’est plus un membre autorisé à coder. Choisissez de nouveau.',
  codersPerDocumentWrong: 'Indiquez un nombre de 2 à {coders}, ou laissez vide pour tous les codeurs.',
  sampleWrong: 'Indiquez un nombre de passages de 1 à {most}, ou laissez vide pour des documents entiers.',
  seedWrong: 'Indiquez un nombre entier de 0 à 2147483647.',
  roundOpen:
    'La série est encore ouverte : personne ne voit le travail des autres. La comparaison se fait après la clôture.',
  allDone: 'Tout le monde a terminé. Clôturez la série pour comparer.',
  unitUnknown: 'Cette unité ne fait pas partie de la série. Rechargez la page et décidez de nouveau.',
  outcomeDecided: 'Cette unité a été tranchée entre-temps. Rechargez la page pour voir comment.',
  valueRetired:
    '« {value} » ne figure plus dans le livre de codes ; on peut seulement décider qu’il ne s’applique pas.',
  nothingToUndo: 'Il n’y a rien à annuler : cela a été annulé ou tranché autrement entre-temps.',
  reasonMissing: 'Dites en quelques mots pourquoi : c’est ce dont le livre de codes peut tirer parti.',
};
