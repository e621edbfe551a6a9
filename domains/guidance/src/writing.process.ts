// Entry of the process that sets Word and PDF files: seconds of work that must not hold up the server.
import { serveTasks } from '@common-thread/platform';
import { writeDocx, writePdf } from '@common-thread/document-writing';
import type { WritingTask } from './chapter-writer.ts';

serveTasks<WritingTask, Uint8Array>(async ({ format, document }) =>
  format === 'docx' ? writeDocx(document) : (await writePdf(document)).bytes,
);
