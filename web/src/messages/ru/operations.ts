// What a page says to a network that asks too often, in Russian. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { operations as english } from '../en/operations.ts';

export const operations: Translation<typeof english> = {
  'problem.tooManyRequests.title': 'Слишком много запросов сразу',
  'problem.tooManyRequests.explanation': {
    one: 'Из вашей сети за короткое время пришло много запросов. Попробуйте ещё раз через {count} секунду. Всё, что было сохранено раньше, цело.',
    few: 'Из вашей сети за короткое время пришло много запросов. Попробуйте ещё раз через {count} секунды. Всё, что было сохранено раньше, цело.',
    many: 'Из вашей сети за короткое время пришло много запросов. Попробуйте ещё раз через {count} секунд. Всё, что было сохранено раньше, цело.',
    other:
      'Из вашей сети за короткое время пришло много запросов. Попробуйте ещё раз через {count} секунды. Всё, что было сохранено раньше, цело.',
  },
};
