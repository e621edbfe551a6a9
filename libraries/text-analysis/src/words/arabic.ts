// Arabic spelling variants that mean the same word: vowel signs, tatweel, alef forms, endings, and the short words
// (and, then, with, like, to, the) that are written together with the word after them.

const signsAndTatweel = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
const alefForms = /[أإآٱ]/g;

/** Without tashkeel and tatweel, all alefs as bare alef. Keeps ة and ى, which the stemmer needs. */
export function plainArabic(word: string): string {
  return word.replace(signsAndTatweel, '').replace(alefForms, 'ا');
}

/** ى as ي and ة as ه: writers interchange them at the end of words. */
export function foldArabicEndings(word: string): string {
  return word.replaceAll('ى', 'ي').replaceAll('ة', 'ه');
}

export function foldArabic(word: string): string {
  return foldArabicEndings(plainArabic(word));
}

const shortestRest = 3;

/** The word itself and what is left after each reading of its first letters as "and/then" (و ف), "with/like/to"
 *  (ب ك ل) and "the" (ال, after ل written لل). A first letter may well belong to the word, so every reading stays.
 *  @param word in the form of `plainArabic` */
export function withoutProclitics(word: string): string[] {
  const readings = [word];
  const afterConjunction = 'وف'.includes(word.charAt(0)) ? word.slice(1) : '';
  for (const base of [word, afterConjunction]) {
    if (base.length < shortestRest) continue;
    if (base !== word) readings.push(base);
    const rest = 'بكل'.includes(base.charAt(0)) ? base.slice(1) : '';
    if (base.startsWith('ال')) readings.push(base.slice(2));
    else if (rest.startsWith('ال')) readings.push(rest, rest.slice(2));
    else if (base.startsWith('لل')) readings.push(base.slice(2));
    else if (rest) readings.push(rest);
  }
  return readings.filter((reading, index) => index === 0 || reading.length >= shortestRest);
}

/** A term's word without "the" and what is written together with it; a single first letter is never taken off a
 *  term, whose writer meant it. */
export function withoutArticle(word: string): string {
  for (const article of ['وال', 'فال', 'بال', 'كال', 'لل', 'ال']) {
    if (word.startsWith(article) && word.length - article.length >= shortestRest) return word.slice(article.length);
  }
  return word;
}
