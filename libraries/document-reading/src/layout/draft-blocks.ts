// Lines of all pages to blocks: paragraphs that run over page boundaries, headings, list entries, table rows, notes.
import type { BlockPiece, DraftBlock } from '../build-document.ts';
import { assignRoles, measureBodySize } from './headings.ts';
import { collectWordUse, joinDivided, type WordUse } from './hyphenation.ts';
import type { PageLines } from './line.ts';
import { findNoteLines, findNoteNumbers, withoutNoteMarks } from './notes.ts';
import { continues, joinParagraphs, measureLeading, withoutBullet, type Paragraph } from './paragraphs.ts';

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：（）《》“”]/u;

/** Appends a line's text to what is before it in the paragraph. */
function appendLine(text: string, line: string, use: WordUse): string {
  if (text === '') return line;
  if (/[\p{L}\p{N}]-$/u.test(text) && /^[\p{L}\p{N}]/u.test(line)) return joinDivided(text, line, use);
  if (/\S\/$/.test(text) || (han.test(text.at(-1) ?? '') && han.test(line[0] ?? ''))) return text + line;
  return `${text} ${line}`;
}

/** The paragraph's text in pieces by page: a piece after the first holds what the joined text has beyond the pieces before. */
function paragraphPieces(parts: Paragraph[], use: WordUse, notes: Set<string>): BlockPiece[] {
  const pieces: BlockPiece[] = [];
  let text = '';
  for (const part of parts) {
    const before = text;
    for (const line of part.lines) text = appendLine(text, line.text, use);
    if (pieces.length === 0) pieces.push({ page: part.page, text });
    else {
      // Where the boundary undid a hyphen, the earlier piece ends before it.
      const kept = text.startsWith(before) ? before.length : before.length - 1;
      const last = pieces.at(-1) as BlockPiece;
      if (kept < before.length) last.text = last.text.slice(0, -1);
      pieces.push({ page: part.page, text: text.slice(kept) });
    }
  }
  return pieces.map((piece) => ({ ...piece, text: withoutNoteMarks(piece.text, notes) }));
}

/** The dots of a table of contents with the space around them. */
const leaderRun = /\s*(?:(?:\. ?){4,}|…{2,}|_{6,})[\s.]*/g;

interface Chain {
  parts: Paragraph[];
}

/** Paragraphs of all pages in order; one that runs on over a page boundary becomes a chain, the notes of its first page before it. */
function chainPages(pages: Paragraph[][], headings: Set<Paragraph>): Chain[] {
  const chains: Chain[] = [];
  let open: Chain | undefined;
  for (const paragraphs of pages) {
    const body = paragraphs.filter((paragraph) => !paragraph.isNote);
    const notes = paragraphs.filter((paragraph) => paragraph.isNote);
    const first = body[0];
    const last = open?.parts.at(-1);
    const lastLine = last?.lines.at(-1);
    const firstLine = first?.lines[0];
    const runsOn =
      first !== undefined &&
      last !== undefined &&
      lastLine !== undefined &&
      firstLine !== undefined &&
      !first.isTableRow &&
      !last.isTableRow &&
      !headings.has(last) &&
      !headings.has(first) &&
      !lastLine.askew &&
      !firstLine.askew &&
      continues(lastLine, firstLine, last.columnRight);
    if (runsOn && open !== undefined) {
      open.parts.push(first);
      // The notes of the page where it began come before it, so that pages follow each other in the text.
      chains.splice(chains.indexOf(open), 1);
      chains.push(open);
    }
    const rest = (runsOn ? body.slice(1) : body).map((paragraph) => ({ parts: [paragraph] }));
    if (rest.length > 0) open = rest.at(-1);
    chains.push(...rest, ...notes.map((paragraph) => ({ parts: [paragraph] })));
  }
  return chains;
}

/** @param kept pages without their running lines */
export function draftBlocks(kept: PageLines[]): DraftBlock[] {
  const linesByPage = kept.map((page) => page.lines);
  const bodySize = measureBodySize(linesByPage);
  const leading = measureLeading(linesByPage);
  const noteLines = new Set(kept.flatMap((page) => findNoteLines(page.lines, bodySize)));
  const notes = findNoteNumbers(linesByPage, noteLines);
  const paragraphs = kept.map((page) => joinParagraphs(page.lines, page.number, leading, noteLines));
  const all = paragraphs.flat();
  const roles = new Map(assignRoles(all, bodySize).map((role, i) => [all[i] as Paragraph, role]));
  const headings = new Set(all.filter((paragraph) => roles.get(paragraph)?.kind === 'heading'));
  const use = collectWordUse(linesByPage.flatMap((lines) => lines.map((line) => line.text)));
  return chainPages(paragraphs, headings).map(({ parts }): DraftBlock => {
    const first = parts[0] as Paragraph;
    const role = roles.get(first) ?? { kind: 'paragraph', level: 0 };
    if (role.kind === 'tableRow') {
      const text = first.isTableRow
        ? first.lines.flatMap((line) => line.cells.map((cell) => cell.text)).join('\t')
        : first.lines
            .map((line) => line.text)
            .join(' ')
            .replace(leaderRun, '\t');
      return { ...role, pieces: [{ page: first.page, text: withoutNoteMarks(text, notes) }] };
    }
    const pieces = paragraphPieces(parts, use, notes);
    if (role.kind === 'listItem' && pieces[0] !== undefined) pieces[0].text = withoutBullet(pieces[0].text);
    return { ...role, pieces };
  });
}
