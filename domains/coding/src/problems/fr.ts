// The messages in French. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const fr: Translation<English> = {
  passageMissing:
    'Ce passage n’est pas ou plus ici : le document a peut-être une version plus récente. Ouvrez-le depuis la liste des contributions.',
  valueUnknown: '« {value} » ne figure pas dans le livre de codes de cette étude. Choisissez un code dans la liste.',
  valueRetired:
    '« {value} » est retiré : plus rien de nouveau n’est codé avec lui. Choisissez un autre code ou rétablissez-le dans le livre de codes.',
  nothingToDecide:
    'Il n’y a plus de suggestion « {value} » pour ce passage. Rechargez la page pour voir ce qu’il en est.',
  codebookRefused: 'Le livre de codes {source} n’a pas été accepté : ligne {line} : {reason}',
};
