// Prints how the reading of PDFs compares with pdftotext on the same files.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '@common-thread/document-reading';
import { createDocumentReader, readingLimits } from '@common-thread/contributions';
import { createProcessPool, resourcePath } from '@common-thread/platform';
import { benchExtraction, findPdfs, type ReadText } from './extraction.ts';

const read: ReadText = async (bytes, name) => {
  const outcome = await readDocument(bytes, { name });
  if (outcome.outcome !== 'read') return null;
  const { text, leftOut } = outcome.document;
  return { text, leftOut: (leftOut ?? []).map((line) => line.text).join('\n') };
};

export async function printExtraction(corpus: string): Promise<void> {
  const extracting = createProcessPool<{ name: string; bytes: Uint8Array }, number>(
    resourcePath('dist/extracting.js'),
    readingLimits,
  );
  const report = await benchExtraction(corpus, read, {
    readInTwoProcesses: async (files) => {
      await Promise.all(files.map((file) => extracting.run({ name: basename(file), bytes: readFileSync(file) })));
    },
  });
  extracting.close();
  const ratio = (seconds: number) => `${seconds.toFixed(2)} s (${(seconds / report.pdftotextSeconds).toFixed(2)}x)`;
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  process.stdout.write(
    [
      `extraction of ${String(report.files)} PDFs, medians of three rounds: pdftotext ${report.pdftotextSeconds.toFixed(2)} s; ours in ${String(extracting.size)} processes ${ratio(report.twoProcessesSeconds ?? NaN)}, goal 1x; in one ${ratio(report.oneThreadSeconds)}`,
      `words of pdftotext found again: ${percent(report.recallWithRunningLines)} (goal 99 %); ${percent(report.recallOfText)} in the text itself, without the running headers and page numbers that it leaves out`,
      `the whole import of these documents (text, passages, languages, signatures): ${await timeImport(findPdfs(corpus))}`,
      '',
    ].join('\n'),
  );
}

async function timeImport(files: string[]): Promise<string> {
  const reader = createDocumentReader();
  const startedAt = performance.now();
  await Promise.all(files.map((file) => reader.read({ name: basename(file), bytes: readFileSync(file), ocr: null })));
  reader.close();
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s in ${String(reader.size)} processes`;
}
