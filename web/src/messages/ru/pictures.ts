// Texts of the pictures of a study in Russian. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { pictures as english } from '../en/pictures.ts';

export const pictures: Translation<typeof english> = {
  'pictures.parts': 'Диаграммы исследования',
  'pictures.map': 'Карта свидетельств',
  'pictures.matrix': 'Матрица',
  'pictures.together': 'Коды вместе',
  'pictures.years': 'По годам',
  'pictures.saturation': 'Насыщение',
  'pictures.lead.map':
    'О чём сообщают и сколько стран. Квадрат растёт с числом стран; маленькое кольцо означает, что об этом не сообщает ни одна страна, и это тоже результат.',
  'pictures.lead.together':
    'Какие коды стоят на одних и тех же фрагментах. Пересечение — доля фрагментов с обоими кодами среди тех, где есть один или другой.',
  'pictures.lead.years':
    'Сколько стран сообщают о коде, по годам их документов. Число в скобках показывает, сколько стран вообще писали в этом году: с ним и следует сравнивать.',
  'pictures.lead.saturation':
    'Сколько разных кодов известно после каждого прочитанного материала. Где линия ровная, дальнейшее чтение дало мало нового.',
  'pictures.by': 'Столбцы карты',
  'pictures.by.region': 'Регионы',
  'pictures.by.country': 'Страны',
  'pictures.by.audience': 'Аудитории',
  'pictures.by.statementType': 'Типы высказываний',
  'pictures.by.actor': 'Участники',
  'pictures.emptyCells': {
    one: '{count} ячейка из {total} пуста.',
    few: '{count} ячейки из {total} пусты.',
    many: '{count} ячеек из {total} пусты.',
    other: '{count} ячейки из {total} пусты.',
  },
  'pictures.countries': {
    one: '{count} страна',
    few: '{count} страны',
    many: '{count} стран',
    other: '{count} страны',
  },
  'pictures.mapCaption': 'Страны, сообщающие о каждом коде',
  'pictures.yearsCaption': 'Страны, сообщающие о каждом коде, по годам',
  'pictures.saturationCaption': 'Известные коды после каждого материала',
  'pictures.pairsCaption': 'Пары кодов на одних фрагментах: первые {shown} из {count}',
  'pictures.noPairs': 'Пока нет фрагментов с двумя кодами.',
  'pictures.code': 'Код',
  'pictures.otherCode': 'Другой код',
  'pictures.countriesHeading': 'Страны',
  'pictures.both': 'Фрагменты с обоими',
  'pictures.overlap': 'Пересечение',
  'pictures.undated': {
    one: '{count} документ страны не имеет даты и не отнесён ни к одному году.',
    few: '{count} документа стран не имеют даты и не отнесены ни к одному году.',
    many: '{count} документов стран не имеют даты и не отнесены ни к одному году.',
    other: '{count} документа стран не имеют даты и не отнесены ни к одному году.',
  },
  'pictures.noDates': 'Пока ни у одного документа страны нет даты.',
  'pictures.nothingRead': 'Пока ничего не прочитано: линия начинается с первого решения о коде.',
  'pictures.order.accepted': 'Материалы стоят в том порядке, в каком в них впервые было принято решение о коде.',
  'pictures.order.suggestions': 'Материалы стоят в порядке поступления.',
  'pictures.saturationSource':
    'Пунктир — ожидаемое число кодов при любом порядке (Colwell, Mao, Chang 2004). Ни одна из линий ничего не говорит о странах, которые не писали.',
  'pictures.knownOf': {
    one: 'Встретился {count} из {total} кодов книги кодов.',
    few: 'Встретились {count} из {total} кодов книги кодов.',
    many: 'Встретились {count} из {total} кодов книги кодов.',
    other: 'Встретились {count} из {total} кодов книги кодов.',
  },
  'pictures.contributionsRead': 'Прочитано материалов',
  'pictures.codes': 'Коды',
  'pictures.contribution': 'Материал',
  'pictures.newCodes': 'Новые коды',
  'pictures.known': 'Известные коды',
  'pictures.expected': 'Ожидается при любом порядке',
};
