// Reads Markdown: front matter becomes properties, notes become blocks of their own, the rest goes through HTML so that no markup
// stays in the text. Raw HTML inside is treated as in HTML files.
import { Marked } from 'marked';
import type { DraftBlock, DraftDocument } from '../build-document.ts';
import { decodeText } from '../decode-text.ts';
import { makeProperties } from '../properties.ts';
import { readMarkup } from './read-html.ts';

const frontMatterKeys: Record<string, string> = {
  title: 'title',
  titre: 'title',
  titulo: 'title',
  author: 'author',
  authors: 'author',
  autor: 'author',
  date: 'created',
  created: 'created',
  published: 'created',
  lang: 'language',
  language: 'language',
  locale: 'language',
};

/** Only `key: value` lines at the top level; lists and nested values are skipped. */
function splitFrontMatter(text: string): { properties: Record<string, string>; body: string } {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  const properties: Record<string, string> = {};
  if (match === null) return { properties, body: text };
  const lines = (match[1] ?? '').split(/\r?\n/);
  if (!lines.some((line) => /^[\w-]+\s*:/.test(line))) return { properties, body: text };
  for (const line of lines) {
    const pair = /^([\w-]+)\s*:\s*(.+)$/.exec(line);
    const key = frontMatterKeys[pair?.[1]?.toLowerCase() ?? ''];
    const value = pair?.[2]?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? '';
    if (key !== undefined && value !== '' && !/^[[{|>&*]/.test(value)) properties[key] ??= value;
  }
  return { properties, body: text.slice(match[0].length) };
}

/** Definitions `[^mark]: text` with their indented continuation lines, and the body without them and without their marks. */
function splitNotes(body: string): { body: string; notes: string[] } {
  const notes: string[] = [];
  const without = body.replace(
    /^\[\^[^\]\s]+\]:[ \t]*(.*(?:\r?\n(?:[ \t]{2,}\S.*))*)(?:\r?\n|$)/gm,
    (_whole, text: string) => {
      notes.push(text.replace(/\s+/g, ' '));
      return '\n';
    },
  );
  return { body: without.replace(/\[\^[^\]\s]+\]/g, ''), notes };
}

/** Pictures say nothing as text; the words of their descriptions are dropped with them. Task boxes and comments too. */
const marked = new Marked({ gfm: true, async: false, renderer: { image: () => '', checkbox: () => '' } });

export function readMarkdown(bytes: Uint8Array): DraftDocument {
  const decoded = decodeText(bytes);
  const { properties, body } = splitFrontMatter(decoded.text);
  const { body: main, notes } = splitNotes(body);
  const toBlocks = (text: string): DraftBlock[] => readMarkup(marked.parse(text, { async: false })).blocks;
  const blocks = toBlocks(main);
  for (const note of notes)
    blocks.push(...toBlocks(note).map((block): DraftBlock => ({ ...block, kind: 'note', level: 0 })));
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1)?.pieces[0]?.text;
  return {
    format: 'markdown',
    blocks,
    properties: makeProperties({ ...properties, title: properties['title'] ?? heading }),
    warnings: decoded.certain ? [] : [{ code: 'uncertainEncoding', detail: decoded.encoding }],
  };
}
