// The six official languages of the United Nations, and the direction in which a language is written.

export type UnLanguage = 'ar' | 'en' | 'es' | 'fr' | 'ru' | 'zh';

export const unLanguages: readonly UnLanguage[] = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

/** Each language's name in itself. */
export const languageNames: Record<UnLanguage, string> = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ru: 'Русский',
  zh: '中文',
};

/** True for the bare ISO 639-1 code only: `fr`, not `fr-CA` nor `FR`. */
export function isUnLanguage(x: string): x is UnLanguage {
  return (unLanguages as readonly string[]).includes(x);
}

/** ISO 15924 codes of the scripts in use that run from right to left. */
const rightToLeftScripts = new Set(['adlm', 'arab', 'aran', 'hebr', 'mand', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa']);

/** ISO 639 codes of the languages whose usual script runs from right to left. */
const rightToLeftLanguages = new Set(
  'ar arc arz ary arq apc acm ckb dv fa glk he iw ji ks lrc mzn nqo pnb prs ps sd syr ug ur yi'.split(' '),
);

/** Direction of a BCP 47 tag: its script subtag decides (`az-Arab`, `ks-Deva`), else the language's usual script.
 *  An unknown or malformed tag is read as left to right. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const [base, ...subtags] = language.toLowerCase().split(/[-_]/);
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRightToLeft = script === undefined ? rightToLeftLanguages.has(base ?? '') : rightToLeftScripts.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}
