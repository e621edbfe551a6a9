// The messages in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const fr: Translation<English> = {
  fileMissing: 'Choisissez un fichier : un projet (.qdpx) ou un livre de codes (.qdc) REFI-QDA.',
  importMissing: 'Ce fichier n’est pas ou plus ici. Apportez-le de nouveau.',
  importDone: 'Ce fichier a déjà été repris. Pour le reprendre encore, apportez-le de nouveau.',
  choiceUnknown: 'Le choix pour le code « {name} » ne figure pas parmi ceux proposés. Choisissez de nouveau.',
  fileChanged: '{file} n’est plus dans la réserve des originaux. Apportez-le de nouveau.',
  unknownCoder: 'Codeur inconnu',
  blindRoundOpen:
    'La série en aveugle « {title} » est ouverte, et l’étude entière montrerait son travail. Fermez d’abord la série, ou demandez study-export à la personne qui gère le serveur.',
  notProject:
    '{file} ne contient pas de projet REFI-QDA. Exportez le projet depuis son programme au format REFI-QDA (.qdpx).',
  severalProjects: '{file} contient plusieurs projets ({files}). Exportez-en un à la fois.',
  notCodebook:
    '{file} n’est ni un projet (.qdpx) ni un livre de codes (.qdc) REFI-QDA. Exportez-le de nouveau au format REFI-QDA.',
  noCodes: '{file} est un livre de codes sans code. Il n’y a rien à en reprendre.',
  notXml: '{file} est endommagé : son XML est illisible à la ligne {line} ({reason}). Exportez-le de nouveau.',
  doctype:
    '{file} déclare un type de document, qui pourrait le faire croître sans fin. Exportez-le de nouveau au format REFI-QDA.',
  tooDeep: '{file} imbrique plus de {maximum} éléments. Il ne vient pas d’un programme de codage.',
  tooManyElements: '{file} contient plus de {maximum} éléments. Exportez-le en plusieurs parties.',
  'archive.damaged': '{file} est un ZIP endommagé. Exportez-le de nouveau ou prenez une autre copie.',
  'archive.empty': '{file} est vide. Exportez-le de nouveau.',
  'archive.tooLarge': '{file} est trop grand. Exportez le projet sans sons, vidéos ni images, ou en plusieurs parties.',
  'entry.damaged': '{path} dans {file} est endommagé et a été laissé de côté.',
  'entry.unsafePath': '{path} dans {file} mène hors de l’archive et a été laissé de côté.',
  'entry.expandsTooMuch': '{path} dans {file} se décompresse au-delà de ce qui est permis et a été laissé de côté.',
  'entry.tooManyFiles': '{path} dans {file} dépasse le nombre de fichiers permis et a été laissé de côté.',
  'entry.encrypted': '{path} dans {file} est chiffré et a été laissé de côté.',
  'entry.nestedArchive': '{path} dans {file} est lui-même une archive et a été laissé de côté.',
  'entry.notSupported': '{path} dans {file} est comprimé d’une façon inhabituelle et a été laissé de côté.',
  duplicateGuid: 'Le GUID {guid} est donné deux fois ; le second élément ({kind} {name}) est laissé de côté.',
  invalidGuid: '{kind} {name} n’a pas de GUID valable ({guid}) et est laissé de côté.',
  invalidAttribute: 'Une sélection dans « {source} » n’a pas de positions ({attribute}) et est laissée de côté.',
  unknownCode: 'Un codage dans « {source} » nomme un code absent du livre de codes ({guid}) et est laissé de côté.',
  folderCoded:
    'Un codage dans « {source} » emploie « {code} », qui est un dossier et non un code ; il est laissé de côté.',
  selectionOutside:
    'Les caractères {start} à {end} sont hors de « {source} », qui en compte {length} ; la sélection est laissée de côté.',
  selectionEmpty: 'La sélection {start} à {end} dans « {source} » est vide et est laissée de côté.',
  sourceMissing: 'Le texte de « {source} » ({path}) n’est pas dans le fichier ; le document est laissé de côté.',
  sourceElsewhere:
    'Le texte de « {source} » est hors du fichier ({path}), où il n’est pas cherché ; le document est laissé de côté.',
  sourceNotText: '« {source} » n’a pas de texte brut ; le document est laissé de côté.',
  sourceNotUtf8: 'Le texte de « {source} » n’est pas en UTF-8 ; le document est laissé de côté.',
  unknownUser:
    'Le codeur {guid} ne figure pas parmi ceux du projet ; ses codages sont repris comme ceux d’un codeur inconnu.',
  lineEndsCountedOnce:
    '« {source} » : son programme compte une fin de ligne pour un caractère ; les places ont été ajustées.',
  lineEndsCountedTwice:
    '« {source} » : son programme compte une fin de ligne pour deux caractères ; les places ont été ajustées.',
};
