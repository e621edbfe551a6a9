// The shapes that reading produces: text, blocks, pages, outcomes and problems. Offsets are Unicode code points, end-exclusive.

export type DocumentFormat = 'pdf' | 'docx' | 'pptx' | 'odt' | 'html' | 'markdown' | 'text';

export type BlockKind = 'heading' | 'paragraph' | 'listItem' | 'tableRow' | 'note';

/** A stretch of `ReadDocument.text` with one role. `level` is 1-6 for headings, the depth from 1 for list items, else 0.
 *  `page` is the page or slide on which the block starts, null where the format has no pages. */
export interface Block {
  kind: BlockKind;
  level: number;
  start: number;
  end: number;
  page: number | null;
}

/** A page or slide, counted from 1. A block that runs over a page boundary belongs to both spans. */
export interface PageSpan {
  number: number;
  start: number;
  end: number;
}

export type ReadingWarningCode =
  | 'mislabelled'
  | 'pagesWithoutText'
  | 'ocr'
  | 'partlyDamaged'
  | 'uncertainEncoding'
  | 'unreadableCharacters'
  | 'leftOut';

export interface ReadingWarning {
  code: ReadingWarningCode;
  detail: string;
}

export interface DocumentProperties {
  title?: string;
  author?: string;
  /** YYYY-MM-DD */
  created?: string;
  /** A BCP 47 tag, only where the document declares it. */
  language?: string;
}

export interface ReadDocument {
  format: DocumentFormat;
  /** Unicode NFC, LF line ends, no control characters but LF and TAB; blocks are separated by one blank line. */
  text: string;
  /** In reading order, not overlapping. */
  blocks: Block[];
  /** Empty for formats without pages. */
  pages: PageSpan[];
  properties: DocumentProperties;
  warnings: ReadingWarning[];
  /** Running headers, footers and page numbers, which are no part of `text`. */
  leftOut?: { page: number; text: string }[];
}

export type ReadingProblemCode =
  | 'encrypted'
  | 'damaged'
  | 'empty'
  | 'tooLarge'
  | 'notSupported'
  | 'noText'
  | 'tooManyPages'
  | 'textTooLong'
  | 'expandsTooMuch'
  | 'unsafePath'
  | 'unsafeMarkup'
  | 'tooManyFiles'
  | 'nestedArchive';

/** Why a file was not read. `detail` holds figures and names for the message; never the document's own text. */
export interface ReadingProblem {
  code: ReadingProblemCode;
  detail: Record<string, string | number>;
}

export type ReadingOutcome =
  | { outcome: 'read'; document: ReadDocument }
  | { outcome: 'needsOcr'; format: DocumentFormat; pages: number }
  | { outcome: 'refused'; problem: ReadingProblem };

export interface ReadingLimits {
  /** Size of the file itself. */
  maximumBytes: number;
  /** Total size of what is inflated from a ZIP container. */
  maximumExpandedBytes: number;
  maximumPages: number;
  /** Length of the extracted text in code points. */
  maximumTextLength: number;
}

export const defaultReadingLimits: ReadingLimits = {
  maximumBytes: 100 * 1024 * 1024,
  maximumExpandedBytes: 400 * 1024 * 1024,
  maximumPages: 3000,
  maximumTextLength: 20_000_000,
};

export interface ArchiveLimits {
  /** Size of the archive itself. */
  maximumBytes: number;
  /** Size of one file inside when inflated. */
  maximumFileBytes: number;
  /** Size of all files inside when inflated. */
  maximumExpandedBytes: number;
  maximumFiles: number;
}

export const defaultArchiveLimits: ArchiveLimits = {
  maximumBytes: 1024 * 1024 * 1024,
  maximumFileBytes: 100 * 1024 * 1024,
  maximumExpandedBytes: 2 * 1024 * 1024 * 1024,
  maximumFiles: 5000,
};

/** OCR with tesseract.js; `languageDataFolder` holds `<language>.traineddata.gz` files, `languages` names them (eng, ara ...). */
export interface OcrOptions {
  languages: string[];
  languageDataFolder: string;
}

export interface ReadingOptions {
  /** The file's name; its ending decides only where the content does not. */
  name: string;
  limits?: Partial<ReadingLimits>;
  ocr?: OcrOptions | null;
}
