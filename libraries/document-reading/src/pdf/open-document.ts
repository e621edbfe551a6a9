// Opens a PDF in PDFium's memory and frees it again whatever happens.
import type { ReadingProblem } from '../document.ts';
import type { Pdfium } from './pdfium.ts';

const passwordError = 4;
const securityError = 5;

/** Source: PDFium public/fpdfview.h, FPDF_GetLastError. */
function loadProblem(error: number): ReadingProblem {
  if (error === passwordError) return { code: 'encrypted', detail: {} };
  if (error === securityError) return { code: 'encrypted', detail: { handler: 'unknown' } };
  return { code: 'damaged', detail: { format: 'pdf' } };
}

/** Documents that only an owner's password protects open like any other.
 *  @param use runs with the open document's handle, which is closed when it has finished */
export async function withDocument<T>(
  pdfium: Pdfium,
  bytes: Uint8Array,
  use: (document: number) => T | Promise<T>,
): Promise<T | ReadingProblem> {
  const { functions } = pdfium;
  const buffer = functions.malloc(Math.max(1, bytes.length));
  if (buffer === 0) return { code: 'tooLarge', detail: { bytes: bytes.length } };
  pdfium.memory.HEAPU8.set(bytes, buffer);
  try {
    const document = functions.FPDF_LoadMemDocument(buffer, bytes.length, 0);
    if (document === 0) return loadProblem(functions.FPDF_GetLastError());
    try {
      return await use(document);
    } finally {
      functions.FPDF_CloseDocument(document);
    }
  } finally {
    functions.free(buffer);
  }
}
