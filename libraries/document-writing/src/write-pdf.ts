// A document as a tagged PDF with its fonts inside: selectable text in Latin, Cyrillic, Arabic and Chinese script.
import { closeHeadingGaps } from './heading-order.ts';
import { documentToTypst } from './pdf/document-to-typst.ts';
import { loadShippedFonts } from './pdf/fonts.ts';
import { compileTypst } from './pdf/typst-compiler.ts';
import type { PdfConformance } from './pdf/typst-compiler.ts';
import type { WritableDocument } from './writable-document.ts';

export interface WrittenPdf {
  bytes: Uint8Array;
  /** `PDF/UA-1` when the file claims that standard and the writer vouched for it; `tagged` when it only carries the tags. */
  conformance: PdfConformance;
  /** Characters that none of the shipped fonts has: drawn with a font of the machine where it has one, else as a box.
   *  Tell the reader which they are. */
  missingGlyphs: string[];
}

/** Sets the document with Typst. Same document, same bytes, as long as `missingGlyphs` is empty.
 *  Runs on the calling thread: about a tenth of a second for 30 pages once the fonts are loaded (half a second, once).
 *  @throws when the installation is damaged (fonts missing); never for what a text says */
export async function writePdf(document: WritableDocument): Promise<WrittenPdf> {
  const { characters } = loadShippedFonts();
  const { source, missingGlyphs } = documentToTypst(
    { ...document, blocks: closeHeadingGaps(document.blocks) },
    characters,
  );
  return Promise.resolve({ ...compileTypst(source), missingGlyphs });
}
