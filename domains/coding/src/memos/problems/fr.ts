// The messages in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const fr: Translation<English> = {
  memoMissing: 'Ce mémo n’est pas ou plus ici. Rechargez la page pour voir ce qu’il en est.',
  memoOfAnother: 'Seul son auteur peut modifier ou supprimer un mémo. Écrivez-en un à vous à côté.',
  wordsMissing: 'Écrivez quelque chose dans le mémo.',
  wordsTooMany: 'Un mémo compte au plus {most} caractères. Divisez-le en deux.',
  placeMissing: 'Ce dont parle ce mémo n’est pas ou plus ici. Ouvrez de nouveau le document ou le livre de codes.',
  typeUnknown: 'Choisissez l’un des types de mémo.',
};
