// Texts of every page in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { shell as english } from '../en/shell.ts';

export const shell: Translation<typeof english> = {
  'product.name': 'Common Thread',
  'shell.skip': 'Aller au contenu',
  'shell.workspaces': 'Espaces de travail',
  'shell.studyNavigation': 'Parties de l’étude',
  'shell.breadcrumbs': 'Vous êtes ici',
  'shell.overview': 'Vue d’ensemble',
  'shell.contributions': 'Contributions',
  'shell.codebook': 'Livre de codes',
  'shell.themes': 'Thèmes',
  'shell.matrix': 'Matrice',
  'shell.chapter': 'Chapitre',
  'shell.find': 'Rechercher',
  'shell.coding': 'Codage',
  'shell.pictures': 'Graphiques',
  'codingParts.next': 'Que lire ensuite',
  'codingParts.rounds': 'Ensemble',
  'codingParts.memos': 'Mémos',
  'codingParts.emerging': 'Thèmes imprévus',
  'codingParts.exchange': 'Échange',
  'codingParts.parts': 'Pages du codage',
  'shell.signedInAs': 'Session ouverte : {name}',
  'shell.signOut': 'Se déconnecter',
  'shell.languages': 'Langue de l’interface',
  'shell.footer':
    'Common Thread rassemble les expériences nationales en matière de protection en ligne des enfants et relie chaque énoncé aux mots dont il est issu.',
  'problem.notFound.title': 'Il n’y a pas de page à cette adresse',
  'problem.notFound.explanation':
    'L’adresse est peut-être mal saisie, la chose qu’elle nommait a peut-être été retirée, ou elle ne vous est pas ouverte. La liste des espaces de travail mène à tout ce que vous pouvez ouvrir.',
  'problem.unexpected.title': 'Une erreur s’est produite de notre côté',
  'problem.unexpected.explanation':
    'Rien de ce que vous aviez enregistré n’est perdu. Réessayez ; si l’erreur se reproduit, communiquez la référence ci-dessous à la personne qui gère ce site : elle désigne la ligne du journal du serveur.',
  'problem.unexpected.reference': 'Référence : {reference}',
  'problem.tooLarge.title': 'Votre envoi est trop volumineux',
  'problem.tooLarge.explanation':
    'Le site accepte au plus {limit} à la fois. Envoyez les fichiers par lots plus petits, ou importez le dossier depuis la ligne de commande.',
  'problem.otherSite.title': 'Le formulaire n’a pas été accepté',
  'problem.otherSite.explanation':
    'Il semble avoir été envoyé depuis un autre site. Ouvrez la page ici et envoyez-le de nouveau.',
  'problem.signInNeeded.title': 'Connectez-vous d’abord',
  'problem.signInNeeded.explanation': 'Les espaces de travail sont ouverts aux personnes qui y travaillent.',
  'problem.notAllowed.title': 'Ceci ne vous est pas ouvert',
  'problem.notAllowed.explanation':
    'Votre rôle dans cet espace de travail ne le comprend pas. Un administrateur de l’espace peut vous donner un autre rôle.',
  'problem.toWorkspaces': 'Aller aux espaces de travail',
  'problem.toSignIn': 'Comment se connecter',
  'problem.summary': 'Il y a un problème',
  'gallery.title': 'Galerie des composants',
  'gallery.explanation': 'Ce dont les pages sont faites, chaque élément avec ses exemples. Le contenu est inventé.',
  'gallery.direction': 'Sens d’écriture',
  'gallery.leftToRight': 'De gauche à droite',
  'gallery.rightToLeft': 'De droite à gauche',
};
