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
  const file = source.file === null ? '' : ` (${source.file})`;
  const page = source.page === null ? '' : `, ${texts.text('passage.page', { page: source.page })}`;
  return `${who ? `${who}: ` : ''}${source.title}${file}${page}`;
}
