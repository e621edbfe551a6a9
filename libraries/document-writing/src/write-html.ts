// A document as one HTML file that works anywhere: no scripts, nothing fetched, its style inside.
import { nameAnchors } from './anchors.ts';
import { formatCalendarDate, parseCalendarDate } from './calendar-date.ts';
import { closeHeadingGaps } from './heading-order.ts';
import { blockToHtml, headingAnchor } from './html/blocks-to-html.ts';
import { contentsToHtml } from './html/contents-to-html.ts';
import type { ContentsEntry } from './html/contents-to-html.ts';
import { attribute, escapeHtml } from './html/escape-html.ts';
import { htmlStyle } from './html/html-style.ts';
import type { HtmlContext } from './html/inlines-to-html.ts';
import type { WritableDocument } from './writable-document.ts';

// The file may be opened from anywhere and carries other people's words: it may load nothing and run nothing.
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'";

/** @returns a whole HTML document; every text in it is escaped, links lead to its own places or to http, https, mailto.
 *  The title is the only level-1 heading, so a heading of level n becomes h(n+1).
 *  Not a page of the site: it has no navigation of ours and no address of its own. */
export function writeHtml(original: WritableDocument): string {
  const document = { ...original, blocks: closeHeadingGaps(original.blocks) };
  const { language, direction } = document;
  const context: HtmlContext = { anchors: nameAnchors(document), language, direction, notes: [] };
  const body = document.blocks.map((block, index) => blockToHtml(block, index + 1, context));
  return [
    '<!doctype html>',
    `<html${attribute('lang', document.language)}${attribute('dir', document.direction)}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>${htmlStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...openingToHtml(document),
    ...contentsOf(document, context),
    '<article>',
    ...body,
    '</article>',
    ...notesToHtml(document, context.notes),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function openingToHtml(document: WritableDocument): string[] {
  const lines = [`<h1>${escapeHtml(document.title)}</h1>`];
  if (document.subtitle !== undefined) lines.push(`<p class="subtitle">${escapeHtml(document.subtitle)}</p>`);
  if (document.date !== undefined) {
    const words = formatCalendarDate(document.date, document.language);
    const machineDate = parseCalendarDate(document.date) === null ? null : document.date;
    lines.push(`<p class="date"><time${attribute('datetime', machineDate)}>${escapeHtml(words)}</time></p>`);
  }
  if (document.notice !== undefined) lines.push(`<p class="notice" role="note">${escapeHtml(document.notice)}</p>`);
  return lines;
}

function contentsOf(document: WritableDocument, context: HtmlContext): string[] {
  const entries = document.blocks.flatMap((block, index): ContentsEntry[] => {
    if (block.kind !== 'heading') return [];
    const text = block.text.map((inline) => (inline.kind === 'note' ? '' : inline.text)).join('');
    return [{ level: block.level, anchor: headingAnchor(block, index + 1, context), text }];
  });
  if (entries.length < 2) return [];
  return [
    '<nav aria-labelledby="writer-contents">',
    `<h2 id="writer-contents">${escapeHtml(document.labels.contents)}</h2>`,
    contentsToHtml(entries),
    '</nav>',
  ];
}

function notesToHtml(document: WritableDocument, notes: string[]): string[] {
  if (notes.length === 0) return [];
  const entries = notes.map((note, index) => {
    const number = index + 1;
    const back = `<a role="doc-backlink" href="#writer-note-${number}-source" aria-label="↩ ${number}">↩</a>`;
    return `<li id="writer-note-${number}">${note} ${back}</li>`;
  });
  return [
    '<section class="notes" role="doc-endnotes" aria-labelledby="writer-notes">',
    `<h2 id="writer-notes">${escapeHtml(document.labels.notes)}</h2>`,
    '<ol>',
    ...entries,
    '</ol>',
    '</section>',
  ];
}
