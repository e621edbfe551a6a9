// The messages in Russian. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ru: Translation<English> = {
  passageMissing:
    'Этого фрагмента здесь нет или больше нет: возможно, у документа есть более новая версия. Откройте его из списка материалов.',
  valueUnknown: '«{value}» нет в книге кодов этого исследования. Выберите код из списка.',
  valueRetired:
    'Код «{value}» выведен из употребления: ничего нового им не кодируется. Выберите другой код или верните его в книге кодов.',
  nothingToDecide:
    'Предложения «{value}» для этого фрагмента больше нет. Обновите страницу, чтобы увидеть текущее состояние.',
  codebookRefused: 'Книга кодов {source} не принята: строка {line}: {reason}',
};
