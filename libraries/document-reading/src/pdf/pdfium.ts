// PDFium compiled to WebAssembly, called through its raw exports: the checked wrappers of the package cost more than the calls
// themselves, and a page of text needs thousands of them.
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { PDFiumModule } from '@hyzyla/pdfium';

/** The C functions used here; pointers and handles are numbers, 0 is null. Source: PDFium public/fpdfview.h, fpdf_text.h, fpdf_doc.h. */
export interface PdfiumFunctions {
  malloc(size: number): number;
  free(pointer: number): void;
  FPDF_LoadMemDocument(bytes: number, length: number, password: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_GetMetaText(document: number, tag: number, buffer: number, length: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageWidthF(page: number): number;
  FPDF_GetPageHeightF(page: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetAnnotCount(page: number): number;
  FPDFPage_GetAnnot(page: number, index: number): number;
  FPDFPage_CloseAnnot(annotation: number): void;
  FPDFAnnot_GetSubtype(annotation: number): number;
  FPDFPage_Flatten(page: number, usage: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  /** Four 32-bit floats: left, top, right, bottom. */
  FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  FPDFText_GetCharBox(text: number, index: number, left: number, right: number, bottom: number, top: number): number;
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  FPDFText_GetTextObject(text: number, index: number): number;
  FPDFText_GetFontSize(text: number, index: number): number;
  FPDFText_GetFontWeight(text: number, index: number): number;
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  FPDFTextObj_GetFont(textObject: number): number;
  FPDFText_GetFontInfo(text: number, index: number, buffer: number, length: number, flags: number): number;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: number, stride: number): number;
  FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): void;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotation: number,
    flags: number,
  ): void;
}

/** The views are replaced when the WebAssembly memory grows, so they are read from here each time, never kept. */
export interface Pdfium {
  functions: PdfiumFunctions;
  memory: {
    readonly HEAPU8: Uint8Array;
    readonly HEAP32: Int32Array;
    readonly HEAPF32: Float32Array;
    readonly HEAPF64: Float64Array;
  };
}

let loading: Promise<Pdfium> | undefined;

async function loadPdfium(): Promise<Pdfium> {
  const wasmBinary = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
  const silent = (): void => {};
  const load = PDFiumModule as unknown as (options: object) => Promise<Record<string, unknown>>;
  const loaded = await load({ wasmBinary, locateFile: () => '', print: silent, printErr: silent });
  (loaded['_FPDF_InitLibraryWithConfig'] as (configuration: object) => void)({ version: 2 });
  return { functions: loaded['wasmExports'] as PdfiumFunctions, memory: loaded as unknown as Pdfium['memory'] };
}

/** One instance for the process, made at first use. */
export function openPdfium(): Promise<Pdfium> {
  loading ??= loadPdfium();
  return loading;
}

/** To be called after a WebAssembly trap: the instance's state can't be trusted any more, the next document gets a fresh one. */
export function discardPdfium(): void {
  loading = undefined;
}

/** Value of an entry of the document information dictionary, '' where absent. */
export function readMetadata(pdfium: Pdfium, document: number, tag: string): string {
  const { functions, memory } = pdfium;
  const name = functions.malloc(tag.length + 1);
  for (let i = 0; i < tag.length; i += 1) memory.HEAPU8[name + i] = tag.charCodeAt(i);
  memory.HEAPU8[name + tag.length] = 0;
  const length = functions.FPDF_GetMetaText(document, name, 0, 0);
  let value = '';
  if (length > 2 && length < 100_000) {
    const buffer = functions.malloc(length);
    functions.FPDF_GetMetaText(document, name, buffer, length);
    value = new TextDecoder('utf-16le').decode(memory.HEAPU8.slice(buffer, buffer + length - 2));
    functions.free(buffer);
  }
  functions.free(name);
  return value;
}
