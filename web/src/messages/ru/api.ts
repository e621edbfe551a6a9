// Russian: texts of the HTTP API. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { api as english } from '../en/api.ts';

export const api: Translation<typeof english> = {
  'api.title': 'HTTP API',
  'api.lead':
    'По этим адресам программы могут читать и изменять рабочие пространства с правами того, чьим ключом они пользуются.',
  'api.inEnglish': 'Операции описаны на английском языке.',
  'api.document': 'То же описание для программ (OpenAPI 3.1)',
  'api.token.heading': 'Ключи',
  'api.token.explanation':
    'Каждый запрос несёт ключ в заголовке. Создайте его на странице своей учётной записи; он показывается один раз. Ключ с областью «read» даёт читать; чтобы что-то изменить, нужна область «write». Cookie здесь не действуют.',
  'api.rules.heading': 'Правила для всех операций',
  'api.rules.bodies':
    'Тело запроса — JSON в UTF-8, не более {jsonLimit}; файлы отправляются как multipart/form-data, не более {uploadLimit} за один раз. То, что здесь не описано, отклоняется, а не пропускается.',
  'api.rules.problems':
    'Если что-то не удалось, ответ содержит код, сообщение на языке заголовка Accept-Language и поле, о котором идёт речь.',
  'api.rules.values':
    'Даты — по ISO 8601, UTC. Места в текстах считаются в кодовых точках Unicode; конец не входит. Доли — от 0 до 1.',
  'api.contents': 'Операции',
  'api.permission': 'Необходимое право',
  'api.scope': 'Область ключа',
  'api.parametersOf': 'Параметры операции {operation}',
  'api.body': 'Тело',
  'api.answer': 'Ответ',
  'api.problems': 'Проблемы',
  'api.name': 'Имя',
  'api.where': 'Где',
  'api.values': 'Значения',
  'api.meaning': 'Смысл',
  'api.status': 'Статус',
  'api.shapes': 'Строение ответов',
  'api.optional': 'можно опустить',
  'api.anyPerson': 'любой, у кого есть учётная запись',
  'api.administrator': 'администраторы установки',
  'api.problem.tokenMissing':
    'Отправьте ключ в заголовке «Authorization: Bearer …». Ключи создаются на странице вашей учётной записи.',
  'api.problem.tokenRefused':
    'Этот ключ неизвестен, истёк или отозван. Создайте новый на странице своей учётной записи.',
  'api.problem.scopeMissing': 'У этого ключа нет области «{scope}». Создайте ключ с этой областью.',
  'api.problem.notAllowed': 'Доступа к этому нет: ваша роль его не включает. Администратор может дать вам другую роль.',
  'api.problem.notFound': 'По этому адресу ничего нет, или доступ к нему вам не открыт.',
  'api.problem.tooLarge': 'Тело запроса слишком велико: за один раз принимается не более {limit}.',
  'api.problem.tooManyRequests': 'Слишком много запросов. Подождите {seconds} с и попробуйте снова.',
  'api.problem.bodyUnreadable':
    'Тело запроса не удалось прочитать. Проверьте, полно ли оно и что указано в его Content-Type.',
  'api.problem.mediaTypeRefused':
    'Тело с таким Content-Type здесь не принимается. Отправьте application/json, а файлы — как multipart/form-data.',
  'api.problem.unexpected':
    'Произошла ошибка на нашей стороне. Попробуйте снова; если она повторится, сообщите {reference}.',
  'api.problem.fieldUnknown': 'Здесь нет «{field}». Уберите его или найдите верное имя в описании.',
  'api.problem.fieldMissing': 'Не указано «{field}».',
  'api.problem.valueNotAmong': 'Для «{field}» допустимы значения: {values}.',
  'api.problem.valueType': 'Тип «{field}» должен быть {type}.',
  'api.problem.valueTooSmall': 'Значение «{field}» слишком мало или слишком коротко. Наименьшее: {limit}.',
  'api.problem.valueTooLarge': 'Значение «{field}» слишком велико или слишком длинно. Наибольшее: {limit}.',
  'api.problem.valueForm': 'Значение «{field}» записано не так, как описано.',
};
