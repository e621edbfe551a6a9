// The messages in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const es: Translation<English> = {
  passageMissing:
    'Este pasaje no está aquí o ya no está: puede que el documento tenga una versión más reciente. Ábralo desde la lista de contribuciones.',
  valueUnknown: '«{value}» no figura en el libro de códigos de este estudio. Elija un código de la lista.',
  valueRetired:
    '«{value}» está retirado: ya no se codifica nada nuevo con él. Elija otro código o recupérelo en el libro de códigos.',
  nothingToDecide: 'Ya no hay ninguna sugerencia «{value}» para este pasaje. Recargue la página para ver lo que hay.',
  codebookRefused: 'El libro de códigos {source} no se aceptó: línea {line}: {reason}',
};
