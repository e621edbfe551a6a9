// The messages in French.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const fr: Translation<English> = {
  reasonMissing: 'Dites pourquoi le livre de codes est modifié : qui lira le codage plus tard en aura besoin.',
  changedMeanwhile:
    'Le livre de codes a été modifié entre-temps (version {number}, {name} : {reason}). Rien n’a été fait. Consultez la nouvelle version et recommencez si cela convient encore.',
  versionMissing: 'Il n’y a pas de version antérieure {number} de ce livre de codes. Choisissez-en une dans la liste.',
  entryMissing: 'Le livre de codes ne contient pas (ou plus) « {id} ». Choisissez un code qui s’y trouve.',
  familyMissing: 'Il n’y a pas de famille « {id} ». Choisissez-en une dans la liste ou nommez-en une nouvelle.',
  idTaken: '« {id} » est déjà pris, par un code actuel ou fusionné. Choisissez un autre identifiant.',
  idUnfit:
    '« {id} » ne peut pas être un identifiant : n’écrivez que des lettres a-z, des chiffres et des traits d’union, sans trait d’union au début.',
  nameMissing: 'Donnez un nom dans au moins une langue.',
  intoItself: 'Un code ne peut pas être fusionné avec lui-même. Choisissez-en un autre.',
  mergeIntoRetired: '« {id} » est retiré. Rétablissez-le d’abord ou choisissez un autre code.',
  tooFewCodes: 'Un code est divisé en deux codes au moins. Nommez-en au moins deux.',
  noChange: 'Rien ne serait différent. Modifiez quelque chose ou quittez la page.',
  termUnfit: 'Le terme « {term} » est inutilisable : {because}.',
  'term.weightOfNot': 'un terme qui annule n’a pas de poids ; enlevez le ^ et le nombre',
  'term.weightOutOfRange': 'le poids après ^ doit être supérieur à 0 et d’au plus 10',
  'term.sentenceOutsideNot': '« sentence: » a sa place parmi les termes qui annulent',
  'term.noWord': 'il ne contient aucun mot à chercher ; écrivez au moins une lettre ou un chiffre',
  'term.shortPrefix': 'écrivez au moins deux lettres avant le *',
  'term.starInside': 'un * ne peut que terminer un mot',
  exampleReasonMissing: 'Dites en quelques mots pourquoi c’est un exemple, pour que les autres codent de même.',
  exampleTextMissing: 'Écrivez les mots de l’exemple ou choisissez un passage.',
  exampleMissing: 'Cet exemple n’est pas (ou plus) conservé. Rechargez la page.',
  passageMissing: 'Ce passage n’est pas (ou plus) ici : le document a peut-être une version plus récente.',
  notOfTheSplit: '« {id} » n’est aucun des codes issus de la division. Choisissez l’un d’eux.',
};
