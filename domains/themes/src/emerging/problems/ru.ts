// The messages in Russian. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ru: Translation<English> = {
  themeMissing: 'Этой темы больше нет: ее заменил более новый поиск. Откройте список тем снова.',
  decidedAlready: 'Тем временем кто-то принял решение по этой теме. Откройте список тем снова, чтобы его увидеть.',
  reasonMissing: 'Укажите, почему тема отклонена, чтобы другие поняли это позже.',
  codeMissing: 'В книге кодов нет кода «{code}». Выберите код из списка.',
  nothingUncovered: 'Фрагментов без кода слишком мало, чтобы искать в них темы: нужно не менее {least}.',
  interrupted: 'Группировка фрагментов прервалась ({ended}). Запустите поиск снова.',
  codeReason:
    'Из темы, которую программа нашла среди фрагментов без кода и которую приняли люди; закодировано фрагментов: {count}.',
  takenBackReason: 'Решение по теме, из которой он возник, отозвано.',
};
