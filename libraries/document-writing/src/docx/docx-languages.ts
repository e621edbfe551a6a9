// Language tags as Word keeps them: one for each of its three kinds of script, with a region.
import { textDirection } from '@common-thread/vocabulary';

// Word's dictionaries are by region; without one it may not find them.
const regionOf: Record<string, string> = {
  ar: 'ar-SA',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  ru: 'ru-RU',
  zh: 'zh-CN',
  ja: 'ja-JP',
  ko: 'ko-KR',
};

export function wordLanguageTag(language: string): string {
  return regionOf[language] ?? language;
}

/** Word's slots for a language: of Latin and Cyrillic, of East Asian, and of right-to-left letters. */
export interface WordLanguage {
  value?: string;
  eastAsia?: string;
  bidirectional?: string;
}

/** The tag in the slot that Word reads for the script of the language. */
export function wordLanguage(language: string): WordLanguage {
  const tag = wordLanguageTag(language);
  if (textDirection(language) === 'rtl') return { bidirectional: tag };
  return /^(zh|ja|ko)\b/.test(language) ? { eastAsia: tag, value: tag } : { value: tag };
}

/** The three slots of a whole document in `language`. */
export function documentLanguages(language: string): Required<WordLanguage> {
  return { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-SA', ...wordLanguage(language) };
}
