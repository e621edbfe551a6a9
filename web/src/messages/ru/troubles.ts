// What a page says while the installation can't work, in Russian. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { troubles as english } from '../en/troubles.ts';

export const troubles: Translation<typeof english> = {
  'problem.databaseAway.title': 'База данных сейчас недоступна',
  'problem.databaseAway.explanation':
    'Возможно, она перезапускается: попробуйте ещё раз через минуту. Всё, что было сохранено раньше, цело. Если вы что-то сохраняли, проверьте потом, появилось ли это.',
  'problem.diskFull.title': 'Диск этого сайта заполнен',
  'problem.diskFull.explanation':
    'Пока место не освободится, ничего нового сохранить нельзя; всё, что было сохранено раньше, цело. Сообщите об этом тому, кто ведёт сайт, и отправьте данные позже ещё раз.',
};
