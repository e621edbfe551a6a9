// A quotation's source in one line: who, in which contribution and file, on which page.
import type { Texts } from './texts.tsx';

export interface SourceOfWords {
  country: string | null;
  organisation?: string | null;
  /** null: the place is gone. */
  title: string | null;
  file: string | null;
  page: number | null;
}

/** @returns e.g. "Ghana: National experience (ghana.pdf), p. 3" */
export function sourceInWords(texts: Texts, source: SourceOfWords): string {
  if (source.title === null) return texts.text('quotation.gone');
  const who = source.country === null ? source.organisation : texts.country(source.country);
  const { comma, colon, parentheses } = texts.punctuation;
  const file = source.file === null ? '' : `${parentheses[0]}${isolated(texts, source.file)}${parentheses[1]}`;
  const page = source.page === null ? '' : `${comma}${texts.text('passage.page', { page: source.page })}`;
  return `${who ? `${who}${colon}` : ''}${isolated(texts, source.title)}${file}${page}`;
}

const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Words that may run against the direction of the page, between the marks that keep the signs around them in their place. */
function isolated(texts: Texts, words: string): string {
  const mayRunAgainst = texts.direction === 'rtl' || rightToLeftLetter.test(words);
  return mayRunAgainst ? `\u2068${words}\u2069` : words;
}
