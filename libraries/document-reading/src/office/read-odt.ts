// Reads ODT: headings by outline level, lists, tables, footnotes, text boxes, declared language. Deleted passages of tracked changes,
// comments, indexes' templates and hidden text are left out.
import type { DraftDocument } from '../build-document.ts';
import type { ReadingProblem } from '../document.ts';
import { makeProperties } from '../properties.ts';
import type { ZipPackage } from '../zip.ts';
import { BlockCollector } from './paragraph-buffer.ts';
import { joinPastedLines } from './unwrap.ts';
import { readElementTexts, readXml, type XmlElement, type XmlHandler } from './xml.ts';

interface OpenParagraph {
  kind: 'heading' | 'paragraph' | 'note';
  level: number;
  text: string;
}

const skipped = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'text:note-citation',
  'office:scripts',
  'office:font-face-decls',
  'text:sequence-decls',
  'office:forms',
  'text:hidden-text',
  'text:bibliography-configuration',
]);

/** Repeated spaces and cells are written as a number; more than this is no text. */
const maximumRepeat = 100;

class OdtHandler implements XmlHandler {
  readonly collector = new BlockCollector();
  private readonly open_: OpenParagraph[] = [];
  private skip = 0;
  private listDepth = 0;
  private notes = 0;

  open(element: XmlElement): void {
    const { name, attributes } = element;
    if (this.skip > 0 || skipped.has(name)) {
      this.skip += 1;
      return;
    }
    switch (name) {
      case 'text:h':
        this.open_.push({
          kind: 'heading',
          level: Math.min(6, Math.max(1, Number(attributes['text:outline-level'] ?? 1) || 1)),
          text: '',
        });
        break;
      case 'text:p':
        this.open_.push({
          kind: this.notes > 0 ? 'note' : 'paragraph',
          level: /^title$/i.test(attributes['text:style-name'] ?? '') ? 1 : 0,
          text: '',
        });
        break;
      case 'text:list':
        this.listDepth += 1;
        break;
      case 'text:note':
        this.notes += 1;
        this.collector.hold();
        break;
      case 'draw:text-box':
        this.collector.hold();
        break;
      case 'table:table-row':
        this.collector.openRow();
        break;
      case 'table:table-cell':
        this.collector.openCell();
        break;
      case 'text:s':
        this.append(' '.repeat(Math.min(maximumRepeat, Number(attributes['text:c'] ?? 1) || 1)));
        break;
      case 'text:tab':
      case 'text:line-break':
        this.append(' ');
        break;
    }
  }

  private append(text: string): void {
    const paragraph = this.open_.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }

  text(text: string): void {
    if (this.skip === 0) this.append(text);
  }

  close(name: string): void {
    if (this.skip > 0) {
      this.skip -= 1;
      return;
    }
    if (name === 'text:h' || name === 'text:p') this.closeParagraph();
    else if (name === 'text:list') this.listDepth -= 1;
    else if (name === 'text:note') {
      this.notes -= 1;
      this.collector.release();
    } else if (name === 'draw:text-box') this.collector.release();
    else if (name === 'table:table-row') this.collector.closeRow();
  }

  private closeParagraph(): void {
    const paragraph = this.open_.pop();
    if (paragraph === undefined) return;
    const { kind, level, text } = paragraph;
    if (kind === 'heading' || kind === 'note') this.collector.add(kind, level, text);
    else if (level === 1) this.collector.add('heading', 1, text);
    else if (this.listDepth > 0) this.collector.add('listItem', this.listDepth, text);
    else this.collector.add('paragraph', 0, text);
    if (this.open_.length === 0) this.collector.flushWaiting();
  }
}

/** Language of the default paragraph style, e.g. fr-CA; the complex-script one where the text is written so. */
function defaultLanguage(styles: string | null, sample: string): string | undefined {
  const complex = /[\u0590-\u08ff]/.test(sample);
  const eastAsian = /[\u3400-\u9fff]/.test(sample);
  const suffix = complex ? '-complex' : eastAsian ? '-asian' : '';
  let inDefault = false;
  let found: string | undefined;
  if (styles === null) return undefined;
  readXml(styles, {
    open: ({ name, attributes }) => {
      if (name === 'style:default-style') inDefault = attributes['style:family'] === 'paragraph';
      if (name !== 'style:text-properties' || !inDefault) return;
      const language = suffix === '' ? attributes['fo:language'] : attributes[`style:language${suffix}`];
      const country = suffix === '' ? attributes['fo:country'] : attributes[`style:country${suffix}`];
      if (language !== undefined && language !== 'none')
        found = country === undefined || country === 'none' ? language : `${language}-${country}`;
    },
    close: () => {},
    text: () => {},
  });
  return found;
}

/** @returns the draft, or why it can't be read */
export function readOdt(parts: ZipPackage): DraftDocument | ReadingProblem {
  if (/manifest:encryption-data|:encryption-data/.test(parts.read('META-INF/manifest.xml') ?? ''))
    return { code: 'encrypted', detail: { format: 'odt' } };
  const xml = parts.read('content.xml');
  if (xml === null) return parts.problem ?? { code: 'damaged', detail: { format: 'odt' } };
  const handler = new OdtHandler();
  const result = readXml(xml, handler);
  if (result === 'unsafe') return { code: 'unsafeMarkup', detail: { format: 'odt' } };
  const { blocks } = handler.collector;
  if (result === 'damaged' && blocks.length === 0) return { code: 'damaged', detail: { format: 'odt' } };
  const meta = readElementTexts(parts.read('meta.xml'), [
    'dc:title',
    'dc:creator',
    'meta:initial-creator',
    'meta:creation-date',
    'dc:language',
  ]);
  const sample = blocks
    .slice(0, 50)
    .map((block) => block.pieces[0]?.text ?? '')
    .join(' ');
  return {
    format: 'odt',
    blocks: joinPastedLines(blocks),
    properties: makeProperties({
      title: meta['dc:title'],
      author: meta['meta:initial-creator'] ?? meta['dc:creator'],
      created: meta['meta:creation-date'],
      language: meta['dc:language'] ?? defaultLanguage(parts.read('styles.xml'), sample),
    }),
    warnings: result === 'damaged' ? [{ code: 'partlyDamaged', detail: 'content.xml' }] : [],
  };
}
