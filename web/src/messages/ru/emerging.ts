// Texts in Russian about themes nobody thought of. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { emerging as english } from '../en/emerging.ts';

export const emerging: Translation<typeof english> = {
  'emerging.lead':
    'Фрагменты, которых не охватывает ни один код, возможно, говорят о том, для чего в книге кодов нет слова. Программа собирает в группы те, у которых есть общие слова; что это, говорят люди.',
  'emerging.uncovered': {
    one: 'У {count} фрагмента нет кода, ни принятого, ни предложенного.',
    few: 'У {count} фрагментов нет кода, ни принятого, ни предложенного.',
    many: 'У {count} фрагментов нет кода, ни принятого, ни предложенного.',
    other: 'У {count} фрагмента нет кода, ни принятого, ни предложенного.',
  },
  'emerging.what':
    'Поиск группирует их язык за языком, много раз, соединяет группы разных языков, сходство которых показывают термины книги кодов, и оставляет то, что находится каждый раз. Он идет в фоновом режиме и ничего не кодирует. Продолжительность: примерно {duration}.',
  'emerging.search': 'Искать темы',
  'emerging.searchAgain': 'Искать снова',
  'emerging.underWay': 'Идет поиск тем',
  'emerging.waiting': 'Поиск ждет своей очереди.',
  'emerging.step.reading': 'Чтение фрагментов',
  'emerging.step.grouping': 'Группировка, язык за языком',
  'emerging.step.joining': 'Соединение языков',
  'emerging.mayLeave': 'Страницу можно закрыть; поиск продолжится.',
  'emerging.failed': 'Поиск не был завершен',
  'emerging.lastRun':
    'Поиск {date}: фрагментов: {passages}, групп: {groups}; не показаны, так как не нашлись снова: {unstable}, так как решение уже было: {known}.',
  'emerging.proposed': 'Найдено, решения нет',
  'emerging.none': 'Ничто не ждет решения',
  'emerging.noneAdvice':
    'Начните поиск, когда материалы закодированы или сделаны предложения. Найденное здесь — вопросы, а не выводы.',
  'emerging.decided': 'Решено',
  'emerging.theme': 'Тема',
  'emerging.stability': 'Находится снова',
  'emerging.stabilityHelp':
    'Насколько уверенно другие прогоны собирают те же фрагменты; ниже 75 % границы группы сомнительны.',
  'emerging.passages': 'Фрагменты',
  'emerging.reporting': 'Страны',
  'emerging.silent': 'Страны без упоминания',
  'emerging.state': 'Решение',
  'emerging.state.proposed': 'Ждет решения',
  'emerging.state.accepted': 'Новый код',
  'emerging.state.merged': 'Объединена с кодом',
  'emerging.state.dismissed': 'Отклонена',
  'emerging.decidedBy': '{name}, {date}',
  'emerging.unnamed': 'Фрагменты без общих терминов',
  'emerging.typical': 'Типичные фрагменты',
  'emerging.tickHelp':
    'Отметьте те, которые должны получить код; без отметки не получит ни один. Страна и документ указаны рядом.',
  'emerging.tick': 'Кодировать этот фрагмент',
  'emerging.terms': 'Термины ({language})',
  'emerging.termsHelp':
    'По одному на строке. Они станут терминами кода, по которым он предлагается; удалите неподходящие.',
  'emerging.asCode': 'Сделать новым кодом',
  'emerging.name': 'Название кода',
  'emerging.nameMissing': 'Дайте коду название.',
  'emerging.family': 'Группа',
  'emerging.definition': 'Что он означает',
  'emerging.accept': 'Добавить код',
  'emerging.intoCode': 'Объединить с кодом',
  'emerging.intoHelp': 'Код получит недостающие термины; отмеченные фрагменты получат код.',
  'emerging.code': 'Код',
  'emerging.chooseCode': 'Выберите код',
  'emerging.codeMissing': 'Выберите код, к которому она относится.',
  'emerging.merge': 'Объединить с кодом',
  'emerging.dismissTitle': 'Отклонить',
  'emerging.reason': 'Почему',
  'emerging.reasonHelp': 'При следующем поиске она не вернется.',
  'emerging.dismiss': 'Отклонить тему',
  'emerging.done.accepted': 'Код добавлен.',
  'emerging.done.merged': 'Тема объединена с кодом.',
  'emerging.done.dismissed': 'Тема отклонена.',
  'emerging.done.reopened': 'Решение отозвано.',
  'emerging.suggestAgain':
    'Новые термины предложат код в других местах, когда фрагменты будут просмотрены снова: см. книгу кодов.',
  'emerging.openCode': 'Код в книге кодов',
  'emerging.takeBack': 'Отозвать решение',
  'emerging.changing': 'Решения по темам принимают редакторы: это меняет книгу кодов.',
};
