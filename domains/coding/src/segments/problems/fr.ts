// The messages in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const fr: Translation<English> = {
  versionMissing: 'Ce document n’est pas ou plus ici. Ouvrez-le depuis la liste des contributions.',
  stretchOutside:
    'Les caractères {start} à {end} ne sont pas des mots de ce document, qui compte {length} caractères. Sélectionnez de nouveau les mots.',
  valueUnknown: '« {value} » ne fait pas partie des codes proposés aujourd’hui. Choisissez un code dans la liste.',
  segmentOfAnother:
    'Seule la personne qui a marqué ces mots peut l’annuler. Vous pouvez en revanche rejeter le code sur le passage.',
  wordsMissing: 'Choisissez le premier et le dernier mot.',
};
