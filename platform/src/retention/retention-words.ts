// The words of the retention rules in the reader's language; the English ones stand in the rules themselves.
import type { UnLanguage } from '@common-thread/vocabulary';
import type { RetentionRule, RetentionWords } from './retention-rules.ts';
import { ar } from './words/ar.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { ru } from './words/ru.ts';
import { zh } from './words/zh.ts';

const translations: Partial<Record<UnLanguage, RetentionWords>> = { ar, es, fr, ru, zh };

/** @returns null where the rule has no words in this language yet: then its own are shown, marked as English */
export function retentionWords(language: UnLanguage, rule: RetentionRule): RetentionWords[string] | null {
  return language === 'en' ? rule : (translations[language]?.[rule.id] ?? null);
}
