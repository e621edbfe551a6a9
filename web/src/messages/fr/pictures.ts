// Texts of the pictures of a study in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { pictures as english } from '../en/pictures.ts';

export const pictures: Translation<typeof english> = {
  'pictures.parts': 'Graphiques de l’étude',
  'pictures.map': 'Carte des éléments recueillis',
  'pictures.matrix': 'Matrice',
  'pictures.together': 'Codes ensemble',
  'pictures.years': 'Par année',
  'pictures.saturation': 'Saturation',
  'pictures.lead.map':
    'Ce qui est rapporté, et par combien de pays. Le carré grandit avec le nombre de pays ; un petit anneau signale qu’aucun pays ne le rapporte, ce qui est aussi un résultat.',
  'pictures.lead.together':
    'Quels codes figurent sur les mêmes passages. Le recouvrement est la part des passages portant les deux codes parmi ceux qui portent l’un ou l’autre.',
  'pictures.lead.years':
    'Combien de pays rapportent un code, selon l’année de leurs documents. Le nombre entre parenthèses indique combien de pays ont écrit cette année-là : c’est la base de comparaison.',
  'pictures.lead.saturation':
    'Combien de codes différents sont connus après chaque contribution lue. Là où la ligne est plate, poursuivre la lecture a peu apporté de nouveau.',
  'pictures.by': 'Colonnes de la carte',
  'pictures.by.region': 'Régions',
  'pictures.by.country': 'Pays',
  'pictures.by.audience': 'Publics',
  'pictures.by.statementType': 'Types d’énoncé',
  'pictures.by.actor': 'Acteurs',
  'pictures.emptyCells': { one: '{count} case sur {total} est vide.', other: '{count} cases sur {total} sont vides.' },
  'pictures.countries': { one: '{count} pays', other: '{count} pays' },
  'pictures.mapCaption': 'Pays qui rapportent chaque code',
  'pictures.yearsCaption': 'Pays qui rapportent chaque code, par année',
  'pictures.saturationCaption': 'Codes connus après chaque contribution',
  'pictures.pairsCaption': 'Paires de codes sur les mêmes passages : les {shown} premières sur {count}',
  'pictures.noPairs': 'Aucun passage ne porte encore deux codes.',
  'pictures.code': 'Code',
  'pictures.otherCode': 'Autre code',
  'pictures.countriesHeading': 'Pays',
  'pictures.both': 'Passages portant les deux',
  'pictures.overlap': 'Recouvrement',
  'pictures.undated': {
    one: '{count} document d’un pays n’a pas de date et ne figure dans aucune année.',
    other: '{count} documents de pays n’ont pas de date et ne figurent dans aucune année.',
  },
  'pictures.noDates': 'Aucun document d’un pays n’a encore de date.',
  'pictures.nothingRead': 'Rien n’a encore été lu : la ligne commence à la première décision sur un code.',
  'pictures.order.accepted':
    'Les contributions suivent l’ordre dans lequel une première décision y a été prise sur un code.',
  'pictures.order.suggestions': 'Les contributions suivent l’ordre de leur arrivée.',
  'pictures.saturationSource':
    'La ligne en tirets est le nombre de codes attendu quel que soit l’ordre (Colwell, Mao et Chang 2004). Aucune des deux lignes ne dit quoi que ce soit des pays qui n’ont pas écrit.',
  'pictures.knownOf': {
    one: '{count} code sur les {total} du livre de codes a été rencontré.',
    other: '{count} codes sur les {total} du livre de codes ont été rencontrés.',
  },
  'pictures.contributionsRead': 'Contributions lues',
  'pictures.codes': 'Codes',
  'pictures.contribution': 'Contribution',
  'pictures.newCodes': 'Nouveaux codes',
  'pictures.known': 'Codes connus',
  'pictures.expected': 'Attendus quel que soit l’ordre',
};
