// Texts of the front page, signing in and a study's overview in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { home as english } from '../en/home.ts';

export const home: Translation<typeof english> = {
  'welcome.title': 'De las experiencias nacionales a la orientación, con cada enunciado unido a su evidencia',
  'welcome.lead':
    'Los países envían lo que han aprendido al proteger a la infancia en línea. Common Thread lee sus documentos en seis idiomas, muestra qué temas comparten y ayuda a redactar un capítulo en el que cada enunciado conduce a las palabras de las que procede.',
  'cycle.gather': 'Reunir',
  'cycle.examine': 'Examinar',
  'cycle.themes': 'Temas comunes',
  'cycle.guide': 'Orientar',
  'welcome.gather':
    'Documentos, presentaciones y páginas web se convierten en contribuciones: por país, con fecha, idioma y fuente. Los originales se conservan tal como llegaron.',
  'welcome.examine':
    'Los pasajes reciben códigos sugeridos con el motivo de cada uno; deciden las personas. Los temas se cuentan por país y se nombran los países que no los mencionan.',
  'welcome.guide':
    'El capítulo es una lista de enunciados con citas y recuentos al día. Cuando cambia la evidencia de un enunciado, este lo indica.',
  'welcome.signIn': 'Inicio de sesión',
  'signIn.title': 'Iniciar sesión',
  'signIn.how':
    'Al arrancar, el programa muestra un enlace que inicia sesión una vez. Para obtener otro, ejecute {command} en la máquina donde funciona.',
  'signIn.explanation':
    'El enlace sirve una sola vez. Después, este navegador mantiene la sesión iniciada hasta que usted la cierre o cierre el navegador.',
  'signIn.unusable': 'Este enlace es desconocido, ya se utilizó o es demasiado antiguo',
  'signIn.button': 'Iniciar sesión',
  'signIn.newLink': 'Para obtener un enlace nuevo, ejecute {command} en la máquina donde funciona este sitio.',
  'workspaces.none': 'Todavía no hay espacios de trabajo',
  'workspaces.noneAdvice': 'Un estudio empieza con una carpeta de contribuciones: ejecute {command}.',
  'workspaces.new': 'Nuevo espacio de trabajo',
  'workspaces.kind': 'Para qué sirve',
  'workspaces.kindHelp':
    'Un estudio reúne experiencias de muchos países; un país o una organización guarda su propia experiencia, sus leyes y sus planes.',
  'workspaces.kind.study': 'Un estudio',
  'workspaces.kind.country': 'Un país',
  'workspaces.kind.organisation': 'Una organización',
  'workspaces.noneYours':
    'Todavía no es miembro de ningún espacio de trabajo. Quien le invitó puede enviarle un enlace.',
  'workspaces.name': 'Nombre',
  'workspaces.nameHelp': 'Por ejemplo, el número y el título de su cuestión de estudio.',
  'workspaces.language': 'Idioma',
  'workspaces.begin': 'Comenzar el espacio de trabajo',
  'workspaces.nameMissing': 'Dé un nombre al espacio de trabajo.',
  'workspaces.nameTaken': 'Ya existe un espacio de trabajo con este nombre. Elija otro nombre o abra aquel.',
  'workspaces.contributions': { one: '{count} contribución', other: '{count} contribuciones' },
  'workspaces.updated': 'Último cambio: {date}',
  'overview.figures': 'El estudio en cifras',
  'overview.contributions': 'Contribuciones',
  'overview.countries': 'Países',
  'overview.regions': 'Regiones del UIT-D',
  'overview.documents': 'Documentos leídos',
  'overview.passages': 'Pasajes',
  'overview.progress': 'Estado del trabajo',
  'overview.import': 'Importar documentos',
  'overview.openContributions': 'Ver las contribuciones',
  'overview.gathered': 'Documentos leídos: {read} de {documents}.',
  'overview.gatherNone': 'Todavía no se ha importado nada.',
  'overview.undecided': {
    one: '{count} contribución todavía no tiene país y no cuenta en ningún tema.',
    other: '{count} contribuciones todavía no tienen país y no cuentan en ningún tema.',
  },
  'overview.submissionsWait': {
    one: '{count} experiencia enviada espera su decisión.',
    many: '{count} experiencias enviadas esperan su decisión.',
    other: '{count} experiencias enviadas esperan su decisión.',
  },
  'overview.settle': 'Determinar los países',
  'overview.needsOcr': {
    one: '{count} documento escaneado no tiene texto y espera el OCR.',
    other: '{count} documentos escaneados no tienen texto y esperan el OCR.',
  },
  'overview.refused': {
    one: 'No se pudo leer {count} documento.',
    other: 'No se pudieron leer {count} documentos.',
  },
  'overview.showThem': 'Mostrar',
  'overview.examined':
    'Códigos aceptados: {accepted}. Rechazados: {rejected}. Sugerencias pendientes de decisión: {suggested}.',
  'overview.startReading': 'Revisar las sugerencias',
  'overview.codebook': 'Ver el libro de códigos',
  'overview.themesFound': {
    one: '{count} tema es común según la regla del estudio, de {total} que aparecen.',
    other: '{count} temas son comunes según la regla del estudio, de {total} que aparecen.',
  },
  'overview.themesNone': 'Ningún tema tiene todavía un pasaje que cuente.',
  'overview.openThemes': 'Ver los temas',
  'overview.openMatrix': 'Abrir la matriz',
  'overview.chapterNone': 'Todavía no se ha elaborado ningún borrador de capítulo.',
  'overview.chapterStatements': { one: '{count} enunciado.', other: '{count} enunciados.' },
  'overview.chapterAttention': {
    one: '{count} enunciado requiere atención.',
    other: '{count} enunciados requieren atención.',
  },
  'overview.openChapter': 'Abrir el capítulo',
  'overview.draftChapter': 'Elaborar el borrador del capítulo',
  'overview.languages': 'Idiomas',
  'overview.language': 'Idioma',
};
