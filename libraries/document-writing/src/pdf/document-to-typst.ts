// A document to a Typst source: the preamble's rules, then one statement a block.
import { nameAnchors } from '../anchors.ts';
import { formatCalendarDate, parseCalendarDate } from '../calendar-date.ts';
import { columnShares } from '../column-widths.ts';
import type {
  Inline,
  WritableBlock,
  WritableDocument,
  WritableQuotation,
  WritableTable,
} from '../writable-document.ts';
import { inlinesToTypst, languageCall, textToTypst, typstLanguage } from './inlines-to-typst.ts';
import type { TypstContext } from './inlines-to-typst.ts';
import { typstString } from './typst-literals.ts';
import { typstPreamble } from './typst-preamble.ts';

export interface TypstSource {
  source: string;
  /** Characters of the document that no shipped font can draw, sorted by code point. */
  missingGlyphs: string[];
}

export function documentToTypst(document: WritableDocument, characters: ReadonlySet<number>): TypstSource {
  const anchors = nameAnchors(document);
  const labels = new Map([...anchors.values()].map((anchor, index) => [anchor, `place-${index + 1}`]));
  const context: TypstContext = { anchors, labels, characters, language: document.language, missing: new Set() };
  const source = [
    typstPreamble({
      title: typstString(document.title),
      date: typstDate(document.date),
      language: typstLanguage(document.language),
      direction: document.direction,
    }),
    ...openingToTypst(document, context),
    ...document.blocks.map((block, index) => `#${blockToTypst(block, index, document, context)}`),
    '',
  ].join('\n');
  return {
    source,
    missingGlyphs: [...context.missing].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)),
  };
}

function typstDate(date: string | undefined): string {
  const parsed = parseCalendarDate(date);
  return parsed === null ? 'none' : `datetime(year: ${parsed.year}, month: ${parsed.month}, day: ${parsed.day})`;
}

function openingToTypst(document: WritableDocument, context: TypstContext): string[] {
  const block = (text: string | undefined): string =>
    text === undefined ? 'none' : `{ ${textToTypst(text, context)} }`;
  const date = document.date === undefined ? undefined : formatCalendarDate(document.date, document.language);
  // The title is set as a property of the document; its characters are looked at here.
  textToTypst(document.title, context);
  const lines = [`#opening(${block(document.subtitle)}, ${block(date)})`];
  if (document.notice !== undefined) lines.push(`#notice(${block(document.notice)})`);
  const headings = document.blocks.filter((candidate) => candidate.kind === 'heading');
  if (headings.length > 1) lines.push(`#contents(${block(document.labels.contents)}, ${block(document.labels.page)})`);
  return lines;
}

function blockToTypst(block: WritableBlock, index: number, document: WritableDocument, context: TypstContext): string {
  switch (block.kind) {
    case 'heading':
      return labelled(
        `heading(level: ${block.level}, ${inlinesToTypst(block.text, context)})`,
        index,
        document,
        context,
      );
    case 'paragraph':
      return labelled(paragraphToTypst(block.text, context), index, document, context);
    case 'quotation':
      return quotationToTypst(block, document, context);
    case 'list': {
      const entries = block.entries.map((entry) => inlinesToTypst(entry, context));
      return `${block.ordered ? 'enum' : 'list'}(${entries.join(', ')})`;
    }
    case 'table':
      return tableToTypst(block, context);
    case 'notice':
      return `notice(${inlinesToTypst(block.text, context)})`;
  }
}

// Typst weighs all line breaks of a paragraph against each other; in a very long one that takes long and shows little.
const longParagraph = 1200;

function paragraphToTypst(text: Inline[], context: TypstContext): string {
  const length = text.reduce((sum, inline) => sum + (inline.kind === 'note' ? 0 : inline.text.length), 0);
  const breaks = length > longParagraph ? 'linebreaks: "simple", ' : '';
  return `par(${breaks}${inlinesToTypst(text, context)})`;
}

/** The block with the label of its id, when it is the first block with that id. */
function labelled(code: string, index: number, document: WritableDocument, context: TypstContext): string {
  const idOf = (block: WritableBlock | undefined): string | undefined =>
    block?.kind === 'heading' || block?.kind === 'paragraph' ? block.id : undefined;
  const id = idOf(document.blocks[index]);
  if (id === undefined || document.blocks.findIndex((block) => idOf(block) === id) !== index) return code;
  const label = context.labels.get(context.anchors.get(id) ?? '');
  return label === undefined ? code : `[#${code} <${label}>]`;
}

function quotationToTypst(block: WritableQuotation, document: WritableDocument, context: TypstContext): string {
  const words = inlinesToTypst(block.text, { ...context, language: block.language });
  const source = inlinesToTypst(block.attribution, context);
  const attribution =
    block.attribution.length === 0 ? 'none' : `${languageCall(document.language, block.language)}(${source})`;
  return `${languageCall(block.language, document.language)}(quote(block: true, attribution: ${attribution}, ${words}))`;
}

function tableToTypst(block: WritableTable, context: TypstContext): string {
  const caption = `{ ${textToTypst(block.caption, context)} }`;
  if (block.columns.length === 0) return `par(${caption})`;
  const shares = columnShares(block).map((share) => `${Math.round(share * 1000)}fr`);
  const size = block.columns.length > 6 ? '0.75em' : '0.86em';
  const head = block.columns.map((column) => `{ ${textToTypst(column, context)} }`);
  const cells = block.rows.flatMap((row) =>
    block.columns.map((_, column) => inlinesToTypst(row[column] ?? [], context)),
  );
  const array = (values: string[]): string => `(${values.join(',\n')},)`;
  const cellArray = cells.length === 0 ? '()' : array(cells);
  return `data-table(${caption}, ${array(shares)}, ${size}, ${array(head)}, ${cellArray})`;
}
