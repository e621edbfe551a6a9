// Splits a read document into passages: what is coded, counted and quoted as one.
import { CodePointIndex } from '../code-points.ts';
import { cutLongText } from './cut-long-text.ts';
import { startsOfAttributedParts, startsOfNumberedParts, startsWithNumber } from './numbered-parts.ts';
import type { DocumentBlock, PassageKind, PassageSpan, SplittingOptions } from './passage-span.ts';

/** About 90 words of English: what a reader takes in as one thought, and short enough to quote. */
const defaultLengths = { targetLength: 600, maximumLength: 1200, minimumLength: 40 };

interface Piece {
  start: number;
  end: number;
  page: number | null;
  kind: PassageKind;
  /** A numbered provision or recommendation is never joined with the one before it. */
  isNumbered: boolean;
  /** Announces the list that follows ("The plan has three parts:"). */
  isLeadIn: boolean;
}

/** Passages in reading order; offsets in code points of `document.text`.
 *  - never across a heading; each knows its heading path
 *  - a numbered recommendation ("12. To ratify ...", "(a) ...", "100.3. ...") is a passage of its own
 *  - in a numbered recommendation that lists several, each closed by who made it ("(Chad, Peru);"), each is a passage
 *  - a paragraph above the maximum length is cut at sentence ends near the target length
 *  - list items stay with their lead-in while they fit the target length together
 *  - a fragment below the minimum length joins its neighbour in the section
 *  Every character of a block that is no heading and no space is in exactly one passage.
 *  @param document blocks in reading order, not overlapping, offsets in code points
 *  @param options lengths in code points of alphabetic text */
export function splitPassages(
  document: { text: string; blocks: readonly DocumentBlock[] },
  options: SplittingOptions = {},
): PassageSpan[] {
  const lengths = lengthsFor(document.text, { ...defaultLengths, ...options });
  const index = new CodePointIndex(document.text);
  const passages: PassageSpan[] = [];
  for (const section of sectionsOf(document.blocks, index)) {
    const pieces = section.blocks.flatMap((block) => piecesOf(block, index, lengths));
    for (const { start, end, page, kind } of joinPieces(pieces, lengths)) {
      passages.push({ ordinal: passages.length, start, end, page, headingPath: section.headingPath, kind });
    }
  }
  return passages;
}

type Lengths = typeof defaultLengths;

/** A Chinese character says about as much as three letters, so passages of Chinese texts are a third as long. */
const charactersPerHan = 3;

function lengthsFor(text: string, asked: Lengths): Lengths {
  const sample = text.slice(0, 20_000);
  const unspaced = sample.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (unspaced * 2 < letters || letters === 0) return asked;
  return {
    targetLength: Math.ceil(asked.targetLength / charactersPerHan),
    maximumLength: Math.ceil(asked.maximumLength / charactersPerHan),
    minimumLength: Math.ceil(asked.minimumLength / charactersPerHan),
  };
}

interface Section {
  headingPath: string[];
  blocks: (DocumentBlock & { kind: PassageKind })[];
}

function sectionsOf(blocks: readonly DocumentBlock[], index: CodePointIndex): Section[] {
  const sections: Section[] = [{ headingPath: [], blocks: [] }];
  let headings: { level: number; text: string }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const text = index.slice(block.start, block.end).replaceAll(/\s+/g, ' ').trim();
      headings = [...headings.filter((heading) => heading.level < block.level), { level: block.level, text }];
      sections.push({ headingPath: headings.map((heading) => heading.text).filter((name) => name !== ''), blocks: [] });
    } else {
      sections.at(-1)?.blocks.push({ ...block, kind: block.kind });
    }
  }
  return sections;
}

function piecesOf(block: Section['blocks'][number], index: CodePointIndex, lengths: Lengths): Piece[] {
  const text = index.slice(block.start, block.end);
  const inBlock = new CodePointIndex(text);
  const starts = block.kind === 'tableRow' ? [0] : startsOfParts(text);
  return starts.flatMap((start, part) => {
    const partText = text.slice(start, starts[part + 1] ?? text.length);
    const isNumbered = block.kind !== 'tableRow' && startsWithNumber(partText);
    return cutLongText(partText, lengths).map((span, cut): Piece => ({
      start: block.start + inBlock.toCodePoint(start + span.start),
      end: block.start + inBlock.toCodePoint(start + span.end),
      page: block.page,
      kind: block.kind === 'paragraph' && isNumbered && starts.length > 1 ? 'listItem' : block.kind,
      isNumbered: isNumbered && cut === 0,
      isLeadIn: block.kind !== 'tableRow' && /[:：]$/.test(partText.slice(span.start, span.end)),
    }));
  });
}

function startsOfParts(text: string): number[] {
  const starts = startsOfNumberedParts(text);
  return starts.flatMap((start, part) => {
    const partText = text.slice(start, starts[part + 1] ?? text.length);
    if (!startsWithNumber(partText)) return [start];
    return startsOfAttributedParts(partText).map((inPart) => start + inPart);
  });
}

function joinPieces(pieces: readonly Piece[], lengths: Lengths): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && belongsTo(last, piece, lengths)) {
      last.end = piece.end;
      if (last.isLeadIn && piece.kind === 'listItem') last.kind = 'listItem';
      last.isLeadIn = piece.isLeadIn && last.kind !== 'listItem';
    } else {
      joined.push({ ...piece });
    }
  }
  return joinShortLast(joined, lengths);
}

function belongsTo(last: Piece, piece: Piece, lengths: Lengths): boolean {
  const together = piece.end - last.start;
  if (together > lengths.maximumLength || piece.isNumbered) return false;
  if ((last.kind === 'note') !== (piece.kind === 'note')) return false;
  const isList = piece.kind === 'listItem' && (last.kind === 'listItem' || last.isLeadIn);
  if (isList && !last.isNumbered) return together <= lengths.targetLength || isShort(last, lengths) || last.isLeadIn;
  return isShort(last, lengths) && !last.isNumbered;
}

function isShort(piece: Piece, lengths: Lengths): boolean {
  return piece.end - piece.start < lengths.minimumLength;
}

/** What is left short at the end of a section goes to the passage before it. */
function joinShortLast(pieces: Piece[], lengths: Lengths): Piece[] {
  const last = pieces.at(-1);
  const before = pieces.at(-2);
  if (!last || !before || last.isNumbered || !isShort(last, lengths)) return pieces;
  if (last.end - before.start > lengths.maximumLength || before.kind !== last.kind) return pieces;
  return [...pieces.slice(0, -2), { ...before, end: last.end }];
}
