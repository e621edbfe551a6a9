// Snowball stems with a cache per language, since the stemmers are far slower than a lookup.
import { newStemmer } from 'snowball-stemmers';
import type { Stemmer } from 'snowball-stemmers';
import { foldArabicEndings, plainArabic } from './arabic.ts';
import { BoundedCache } from './bounded-cache.ts';
import { foldCase, foldText, withoutAccents } from './fold.ts';

const algorithms: Record<string, string> = {
  ar: 'arabic',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  ru: 'russian',
};

/** Plurals that no suffix rule finds, of the words this field uses all the time. */
const irregularEnglish: Record<string, string> = {
  children: 'child',
  women: 'woman',
  men: 'man',
  people: 'person',
  mice: 'mouse',
};

interface LanguageStems {
  stemmer: Stemmer;
  stems: BoundedCache<string>;
}

const byLanguage = new Map<string, LanguageStems>();
const cachedStems = 40_000;

function stemsOf(language: string): LanguageStems | undefined {
  const algorithm = algorithms[language];
  if (!algorithm) return undefined;
  let stems = byLanguage.get(language);
  if (!stems) {
    stems = { stemmer: newStemmer(algorithm), stems: new BoundedCache(cachedStems) };
    byLanguage.set(language, stems);
  }
  return stems;
}

/** Snowball stem of a word in lower case; the word itself where there is no stemmer or nothing to stem. */
function rawStem(word: string, language: string): string {
  const known = stemsOf(language);
  if (!known) return word;
  const cached = known.stems.get(word);
  if (cached !== undefined) return cached;
  const stem = known.stemmer.stem(word) || word;
  known.stems.set(word, stem);
  return stem;
}

function withoutPossessive(word: string): string {
  return word.replace(/['’ʼ](s|S)?$/, '').replaceAll(/['’ʼ]/g, "'");
}

/** All stems under which a word may be met, folded, none of them empty: a word of nothing but signs (a tatweel, an
 *  apostrophe) is its own stem. Two words are the same when they share one.
 *  More than one where writers drop accents: French and Spanish suffix rules need the accents ("educación" stems to
 *  "educ", "educacion" does not), so the stem of the bare word is a key as well. In Arabic likewise for ة and ه.
 *  @param language ar, en, es, fr or ru; any other gives the folded word */
export function stemKeys(word: string, language: string): string[] {
  const cased = foldCase(word);
  if (language === 'en') {
    const bare = withoutAccents(withoutPossessive(cased)) || cased;
    return [irregularEnglish[bare] ?? rawStem(bare, 'en')];
  }
  if (language === 'ru') return [rawStem(withoutAccents(cased), 'ru')];
  if (language === 'fr' || language === 'es') return romanceKeys(cased, language);
  if (language === 'ar') return arabicKeys(plainArabic(cased) || cased);
  return [foldText(word) || word];
}

function romanceKeys(cased: string, language: 'fr' | 'es'): string[] {
  const forms = [cased, withoutAccents(cased)];
  // Spanish suffix rules part some plurals from their singular ("línea" gives "line", "líneas" gives "lin").
  if (language === 'es' && cased.length > 4 && cased.endsWith('s')) forms.push(cased.slice(0, -1));
  return [...new Set(forms.map((form) => withoutAccents(rawStem(form, language))))];
}

function arabicKeys(word: string): string[] {
  const folded = foldArabicEndings(word);
  const keys = new Set([folded]);
  for (const form of [word, folded]) {
    const stem = foldArabicEndings(plainArabic(rawStem(form, 'ar')));
    // The Arabic stemmer can leave two letters, which many unrelated words share.
    if (stem.length >= 3) keys.add(stem);
  }
  return [...keys];
}

/** The folded Snowball stem, for counting and comparing words. For `zh` and languages outside the six: folded only. */
export function stemWord(word: string, language: string): string {
  const keys = stemKeys(word, language);
  // In Arabic the first key is the unstemmed form.
  return (language === 'ar' ? keys.at(-1) : keys[0]) ?? word;
}
