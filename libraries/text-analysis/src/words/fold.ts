// Folding: the same letters for the same word, whatever the case, width, accents or Arabic spelling.
import { foldArabic } from './arabic.ts';

const plainAscii = /^[\x00-\x7f]*$/;
const latinWithMarks = /(\p{Script=Latin})\p{M}+/gu;
const arabicLetter = /[\u0600-\u06ff]/;

/** Lower case and compatibility forms, accents kept. */
export function foldCase(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase();
  // Twice: lower case of a compatibility form may be a compatibility form again (ϓ, İ).
  const once = text.normalize('NFKC').toLowerCase().normalize('NFKC').toLowerCase();
  return once.replaceAll('ß', 'ss').replaceAll('ς', 'σ').normalize('NFKC');
}

/** Latin letters without accents, ligatures apart, ё as е; leaves й, Arabic and everything else alone. */
export function withoutAccents(text: string): string {
  if (plainAscii.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(latinWithMarks, '$1')
    .normalize('NFC')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ё', 'е');
}

/** NFKC case folding, Latin accents off, ё as е, Arabic folded (tashkeel, tatweel, alef forms, ى ي, ة ه).
 *  Idempotent. Changes lengths: never take offsets from folded text. */
export function foldText(text: string): string {
  const folded = withoutAccents(foldCase(text));
  return arabicLetter.test(folded) ? foldArabic(folded).normalize('NFKC') : folded;
}
