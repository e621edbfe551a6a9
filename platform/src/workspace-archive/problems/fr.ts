// The messages in French. Not yet read by a native reader.
import type { Translation } from '../../messages.ts';
import type { English } from './en.ts';

export const fr: Translation<English> = {
  empty: 'Le fichier est vide. Exportez l’étude de nouveau.',
  cutOff:
    'Le fichier n’est pas une archive entière d’étude : sa fin manque. Il a été coupé en cours d’écriture ou de copie. Prenez une autre copie.',
  damaged: 'Le fichier est endommagé. Rien n’a été repris. Prenez une autre copie.',
  differs:
    'Le fichier est endommagé : {path} diffère de ce que dit son manifeste. Rien n’a été repris. Prenez une autre copie.',
  foreign: 'Le fichier contient {path}, qu’aucune archive d’étude ne contient. Rien n’a été repris.',
  notStudy: 'Le fichier n’est pas une archive d’étude. Une étude se sort sur sa page « Échange ».',
  tooLarge: 'Le fichier se décompresse au-delà de ce qui est permis. Rien n’a été repris.',
  newerFormat:
    'L’archive vient d’une version plus récente du programme ({version}), sous une forme illisible pour celle-ci. Installez une version plus récente et réessayez.',
  newerProgram:
    'L’archive vient d’une version plus récente du programme ({version}). Installez cette version ou une plus récente et réessayez.',
  otherColumns:
    'L’archive vient d’un programme au schéma différent ({table}). Mettez les deux installations à la même version et exportez de nouveau l’étude.',
  fileMissing: 'Choisissez l’archive d’une étude (un fichier ZIP).',
};
