// Reads documents in processes of their own, each within a limit of time and memory.
import { createProcessPool, resourcePath } from '@common-thread/platform';
import type { ReadContribution, ReadingTask } from './read-contribution.ts';

export type DocumentReading = ReadContribution | { outcome: 'stopped'; reason: 'timeout' | 'memory' | 'crash' };

export interface DocumentReader {
  /** How many documents can be read at once. */
  readonly size: number;
  read(task: ReadingTask): Promise<DocumentReading>;
  close(): void;
}

export const readingLimits = { timeoutSeconds: 120, memoryBytes: 1536 * 1024 * 1024 };

export function createDocumentReader(limits = readingLimits): DocumentReader {
  const pool = createProcessPool<ReadingTask, ReadContribution>(resourcePath('dist/reading.js'), limits);
  return {
    size: pool.size,
    close: pool.close,
    async read(task) {
      const outcome = await pool.run(task);
      return outcome.ended === 'done' ? outcome.answer : { outcome: 'stopped', reason: outcome.ended };
    },
  };
}
