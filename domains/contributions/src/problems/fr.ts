// The messages in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const fr: Translation<English> = {
  encrypted: '{file} est chiffré. Demandez à l’expéditeur une copie sans mot de passe.',
  damaged: '{file} est endommagé et n’a pas pu être lu. Demandez à l’expéditeur de l’envoyer de nouveau.',
  empty: '{file} est vide. Demandez à l’expéditeur de l’envoyer de nouveau.',
  tooLarge: '{file} dépasse la limite de {limit}. Demandez une copie plus petite, par exemple sans images.',
  notSupported:
    '{file} est d’un type qui n’est pas lu ({found}). Enregistrez-le au format PDF, DOCX, PPTX, ODT, HTML, Markdown ou texte brut et importez cette copie.',
  noText: '{file} ne contient pas de texte. Vérifiez qu’il s’agit du bon fichier.',
  tooManyPages: '{file} a plus de pages que la limite, qui est de {limit}. Divisez-le et importez les parties.',
  textTooLong: '{file} contient plus de texte que la limite de {limit} caractères. Divisez-le et importez les parties.',
  unreadable:
    '{file} n’a pas pu être ouvert ({reason}). Vérifiez qu’il est toujours là et que le programme peut le lire, puis importez-le de nouveau.',
  expandsTooMuch:
    '{file} prend une taille démesurée une fois décompressé et n’a pas été ouvert. Demandez à l’expéditeur une copie ordinaire.',
  unsafePath:
    '{file} a un chemin qui sort de son archive et a été laissé de côté. Archivez de nouveau les fichiers sans chemins de ce type.',
  unsafeMarkup:
    '{file} contient un balisage qu’il n’est pas sûr d’ouvrir (entités externes ou qui se répètent). Demandez une copie réenregistrée avec un traitement de texte.',
  tooManyFiles: '{file} contient plus de fichiers que la limite, qui est de {limit}. Importez-le en plusieurs parties.',
  nestedArchive:
    '{file} est une archive dans une archive et a été laissé de côté. Décompressez-le et importez ses fichiers.',
  timeout:
    'La lecture de {file} a duré plus de {limit} secondes et a été arrêtée. Réenregistrez-le avec son programme, ou divisez-le.',
  memory:
    'La lecture de {file} a demandé plus de mémoire que {limit} et a été arrêtée. Réenregistrez-le avec son programme, ou divisez-le.',
  crash:
    '{file} a interrompu le programme de lecture. Réenregistrez-le avec son programme et importez la nouvelle copie.',
  needsOcr:
    '{file} est un document numérisé sans texte (pages : {pages}). Installez les données linguistiques d’OCR (voir la documentation sur l’OCR) et importez-le de nouveau ; l’original est conservé.',
  sameName:
    '{file} porte le nom d’un document déjà présent mais a un autre contenu ; il a été ajouté sous le nom {path}.',
  sameBytes: '{file} est le même fichier que {path}, déjà présent ; rien n’a été modifié.',
  nearDuplicate: '{file} est presque identique à {path} ({share}). Vérifiez si les deux doivent compter.',
  undecidedCountry:
    '{file} : le pays est à déterminer. Choisissez-le sur la page de la contribution, ou dans contributions.csv.',
  mislabelled: '{file} porte le nom d’un type de fichier mais est d’un autre type ; il a été lu comme {found}.',
  pagesWithoutText: '{file} : certaines pages ne contiennent pas de texte ({detail}). Elles sont peut-être numérisées.',
  ocr: '{file} : le texte a été reconnu à partir d’images de pages et peut contenir des erreurs ({detail}).',
  partlyDamaged: '{file} est en partie endommagé ; ce qui a pu être lu a été conservé ({detail}).',
  uncertainEncoding:
    '{file} : le codage des caractères est incertain ({detail}). Vérifiez le texte sur sa page de lecture.',
  unreadableCharacters: '{file} : certains caractères n’ont pas pu être lus ({detail}).',
  leftOut: '{file} : une partie de son contenu a été laissée de côté ({detail}).',
  folderMissing: 'Il n’y a ni fichier ni dossier {file}. Vérifiez le chemin.',
  folderEmpty: '{file} ne contient aucun fichier à importer.',
  manifestWithoutFileColumn:
    'contributions.csv n’a pas de colonne « file » (il a : {columns}). Sa première ligne doit nommer les colonnes : file, country, organisation, contributor_type, title, date, language, study_question, rights.',
  manifestUnreadable:
    'contributions.csv n’a pas pu être lu comme un tableau ({reason}). Enregistrez-le au format CSV en UTF-8.',
  manifestUnknownColumn:
    'contributions.csv a une colonne « {column} » qui n’est pas connue ; elle a été laissée de côté.',
  manifestValueNotUnderstood:
    'contributions.csv, ligne {line} : {column} « {value} » n’est pas compris et a été laissé de côté.',
  manifestFileTwice: 'contributions.csv, ligne {line} : {file} figure deux fois ; c’est la dernière ligne qui compte.',
  manifestFileMissing: 'contributions.csv, ligne {line} : il n’y a pas de fichier {file}.',
  contributionMissing: 'Cette contribution n’est pas ou plus ici. Revenez à la liste.',
  countryUnknown: '« {value} » n’est pas un pays de la norme ISO 3166. Choisissez-en un dans la liste.',
  contributorTypeUnknown: 'Choisissez le type de contributeur dans la liste.',
  titleMissing: 'Donnez un titre à la contribution.',
  dateNotUnderstood: '« {value} » n’est pas une date. Écrivez AAAA-MM-JJ, AAAA-MM ou AAAA.',
  languageNotUnderstood: '« {value} » n’est pas un code de langue. Écrivez deux lettres, par exemple fr.',
  submissionMissing: 'Cette soumission n’existe pas ou n’existe plus. Revenez à la liste.',
  submissionChanged: 'Cette soumission a changé depuis que vous l’avez ouverte. Relisez-la avant de décider.',
  reviewNoteMissing: 'Écrivez ce que vous demandez, ou la raison de votre décision.',
  submissionTooLong:
    'Ce texte compte {count} caractères ; la limite est de {limit}. Raccourcissez-le ou placez-en une partie dans un document.',
  textMissing: 'Rédigez cette partie, ou ajoutez un document qui en parle.',
  countryOrOrganisationMissing: 'Choisissez un pays, ou indiquez l’organisation.',
  rightsMissing: 'Choisissez ce qui est permis avec ce texte.',
  confirmationMissing: 'Confirmez que vous pouvez envoyer ce texte et qu’aucun enfant ne peut y être reconnu.',
  contributorNameMissing: 'Indiquez à qui le lien est destiné.',
  linkDaysNotUnderstood: 'Indiquez un nombre de jours de 1 à 365.',
  linkMadeAlready:
    'Ce lien a déjà été créé ; son adresse n’a été affichée qu’une fois et n’est pas conservée. Si vous ne l’avez pas, retirez ce lien et créez-en un autre.',
  fileKindNotTaken:
    '{file} est d’un type qui n’est pas accepté. Enregistrez-le en PDF, DOCX, PPTX, ODT, HTML, Markdown ou texte brut, puis ajoutez-le.',
  fileEmpty: '{file} est vide. Choisissez à nouveau le fichier.',
  fileTooLarge: '{file} dépasse la limite de {limit}. Ajoutez une copie plus légère, par exemple sans images.',
  tooManySubmittedFiles: '{file} n’a pas été ajouté : une soumission comprend au plus {limit} documents.',
};
