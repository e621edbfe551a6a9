// What a page says to a network that asks too often, in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { operations as english } from '../en/operations.ts';

export const operations: Translation<typeof english> = {
  'problem.tooManyRequests.title': 'Trop de requêtes à la fois',
  'problem.tooManyRequests.explanation': {
    one: 'De nombreuses requêtes sont venues de votre réseau en peu de temps. Réessayez dans {count} seconde. Ce que vous aviez enregistré auparavant est en sécurité.',
    other:
      'De nombreuses requêtes sont venues de votre réseau en peu de temps. Réessayez dans {count} secondes. Ce que vous aviez enregistré auparavant est en sécurité.',
  },
};
