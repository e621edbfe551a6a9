// The blocks of a document to HTML: each kind of block its own element, with the language and direction it is in.
import { textDirection } from '@common-thread/vocabulary';
import type {
  Inline,
  WritableBlock,
  WritableHeading,
  WritableList,
  WritableQuotation,
  WritableTable,
} from '../writable-document.ts';
import { attribute, escapeHtml } from './escape-html.ts';
import { inlinesToHtml } from './inlines-to-html.ts';
import type { HtmlContext } from './inlines-to-html.ts';

/** @param number the block's place in the document, from 1: it names headings and captions that have no id of their own */
export function blockToHtml(block: WritableBlock, number: number, context: HtmlContext): string {
  switch (block.kind) {
    case 'heading': {
      const level = block.level + 1;
      const id = headingAnchor(block, number, context);
      return `<h${level}${attribute('id', id)}>${inlinesToHtml(block.text, context)}</h${level}>`;
    }
    case 'paragraph': {
      const id = block.id === undefined ? null : (context.anchors.get(block.id) ?? null);
      return `<p${attribute('id', id)}>${inlinesToHtml(block.text, context)}</p>`;
    }
    case 'quotation':
      return quotationToHtml(block, context);
    case 'list':
      return listToHtml(block, context);
    case 'table':
      return tableToHtml(block, number, context);
    case 'notice':
      return `<p class="notice" role="note">${inlinesToHtml(block.text, context)}</p>`;
  }
}

export function headingAnchor(heading: WritableHeading, number: number, context: HtmlContext): string {
  const named = heading.id === undefined ? undefined : context.anchors.get(heading.id);
  return named ?? `writer-heading-${number}`;
}

function quotationToHtml(block: WritableQuotation, context: HtmlContext): string {
  const direction = textDirection(block.language);
  const words = inlinesToHtml(block.text, { ...context, language: block.language });
  const blockquote = `<blockquote${attribute('lang', block.language)}><p>${words}</p></blockquote>`;
  // The figure takes the direction of the words, so that the bar stands where they begin; the attribution keeps its own.
  const ownDirection = attribute('dir', context.direction === direction ? null : context.direction);
  const source = inlinesToHtml(block.attribution, context);
  const caption = source === '' ? '' : `<figcaption${ownDirection}>${source}</figcaption>`;
  return `<figure class="quotation" dir="${direction}">${blockquote}${caption}</figure>`;
}

function listToHtml(block: WritableList, context: HtmlContext): string {
  const tag = block.ordered ? 'ol' : 'ul';
  const entries = block.entries.map((entry) => `<li>${inlinesToHtml(entry, context)}</li>`);
  return `<${tag}>\n${entries.join('\n')}\n</${tag}>`;
}

function tableToHtml(block: WritableTable, number: number, context: HtmlContext): string {
  const caption = `writer-table-${number}`;
  const header = block.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const rows = block.rows.map((row) => `<tr>${rowToHtml(row, block.columns.length, context)}</tr>`);
  return [
    `<figure class="table"><figcaption id="${caption}">${escapeHtml(block.caption)}</figcaption>`,
    `<div class="scroll" role="region" tabindex="0" aria-labelledby="${caption}">`,
    `<table aria-labelledby="${caption}">`,
    `<thead><tr>${header}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table></div></figure>',
  ].join('\n');
}

function rowToHtml(row: Inline[][], columns: number, context: HtmlContext): string {
  const cells = Array.from({ length: columns }, (_, column) => inlinesToHtml(row[column] ?? [], context));
  return cells.map((cell, column) => (column === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('');
}
