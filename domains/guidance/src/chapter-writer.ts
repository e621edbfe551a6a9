// Sets Word and PDF files in a process of its own, renewed now and then, since the PDF compiler keeps memory after each document.
import { createProcessPool, resourcePath } from '@common-thread/platform';
import type { WritableDocument } from '@common-thread/document-writing';

export interface WritingTask {
  format: 'docx' | 'pdf';
  document: WritableDocument;
}

export interface ChapterWriter {
  /** Null when the work was stopped: it took too long or too much memory. */
  write(task: WritingTask): Promise<Uint8Array | null>;
  close(): void;
}

const limits = { timeoutSeconds: 180, memoryBytes: 2 * 1024 * 1024 * 1024, tasksPerProcess: 20 };

export function createChapterWriter(): ChapterWriter {
  const pool = createProcessPool<WritingTask, Uint8Array>(resourcePath('dist/writing.js'), limits, 1);
  return {
    write: async (task) => {
      const outcome = await pool.run(task);
      return outcome.ended === 'done' ? outcome.answer : null;
    },
    close: pool.close,
  };
}
