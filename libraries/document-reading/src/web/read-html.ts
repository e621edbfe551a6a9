// Reads HTML: the main content in its order, headings, lists, tables. Scripts, styles, forms, navigation and hidden parts are left out;
// nothing is fetched or run.
import { Parser } from 'htmlparser2';
import { decodeText } from '../decode-text.ts';
import type { DraftBlock, DraftDocument } from '../build-document.ts';
import type { BlockKind, ReadingWarning } from '../document.ts';
import { makeProperties } from '../properties.ts';

/** Never content. */
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'canvas',
  'select',
  'option',
  'button',
  'textarea',
  'datalist',
  'dialog',
  'nav',
  'menu',
  'head',
  'applet',
  'map',
  'frameset',
]);

/** Page furniture, unless it stands inside the main content. */
const furniture = new Set(['header', 'footer', 'aside', 'form']);

const blocks = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'blockquote',
  'pre',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'figure',
  'figcaption',
  'address',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'footer',
  'aside',
  'form',
  'fieldset',
  'legend',
  'details',
  'summary',
  'body',
  'html',
  'center',
]);

const voids = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'wbr',
  'area',
  'base',
  'col',
  'source',
  'track',
  'param',
]);

const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const furnitureRole = /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|dialog|alertdialog)$/;

interface OpenElement {
  name: string;
  silent: boolean;
  main: boolean;
}

interface FoundBlock extends DraftBlock {
  main: boolean;
}

