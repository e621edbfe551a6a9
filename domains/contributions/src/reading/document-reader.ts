// Reads documents in processes of their own, each within a limit of time and memory.
import { createProcessPool, resourcePath, type IsolationLimits } from '@common-thread/platform';
import type { ReadContribution, ReadingTask } from './read-contribution.ts';

export type DocumentReading = ReadContribution | { outcome: 'stopped'; reason: 'timeout' | 'memory' | 'crash' };

export interface DocumentReader {
  /** How many documents can be read at once. */
  readonly size: number;
  readonly limits: IsolationLimits;
  read(task: ReadingTask): Promise<DocumentReading>;
  close(): void;
}

export const readingLimits: IsolationLimits = { timeoutSeconds: 120, memoryBytes: 1536 * 1024 * 1024 };
/** Recognising text in page images takes seconds a page. */
export const readingLimitsWithOcr: IsolationLimits = { ...readingLimits, timeoutSeconds: 3600 };

export function createDocumentReader(limits = readingLimits): DocumentReader {
  const pool = createProcessPool<ReadingTask, ReadContribution>(resourcePath('dist/reading.js'), limits);
  return {
    size: pool.size,
    limits,
    close: pool.close,
    async read(task) {
      const outcome = await pool.run(task);
      return outcome.ended === 'done' ? outcome.answer : { outcome: 'stopped', reason: outcome.ended };
    },
  };
}
