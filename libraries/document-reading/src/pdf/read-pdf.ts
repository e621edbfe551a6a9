// Reads a PDF: pages to lines, lines to paragraphs, paragraphs to blocks that run over page boundaries.
import { buildDocument } from '../build-document.ts';
import type { ReadingLimits, ReadingOutcome, ReadingProblem, ReadingWarning } from '../document.ts';
import { draftBlocks } from '../layout/draft-blocks.ts';
import type { Line, PageLines } from '../layout/line.ts';
import { findRunningLines } from '../layout/running-lines.ts';
import { makeProperties } from '../properties.ts';
import { withDocument } from './open-document.ts';
import { discardPdfium, openPdfium } from './pdfium.ts';
import { readPages, type LoadedPages } from './read-pages.ts';

/** A scan may carry a stamp or a page number as text; fewer letters a page than this, with drawn pages, is still a scan. */
const fewestLettersPerPage = 25;

function refuse(problem: ReadingProblem): ReadingOutcome {
  return { outcome: 'refused', problem };
}

function countLetters(pages: PageLines[]): number {
  return pages.reduce((sum, page) => sum + page.lines.reduce((length, line) => length + line.text.length, 0), 0);
}

/** Pages whose text is mostly unreadable code points, because the file doesn't say what its glyphs mean. */
function unreadablePages(pages: PageLines[]): number {
  return pages.filter((page) => {
    const text = page.lines.map((line) => line.text).join('');
    return text.length > 40 && (text.match(/[\ue000-\uf8ff\ufffd]/g) ?? []).length > 0.3 * text.length;
  }).length;
}

function warningsOf(loaded: LoadedPages): ReadingWarning[] {
  const warnings: ReadingWarning[] = [];
  if (loaded.drawnPages.length > 0) warnings.push({ code: 'pagesWithoutText', detail: loaded.drawnPages.join(', ') });
  if (loaded.damagedPages > 0) warnings.push({ code: 'partlyDamaged', detail: String(loaded.damagedPages) });
  const unreadable = unreadablePages(loaded.pages);
  if (unreadable > 0) warnings.push({ code: 'unreadableCharacters', detail: String(unreadable) });
  return warnings;
}

/** Pages without their running lines; where nothing else would be left, the lines are the text. */
function withoutRunningLines(pages: PageLines[]): { kept: PageLines[]; running: Map<PageLines, Set<Line>> } {
  const running = findRunningLines(pages);
  const kept = pages.map((page) => ({
    number: page.number,
    lines: page.lines.filter((line) => running.get(page)?.has(line) !== true),
  }));
  return countLetters(kept) > 0 ? { kept, running } : { kept: pages, running: new Map() };
}

function makeOutcome(loaded: LoadedPages): ReadingOutcome {
  const { pages, pageCount, damagedPages, drawnPages } = loaded;
  if (pageCount === 0 || damagedPages === pageCount) return refuse({ code: 'damaged', detail: { format: 'pdf' } });
  const letters = countLetters(pages);
  const isScan = drawnPages.length > 0.5 * pageCount && letters < fewestLettersPerPage * pageCount;
  if (isScan) return { outcome: 'needsOcr', format: 'pdf', pages: pageCount };
  if (letters === 0) return refuse({ code: 'noText', detail: { format: 'pdf', pages: pageCount } });
  const { kept, running } = withoutRunningLines(pages);
  const leftOut = pages.flatMap((page) =>
    [...(running.get(page) ?? [])].map((line) => ({ page: page.number, text: line.text.normalize('NFC') })),
  );
  const document = buildDocument({
    format: 'pdf',
    blocks: draftBlocks(kept),
    properties: makeProperties(loaded.properties),
    warnings: warningsOf(loaded),
    leftOut,
  });
  return { outcome: 'read', document };
}

/** Never throws for bad input: a trap inside PDFium is a damaged document, and the next one gets a fresh instance. */
export async function readPdf(bytes: Uint8Array, limits: ReadingLimits): Promise<ReadingOutcome> {
  try {
    const pdfium = await openPdfium();
    const loaded = await withDocument(pdfium, bytes, (document) => readPages(pdfium, document, limits));
    return 'code' in loaded ? refuse(loaded) : makeOutcome(loaded);
  } catch (error) {
    discardPdfium();
    const reason = error instanceof Error ? error.name : 'unknown';
    return refuse({ code: 'damaged', detail: { format: 'pdf', reason } });
  }
}
