// Runs of text to Word: cut where the direction changes, tagged with their language, their notes kept for the package.
import { Bookmark, ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions, IRunOptions, ParagraphChild } from 'docx';
import { resolveLink } from '../anchors.ts';
import type { Anchors } from '../anchors.ts';
import { textDirection } from '@common-thread/vocabulary';
import { followsNote, inlineNestedNotes } from '../nested-notes.ts';
import { writableLines } from '../plain-text.ts';
import { segmentByScript } from '../text-segments.ts';
import type { Inline } from '../writable-document.ts';
import { wordLanguage } from './docx-languages.ts';

export interface DocxContext {
  anchors: Anchors;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Paragraph of each note met so far, by its number. */
  notes: Record<string, { children: Paragraph[] }>;
}

export function inlinesToDocx(inlines: Inline[], context: DocxContext): ParagraphChild[] {
  return inlines.flatMap((inline, at) => [
    ...(followsNote(inlines, at) ? [new TextRun({ text: ', ', superScript: true })] : []),
    ...inlineToDocx(inline, context),
  ]);
}

function inlineToDocx(inline: Inline, context: DocxContext): ParagraphChild[] {
  switch (inline.kind) {
    case 'text': {
      const marks = {
        ...(inline.bold === true && { bold: true, boldComplexScript: true }),
        ...(inline.italic === true && { italics: true }),
      };
      return textToRuns(inline.text, inline.language ?? context.language, context, marks);
    }
    case 'link':
      return [linkToDocx(inline.href, inline.text, context)].flat();
    case 'note':
      return [noteToDocx(inline.text, context)];
  }
}

/** Runs that together are the text, each in one direction. The language is said only where it is not the paragraph's. */
export function textToRuns(text: string, language: string, context: DocxContext, marks: IRunOptions): TextRun[] {
  const isForeign = language !== context.language;
  const options: IRunOptions = { ...marks, ...(isForeign && { language: wordLanguage(language) }) };
  const surroundings = isForeign ? textDirection(language) : context.direction;
  return writableLines(text).flatMap((line, index) => {
    const runs = segmentByScript(line, surroundings).map(
      (segment) =>
        new TextRun({ ...options, text: segment.text, ...(segment.script === 'rightToLeft' && { rightToLeft: true }) }),
    );
    return index === 0 ? runs : [new TextRun({ ...options, break: 1 }), ...runs];
  });
}

function linkToDocx(href: string, text: string, context: DocxContext): ParagraphChild | ParagraphChild[] {
  const target = resolveLink(href, context.anchors);
  if (target === null) return textToRuns(text, context.language, context, {});
  const children = textToRuns(text, context.language, context, { style: 'Hyperlink' });
  return target.kind === 'place'
    ? new InternalHyperlink({ anchor: target.anchor, children })
    : new ExternalHyperlink({ link: target.address, children });
}

function noteToDocx(text: Inline[], context: DocxContext): FootnoteReferenceRun {
  const number = Object.keys(context.notes).length + 1;
  // The space keeps the words off the number that Word puts before them.
  const children = [new TextRun(' '), ...inlinesToDocx(inlineNestedNotes(text), context)];
  context.notes[number] = {
    children: [paragraph(context, { style: 'FootnoteText', children })],
  };
  return new FootnoteReferenceRun(number);
}

/** A paragraph in the direction of its surroundings. */
export function paragraph(context: DocxContext, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, ...(context.direction === 'rtl' && { bidirectional: true }) });
}

/** The children inside a bookmark, when the block can be linked to. */
export function bookmarked(anchor: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
  return anchor === undefined ? children : [new Bookmark({ id: anchor, children })];
}
