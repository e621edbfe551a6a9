// Extraction of PDFs against pdftotext on the same files: time and share of its words. Also how many sentences that people copied
// from the UPR reports stand verbatim in the text.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Text of a document, or null where it has none to read. `leftOut` are running headers and page numbers, which pdftotext repeats. */
export type ReadText = (bytes: Uint8Array, name: string) => Promise<{ text: string; leftOut: string } | null>;

export interface ExtractionReport {
  files: number;
  /** Words of pdftotext, and the share of them found again (multiset), in the text and with running headers counted in. */
  words: number;
  recallOfText: number;
  recallWithRunningLines: number;
  /** Files with the lowest recall that have at least 100 words, lowest first. */
  lowest: { file: string; words: number; recall: number }[];
  /** Medians over the runs, in seconds. */
  pdftotextSeconds: number;
  oneThreadSeconds: number;
  twoProcessesSeconds: number | null;
}

export function findPdfs(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.pdf$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.slice(folder.length).split('/').includes('hostile'))
    .sort();
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sharedWords(expected: Map<string, number>, found: Map<string, number>): number {
  let shared = 0;
  for (const [word, count] of expected) shared += Math.min(count, found.get(word) ?? 0);
  return shared;
}

function pdftotext(file: string): string {
  try {
    return execFileSync('pdftotext', [file, '-'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}

async function timeSeconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** @param read reads one document in this process
 *  @param readInTwoProcesses reads all files with two processes at once, when the caller can start them
 *  Needs pdftotext (Debian poppler-utils); throws where it is missing. */
export async function benchExtraction(
  folder: string,
  read: ReadText,
  options: { runs?: number; readInTwoProcesses?: (files: string[]) => Promise<void> } = {},
): Promise<ExtractionReport> {
  execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
  const files = findPdfs(folder);
  const runs = options.runs ?? 3;
  let words = 0;
  let inText = 0;
  let inAll = 0;
  const lowest: ExtractionReport['lowest'] = [];
  for (const file of files) {
    const expected = countWords(pdftotext(file));
    const outcome = await read(readFileSync(file), basename(file));
    const total = [...expected.values()].reduce((sum, count) => sum + count, 0);
    const shared = sharedWords(expected, countWords(`${outcome?.text ?? ''} ${outcome?.leftOut ?? ''}`));
    words += total;
    inText += sharedWords(expected, countWords(outcome?.text ?? ''));
    inAll += shared;
    if (total >= 100) lowest.push({ file: file.slice(folder.length), words: total, recall: shared / total });
  }
  lowest.sort((a, b) => a.recall - b.recall);
  const pdftotextTimes: number[] = [];
  const ownTimes: number[] = [];
  const pairTimes: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    pdftotextTimes.push(await timeSeconds(async () => files.forEach(pdftotext)));
    ownTimes.push(
      await timeSeconds(async () => {
        for (const file of files) await read(readFileSync(file), basename(file));
      }),
    );
    const pair = options.readInTwoProcesses;
    if (pair !== undefined) pairTimes.push(await timeSeconds(() => pair(files)));
  }
  return {
    files: files.length,
    words,
    recallOfText: inText / words,
    recallWithRunningLines: inAll / words,
    lowest: lowest.slice(0, 20),
    pdftotextSeconds: median(pdftotextTimes),
    oneThreadSeconds: median(ownTimes),
    twoProcessesSeconds: pairTimes.length > 0 ? median(pairTimes) : null,
  };
}
