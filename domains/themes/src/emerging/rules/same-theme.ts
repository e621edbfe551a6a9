// Whether a group that was found is one that people have decided on before.
import type { TermsByLanguage } from '../emerging.views.ts';

export interface ComparedTheme {
  /** version:ordinal */
  passages: ReadonlySet<string>;
  terms: TermsByLanguage;
}

const samePassages = 0.5;
const sameTerms = 0.5;

/** The same when half of the smaller one's passages are in the other, or when in a language that both have their terms are
 *  half the same (Jaccard). Passages alone would not do: a new version of a document has new ones. */
export function isSameTheme(one: ComparedTheme, other: ComparedTheme): boolean {
  const smaller = Math.min(one.passages.size, other.passages.size);
  if (smaller > 0 && countShared(one.passages, other.passages) >= samePassages * smaller) return true;
  return Object.entries(one.terms).some(([language, terms]) => {
    const others = new Set((other.terms[language] ?? []).map((term) => term.toLowerCase()));
    const own = new Set(terms.map((term) => term.toLowerCase()));
    if (own.size === 0 || others.size === 0) return false;
    const shared = countShared(own, others);
    return shared >= sameTerms * (own.size + others.size - shared);
  });
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const value of one) if (other.has(value)) shared += 1;
  return shared;
}
