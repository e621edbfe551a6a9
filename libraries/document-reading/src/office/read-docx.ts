// Reads DOCX: body, tables, lists, headings by style or outline level, footnotes and endnotes, text boxes, declared language.
// Deleted, moved-away and hidden text, field codes, comments, headers and footers are left out.
import type { DraftBlock, DraftDocument } from '../build-document.ts';
import type { ReadingProblem } from '../document.ts';
import { makeProperties } from '../properties.ts';
import type { ZipPackage } from '../zip.ts';
import { LanguageCount } from './declared-language.ts';
import { readDocxNotes } from './docx-notes.ts';
import { leftOutElements } from './docx-left-out.ts';
import { readDocxStyles, type DocxStyles } from './docx-styles.ts';
import { BlockCollector } from './paragraph-buffer.ts';
import { joinPastedLines } from './unwrap.ts';
import { readElementTexts, readRelationships, readXml, type XmlElement, type XmlHandler } from './xml.ts';

interface ParagraphState {
  text: string;
  styleId: string;
  outlineLevel: number | null;
  listLevel: number | null;
  boldLetters: number;
  letters: number;
}

interface RunState {
  bold: boolean;
  hidden: boolean;
  language: string;
  rightToLeft: boolean;
}

const isOff = (element: XmlElement): boolean => /^(?:0|false|off|none)$/.test(element.attributes['w:val'] ?? '');

class BodyHandler implements XmlHandler {
  readonly collector = new BlockCollector();
  readonly languages: LanguageCount;
  private readonly styles: DocxStyles;
  private readonly notes: Map<string, string[]>;
  private readonly paragraphs: ParagraphState[] = [];
  private run: RunState | null = null;
  private skipDepth = 0;
  private textDepth = 0;
  private inRunProperties = false;
  private inParagraphProperties = false;
  private referenced: string[] = [];

  constructor(styles: DocxStyles, notes: Map<string, string[]>) {
    this.styles = styles;
    this.notes = notes;
    this.languages = new LanguageCount(styles.language);
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    if (this.skipDepth > 0 || leftOutElements.has(name)) {
      this.skipDepth += 1;
      return;
    }
    switch (name) {
      case 'w:p':
        this.paragraphs.push({
          text: '',
          styleId: '',
          outlineLevel: null,
          listLevel: null,
          boldLetters: 0,
          letters: 0,
        });
        break;
      case 'w:pPr':
        this.inParagraphProperties = true;
        break;
      case 'w:rPr':
        this.inRunProperties = true;
        break;
      case 'w:r':
        this.run = { bold: false, hidden: false, language: '', rightToLeft: false };
        break;
      case 'w:t':
      case 'm:t':
        this.textDepth += 1;
        break;
      case 'w:txbxContent':
        this.collector.hold();
        break;
      case 'w:tr':
        this.collector.openRow();
        break;
      case 'w:tc':
        this.collector.openCell();
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.referenced.push(`${name === 'w:footnoteReference' ? 'footnote' : 'endnote'} ${attributes['w:id'] ?? ''}`);
        break;
      default:
        if (this.inParagraphProperties || this.inRunProperties) this.property(element);
        else this.character(element);
    }
  }

  private property(element: XmlElement): void {
    const { name, attributes } = element;
    const paragraph = this.paragraphs.at(-1);
    if (this.run !== null && this.inRunProperties) {
      if (name === 'w:b') this.run.bold = !isOff(element);
      else if (name === 'w:vanish') this.run.hidden = !isOff(element);
      else if (name === 'w:rtl') this.run.rightToLeft = !isOff(element);
      else if (name === 'w:lang')
        this.run.language =
          (this.run.rightToLeft ? attributes['w:bidi'] : attributes['w:val']) ?? attributes['w:val'] ?? '';
      return;
    }
    if (paragraph === undefined || this.inRunProperties) return;
    if (name === 'w:pStyle') paragraph.styleId = attributes['w:val'] ?? '';
    else if (name === 'w:outlineLvl') paragraph.outlineLevel = Number(attributes['w:val']);
    else if (name === 'w:ilvl') paragraph.listLevel = Number(attributes['w:val']) || 0;
    else if (name === 'w:numId') paragraph.listLevel = attributes['w:val'] === '0' ? -1 : (paragraph.listLevel ?? 0);
  }

  private character({ name, attributes }: XmlElement): void {
    if (name === 'w:tab' || name === 'w:br' || name === 'w:cr' || name === 'w:ptab') this.append(' ');
    else if (name === 'w:noBreakHyphen') this.append('\u2011');
    else if (name === 'w:sym') {
      const code = parseInt(attributes['w:char'] ?? '', 16);
      if (code > 0x20 && code < 0xe000) this.append(String.fromCharCode(code));
    }
  }

