// The messages in French. Not yet read by a native reader.
import type { English } from './en.ts';

export const fr: Record<keyof English, string> = {
  queryTooLong: 'La recherche dépasse {limit} caractères. Gardez les mots les plus parlants.',
  tooManyWords: 'La recherche compte plus de {limit} mots. Gardez les plus parlants.',
  beginningTooShort: '« {value} » : écrivez au moins trois lettres avant l’astérisque.',
  beginningTooCommon: 'Trop de mots commencent par « {value} ». Écrivez plus de lettres avant l’astérisque.',
  unknownCountry: 'Aucun pays « {value} ». Écrivez son nom dans l’une des six langues, ou son code de trois lettres.',
  unknownRegion: 'Aucune région UIT-D « {value} ». Choisissez-en une dans la liste.',
  unknownCode: '« {value} » n’est pas dans le livre de codes de cette étude. Choisissez un code dans la liste.',
  unknownFacet: '« {value} » n’est la valeur d’aucune facette du livre de codes. Choisissez-en une dans la liste.',
  unknownStatus: '« {value} » n’est pas un état de codage. Écrivez accepté, suggéré, rejeté ou aucun.',
  unknownYear: '« {value} » n’est pas une année. Écrivez 2020, 2018-2022, 2018- ou -2022.',
  unknownLanguage: 'Aucune langue « {value} ». Écrivez son code, par exemple fr.',
  passageMissing: 'Le passage de départ n’est pas (ou plus) ici. Rouvrez-le depuis son document.',
  tookTooLong:
    'La recherche a duré trop longtemps et a été arrêtée. Utilisez moins de mots, des mots plus rares, ou un filtre.',
  nameMissing: 'Donnez un nom à la recherche.',
  nameTaken: 'Vous avez déjà une recherche nommée « {value} ». Choisissez un autre nom.',
  tooManySaved: 'Vous gardez déjà {limit} recherches. Supprimez-en une d’abord.',
  nothingAsked: 'Cherchez d’abord quelque chose : une recherche vide ne peut pas être gardée.',
};
