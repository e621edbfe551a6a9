// Texts of the front page, signing in and a study's overview in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { home as english } from '../en/home.ts';

export const home: Translation<typeof english> = {
  'welcome.title': 'Des expériences nationales aux orientations, chaque énoncé relié aux éléments qui l’appuient',
  'welcome.lead':
    'Les pays envoient ce qu’ils ont appris en protégeant les enfants en ligne. Common Thread lit leurs documents en six langues, montre les thèmes qu’ils ont en commun et aide à rédiger un chapitre dont chaque énoncé mène aux mots dont il est issu.',
  'cycle.gather': 'Rassembler',
  'cycle.examine': 'Examiner',
  'cycle.themes': 'Thèmes communs',
  'cycle.guide': 'Orienter',
  'welcome.gather':
    'Documents, présentations et pages web deviennent des contributions, par pays, avec date, langue et source. Les originaux sont conservés tels qu’ils ont été reçus.',
  'welcome.examine':
    'Des codes sont suggérés pour les passages, chacun avec sa raison ; la décision revient aux personnes. Les thèmes sont décomptés par pays, et les pays qui n’en font pas mention sont nommés.',
  'welcome.guide':
    'Le chapitre est une liste d’énoncés avec des citations et des décomptes à jour. Quand les éléments à l’appui d’un énoncé changent, il l’indique.',
  'welcome.signIn': 'Connexion',
  'signIn.title': 'Se connecter',
  'signIn.how':
    'Au démarrage, le programme affiche un lien qui vous connecte une fois. Pour en obtenir un autre, exécutez {command} sur la machine où il fonctionne.',
  'signIn.explanation':
    'Le lien sert une seule fois. Ce navigateur reste ensuite connecté jusqu’à ce que vous vous déconnectiez ou que vous le fermiez.',
  'signIn.unusable': 'Ce lien est inconnu, déjà utilisé ou trop ancien',
  'signIn.button': 'Se connecter',
  'signIn.newLink': 'Pour obtenir un nouveau lien, exécutez {command} sur la machine où ce site fonctionne.',
  'workspaces.none': 'Pas encore d’espace de travail',
  'workspaces.noneAdvice': 'Une étude commence par un dossier de contributions : exécutez {command}.',
  'workspaces.new': 'Nouvel espace de travail',
  'workspaces.kind': 'À quoi il sert',
  'workspaces.kindHelp':
    'Une étude recueille auprès de nombreux pays ; un pays ou une organisation y tient sa propre expérience, ses lois et ses plans.',
  'workspaces.kind.study': 'Une étude',
  'workspaces.kind.country': 'Un pays',
  'workspaces.kind.organisation': 'Une organisation',
  'workspaces.noneYours':
    'Vous n’êtes encore membre d’aucun espace de travail. La personne qui vous a invité peut vous envoyer un lien.',
  'workspaces.name': 'Nom',
  'workspaces.nameHelp': 'Par exemple le numéro et le titre de votre question d’étude.',
  'workspaces.language': 'Langue',
  'workspaces.begin': 'Commencer l’espace de travail',
  'workspaces.nameMissing': 'Donnez un nom à l’espace de travail.',
  'workspaces.nameTaken': 'Il existe déjà un espace de travail de ce nom. Choisissez un autre nom ou ouvrez celui-là.',
  'workspaces.contributions': { one: '{count} contribution', other: '{count} contributions' },
  'workspaces.updated': 'Dernière modification : {date}',
  'overview.figures': 'L’étude en chiffres',
  'overview.contributions': 'Contributions',
  'overview.countries': 'Pays',
  'overview.regions': 'Régions de l’UIT-D',
  'overview.documents': 'Documents lus',
  'overview.passages': 'Passages',
  'overview.progress': 'Où en est le travail',
  'overview.import': 'Importer des documents',
  'overview.openContributions': 'Voir les contributions',
  'overview.gathered': 'Documents lus : {read} sur {documents}.',
  'overview.gatherNone': 'Rien n’a encore été importé.',
  'overview.undecided': {
    one: '{count} contribution n’a pas encore de pays et ne compte dans aucun thème.',
    other: '{count} contributions n’ont pas encore de pays et ne comptent dans aucun thème.',
  },
  'overview.submissionsWait': {
    one: '{count} soumission attend votre décision.',
    many: '{count} soumissions attendent votre décision.',
    other: '{count} soumissions attendent votre décision.',
  },
  'overview.settle': 'Déterminer les pays',
  'overview.needsOcr': {
    one: '{count} document numérisé ne contient pas de texte et attend l’OCR.',
    other: '{count} documents numérisés ne contiennent pas de texte et attendent l’OCR.',
  },
  'overview.refused': {
    one: '{count} document n’a pas pu être lu.',
    other: '{count} documents n’ont pas pu être lus.',
  },
  'overview.showThem': 'Afficher',
  'overview.examined':
    'Codes acceptés : {accepted}. Rejetés : {rejected}. Suggestions en attente d’une décision : {suggested}.',
  'overview.startReading': 'Vérifier les suggestions',
  'overview.codebook': 'Voir le livre de codes',
  'overview.themesFound': {
    one: '{count} thème est commun selon la règle de l’étude, sur {total} qui apparaissent.',
    other: '{count} thèmes sont communs selon la règle de l’étude, sur {total} qui apparaissent.',
  },
  'overview.themesNone': 'Aucun thème n’a encore de passage qui compte.',
  'overview.openThemes': 'Voir les thèmes',
  'overview.openMatrix': 'Ouvrir la matrice',
  'overview.chapterNone': 'Aucun projet de chapitre n’a encore été établi.',
  'overview.chapterStatements': { one: '{count} énoncé.', other: '{count} énoncés.' },
  'overview.chapterAttention': {
    one: '{count} énoncé demande votre attention.',
    other: '{count} énoncés demandent votre attention.',
  },
  'overview.openChapter': 'Ouvrir le chapitre',
  'overview.draftChapter': 'Établir le projet de chapitre',
  'overview.languages': 'Langues',
  'overview.language': 'Langue',
};
