// The messages in Russian. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ru: Translation<English> = {
  memoMissing: 'Этой заметки здесь нет или больше нет. Обновите страницу, чтобы увидеть текущее состояние.',
  memoOfAnother: 'Изменить или удалить заметку может только её автор. Напишите рядом свою.',
  wordsMissing: 'Напишите что-нибудь в заметке.',
  wordsTooMany: 'В заметке не более {most} символов. Разделите её на две.',
  placeMissing: 'Того, о чём эта заметка, здесь нет или больше нет. Откройте документ или книгу кодов заново.',
  typeUnknown: 'Выберите один из видов заметок.',
};
