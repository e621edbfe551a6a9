// The messages in Russian. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ru: Translation<English> = {
  versionMissing: 'Этого документа здесь нет или больше нет. Откройте его из списка материалов.',
  stretchOutside:
    'Символы с {start} по {end} не являются словами этого документа: в нём {length} символов. Выделите слова заново.',
  valueUnknown: '«{value}» нет среди кодов, предлагаемых сегодня. Выберите код из списка.',
  segmentOfAnother:
    'Снять эту отметку может только тот, кто её поставил. Вместо этого можно отклонить код для фрагмента.',
  wordsMissing: 'Выберите первое и последнее слово.',
};
