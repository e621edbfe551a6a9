// The messages in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const fr: Translation<English> = {
  noChapter: 'Il n’y a pas encore de chapitre. Établissez-en d’abord un projet.',
  outlineRefused: 'Le plan {source} n’a pas été accepté : {reason}',
  statementMissing: 'Cet énoncé n’est pas ou plus ici. Rechargez le chapitre.',
  placeholderUnknown:
    'Aucun décompte de cet énoncé ne porte le nom {placeholder}. Utilisez un nom indiqué avec ses preuves, ou écrivez la phrase sans lui.',
  statementEmpty: 'Rédigez l’énoncé avant de l’enregistrer.',
  sectionUnknown: 'Il n’y a pas de section {section} dans le plan.',
  evidenceUnknown: 'Le passage à citer n’est pas ou plus ici. Ouvrez le document et choisissez-le de nouveau.',
  citationMissing: 'Cette citation n’est pas ou plus ici. Rechargez le chapitre.',
  writingStopped:
    'Le chapitre n’a pas pu être produit au format {format} : l’opération a pris trop de temps ou de mémoire. Réessayez, ou choisissez un autre format.',
  unsupported: {
    one: '{count} énoncé est sans éléments à l’appui et n’est pas signalé comme texte propre à la rédaction : « {first} ». Citez un passage à l’appui, signalez-le ou supprimez-le, puis exportez de nouveau.',
    other:
      '{count} énoncés sont sans éléments à l’appui et ne sont pas signalés comme texte propre à la rédaction. Le premier est : « {first} ». Citez des passages à l’appui, signalez-les ou supprimez-les, puis exportez de nouveau.',
  },
};
