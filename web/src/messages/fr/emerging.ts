// Texts in French about themes nobody thought of. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { emerging as english } from '../en/emerging.ts';

export const emerging: Translation<typeof english> = {
  'emerging.lead':
    'Des passages qu’aucun code ne couvre parlent peut-être de quelque chose pour quoi le livre de codes n’a pas de mot. Le programme réunit en groupes ceux qui partagent des mots ; des personnes disent ce qu’ils sont.',
  'emerging.uncovered': {
    one: '{count} passage n’a aucun code, ni accepté ni suggéré.',
    other: '{count} passages n’ont aucun code, ni accepté ni suggéré.',
  },
  'emerging.what':
    'Une recherche les groupe langue par langue, un grand nombre de fois, réunit les groupes de langues différentes que les termes du livre de codes montrent semblables, et garde ce qui se retrouve chaque fois. Elle se fait en arrière-plan et ne code rien. Elle peut durer environ {duration}.',
  'emerging.search': 'Chercher des thèmes',
  'emerging.searchAgain': 'Chercher de nouveau',
  'emerging.underWay': 'Recherche de thèmes en cours',
  'emerging.waiting': 'La recherche attend son tour.',
  'emerging.step.reading': 'Lecture des passages',
  'emerging.step.grouping': 'Regroupement, langue par langue',
  'emerging.step.joining': 'Réunion des langues',
  'emerging.mayLeave': 'Vous pouvez quitter cette page ; la recherche continue.',
  'emerging.failed': 'La recherche n’a pas abouti',
  'emerging.lastRun':
    'Recherche du {date} : {passages} passages en {groups} groupes ; laissés de côté parce qu’ils ne se retrouvaient pas : {unstable}, parce qu’une décision existait déjà : {known}.',
  'emerging.proposed': 'Trouvés, sans décision',
  'emerging.none': 'Rien n’attend de décision',
  'emerging.noneAdvice':
    'Lancez une recherche quand des contributions ont été codées ou des suggestions faites. Ce qui est trouvé ici, ce sont des questions, non des constats.',
  'emerging.decided': 'Décidés',
  'emerging.theme': 'Thème',
  'emerging.stability': 'Se retrouve',
  'emerging.stabilityHelp':
    'Avec quelle sûreté d’autres calculs réunissent les mêmes passages ; au-dessous de 75 %, les bords d’un groupe sont douteux.',
  'emerging.passages': 'Passages',
  'emerging.reporting': 'Pays',
  'emerging.silent': 'Pays sans mention',
  'emerging.state': 'Décision',
  'emerging.state.proposed': 'En attente',
  'emerging.state.accepted': 'Nouveau code',
  'emerging.state.merged': 'Fusionné dans un code',
  'emerging.state.dismissed': 'Écarté',
  'emerging.decidedBy': '{name}, {date}',
  'emerging.unnamed': 'Passages sans termes communs',
  'emerging.typical': 'Passages typiques',
  'emerging.tickHelp':
    'Cochez ceux qui doivent recevoir le code ; sans coche, aucun ne le reçoit. Le pays et le document figurent à côté de chacun.',
  'emerging.tick': 'Coder ce passage',
  'emerging.terms': 'Termes ({language})',
  'emerging.termsHelp':
    'Un par ligne. Ils deviennent des termes du code, par lesquels il est suggéré ; supprimez ce qui convient mal.',
  'emerging.asCode': 'En faire un nouveau code',
  'emerging.name': 'Nom du code',
  'emerging.nameMissing': 'Donnez un nom au code.',
  'emerging.family': 'Famille',
  'emerging.definition': 'Ce qu’il signifie',
  'emerging.accept': 'Ajouter le code',
  'emerging.intoCode': 'Le fusionner dans un code',
  'emerging.intoHelp': 'Le code reçoit les termes qui lui manquent ; les passages cochés reçoivent le code.',
  'emerging.code': 'Code',
  'emerging.chooseCode': 'Choisir un code',
  'emerging.codeMissing': 'Choisissez le code dont il relève.',
  'emerging.merge': 'Fusionner dans le code',
  'emerging.dismissTitle': 'L’écarter',
  'emerging.reason': 'Pourquoi',
  'emerging.reasonHelp': 'Il ne reviendra pas à la prochaine recherche.',
  'emerging.dismiss': 'Écarter le thème',
  'emerging.done.accepted': 'Le code a été ajouté.',
  'emerging.done.merged': 'Le thème a été fusionné dans le code.',
  'emerging.done.dismissed': 'Le thème a été écarté.',
  'emerging.done.reopened': 'La décision a été retirée.',
  'emerging.suggestAgain':
    'Les nouveaux termes suggéreront le code ailleurs une fois les passages parcourus de nouveau : voir le livre de codes.',
  'emerging.openCode': 'Le code dans le livre de codes',
  'emerging.takeBack': 'Retirer la décision',
  'emerging.changing': 'Les décisions sur les thèmes reviennent à la rédaction : elles changent le livre de codes.',
};
