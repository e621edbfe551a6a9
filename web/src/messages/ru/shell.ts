// Texts of every page in Russian. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { shell as english } from '../en/shell.ts';

export const shell: Translation<typeof english> = {
  'product.name': 'Common Thread',
  'shell.skip': 'Перейти к содержанию',
  'shell.workspaces': 'Рабочие пространства',
  'shell.studyNavigation': 'Части исследования',
  'shell.breadcrumbs': 'Вы находитесь здесь',
  'shell.overview': 'Обзор',
  'shell.contributions': 'Материалы',
  'shell.codebook': 'Книга кодов',
  'shell.themes': 'Темы',
  'shell.matrix': 'Матрица',
  'shell.chapter': 'Глава',
  'shell.find': 'Поиск',
  'shell.coding': 'Кодирование',
  'shell.pictures': 'Диаграммы',
  'codingParts.next': 'Что читать дальше',
  'codingParts.rounds': 'Совместная работа',
  'codingParts.memos': 'Заметки',
  'codingParts.emerging': 'Непредвиденные темы',
  'codingParts.exchange': 'Обмен',
  'codingParts.parts': 'Страницы кодирования',
  'shell.signedInAs': 'Вход выполнен: {name}',
  'shell.signOut': 'Выйти',
  'shell.languages': 'Язык интерфейса',
  'shell.footer':
    'Common Thread собирает национальный опыт защиты ребенка в онлайновой среде и сохраняет связь каждого утверждения со словами, на которых оно основано.',
  'problem.notFound.title': 'По этому адресу нет страницы',
  'problem.notFound.explanation':
    'Возможно, в адресе ошибка, то, что он называл, удалено или вам недоступно. Список рабочих пространств ведёт ко всему, что вы можете открыть.',
  'problem.unexpected.title': 'На нашей стороне произошла ошибка',
  'problem.unexpected.explanation':
    'Все, что вы сохранили, осталось на месте. Попробуйте еще раз; если ошибка повторится, сообщите тому, кто обслуживает этот сайт, номер, указанный ниже: по нему находится строка в журнале сервера.',
  'problem.unexpected.reference': 'Номер ошибки: {reference}',
  'problem.tooLarge.title': 'Отправлен слишком большой объем данных',
  'problem.tooLarge.explanation':
    'За один раз сайт принимает не более {limit}. Отправьте файлы меньшими частями или импортируйте папку из командной строки.',
  'problem.otherSite.title': 'Форма не принята',
  'problem.otherSite.explanation':
    'По-видимому, она отправлена с другого сайта. Откройте страницу здесь и отправьте форму еще раз.',
  'problem.signInNeeded.title': 'Сначала войдите в систему',
  'problem.signInNeeded.explanation': 'Рабочие пространства открыты для тех, кто в них работает.',
  'problem.notAllowed.title': 'Это вам недоступно',
  'problem.notAllowed.explanation':
    'Ваша роль в этом рабочем пространстве этого не включает. Администратор пространства может дать вам другую роль.',
  'problem.toWorkspaces': 'К рабочим пространствам',
  'problem.toSignIn': 'Как войти',
  'problem.summary': 'Возникла проблема',
  'gallery.title': 'Галерея компонентов',
  'gallery.explanation': 'Из чего состоят страницы: каждый элемент с примерами. Содержание вымышлено.',
  'gallery.direction': 'Направление письма',
  'gallery.leftToRight': 'Слева направо',
  'gallery.rightToLeft': 'Справа налево',
};
