// The words that led to a suggestion, as a reader would write them.
import type { Coding } from '@common-thread/coding';
import type { MatchedWords } from '../../components/coding-entry/coding-entry.tsx';

/** Each term once, however often it was matched. */
export function matchedWords(coding: Coding): MatchedWords[] {
  const matched = coding.reasons.map(({ term, heading }) => ({ term: withoutSyntax(term), heading: heading ?? null }));
  return [...new Map(matched.map((one) => [`${one.term}\n${one.heading ?? ''}`, one])).values()];
}

/** A term as a reader would write it: without the codebook's marks for exact forms, beginnings and weights. */
function withoutSyntax(term: string): string {
  return term
    .replace(/^=/, '')
    .replace(/\^[\d.]+$/, '')
    .replaceAll('*', '');
}
