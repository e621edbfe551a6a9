// Prints how the reading of PDFs compares with pdftotext on the same files.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '@common-thread/document-reading';
import { createDocumentReader } from '@common-thread/contributions';
import { benchExtraction, type ReadText } from './extraction.ts';

const read: ReadText = async (bytes, name) => {
  const outcome = await readDocument(bytes, { name });
  if (outcome.outcome !== 'read') return null;
  const { text, leftOut } = outcome.document;
  return { text, leftOut: (leftOut ?? []).map((line) => line.text).join('\n') };
};

export async function printExtraction(corpus: string): Promise<void> {
  const reader = createDocumentReader();
  const readInTwoProcesses = async (files: string[]) => {
    await Promise.all(files.map((file) => reader.read({ name: basename(file), bytes: readFileSync(file), ocr: null })));
  };
  const report = await benchExtraction(corpus, read, { readInTwoProcesses });
  reader.close();
  const pair = report.twoProcessesSeconds ?? NaN;
  process.stdout.write(
    `extraction of ${String(report.files)} PDFs: pdftotext ${report.pdftotextSeconds.toFixed(2)} s; one thread ${report.oneThreadSeconds.toFixed(2)} s (${(report.oneThreadSeconds / report.pdftotextSeconds).toFixed(2)}x); ` +
      `two processes, the whole import of a document (text, passages, languages) ${pair.toFixed(2)} s (${(pair / report.pdftotextSeconds).toFixed(2)}x, goal 1); ` +
      `words of pdftotext found again ${(report.recallWithRunningLines * 100).toFixed(2)} % (goal 99), ${(report.recallOfText * 100).toFixed(2)} % in the text itself, without the running headers and page numbers that it leaves out\n`,
  );
}
