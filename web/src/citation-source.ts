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
  const file = source.file === null ? '' : `${parentheses[0]}${source.file}${parentheses[1]}`;
  const page = source.page === null ? '' : `${comma}${texts.text('passage.page', { page: source.page })}`;
  return `${who ? `${who}${colon}` : ''}${source.title}${file}${page}`;
}
