// Reads one document: recognises its format, keeps the limits, and answers with text, with "needs OCR", or with one problem.
import { buildDocument, type DraftDocument } from './build-document.ts';
import {
  defaultReadingLimits,
  type DocumentFormat,
  type ReadingLimits,
  type ReadingOptions,
  type ReadingOutcome,
  type ReadingProblem,
} from './document.ts';
import { readDocx } from './office/read-docx.ts';
import { readOdt } from './office/read-odt.ts';
import { readPptx } from './office/read-pptx.ts';
import { readScannedPdf } from './pdf/read-scanned-pdf.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { recogniseFormat } from './recognise-format.ts';
import { readText } from './text/read-text.ts';
import { readHtml } from './web/read-html.ts';
import { readMarkdown } from './web/read-markdown.ts';
import { listZip, ZipPackage } from './zip.ts';

function refuse(problem: ReadingProblem): ReadingOutcome {
  return { outcome: 'refused', problem };
}

function draftOf(
  format: Exclude<DocumentFormat, 'pdf'>,
  bytes: Uint8Array,
  limits: ReadingLimits,
): DraftDocument | ReadingProblem {
  if (format === 'html') return readHtml(bytes);
  if (format === 'markdown') return readMarkdown(bytes);
  if (format === 'text') return readText(bytes);
  const parts = new ZipPackage(bytes, listZip(bytes) ?? [], limits.maximumExpandedBytes);
  if (format === 'docx') return readDocx(parts);
  return format === 'odt' ? readOdt(parts) : readPptx(parts, limits);
}

function finish(draft: DraftDocument, limits: ReadingLimits): ReadingOutcome {
  const length = draft.blocks.reduce(
    (sum, block) => sum + block.pieces.reduce((inner, piece) => inner + piece.text.length, 0),
    0,
  );
  if (length > limits.maximumTextLength)
    return refuse({ code: 'textTooLong', detail: { maximum: limits.maximumTextLength } });
  const document = buildDocument(draft);
  if (document.text === '') return refuse({ code: 'noText', detail: { format: draft.format } });
  const lastPage = document.pages.at(-1)?.number ?? 0;
  if (lastPage > limits.maximumPages)
    return refuse({ code: 'tooManyPages', detail: { pages: lastPage, maximum: limits.maximumPages } });
  return { outcome: 'read', document };
}

async function readRecognised(
  format: DocumentFormat,
  bytes: Uint8Array,
  options: ReadingOptions,
  limits: ReadingLimits,
): Promise<ReadingOutcome> {
  if (format !== 'pdf') {
    const draft = draftOf(format, bytes, limits);
    return 'code' in draft ? refuse(draft) : finish(draft, limits);
  }
  const outcome = await readPdf(bytes, limits);
  if (outcome.outcome !== 'needsOcr' || options.ocr === undefined || options.ocr === null) return outcome;
  return readScannedPdf(bytes, outcome.pages, options.ocr, limits);
}

/** Never throws for bad input; what can't be read is an outcome of its own. It sets no time or memory limit: run it in a process of
 *  its own where files come from outside. */
export async function readDocument(bytes: Uint8Array, options: ReadingOptions): Promise<ReadingOutcome> {
  const limits = { ...defaultReadingLimits, ...options.limits };
  if (bytes.length > limits.maximumBytes)
    return refuse({ code: 'tooLarge', detail: { bytes: bytes.length, maximum: limits.maximumBytes } });
  const recognised = recogniseFormat(bytes, options.name);
  if (recognised.format === null) return refuse(recognised.problem ?? { code: 'notSupported', detail: {} });
  try {
    const outcome = await readRecognised(recognised.format, bytes, options, limits);
    if (outcome.outcome === 'read' && recognised.mislabelled)
      outcome.document.warnings.unshift({ code: 'mislabelled', detail: recognised.format });
    return outcome;
  } catch (error) {
    // A reader met something its author did not think of: the document counts as damaged, the others go on.
    return refuse({
      code: 'damaged',
      detail: { format: recognised.format, reason: error instanceof Error ? error.name : 'unknown' },
    });
  }
}
