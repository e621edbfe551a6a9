// Runs of text to HTML, gathering the notes they hold for the list at the end of the document.
import { resolveLink } from '../anchors.ts';
import type { Anchors } from '../anchors.ts';
import { textDirection } from '@common-thread/vocabulary';
import { followsNote, inlineNestedNotes } from '../nested-notes.ts';
import type { Inline, InlineText } from '../writable-document.ts';
import { attribute, escapeHtml } from './escape-html.ts';

export interface HtmlContext {
  anchors: Anchors;
  language: string;
  direction: 'ltr' | 'rtl';
  /** The notes met so far, already as HTML, in the order of their numbers. */
  notes: string[];
}

export function inlinesToHtml(inlines: Inline[], context: HtmlContext): string {
  return inlines
    .map((inline, at) => (followsNote(inlines, at) ? '<sup>, </sup>' : '') + inlineToHtml(inline, context))
    .join('');
}

function inlineToHtml(inline: Inline, context: HtmlContext): string {
  switch (inline.kind) {
    case 'text':
      return textToHtml(inline, context);
    case 'link':
      return linkToHtml(inline.href, inline.text, context);
    case 'note':
      return noteToHtml(inline.text, context);
  }
}

/** `lang` and `dir` for words in `language`, when that is not the language around them. */
export function languageAttributes(language: string | undefined, surroundings: string): string {
  if (language === undefined || language === surroundings) return '';
  return attribute('lang', language) + attribute('dir', textDirection(language));
}

function textToHtml(inline: InlineText, context: HtmlContext): string {
  let html = escapeHtml(inline.text).replaceAll('\n', '<br>');
  const attributes = languageAttributes(inline.language, context.language);
  if (attributes !== '') html = `<span${attributes}>${html}</span>`;
  if (inline.italic === true) html = `<em>${html}</em>`;
  return inline.bold === true ? `<strong>${html}</strong>` : html;
}

function linkToHtml(href: string, text: string, context: HtmlContext): string {
  const target = resolveLink(href, context.anchors);
  if (target === null) return escapeHtml(text);
  const address = target.kind === 'place' ? `#${target.anchor}` : target.address;
  return `<a${attribute('href', address)}>${escapeHtml(text)}</a>`;
}

function noteToHtml(text: Inline[], context: HtmlContext): string {
  const number = context.notes.push('');
  context.notes[number - 1] = inlinesToHtml(inlineNestedNotes(text), context);
  return (
    `<sup><a role="doc-noteref" id="writer-note-${number}-source" href="#writer-note-${number}">` +
    `${number}</a></sup>`
  );
}
