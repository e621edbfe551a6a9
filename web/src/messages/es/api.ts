// Spanish: texts of the HTTP API. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { api as english } from '../en/api.ts';

export const api: Translation<typeof english> = {
  'api.title': 'API HTTP',
  'api.lead':
    'Con las direcciones siguientes, los programas pueden leer y modificar espacios de trabajo, con los permisos de la persona cuya clave utilizan.',
  'api.inEnglish': 'Las operaciones están descritas en inglés.',
  'api.document': 'La misma descripción para programas (OpenAPI 3.1)',
  'api.token.heading': 'Claves',
  'api.token.explanation':
    'Cada solicitud lleva una clave en su encabezado. Créela en la página de su cuenta; se muestra una sola vez. Una clave con el alcance «read» permite leer; para modificar algo hace falta el alcance «write». Las cookies no cuentan aquí.',
  'api.rules.heading': 'Reglas comunes a todas las operaciones',
  'api.rules.bodies':
    'Los cuerpos van en JSON (UTF-8), {jsonLimit} como máximo; los archivos se envían como multipart/form-data, {uploadLimit} como máximo de una vez. Lo que no está descrito aquí se rechaza, no se pasa por alto.',
  'api.rules.problems':
    'Cuando algo no funciona, la respuesta contiene un código, un mensaje en el idioma del encabezado Accept-Language y el campo del que se trata.',
  'api.rules.values':
    'Las fechas siguen ISO 8601, en UTC. Los lugares en los textos se cuentan en puntos de código Unicode; el final no se incluye. Las tasas van de 0 a 1.',
  'api.contents': 'Operaciones',
  'api.permission': 'Permiso necesario',
  'api.scope': 'Alcance de la clave',
  'api.parametersOf': 'Parámetros de {operation}',
  'api.body': 'Cuerpo',
  'api.answer': 'Respuesta',
  'api.problems': 'Problemas',
  'api.name': 'Nombre',
  'api.where': 'Dónde',
  'api.values': 'Valores',
  'api.meaning': 'Significado',
  'api.status': 'Estado',
  'api.shapes': 'Estructura de las respuestas',
  'api.optional': 'puede omitirse',
  'api.anyPerson': 'cualquier persona con una cuenta',
  'api.administrator': 'administración de la instalación',
  'api.problem.tokenMissing':
    'Envíe una clave en el encabezado «Authorization: Bearer …». Las claves se crean en la página de su cuenta.',
  'api.problem.tokenRefused':
    'Esta clave no se conoce, ha caducado o fue retirada. Cree una nueva en la página de su cuenta.',
  'api.problem.scopeMissing': 'Esta clave no tiene el alcance «{scope}». Cree una clave que lo tenga.',
  'api.problem.notAllowed':
    'Usted no tiene acceso: su función no lo incluye. La administración puede darle otra función.',
  'api.problem.notFound': 'No hay nada en esta dirección, o usted no tiene acceso.',
  'api.problem.tooLarge': 'El cuerpo es demasiado grande: se admite como máximo {limit} de una vez.',
  'api.problem.tooManyRequests': 'Han sido demasiadas solicitudes. Espere {seconds} segundos e inténtelo de nuevo.',
  'api.problem.bodyUnreadable': 'No se pudo leer el cuerpo. Compruebe que está completo y lo que dice su Content-Type.',
  'api.problem.mediaTypeRefused':
    'Aquí no se admite un cuerpo con este Content-Type. Envíe application/json, o multipart/form-data para archivos.',
  'api.problem.unexpected':
    'Algo falló de nuestra parte. Inténtelo de nuevo; si vuelve a ocurrir, comunique {reference}.',
  'api.problem.fieldUnknown': 'Aquí no existe «{field}». Omítalo o busque su nombre en la descripción.',
  'api.problem.fieldMissing': 'Falta «{field}».',
  'api.problem.valueNotAmong': '«{field}» debe ser uno de estos valores: {values}.',
  'api.problem.valueType': '«{field}» debe ser del tipo {type}.',
  'api.problem.valueTooSmall': '«{field}» es demasiado pequeño o demasiado corto. El mínimo es {limit}.',
  'api.problem.valueTooLarge': '«{field}» es demasiado grande o demasiado largo. El máximo es {limit}.',
  'api.problem.valueForm': '«{field}» no tiene la forma descrita para ese campo.',
};
