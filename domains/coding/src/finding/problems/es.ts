// The messages in Spanish. Not yet read by a native reader.
import type { English } from './en.ts';

export const es: Record<keyof English, string> = {
  queryTooLong: 'La búsqueda tiene más de {limit} caracteres. Deje las palabras más significativas.',
  tooManyWords: 'La búsqueda tiene más de {limit} palabras. Deje las más significativas.',
  beginningTooShort: '«{value}»: escriba al menos tres letras antes del asterisco.',
  beginningTooCommon: 'Demasiadas palabras empiezan por «{value}». Escriba más letras antes del asterisco.',
  unknownCountry:
    'No hay ningún país «{value}». Escriba su nombre en uno de los seis idiomas o su código de tres letras.',
  unknownRegion: 'No hay ninguna región del UIT-D «{value}». Elija una de la lista.',
  unknownCode: '«{value}» no está en el libro de códigos de este estudio. Elija un código de la lista.',
  unknownFacet: '«{value}» no es valor de ninguna faceta del libro de códigos. Elija uno de la lista.',
  unknownStatus: '«{value}» no es un estado de codificación. Escriba aceptado, sugerido, rechazado o ninguno.',
  unknownYear: '«{value}» no es un año. Escriba 2020, 2018-2022, 2018- o -2022.',
  unknownLanguage: 'No hay ningún idioma «{value}». Escriba su código, por ejemplo fr.',
  passageMissing: 'El pasaje de partida no está (o ya no está) aquí. Ábralo de nuevo desde su documento.',
  tookTooLong: 'La búsqueda tardó demasiado y se detuvo. Use menos palabras, palabras más raras o un filtro.',
  nameMissing: 'Dé un nombre a la búsqueda.',
  nameTaken: 'Ya tiene una búsqueda llamada «{value}». Elija otro nombre.',
  tooManySaved: 'Ya guarda {limit} búsquedas. Elimine una primero.',
  nothingAsked: 'Busque algo primero: una búsqueda vacía no se puede guardar.',
};
