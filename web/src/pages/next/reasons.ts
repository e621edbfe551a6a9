// The reasons of a passage's place as words: the codebook's terms without their marks, learned terms without those.
import type { NextPassage } from '@common-thread/coding';

export interface PassageReasons {
  lexicon: string[];
  for: string[];
  against: string[];
}

export function reasonsOf({ suggestion, termsFor, termsAgainst }: NextPassage): PassageReasons {
  const lexicon = [...new Set((suggestion?.reasons ?? []).map(({ term }) => plainTerm(term)))];
  const said = new Set(lexicon.map((term) => term.toLowerCase()));
  return { lexicon, for: termsFor.filter((term) => !said.has(term.toLowerCase())), against: termsAgainst };
}

function plainTerm(term: string): string {
  return term
    .replace(/^=/, '')
    .replace(/\^[\d.]+$/, '')
    .replaceAll('*', '');
}
