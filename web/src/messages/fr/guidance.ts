// Texts about the chapter in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { guidance as english } from '../en/guidance.ts';

export const guidance: Translation<typeof english> = {
  'chapter.draftLead':
    'Le programme établit un projet d’énoncés à partir des codes : décomptes, pays, passages cités, chacun avec ses éléments à l’appui. Il n’invente rien ; vous reformulez, ordonnez, fusionnez et supprimez.',
  'chapter.language': 'Langue du chapitre',
  'chapter.basis': 'Base du projet',
  'chapter.basisHelp':
    'Un chapitre fondé sur des suggestions en attente indique, sur chaque page et dans chaque exportation, que personne ne les a vérifiées.',
  'chapter.draft': 'Établir le projet de chapitre',
  'chapter.draftAgain': 'Établir un nouveau projet à partir des codes actuels',
  'chapter.draftAgainHelp': 'Les énoncés qu’une personne a rédigés ou modifiés sont conservés tels quels.',
  'chapter.preview': 'Aperçu',
  'chapter.attention': {
    one: '{count} énoncé demande votre attention',
    other: '{count} énoncés demandent votre attention',
  },
  'chapter.allSound': {
    one: '{count} énoncé est étayé ou signalé comme texte propre à la rédaction',
    other: 'Les {count} énoncés sont tous étayés ou signalés comme texte propre à la rédaction',
  },
  'chapter.export': 'Exporter :',
  'chapter.statements': { one: '{count} énoncé', other: '{count} énoncés' },
  'chapter.sections': 'Sections',
  'chapter.export.docx': 'Word',
  'chapter.export.pdf': 'PDF',
  'chapter.export.html': 'Page web',
  'chapter.export.json': 'JSON',
  'chapter.add': 'Ajouter un énoncé',
  'chapter.removed': 'L’énoncé a été supprimé.',
  'chapter.removedStatements': { one: '{count} énoncé supprimé', other: '{count} énoncés supprimés' },
  'chapter.restore': 'Rétablir',
  'chapter.notes': 'Notes',
  'chapter.note': 'Note {number}',
  'chapter.backToText': 'Revenir à l’appel de la note {number}',
  'chapter.cited': 'Contributions citées',
  'chapter.notExported': 'Le chapitre ne peut pas encore être exporté',
  'chapter.cite': 'Ajouter une citation',
  'chapter.citeAddress': 'Adresse du passage',
  'chapter.citeHelp': 'Copiez-la depuis le signe ¶ placé à côté du passage, sur la page de lecture du document.',
  'chapter.noSuchPassage':
    'Aucun passage de cette étude ne se trouve à cette adresse. Copiez-la depuis le signe ¶ placé à côté du passage.',
  'reading.permalink': 'Adresse de ce passage',
};
