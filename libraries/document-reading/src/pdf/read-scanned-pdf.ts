// Reads scanned PDFs by OCR: pages are drawn by PDFium and recognised by tesseract.js with language data from the disk. Nothing is
// fetched; where the data are missing the document stays "needs OCR".
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocument, type DraftBlock } from '../build-document.ts';
import type { OcrOptions, ReadingLimits, ReadingOutcome, ReadingWarning } from '../document.ts';
import { encodeGreyPng } from './grey-png.ts';
import { withDocument } from './open-document.ts';
import { discardPdfium, openPdfium, type Pdfium } from './pdfium.ts';

/** Tesseract's models were trained at about this resolution. */
const dotsPerInch = 300;
const largestSide = 6000;
const grey = 1;
const white = 0xffffffff;
const drawAnnotations = 0x01;

/** The page as a grey PNG. */
function drawPage(pdfium: Pdfium, document: number, index: number): Uint8Array | null {
  const { functions, memory } = pdfium;
  const page = functions.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const widthPoints = functions.FPDF_GetPageWidthF(page);
  const heightPoints = functions.FPDF_GetPageHeightF(page);
  const scale = Math.min(dotsPerInch / 72, largestSide / Math.max(widthPoints, heightPoints, 1));
  const width = Math.max(1, Math.round(widthPoints * scale));
  const height = Math.max(1, Math.round(heightPoints * scale));
  const stride = (width + 3) & ~3;
  const buffer = functions.malloc(stride * height);
  try {
    if (buffer === 0) return null;
    const bitmap = functions.FPDFBitmap_CreateEx(width, height, grey, buffer, stride);
    functions.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    functions.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, drawAnnotations);
    const image = encodeGreyPng(memory.HEAPU8.subarray(buffer, buffer + stride * height), width, height, stride);
    functions.FPDFBitmap_Destroy(bitmap);
    return image;
  } finally {
    functions.free(buffer);
    functions.FPDF_ClosePage(page);
  }
}

interface Installed {
  languages: string[];
  gzip: boolean;
}

/** Languages whose data lie in the folder, packed or not. */
function installedLanguages(options: OcrOptions): Installed {
  const has = (language: string, ending: string): boolean =>
    existsSync(join(options.languageDataFolder, `${language}.traineddata${ending}`));
  const packed = options.languages.filter((language) => /^[a-z_]{2,20}$/i.test(language) && has(language, '.gz'));
  if (packed.length > 0) return { languages: packed, gzip: true };
  return {
    languages: options.languages.filter((language) => /^[a-z_]{2,20}$/i.test(language) && has(language, '')),
    gzip: false,
  };
}

function toParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
}

/** Draws and recognises page by page, so that one picture at a time is in memory. */
async function recognisePages(
  pdfium: Pdfium,
  document: number,
  installed: Installed,
  folder: string,
): Promise<string[][]> {
  const { createWorker } = await import('tesseract.js');
  const worker = await createWorker(installed.languages, 1, {
    langPath: folder,
    gzip: installed.gzip,
    cacheMethod: 'none',
    errorHandler: () => {},
  });
  const pages: string[][] = [];
  try {
    const count = pdfium.functions.FPDF_GetPageCount(document);
    for (let index = 0; index < count; index += 1) {
      const image = drawPage(pdfium, document, index);
      pages.push(image === null ? [] : toParagraphs((await worker.recognize(Buffer.from(image))).data.text));
    }
    return pages;
  } finally {
    await worker.terminate();
  }
}

/** At most this many pages are recognised: two seconds each add up. */
const maximumOcrPages = 300;

export async function readScannedPdf(
  bytes: Uint8Array,
  pageCount: number,
  options: OcrOptions,
  limits: ReadingLimits,
): Promise<ReadingOutcome> {
  const installed = installedLanguages(options);
  const waits: ReadingOutcome = { outcome: 'needsOcr', format: 'pdf', pages: pageCount };
  if (installed.languages.length === 0 || pageCount > Math.min(maximumOcrPages, limits.maximumPages)) return waits;
  let pages: string[][];
  try {
    const pdfium = await openPdfium();
    const recognised = await withDocument(pdfium, bytes, (document) =>
      recognisePages(pdfium, document, installed, options.languageDataFolder),
    );
    if ('code' in recognised) return waits;
    pages = recognised;
  } catch {
    discardPdfium();
    return waits;
  }
  const blocks = pages.flatMap((page, index) =>
    page.map((text): DraftBlock => ({ kind: 'paragraph', level: 0, pieces: [{ text, page: index + 1 }] })),
  );
  if (blocks.length === 0)
    return { outcome: 'refused', problem: { code: 'noText', detail: { format: 'pdf', pages: pageCount } } };
  const warnings: ReadingWarning[] = [{ code: 'ocr', detail: installed.languages.join('+') }];
  return { outcome: 'read', document: buildDocument({ format: 'pdf', blocks, properties: {}, warnings }) };
}
