// Texts in Spanish about themes nobody thought of. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { emerging as english } from '../en/emerging.ts';

export const emerging: Translation<typeof english> = {
  'emerging.lead':
    'Los pasajes que ningún código cubre quizá hablen de algo para lo que el libro de códigos no tiene palabra. El programa reúne en grupos los que comparten palabras; las personas dicen qué son.',
  'emerging.uncovered': {
    one: '{count} pasaje no tiene ningún código, ni aceptado ni sugerido.',
    other: '{count} pasajes no tienen ningún código, ni aceptado ni sugerido.',
  },
  'emerging.what':
    'Una búsqueda los agrupa idioma por idioma, muchas veces, une los grupos de idiomas distintos que los términos del libro de códigos muestran semejantes y conserva lo que se vuelve a encontrar cada vez. Se hace en segundo plano y no codifica nada. Puede durar unos {duration}.',
  'emerging.search': 'Buscar temas',
  'emerging.searchAgain': 'Buscar de nuevo',
  'emerging.underWay': 'Búsqueda de temas en curso',
  'emerging.waiting': 'La búsqueda espera su turno.',
  'emerging.step.reading': 'Lectura de los pasajes',
  'emerging.step.grouping': 'Agrupación, idioma por idioma',
  'emerging.step.joining': 'Unión de los idiomas',
  'emerging.mayLeave': 'Puede salir de esta página; la búsqueda continúa.',
  'emerging.failed': 'La búsqueda no llegó a su fin',
  'emerging.lastRun':
    'Búsqueda del {date}: {passages} pasajes en {groups} grupos; no se muestran, por no volver a encontrarse: {unstable}; porque ya se había decidido: {known}.',
  'emerging.proposed': 'Encontrados, sin decisión',
  'emerging.none': 'Nada espera una decisión',
  'emerging.noneAdvice':
    'Busque cuando se hayan codificado contribuciones o hecho sugerencias. Lo que se encuentra aquí son preguntas, no conclusiones.',
  'emerging.decided': 'Decididos',
  'emerging.theme': 'Tema',
  'emerging.stability': 'Se vuelve a encontrar',
  'emerging.stabilityHelp':
    'Con qué seguridad otros cálculos reúnen los mismos pasajes; por debajo del 75 % los bordes de un grupo son dudosos.',
  'emerging.passages': 'Pasajes',
  'emerging.reporting': 'Países',
  'emerging.silent': 'Países sin mención',
  'emerging.state': 'Decisión',
  'emerging.state.proposed': 'Pendiente',
  'emerging.state.accepted': 'Código nuevo',
  'emerging.state.merged': 'Fusionado en un código',
  'emerging.state.dismissed': 'Descartado',
  'emerging.decidedBy': '{name}, {date}',
  'emerging.unnamed': 'Pasajes sin términos comunes',
  'emerging.typical': 'Pasajes típicos',
  'emerging.tickHelp':
    'Marque los que deben recibir el código; sin marca, ninguno lo recibe. El país y el documento figuran junto a cada uno.',
  'emerging.tick': 'Codificar este pasaje',
  'emerging.terms': 'Términos ({language})',
  'emerging.termsHelp':
    'Uno por línea. Pasan a ser términos del código, por los que se sugiere; borre lo que no encaje.',
  'emerging.asCode': 'Hacer de él un código nuevo',
  'emerging.name': 'Nombre del código',
  'emerging.nameMissing': 'Dé un nombre al código.',
  'emerging.family': 'Familia',
  'emerging.definition': 'Qué significa',
  'emerging.accept': 'Añadir el código',
  'emerging.intoCode': 'Fusionarlo en un código',
  'emerging.intoHelp': 'El código recibe los términos que le faltan; los pasajes marcados reciben el código.',
  'emerging.code': 'Código',
  'emerging.chooseCode': 'Elegir un código',
  'emerging.codeMissing': 'Elija el código al que pertenece.',
  'emerging.merge': 'Fusionar en el código',
  'emerging.dismissTitle': 'Descartarlo',
  'emerging.reason': 'Por qué',
  'emerging.reasonHelp': 'No volverá en la próxima búsqueda.',
  'emerging.dismiss': 'Descartar el tema',
  'emerging.done.accepted': 'Se añadió el código.',
  'emerging.done.merged': 'El tema se fusionó en el código.',
  'emerging.done.dismissed': 'El tema se descartó.',
  'emerging.done.reopened': 'Se retiró la decisión.',
  'emerging.suggestAgain':
    'Los términos nuevos sugerirán el código en otros lugares cuando se vuelvan a recorrer los pasajes: véase el libro de códigos.',
  'emerging.openCode': 'El código en el libro de códigos',
  'emerging.takeBack': 'Retirar la decisión',
  'emerging.changing': 'Sobre los temas decide la redacción: cambia el libro de códigos.',
};
