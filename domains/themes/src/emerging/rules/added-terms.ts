// Terms that a theme brings to a code: only those it does not have, and out again when that is taken back.
import type { Lexicon } from '@common-thread/text-analysis';
import { isUnLanguage } from '@common-thread/vocabulary';
import type { TermsByLanguage } from '../emerging.views.ts';

/** Languages without a new term are left out, as are those a codebook has no terms for. */
export function addedTerms(lexicon: Lexicon, terms: TermsByLanguage): TermsByLanguage {
  const added: TermsByLanguage = {};
  for (const [language, list] of Object.entries(terms)) {
    if (!isUnLanguage(language)) continue;
    const known = new Set((lexicon[language] ?? []).map(bare));
    const fresh = list.filter((term) => !known.has(bare(term)));
    if (fresh.length > 0) added[language] = [...new Set(fresh)];
  }
  return added;
}

export function withTerms(lexicon: Lexicon, added: TermsByLanguage): Lexicon {
  const changed: Lexicon = { ...lexicon };
  for (const [language, list] of Object.entries(added))
    if (isUnLanguage(language)) changed[language] = [...(lexicon[language] ?? []), ...list];
  return changed;
}

export function withoutTerms(lexicon: Lexicon, removed: TermsByLanguage): Lexicon {
  const changed: Lexicon = { ...lexicon };
  for (const [language, list] of Object.entries(removed)) {
    if (!isUnLanguage(language)) continue;
    const gone = new Set(list.map(bare));
    changed[language] = (lexicon[language] ?? []).filter((term) => !gone.has(bare(term)));
  }
  return changed;
}

/** Without weight and marks, which make no other term of it. */
function bare(term: string): string {
  return term
    .replace(/^=/, '')
    .replace(/\s*\^[\d.]+$/, '')
    .replaceAll('*', '')
    .trim()
    .toLowerCase();
}
