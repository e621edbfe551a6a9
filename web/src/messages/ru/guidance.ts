// Texts about the chapter in Russian. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { guidance as english } from '../en/guidance.ts';

export const guidance: Translation<typeof english> = {
  'chapter.draftLead':
    'Программа составляет проект утверждений на основе кодов: подсчеты, страны, цитируемые фрагменты, каждый с подтверждением. Она ничего не придумывает; вы переписываете, упорядочиваете, объединяете и удаляете.',
  'chapter.language': 'Язык главы',
  'chapter.basis': 'Основа проекта',
  'chapter.basisHelp': 'Глава с непроверенными предложениями сообщает об этом на каждой странице и в каждом экспорте.',
  'chapter.draft': 'Составить проект главы',
  'chapter.draftAgain': 'Составить проект заново по текущим кодам',
  'chapter.draftAgainHelp': 'Утверждения, которые написал или изменил человек, сохраняются без изменений.',
  'chapter.preview': 'Предварительный просмотр',
  'chapter.attention': {
    one: '{count} утверждение требует внимания',
    few: '{count} утверждения требуют внимания',
    many: '{count} утверждений требуют внимания',
    other: '{count} утверждения требуют внимания',
  },
  'chapter.allSound': {
    one: '{count} утверждение подтверждено или отмечено как собственный текст редактора',
    few: 'Все {count} утверждения подтверждены или отмечены как собственный текст редактора',
    many: 'Все {count} утверждений подтверждены или отмечены как собственный текст редактора',
    other: 'Все {count} утверждения подтверждены или отмечены как собственный текст редактора',
  },
  'chapter.export': 'Экспорт:',
  'chapter.statements': {
    one: '{count} утверждение',
    few: '{count} утверждения',
    many: '{count} утверждений',
    other: '{count} утверждения',
  },
  'chapter.sections': 'Разделы',
  'chapter.export.docx': 'Word',
  'chapter.export.pdf': 'PDF',
  'chapter.export.html': 'Веб-страница',
  'chapter.export.json': 'JSON',
  'chapter.add': 'Добавить утверждение',
  'chapter.removed': 'Утверждение удалено.',
  'chapter.removedStatements': {
    one: '{count} удаленное утверждение',
    few: '{count} удаленных утверждения',
    many: '{count} удаленных утверждений',
    other: '{count} удаленного утверждения',
  },
  'chapter.restore': 'Восстановить',
  'chapter.notes': 'Примечания',
  'chapter.note': 'Примечание {number}',
  'chapter.backToText': 'Вернуться к месту примечания {number}',
  'chapter.cited': 'Цитируемые материалы',
  'chapter.notExported': 'Главу пока нельзя экспортировать',
  'chapter.cite': 'Добавить цитату',
  'chapter.citeAddress': 'Адрес фрагмента',
  'chapter.citeHelp': 'Скопируйте его со знака ¶ рядом с фрагментом на странице чтения документа.',
  'chapter.noSuchPassage':
    'По этому адресу нет фрагмента этого исследования. Скопируйте адрес со знака ¶ рядом с фрагментом.',
  'reading.permalink': 'Адрес этого фрагмента',
};
