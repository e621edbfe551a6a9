// The Typst compiler of this process, made once with the shipped fonts, and its two ways to write a PDF.
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { findFontFolder, loadShippedFonts } from './fonts.ts';

export type PdfConformance = 'PDF/UA-1' | 'tagged';

export interface CompiledPdf {
  bytes: Uint8Array;
  conformance: PdfConformance;
}

let compiler: NodeCompiler | null = null;

function processCompiler(): NodeCompiler {
  // The workspace is a folder without secrets: a source can read nothing outside it.
  compiler ??= NodeCompiler.create({
    workspace: findFontFolder(),
    fontArgs: [{ fontBlobs: loadShippedFonts().fonts }],
  });
  return compiler;
}

/** @returns the PDF, as PDF/UA-1 when Typst can vouch for it, else tagged without the claim
 *  @throws when the source is not valid Typst, which is a fault of this library, not of the document */
export function compileTypst(source: string): CompiledPdf {
  const typst = processCompiler();
  // Not `compile` and then `pdf`: the set document between them would live until the garbage collector meets it, and it
  // does not know how large that is.
  const document = { mainFileContent: source };
  try {
    return { bytes: typst.pdf(document, { pdfStandard: PdfStandard.UA_1 }), conformance: 'PDF/UA-1' };
  } catch {
    // Typst refuses PDF/UA-1 when, for one, a character has no glyph anywhere; the tags themselves are written all the same.
    return { bytes: typst.pdf(document, {}), conformance: 'tagged' };
  } finally {
    // A server writes many different documents: what one left behind is of no use to the next.
    typst.evictCache(0);
  }
}