  private append(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined || this.run?.hidden === true) return;
    paragraph.text += text;
    const letters = text.trim().length;
    paragraph.letters += letters;
    if (this.run?.bold === true) paragraph.boldLetters += letters;
    if (letters > 0) this.languages.count(text, this.run?.language ?? '');
  }

  text(text: string): void {
    if (this.skipDepth === 0 && this.textDepth > 0) this.append(text);
  }

  close(name: string): void {
    if (this.skipDepth > 0) {
      this.skipDepth -= 1;
      return;
    }
    switch (name) {
      case 'w:p':
        this.closeParagraph();
        break;
      case 'w:pPr':
        this.inParagraphProperties = false;
        break;
      case 'w:rPr':
        this.inRunProperties = false;
        break;
      case 'w:r':
        this.run = null;
        break;
      case 'w:t':
      case 'm:t':
        this.textDepth -= 1;
        break;
      case 'w:txbxContent':
        this.collector.release();
        break;
      case 'w:tr':
        this.collector.closeRow();
        this.flushNotes();
        break;
    }
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const style = this.styles.paragraph(paragraph.styleId);
    const outline = paragraph.outlineLevel ?? style.outlineLevel;
    const list = paragraph.listLevel ?? style.listLevel;
    if (outline !== null && outline < 9) this.collector.add('heading', Math.min(6, outline + 1), paragraph.text);
    else if (list !== null && list >= 0) this.collector.add('listItem', list + 1, paragraph.text);
    else if (looksLikeHeading(paragraph) && !this.collector.isInTable) this.collector.add('heading', 0, paragraph.text);
    else this.collector.add('paragraph', 0, paragraph.text);
    if (this.paragraphs.length === 0) this.flushNotes();
  }

  private flushNotes(): void {
    this.collector.flushWaiting();
    if (this.collector.isInTable) return;
    for (const reference of this.referenced)
      for (const text of this.notes.get(reference) ?? []) this.collector.add('note', 0, text);
    this.referenced = [];
  }
}

/** A short paragraph all in bold that ends no sentence is a heading of someone who doesn't use styles. */
function looksLikeHeading(paragraph: ParagraphState): boolean {
  const text = paragraph.text.trim();
  return (
    paragraph.letters >= 3 &&
    paragraph.boldLetters === paragraph.letters &&
    text.length <= 120 &&
    !/[.,;:]$/.test(text) &&
    /\p{L}{2}/u.test(text)
  );
}

/** Headings found by their look stand one level below the styled heading before them. */
function settleHeadings(blocks: DraftBlock[]): DraftBlock[] {
  const styled = blocks.some((block) => block.kind === 'heading' && block.level > 0);
  let level = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    if (block.level > 0) {
      level = block.level;
      return block;
    }
    return { ...block, level: styled ? Math.min(6, level + 1) : 1 };
  });
}

/** @returns the draft, or why the main part can't be read */
export function readDocx(parts: ZipPackage): DraftDocument | ReadingProblem {
  const root = readRelationships(parts.read('_rels/.rels'), '');
  const main =
    [...root.values()].find((relationship) => relationship.type === 'officeDocument')?.target ?? 'word/document.xml';
  const folder = main.split('/').slice(0, -1).join('/');
  const related = readRelationships(parts.read(`${folder}/_rels/${main.split('/').at(-1) ?? ''}.rels`), folder);
  const partOf = (type: string): string | undefined =>
    [...related.values()].find((relationship) => relationship.type === type)?.target;
  const xml = parts.read(main);
  if (xml === null) return parts.problem ?? { code: 'damaged', detail: { format: 'docx' } };
  const stylesPart = partOf('styles');
  const styles = readDocxStyles(stylesPart === undefined ? null : parts.read(stylesPart));
  const notes = new Map([
    ...readDocxNotes(parts, partOf('footnotes'), 'footnote'),
    ...readDocxNotes(parts, partOf('endnotes'), 'endnote'),
  ]);
  const handler = new BodyHandler(styles, notes);
  const result = readXml(xml, handler);
  if (result === 'unsafe') return { code: 'unsafeMarkup', detail: { format: 'docx' } };
  if (result === 'damaged' && handler.collector.blocks.length === 0)
    return { code: 'damaged', detail: { format: 'docx' } };
  const core = readElementTexts(parts.read('docProps/core.xml'), [
    'dc:title',
    'dc:creator',
    'dcterms:created',
    'dc:language',
  ]);
  return {
    format: 'docx',
    blocks: joinPastedLines(settleHeadings(handler.collector.blocks)),
    properties: makeProperties({
      title: core['dc:title'],
      author: core['dc:creator'],
      created: core['dcterms:created'],
      language: handler.languages.main() ?? core['dc:language'],
    }),
    warnings: result === 'damaged' ? [{ code: 'partlyDamaged', detail: main }] : [],
  };
}
