// The one model every writer takes: what a document says, nothing about how a format says it.
// Plain data, so that a caller can build it by hand, store it or compare it.

/** A document ready to be written. All texts are plain text: no markup in them is interpreted by any writer.
 *  `direction` is that of `language`; passages in other languages carry their own. */
export interface WritableDocument {
  title: string;
  subtitle?: string;
  /** BCP 47 tag of the document's own words, as in `ar`, `en`, `zh`. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Calendar date `YYYY-MM-DD`: printed under the title and used for every date inside the file. */
  date?: string;
  /** One paragraph that the reader must see before the text, as "nobody has reviewed these suggestions". */
  notice?: string;
  labels: WritableLabels;
  blocks: WritableBlock[];
}

/** The writers' own words, in the document's language. */
export interface WritableLabels {
  contents: string;
  notes: string;
  page: string;
}

export type WritableBlock =
  | WritableHeading
  | { kind: 'paragraph'; text: Inline[]; id?: string }
  | WritableQuotation
  | WritableList
  | WritableTable
  | { kind: 'notice'; text: Inline[] };

export interface WritableHeading {
  kind: 'heading';
  level: 1 | 2 | 3 | 4;
  text: Inline[];
  id?: string;
}

/** Somebody's own words, set apart, with who said them. `language` is the language of the words, not of the attribution. */
export interface WritableQuotation {
  kind: 'quotation';
  text: Inline[];
  attribution: Inline[];
  language: string;
}

export interface WritableList {
  kind: 'list';
  ordered: boolean;
  entries: Inline[][];
}

/** `rows[r][c]` holds the inlines of one cell; the first column names its row. */
export interface WritableTable {
  kind: 'table';
  caption: string;
  columns: string[];
  rows: Inline[][][];
}

export type Inline = InlineText | InlineNote | InlineLink;

export interface InlineText {
  kind: 'text';
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** When the words are in another language than their surroundings. */
  language?: string;
}

/** A footnote, numbered by its place in the document. */
export interface InlineNote {
  kind: 'note';
  text: Inline[];
}

/** `href` is `#id` of a heading or paragraph of this document, or an http, https or mailto address. */
export interface InlineLink {
  kind: 'link';
  href: string;
  text: string;
}
