// The door of document-reading: bytes of a document to structured text with pages and headings.
export type {
  ArchiveLimits,
  Block,
  BlockKind,
  DocumentFormat,
  DocumentProperties,
  OcrOptions,
  PageSpan,
  ReadDocument,
  ReadingLimits,
  ReadingOptions,
  ReadingOutcome,
  ReadingProblem,
  ReadingProblemCode,
  ReadingWarning,
  ReadingWarningCode,
} from './document.ts';
export { defaultArchiveLimits, defaultReadingLimits } from './document.ts';
export { readDocument } from './read-document.ts';
export { recogniseFormat } from './recognise-format.ts';
export { readArchive, type ArchiveContents } from './read-archive.ts';
export { decodeText, type DecodedText } from './decode-text.ts';
