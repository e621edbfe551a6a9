// Puts the pieces that a reader found together to one text with blocks, pages and offsets in code points.
import type {
  Block,
  BlockKind,
  DocumentFormat,
  DocumentProperties,
  PageSpan,
  ReadDocument,
  ReadingWarning,
} from './document.ts';

/** Text of a block that stands on one page; a block that runs over a page boundary has several. */
export interface BlockPiece {
  text: string;
  page: number | null;
}

export interface DraftBlock {
  kind: BlockKind;
  level: number;
  pieces: BlockPiece[];
}

/** Control characters, invisible direction marks, soft hyphens and zero-width spaces: nobody reads them and they break words. Joiners stay. */
const control =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]/g;
const loneSurrogate = /\p{Surrogate}/gu;
const beyondBasic = /[\ud800-\udfff]/;

/** NFC, LF, no control characters but LF and TAB, no half surrogates, no white space at the ends of lines. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\u000b\u000c]/g, '\n')
    .replace(control, '')
    .replace(loneSurrogate, '\ufffd')
    .normalize('NFC')
    .replace(/[ \t\u00a0]+\n/g, '\n')
    .replace(/\n{2,}/g, '\n');
}

function codePoints(text: string): number {
  if (!beyondBasic.test(text)) return text.length;
  let count = 0;
  for (let i = 0; i < text.length; i += 1) if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00) count += 1;
  return count;
}

/** A combining mark can't begin a piece: composed with what is before, it would change offsets. */
function cleanPieces(pieces: BlockPiece[]): BlockPiece[] {
  if (pieces.length === 1) {
    const [piece] = pieces as [BlockPiece];
    return [{ ...piece, text: cleanText(piece.text).trim() }];
  }
  const whole = cleanText(pieces.map((piece) => piece.text).join(''));
  const cleaned = pieces.map((piece) => ({ ...piece, text: cleanText(piece.text) }));
  (cleaned[0] as BlockPiece).text = (cleaned[0] as BlockPiece).text.trimStart();
  (cleaned.at(-1) as BlockPiece).text = (cleaned.at(-1) as BlockPiece).text.trimEnd();
  return cleaned.map((piece) => piece.text).join('') === whole.trim()
    ? cleaned
    : [{ page: pieces[0]?.page ?? null, text: whole.trim() }];
}

/** Page numbers only rise: a note of an earlier page that stands after a later one lies in the later page's span. */
class PageRecorder {
  readonly pages: PageSpan[] = [];
  mark(page: number | null, start: number, end: number): void {
    if (page === null) return;
    const open = this.pages.at(-1);
    if (open?.number === page) open.end = end;
    else if (open === undefined || page > open.number) this.pages.push({ number: page, start, end });
  }
}

export interface DraftDocument {
  format: DocumentFormat;
  blocks: DraftBlock[];
  properties: DocumentProperties;
  warnings: ReadingWarning[];
  leftOut?: { page: number; text: string }[];
}

/** Blocks without text are dropped. */
export function buildDocument(draft: DraftDocument): ReadDocument {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const recorder = new PageRecorder();
  let offset = 0;
  for (const block of draft.blocks) {
    const pieces = cleanPieces(block.pieces).filter((piece) => piece.text !== '');
    const [first] = pieces;
    if (first === undefined) continue;
    if (parts.length > 0) {
      parts.push('\n\n');
      offset += 2;
    }
    const start = offset;
    for (const piece of pieces) {
      const length = codePoints(piece.text);
      recorder.mark(piece.page, offset, offset + length);
      parts.push(piece.text);
      offset += length;
    }
    blocks.push({ kind: block.kind, level: block.level, start, end: offset, page: first.page });
  }
  return {
    format: draft.format,
    text: parts.join(''),
    blocks,
    pages: recorder.pages,
    properties: draft.properties,
    warnings: draft.warnings,
    ...(draft.leftOut === undefined || draft.leftOut.length === 0 ? {} : { leftOut: draft.leftOut }),
  };
}
