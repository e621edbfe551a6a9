// The blocks of a document to Word paragraphs and tables, each in a named style.
import { HeadingLevel } from 'docx';
import type { IParagraphOptions, Paragraph, Table } from 'docx';
import { textDirection } from '@common-thread/vocabulary';
import type { Inline, WritableBlock, WritableList, WritableQuotation } from '../writable-document.ts';
import { markColour } from './docx-styles.ts';
import { bookmarked, inlinesToDocx, paragraph } from './inlines-to-docx.ts';
import type { DocxContext } from './inlines-to-docx.ts';
import { tableToDocx } from './table-to-docx.ts';

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** State that goes from block to block. */
export interface BlockContext extends DocxContext {
  /** Anchors that already have their bookmark: of two blocks with one id the first keeps it. */
  placed: Set<string>;
  /** Numbered lists met so far: each begins again at 1. */
  orderedLists: number;
}

/** @param startsPage whether the block is the first of a new page */
export function blockToDocx(block: WritableBlock, context: BlockContext, startsPage: boolean): (Paragraph | Table)[] {
  const onNewPage = startsPage && { pageBreakBefore: true };
  switch (block.kind) {
    case 'heading': {
      const children = bookmarked(takeAnchor(block.id, context), inlinesToDocx(block.text, context));
      return [
        paragraph(context, {
          heading: headingLevels[block.level - 1] ?? HeadingLevel.HEADING_4,
          children,
          ...onNewPage,
        }),
      ];
    }
    case 'paragraph': {
      const children = bookmarked(takeAnchor(block.id, context), inlinesToDocx(block.text, context));
      return [paragraph(context, { children, ...onNewPage })];
    }
    default:
      return [...(startsPage ? [newPage(context)] : []), ...otherBlockToDocx(block, context)];
  }
}

/** An empty line that begins the page, before a block that cannot begin one itself. */
function newPage(context: BlockContext): Paragraph {
  return paragraph(context, { pageBreakBefore: true, spacing: { after: 0, line: 20 }, children: [] });
}

type OtherBlock = Exclude<WritableBlock, { kind: 'heading' | 'paragraph' }>;

function otherBlockToDocx(block: OtherBlock, context: BlockContext): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'quotation':
      return quotationToDocx(block, context);
    case 'list':
      return listToDocx(block, context);
    case 'table':
      return tableToDocx(block, context);
    case 'notice':
      return [paragraph(context, { style: 'Notice', children: inlinesToDocx(block.text, context) })];
  }
}

function takeAnchor(id: string | undefined, context: BlockContext): string | undefined {
  const anchor = id === undefined ? undefined : context.anchors.get(id);
  if (anchor === undefined || context.placed.has(anchor)) return undefined;
  context.placed.add(anchor);
  return anchor;
}

function quotationToDocx(block: WritableQuotation, context: BlockContext): Paragraph[] {
  const direction = textDirection(block.language);
  const words = languageOfRuns(block.text, block.language);
  const hasSource = block.attribution.length > 0;
  const quote = quoteParagraph('Quote', direction, direction, context, words, hasSource);
  if (!hasSource) return [quote];
  return [quote, quoteParagraph('QuoteSource', context.direction, direction, context, block.attribution, false)];
}

/** Words of the quotation without a language of their own are in the quotation's. */
function languageOfRuns(inlines: Inline[], language: string): Inline[] {
  return inlines.map((inline) => (inline.kind === 'text' ? { language, ...inline } : inline));
}

/** @param side the direction of the quoted words: the bar stands where they begin, and the attribution below them too */
function quoteParagraph(
  style: string,
  direction: 'ltr' | 'rtl',
  side: 'ltr' | 'rtl',
  context: BlockContext,
  inlines: Inline[],
  keepNext: boolean,
): Paragraph {
  const inner = { ...context, direction };
  const children = inlinesToDocx(inlines, inner);
  return paragraph(inner, {
    style,
    keepNext,
    children,
    ...(side !== context.direction && oppositeSide(side, direction)),
  });
}

function oppositeSide(side: 'ltr' | 'rtl', direction: 'ltr' | 'rtl'): IParagraphOptions {
  const bar = { style: 'single' as const, size: 12, color: markColour, space: 8 };
  const none = { style: 'none' as const, size: 0, color: 'auto', space: 0 };
  return {
    border: side === 'rtl' ? { right: bar, left: none } : { left: bar, right: none },
    ...(side !== direction && { alignment: 'end' as const }),
  };
}

function listToDocx(block: WritableList, context: BlockContext): Paragraph[] {
  if (block.ordered) context.orderedLists += 1;
  const numbering = block.ordered
    ? { reference: 'numbered', level: 0, instance: context.orderedLists }
    : { reference: 'bulleted', level: 0 };
  return block.entries.map((entry, index) => {
    const spacing = { after: index === block.entries.length - 1 ? 160 : 50 };
    return paragraph(context, { style: 'ListParagraph', numbering, spacing, children: inlinesToDocx(entry, context) });
  });
}
