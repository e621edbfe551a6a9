// Entry of the process that sets Word and PDF files: seconds of work that must not hold up the server.
import { serveTasks } from '@common-thread/platform';
import { writeDocx, writePdf } from '@common-thread/document-writing';
import type { WritingTask } from './chapter-writer.ts';

serveTasks<WritingTask, Uint8Array>(async ({ format, document }) =>
  // Word fills in the page numbers of the contents when it opens the file; working them out here takes 80 ms a page.
  format === 'docx' ? writeDocx(document, { pageNumbers: 'leftToWord' }) : (await writePdf(document)).bytes,
);
