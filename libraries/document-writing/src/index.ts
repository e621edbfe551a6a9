// The door of document-writing: one document model to DOCX, tagged PDF and one-file HTML.
export type {
  Inline,
  InlineLink,
  InlineNote,
  InlineText,
  WritableBlock,
  WritableDocument,
  WritableHeading,
  WritableLabels,
  WritableList,
  WritableQuotation,
  WritableTable,
} from './writable-document.ts';
export { writeDocx } from './write-docx.ts';
export type { DocxOptions } from './write-docx.ts';
export { writeHtml } from './write-html.ts';
export { writePdf } from './write-pdf.ts';
export type { WrittenPdf } from './write-pdf.ts';
