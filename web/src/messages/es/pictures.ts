// Texts of the pictures of a study in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { pictures as english } from '../en/pictures.ts';

export const pictures: Translation<typeof english> = {
  'pictures.parts': 'Gráficos del estudio',
  'pictures.map': 'Mapa de evidencias',
  'pictures.matrix': 'Matriz',
  'pictures.together': 'Códigos juntos',
  'pictures.years': 'Por año',
  'pictures.saturation': 'Saturación',
  'pictures.lead.map':
    'Qué se comunica y cuántos países lo comunican. El cuadrado crece con el número de países; un pequeño anillo indica que ningún país lo comunica, lo que también es un resultado.',
  'pictures.lead.together':
    'Qué códigos están en los mismos pasajes. El solapamiento es la proporción de pasajes con ambos códigos entre los que tienen uno u otro.',
  'pictures.lead.years':
    'Cuántos países comunican un código, según el año de sus documentos. El número entre paréntesis indica cuántos países escribieron ese año: compárese con él.',
  'pictures.lead.saturation':
    'Cuántos códigos distintos se conocen después de cada contribución leída. Donde la línea es plana, seguir leyendo aportó poco nuevo.',
  'pictures.by': 'Columnas del mapa',
  'pictures.by.region': 'Regiones',
  'pictures.by.country': 'Países',
  'pictures.by.audience': 'Públicos',
  'pictures.by.statementType': 'Tipos de enunciado',
  'pictures.by.actor': 'Actores',
  'pictures.emptyCells': {
    one: '{count} de {total} celdas está vacía.',
    other: '{count} de {total} celdas están vacías.',
  },
  'pictures.countries': { one: '{count} país', other: '{count} países' },
  'pictures.mapCaption': 'Países que comunican cada código',
  'pictures.yearsCaption': 'Países que comunican cada código, por año',
  'pictures.saturationCaption': 'Códigos conocidos después de cada contribución',
  'pictures.pairsCaption': 'Pares de códigos en los mismos pasajes: los primeros {shown} de {count}',
  'pictures.noPairs': 'Todavía no hay dos códigos en un mismo pasaje.',
  'pictures.code': 'Código',
  'pictures.otherCode': 'Otro código',
  'pictures.countriesHeading': 'Países',
  'pictures.both': 'Pasajes con ambos',
  'pictures.overlap': 'Solapamiento',
  'pictures.undated': {
    one: '{count} documento de un país no tiene fecha y no figura en ningún año.',
    other: '{count} documentos de países no tienen fecha y no figuran en ningún año.',
  },
  'pictures.noDates': 'Ningún documento de un país tiene fecha todavía.',
  'pictures.nothingRead': 'Todavía no se ha leído nada: la línea empieza con la primera decisión sobre un código.',
  'pictures.order.accepted':
    'Las contribuciones siguen el orden en que alguien decidió por primera vez sobre un código en ellas.',
  'pictures.order.suggestions': 'Las contribuciones siguen el orden en que llegaron.',
  'pictures.saturationSource':
    'La línea discontinua es el número de códigos esperado sea cual sea el orden (Colwell, Mao y Chang 2004). Ninguna de las líneas dice nada de los países que no han escrito.',
  'pictures.knownOf': {
    one: 'Se ha encontrado {count} de los {total} códigos del libro de códigos.',
    other: 'Se han encontrado {count} de los {total} códigos del libro de códigos.',
  },
  'pictures.contributionsRead': 'Contribuciones leídas',
  'pictures.codes': 'Códigos',
  'pictures.contribution': 'Contribución',
  'pictures.newCodes': 'Códigos nuevos',
  'pictures.known': 'Códigos conocidos',
  'pictures.expected': 'Esperados sea cual sea el orden',
};
