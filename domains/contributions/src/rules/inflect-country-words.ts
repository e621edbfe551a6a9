// Inflected forms of country names and adjectives: enough grammar to meet a name in running text, no more.

const russianNounEndings: readonly (readonly [ending: string, forms: readonly string[]])[] = [
  ['ия', ['ия', 'ии', 'ию', 'ией']],
  ['а', ['а', 'ы', 'и', 'е', 'у', 'ой']],
  ['я', ['я', 'и', 'е', 'ю', 'ей']],
  ['ство', ['ство', 'ства', 'ству', 'ством', 'стве']],
  ['ые', ['ые', 'ых', 'ым', 'ыми']],
  ['ие', ['ие', 'их', 'им', 'ими']],
  ['ы', ['ы', '', 'ов', 'ам', 'ами', 'ах']],
  ['ова', ['ова', 'овов', 'овам', 'овами', 'овах']],
  ['ь', ['ь', 'я', 'ю', 'ем', 'е']],
  ['й', ['й', 'я', 'ю', 'ем', 'е']],
];

const russianAdjectiveEndings: readonly (readonly [ending: string, forms: readonly string[]])[] = [
  ['ская', ['ская', 'ской', 'скую']],
  ['вая', ['вая', 'вой', 'вую']],
  ['ная', ['ная', 'ной', 'ную']],
  ['ный', ['ный', 'ного', 'ному', 'ным', 'ном']],
  ['ое', ['ое', 'ого', 'ому', 'ым', 'ом']],
];

const isCyrillicConsonant = /[бвгджзклмнпрстфхцчшщ]$/u;

function declineRussianWord(word: string): readonly string[] {
  if (word === 'острова') return ['острова', 'островов', 'островам', 'островами', 'островах'];
  if (word === 'египет') return ['египет', 'египта', 'египту', 'египтом', 'египте'];
  if (word === 'союз') return ['союз', 'союза', 'союзу', 'союзом', 'союзе'];
  for (const [ending, forms] of [...russianAdjectiveEndings, ...russianNounEndings]) {
    if (word.length > ending.length + 1 && word.endsWith(ending)) {
      const stem = word.slice(0, word.length - ending.length);
      return forms.map((form) => stem + form);
    }
  }
  if (word.length > 3 && isCyrillicConsonant.test(word)) return ['', 'а', 'у', 'ом', 'е'].map((form) => word + form);
  return [word];
}

/** All combinations of the declined words of a folded Russian name: "саудовская аравия" gives "саудовской аравии" among them.
 *  Some combinations are no Russian; none of them is another country. */
export function declineRussianName(foldedName: string): string[] {
  let forms: string[] = [''];
  for (const word of foldedName.split(' ')) {
    const declined = declineRussianWord(word);
    forms = forms.flatMap((form) => declined.map((next) => (form === '' ? next : `${form} ${next}`)));
  }
  // A name of many words would have thousands of forms: it is met as listed only.
  return forms.length > 400 ? [foldedName] : forms;
}

export function inflectRussianAdjective(stem: string): string[] {
  return 'ий ого ому им ом ая ой ую ое ие их ими'.split(' ').map((ending) => stem + ending);
}

export function inflectEnglishAdjective(form: string): string[] {
  return /(?:ese|sh|ss|ch|s)$/i.test(form) ? [form] : [form, `${form}s`];
}

/** From the masculine singular: feminine and plurals. */
export function inflectFrenchAdjective(masculine: string): string[] {
  if (masculine.endsWith('e') || masculine.endsWith('è')) return [masculine, `${masculine}s`];
  const feminine = /(?:i|é|y)en$/.test(masculine) ? `${masculine}ne` : `${masculine}e`;
  return [masculine, feminine, masculine.endsWith('s') ? masculine : `${masculine}s`, `${feminine}s`];
}

/** From the masculine singular: feminine and plurals. */
export function inflectSpanishAdjective(masculine: string): string[] {
  if (masculine.endsWith('o')) {
    const stem = masculine.slice(0, -1);
    return ['o', 'a', 'os', 'as'].map((ending) => stem + ending);
  }
  if (/(?:és|án|ón|ín|ol)$/.test(masculine)) return ['', 'a', 'es', 'as'].map((ending) => masculine + ending);
  if (masculine.endsWith('í') || masculine.endsWith('ú')) return [masculine, `${masculine}es`, `${masculine}s`];
  return [masculine, `${masculine}s`];
}

/** From the indefinite masculine in -ي: feminine and plurals; with the article too. Joined prefixes are met while reading. */
export function inflectArabicAdjective(masculine: string): string[] {
  const forms = ['', 'ة', 'ون', 'ين', 'ات'].map((ending) => masculine + ending);
  return [...forms, ...forms.map((form) => `ال${form}`)];
}
