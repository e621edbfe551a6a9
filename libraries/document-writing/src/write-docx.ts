// A document as a Word file: real headings, contents, footnotes and styles, so that people can go on writing in it.
import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import type { FileChild, INumberingOptions } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { nameAnchors } from './anchors.ts';
import { formatCalendarDate, parseCalendarDate } from './calendar-date.ts';
import { blockToDocx } from './docx/blocks-to-docx.ts';
import type { BlockContext } from './docx/blocks-to-docx.ts';
import { wordLanguageTag } from './docx/docx-languages.ts';
import { docxStyles } from './docx/docx-styles.ts';
import { paragraph, textToRuns } from './docx/inlines-to-docx.ts';
import { settlePackage } from './docx/settle-package.ts';
import { closeHeadingGaps } from './heading-order.ts';
import { writableLine } from './plain-text.ts';
import type { WritableDocument } from './writable-document.ts';

// A file must carry some date; this one says plainly that none was given.
const dateWhenNoneIsGiven = '2000-01-01';

export interface DocxOptions {
  /** `estimated` (the default): the contents list shows the page numbers that Word's own layout gives, worked out here,
   *  which takes about 80 ms a page. `leftToWord`: no numbers until Word updates the list, as it offers on opening. */
  pageNumbers?: 'estimated' | 'leftToWord';
}

/** @returns the bytes of a .docx file (ISO/IEC 29500, transitional), the same for the same document.
 *  The contents list is written with estimated page numbers, so that nothing need be updated to read it; Word corrects
 *  them when it updates the field. Fonts are named, not embedded: Word replaces what a machine lacks.
 *  Not for forms or tracked changes. */
export async function writeDocx(original: WritableDocument, options: DocxOptions = {}): Promise<Uint8Array> {
  const document = { ...original, blocks: closeHeadingGaps(original.blocks) };
  const context: BlockContext = {
    anchors: nameAnchors(document),
    language: document.language,
    direction: document.direction,
    notes: {},
    placed: new Set(),
    orderedLists: 0,
  };
  const hasContents = document.blocks.filter((block) => block.kind === 'heading').length > 1;
  const opening = [...openingToDocx(document, context), ...(hasContents ? contentsToDocx(document, context) : [])];
  const body = document.blocks.flatMap((block, index) => blockToDocx(block, context, hasContents && index === 0));
  const file = new Document({
    title: writableLine(document.title),
    subject: writableLine(document.subtitle ?? ''),
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: docxStyles(document.language, document.direction),
    numbering,
    footnotes: context.notes,
    ...(options.pageNumbers !== 'leftToWord' && { pageNumbers: estimatePageNumbers }),
    sections: [{ properties: { page }, footers: { default: pageNumberFooter() }, children: [...opening, ...body] }],
  });
  const captions = document.blocks.flatMap((block) =>
    block.kind === 'table' && block.columns.length > 0 ? [writableLine(block.caption)] : [],
  );
  return settlePackage(await Packer.pack(file, 'uint8array'), {
    date: parseCalendarDate(document.date) === null ? dateWhenNoneIsGiven : (document.date ?? dateWhenNoneIsGiven),
    language: wordLanguageTag(document.language),
    isRightToLeft: document.direction === 'rtl',
    tableCaptions: captions,
  });
}

/** A4 with 26 mm at the sides, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1474, bottom: 1474, left: 1474, right: 1474, header: 709, footer: 709 },
};

const numbering: INumberingOptions = {
  config: [
    {
      reference: 'numbered',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: listIndent() },
      ],
    },
    {
      reference: 'bulleted',
      levels: [
        { level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, style: listIndent() },
      ],
    },
  ],
};

function listIndent() {
  return { paragraph: { indent: { start: 454, hanging: 340 } } };
}

function pageNumberFooter(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 18, sizeComplexScript: 18 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function styled(style: string, text: string, context: BlockContext): Paragraph {
  return paragraph(context, { style, children: textToRuns(text, context.language, context, {}) });
}

function openingToDocx(document: WritableDocument, context: BlockContext): FileChild[] {
  const opening: FileChild[] = [styled('Title', document.title, context)];
  if (document.subtitle !== undefined) opening.push(styled('Subtitle', document.subtitle, context));
  if (document.date !== undefined) {
    opening.push(styled('Date', formatCalendarDate(document.date, document.language), context));
  }
  if (document.notice !== undefined) opening.push(styled('Notice', document.notice, context));
  return opening;
}

function contentsToDocx(document: WritableDocument, context: BlockContext): FileChild[] {
  return [
    styled('ContentsTitle', document.labels.contents, context),
    styled('ContentsPage', document.labels.page, context),
    new TableOfContents(writableLine(document.labels.contents), { hyperlink: true, headingStyleRange: '1-3' }),
  ];
}
