// Reads the lines of all pages of an open PDF, filled-in forms included.
import type { ReadingLimits, ReadingProblem } from '../document.ts';
import type { PageLines } from '../layout/line.ts';
import { FontWeights, readCharacters } from './characters.ts';
import { readLines } from './lines.ts';
import { readMetadata, type Pdfium } from './pdfium.ts';
import { orderLines } from './reading-order.ts';

export interface LoadedPages {
  pages: PageLines[];
  pageCount: number;
  damagedPages: number;
  /** Pages without text on which something is drawn: scans, pictures, outlined letters. */
  drawnPages: number[];
  properties: { title: string; author: string; created: string };
}

/** Kinds of annotations that hold text people wrote. Source: PDFium public/fpdf_annot.h. */
const freeText = 3;
const formField = 20;
const normalDisplay = 0;

function holdsWriting(pdfium: Pdfium, page: number): boolean {
  const { functions } = pdfium;
  const count = Math.min(1000, functions.FPDFPage_GetAnnotCount(page));
  for (let index = 0; index < count; index += 1) {
    const annotation = functions.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const kind = functions.FPDFAnnot_GetSubtype(annotation);
    functions.FPDFPage_CloseAnnot(annotation);
    if (kind === freeText || kind === formField) return true;
  }
  return false;
}

/** What people wrote into form fields is drawn over the page; PDFium finds it only once it is part of the page. */
function loadPage(pdfium: Pdfium, document: number, index: number): number {
  const { functions } = pdfium;
  const page = functions.FPDF_LoadPage(document, index);
  if (page === 0 || !holdsWriting(pdfium, page)) return page;
  functions.FPDFPage_Flatten(page, normalDisplay);
  functions.FPDF_ClosePage(page);
  return functions.FPDF_LoadPage(document, index);
}

interface ReadPage extends PageLines {
  isDrawn: boolean;
}

function readPage(
  pdfium: Pdfium,
  document: number,
  index: number,
  scratch: number,
  weights: FontWeights,
): ReadPage | null {
  const { functions } = pdfium;
  const page = loadPage(pdfium, document, index);
  if (page === 0) return null;
  const text = functions.FPDFText_LoadPage(page);
  const lines = text === 0 ? [] : orderLines(readLines(readCharacters(pdfium, text, scratch, weights)));
  const isDrawn = lines.length === 0 && functions.FPDFPage_CountObjects(page) > 0;
  if (text !== 0) functions.FPDFText_ClosePage(text);
  functions.FPDF_ClosePage(page);
  return { number: index + 1, lines, isDrawn };
}

export function readPages(pdfium: Pdfium, document: number, limits: ReadingLimits): LoadedPages | ReadingProblem {
  const { functions } = pdfium;
  const pageCount = functions.FPDF_GetPageCount(document);
  if (pageCount > limits.maximumPages)
    return { code: 'tooManyPages', detail: { pages: pageCount, maximum: limits.maximumPages } };
  const scratch = functions.malloc(64);
  const weights = new FontWeights(pdfium);
  const loaded: LoadedPages = {
    pages: [],
    pageCount,
    damagedPages: 0,
    drawnPages: [],
    properties: {
      title: readMetadata(pdfium, document, 'Title'),
      author: readMetadata(pdfium, document, 'Author'),
      created: readMetadata(pdfium, document, 'CreationDate'),
    },
  };
  let length = 0;
  for (let index = 0; index < pageCount; index += 1) {
    const page = readPage(pdfium, document, index, scratch, weights);
    if (page === null) {
      loaded.damagedPages += 1;
      continue;
    }
    if (page.isDrawn) loaded.drawnPages.push(page.number);
    loaded.pages.push({ number: page.number, lines: page.lines });
    for (const line of page.lines) length += line.text.length;
    if (length > limits.maximumTextLength) {
      functions.free(scratch);
      return { code: 'textTooLong', detail: { maximum: limits.maximumTextLength } };
    }
  }
  functions.free(scratch);
  return loaded;
}
