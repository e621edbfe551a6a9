// The messages in Russian. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ru: Translation<English> = {
  fileMissing: 'Выберите файл: проект (.qdpx) или книгу кодов (.qdc) REFI-QDA.',
  importMissing: 'Этого файла здесь нет (или уже нет). Внесите его снова.',
  importDone: 'Этот файл уже принят. Чтобы принять его ещё раз, внесите его снова.',
  choiceUnknown: 'Выбора для кода «{name}» нет среди предложенных. Выберите снова.',
  fileChanged: '{file} больше нет в хранилище оригиналов. Внесите его снова.',
  unknownCoder: 'Неизвестный кодировщик',
  blindRoundOpen:
    'Слепой раунд «{title}» ещё открыт, и выгрузка всего исследования показала бы работу в нём. Сначала закройте раунд или попросите того, кто ведёт сервер, выполнить study-export.',
  notProject: 'В {file} нет проекта REFI-QDA. Выгрузите проект из его программы как REFI-QDA (.qdpx).',
  severalProjects: 'В {file} несколько проектов ({files}). Выгружайте по одному.',
  notCodebook: '{file} — не проект (.qdpx) и не книга кодов (.qdc) REFI-QDA. Выгрузите его снова как REFI-QDA.',
  noCodes: '{file} — книга кодов без кодов. Взять из неё нечего.',
  notXml: '{file} повреждён: его XML не читается в строке {line} ({reason}). Выгрузите его снова.',
  doctype:
    '{file} объявляет тип документа, из-за которого он мог бы расти без конца. Выгрузите его снова как REFI-QDA.',
  tooDeep: 'В {file} вложено друг в друга больше {maximum} элементов. Он сделан не программой для кодирования.',
  tooManyElements: 'В {file} больше {maximum} элементов. Выгрузите его по частям.',
  'archive.damaged': '{file} — повреждённый ZIP. Выгрузите его снова или возьмите другую копию.',
  'archive.empty': '{file} пуст. Выгрузите его снова.',
  'archive.tooLarge': '{file} слишком велик. Выгрузите проект без звуков, видео и картинок или по частям.',
  'entry.damaged': '{path} в {file} повреждён и пропущен.',
  'entry.unsafePath': '{path} в {file} ведёт за пределы архива и пропущен.',
  'entry.expandsTooMuch': '{path} в {file} распаковывается сверх допустимого и пропущен.',
  'entry.tooManyFiles': '{path} в {file} превышает допустимое число файлов и пропущен.',
  'entry.encrypted': '{path} в {file} зашифрован и пропущен.',
  'entry.nestedArchive': '{path} в {file} сам является архивом и пропущен.',
  'entry.notSupported': '{path} в {file} сжат необычным способом и пропущен.',
  duplicateGuid: 'GUID {guid} встречается дважды; второе ({kind} {name}) пропущено.',
  invalidGuid: 'У {kind} {name} нет верного GUID ({guid}); пропущено.',
  invalidAttribute: 'У выделения в «{source}» нет позиций ({attribute}); оно пропущено.',
  unknownCode: 'Кодирование в «{source}» называет код, которого нет в книге кодов ({guid}); оно пропущено.',
  folderCoded: 'Кодирование в «{source}» использует «{code}» — это папка, а не код; оно пропущено.',
  selectionOutside: 'Знаки {start}–{end} лежат вне «{source}», где их {length}; выделение пропущено.',
  selectionEmpty: 'Выделение {start}–{end} в «{source}» пусто и пропущено.',
  sourceMissing: 'Текста «{source}» ({path}) в файле нет; документ пропущен.',
  sourceElsewhere: 'Текст «{source}» лежит вне файла ({path}), где его не ищут; документ пропущен.',
  sourceNotText: 'У «{source}» нет простого текста; документ пропущен.',
  sourceNotUtf8: 'Текст «{source}» не в UTF-8; документ пропущен.',
  unknownUser:
    'Кодировщика {guid} нет среди перечисленных в проекте; его кодирования приняты как работа неизвестного кодировщика.',
  lineEndsCountedOnce: '«{source}»: его программа считает конец строки за один знак; места исправлены.',
  lineEndsCountedTwice: '«{source}»: его программа считает конец строки за два знака; места исправлены.',
};
