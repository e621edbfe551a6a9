// Texts about reading, coding and the codebook in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { coding as english } from '../en/coding.ts';

export const coding: Translation<typeof english> = {
  'reading.version': 'version {number}',
  'reading.aboutContribution': 'À propos de cette contribution',
  'reading.original': 'Télécharger l’original',
  'reading.code': 'Code',
  'reading.allCodes': 'Tous les codes',
  'reading.show': 'Passages',
  'reading.show.all': 'Tous',
  'reading.show.coded': 'Avec un code',
  'reading.show.open': 'En attente de décision',
  'reading.none': 'Aucun passage ne correspond à ce choix',
  'reading.open': {
    one: '{count} suggestion attend une décision.',
    other: '{count} suggestions attendent une décision.',
  },
  'reading.acceptAll': 'Tout accepter dans ce document…',
  'reading.acceptAllTitle': 'Accepter toutes les suggestions ?',
  'reading.acceptAllExplanation': {
    one: '{count} suggestion dans « {title} » serait considérée comme acceptée par vous.',
    other: '{count} suggestions dans « {title} » seraient considérées comme acceptées par vous.',
  },
  'reading.acceptAllCaution':
    'Les codes acceptés sont la base des thèmes et du chapitre. Ce qui a déjà été rejeté le reste, et vous pourrez annuler cette décision aussitôt après.',
  'reading.acceptAllButton': { one: 'Accepter {count} suggestion', other: 'Accepter {count} suggestions' },
  'reading.acceptAllCancel': 'Revenir au texte',
  'reading.acceptedAtOnce': {
    one: '{count} suggestion a été acceptée.',
    other: '{count} suggestions ont été acceptées.',
  },
  'reading.add': 'Ajouter un code',
  'reading.addLabel': 'Code ou facette à ajouter',
  'reading.addButton': 'Ajouter',
  'reading.keysHint': 'Cette page peut s’utiliser au clavier ; {key} affiche les touches.',
  'reading.keys': 'Touches de cette page',
  'reading.closeKeys': 'Fermer',
  'reading.failed': 'La décision n’a pas pu être enregistrée. Vérifiez la connexion et réessayez.',
  'reading.key.next': 'Passage suivant',
  'reading.key.previous': 'Passage précédent',
  'reading.key.suggestion': 'Suggestion suivante en attente',
  'reading.key.accept': 'Accepter la suggestion',
  'reading.key.acceptPassage': 'Accepter toutes les suggestions de ce passage',
  'reading.key.reject': 'Rejeter la suggestion',
  'reading.key.undo': 'Annuler la dernière décision',
  'reading.key.add': 'Ajouter un code à ce passage',
  'reading.key.help': 'Afficher ces touches',
  'coding.done.accept': 'Code accepté.',
  'coding.done.reject': 'Code rejeté.',
  'coding.done.add': 'Code ajouté.',
  'coding.done.withdraw': 'Décision retirée.',
  'coding.noSuchCode':
    'Le livre de codes ne contient pas ce code. Choisissez-en un dans la liste, ou saisissez son identifiant.',
  'coding.backToPassage': 'Revenir au passage',
  'codebook.lead':
    'Codes : {codes}, familles : {families}. De quoi les passages peuvent traiter, et les mots qui amènent le programme à suggérer un code.',
  'codebook.version': 'version {version}, {licence}, {source}',
  'codebook.families': 'Familles de codes',
  'codebook.facets': 'Facettes',
  'codebook.facetsExplanation':
    'En plus de son sujet, un passage peut indiquer de quel type d’énoncé il s’agit, quelle est la force des éléments à l’appui, qui agit, pour qui et quand.',
  'codebook.include': 'À inclure :',
  'codebook.exclude': 'À exclure :',
  'codebook.counts': 'acceptés : {accepted}, suggérés : {suggested}',
  'codebook.terms': 'Termes par langue',
  'codebook.not': 'Sauf :',
};