class HtmlReader {
  readonly found: FoundBlock[] = [];
  readonly properties: Record<string, string> = {};
  private readonly stack: OpenElement[] = [];
  private text = '';
  private cells: string[] | null = null;
  private cellHasBlocks = false;
  private rowBlocks: FoundBlock[] = [];
  private tableDepth = 0;
  private title: string | null = null;
  private listDepth = 0;
  private silentDepth = 0;
  private mainDepth = 0;
  private preDepth = 0;

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'html' && attributes['lang'] !== undefined) this.properties['language'] ??= attributes['lang'];
    if (name === 'meta') this.meta(attributes);
    if (
      name === 'title' &&
      this.properties['title'] === undefined &&
      !this.stack.some((element) => element.name === 'svg')
    )
      this.title = '';
    if (name === 'br') this.breakLine();
    if (voids.has(name)) {
      if (name === 'hr') this.flush();
      return;
    }
    const isMain = name === 'main' || name === 'article' || attributes['role'] === 'main';
    const isHidden =
      attributes['hidden'] !== undefined ||
      attributes['aria-hidden'] === 'true' ||
      hiddenStyle.test(attributes['style'] ?? '') ||
      furnitureRole.test(attributes['role'] ?? '') ||
      (name === 'a' && /^#/.test(attributes['href'] ?? '') && this.stack.at(-1)?.name === 'sup');
    const element = {
      name,
      silent: silent.has(name) || isHidden || (furniture.has(name) && this.mainDepth === 0),
      main: isMain,
    };
    if (blocks.has(name)) this.flush();
    this.stack.push(element);
    if (element.silent) this.silentDepth += 1;
    if (isMain) this.mainDepth += 1;
    if (this.silentDepth > 0) return;
    if (name === 'ul' || name === 'ol') this.listDepth += 1;
    else if (name === 'pre') this.preDepth += 1;
    else if (name === 'table') this.tableDepth += 1;
    else if (name === 'tr' && this.tableDepth === 1) {
      this.cells = [];
      this.rowBlocks = [];
      this.cellHasBlocks = false;
    } else if ((name === 'td' || name === 'th') && this.tableDepth === 1) this.cells?.push('');
    else if (this.cells !== null && /^(?:h[1-6]|table|ul|ol|blockquote|article|section)$/.test(name))
      this.cellHasBlocks = true;
  }

  private meta(attributes: Record<string, string>): void {
    const key = (attributes['name'] ?? attributes['property'] ?? attributes['http-equiv'] ?? '').toLowerCase();
    const value = attributes['content'];
    if (value === undefined) return;
    if (key === 'author' || key === 'dc.creator') this.properties['author'] ??= value;
    else if (key === 'dcterms.created' || key === 'article:published_time' || key === 'date' || key === 'dc.date')
      this.properties['created'] ??= value;
    else if (key === 'content-language' && !value.includes(',')) this.properties['language'] ??= value;
    else if (key === 'og:title' || key === 'dc.title') this.properties['metaTitle'] ??= value;
  }

  private breakLine(): void {
    if (this.silentDepth > 0) return;
    if (this.preDepth > 0 || /\u0001\s*$/.test(this.text)) {
      if (this.preDepth === 0) this.flush();
      else this.text += '\n';
    } else this.text += '\u0001';
  }

  write(text: string): void {
    if (this.title !== null) this.title += text;
    else if (this.silentDepth === 0) this.text += text;
  }

  close(name: string): void {
    if (name === 'title' && this.title !== null) {
      this.properties['title'] = this.title;
      this.title = null;
    }
    if (voids.has(name)) return;
    if (!this.stack.some((element) => element.name === name)) return;
    if (blocks.has(name)) this.flush();
    for (let element = this.stack.pop(); element !== undefined; element = this.stack.pop()) {
      this.leave(element);
      if (element.name === name) return;
    }
  }

  private leave(element: OpenElement): void {
    if (this.silentDepth === 0) {
      if (element.name === 'ul' || element.name === 'ol') this.listDepth -= 1;
      else if (element.name === 'pre') this.preDepth -= 1;
      else if (element.name === 'table') this.tableDepth -= 1;
      else if (element.name === 'tr' && this.tableDepth === 1) this.closeRow();
    }
    if (element.silent) this.silentDepth -= 1;
    if (element.main) this.mainDepth -= 1;
  }

  private closeRow(): void {
    const cells = (this.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
    const isLayout = this.cellHasBlocks || (this.cells?.length ?? 0) <= 1 || cells.some((cell) => cell.length > 1500);
    this.cells = null;
    if (isLayout) this.found.push(...this.rowBlocks);
    else if (cells.length > 0) this.add('tableRow', 0, cells.join('\t'));
    this.rowBlocks = [];
  }

  private add(kind: BlockKind, level: number, text: string): void {
    this.found.push({ kind, level, pieces: [{ text, page: null }], main: this.mainDepth > 0 });
  }

  /** Ends the open run of text and gives it the role of the nearest element that has one. */
  flush(): void {
    const raw = this.text;
    this.text = '';
    if (this.silentDepth > 0) return;
    const pre = this.preDepth > 0;
    const text = pre ? raw.replace(/^\n+|\s+$/g, '') : raw.replace(/[\s\u0001]+/g, ' ').trim();
    if (text === '') return;
    const role = this.roleOf();
    const block: FoundBlock = { ...role, pieces: [{ text, page: null }], main: this.mainDepth > 0 };
    if (this.cells !== null) {
      const last = this.cells.length - 1;
      if (last >= 0) this.cells[last] = `${this.cells[last] ?? ''} ${text}`;
      this.rowBlocks.push(block);
    } else this.found.push(block);
  }

  private roleOf(): { kind: BlockKind; level: number } {
    for (let i = this.stack.length - 1; i >= 0; i -= 1) {
      const name = this.stack[i]?.name ?? '';
      if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]) };
      if (name === 'li' || name === 'dd') return { kind: 'listItem', level: Math.max(1, this.listDepth) };
      if (name === 'td' || name === 'th' || name === 'body') break;
    }
    return { kind: 'paragraph', level: 0 };
  }
}

/** Blocks and declared properties of a markup text; shared with Markdown. */
export function readMarkup(markup: string): { blocks: DraftBlock[]; properties: Record<string, string> } {
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.write(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(markup);
  parser.end();
  reader.flush();
  const length = (list: FoundBlock[]): number =>
    list.reduce((sum, block) => sum + (block.pieces[0]?.text.length ?? 0), 0);
  const main = reader.found.filter((block) => block.main);
  const chosen = length(main) > 0.3 * length(reader.found) || length(main) > 1500 ? main : reader.found;
  return { blocks: chosen.map(({ kind, level, pieces }) => ({ kind, level, pieces })), properties: reader.properties };
}

export function readHtml(bytes: Uint8Array): DraftDocument {
  const decoded = decodeText(bytes);
  const { blocks: found, properties } = readMarkup(decoded.text);
  const warnings: ReadingWarning[] = decoded.certain ? [] : [{ code: 'uncertainEncoding', detail: decoded.encoding }];
  return {
    format: 'html',
    blocks: found,
    properties: makeProperties({
      title: properties['metaTitle'] ?? properties['title'],
      author: properties['author'],
      created: properties['created'],
      language: properties['language'],
    }),
    warnings,
  };
}
