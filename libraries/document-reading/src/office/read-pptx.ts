// Reads PPTX: slides in the order of the show, titles as headings, bullets, tables, diagrams, speaker notes. Dates, footers and slide
// numbers of the master are left out.
import type { DraftDocument } from '../build-document.ts';
import type { ReadingLimits, ReadingProblem, ReadingWarning } from '../document.ts';
import { makeProperties } from '../properties.ts';
import type { ZipPackage } from '../zip.ts';
import { LanguageCount } from './declared-language.ts';
import { BlockCollector } from './paragraph-buffer.ts';
import {
  readElementTexts,
  readRelationships,
  readXml,
  type Relationship,
  type XmlElement,
  type XmlHandler,
} from './xml.ts';

interface SlideParagraph {
  text: string;
  level: number;
  bullet: boolean | null;
}

interface Shape {
  placeholder: string | null;
  paragraphs: SlideParagraph[];
}

const furniture = new Set(['dt', 'ftr', 'sldNum', 'hdr', 'sldImg']);

/** One slide, or the notes of one. Shapes come in the order of the file, the title first. */
class SlideHandler implements XmlHandler {
  readonly titles: string[] = [];
  readonly add: ((collector: BlockCollector) => void)[] = [];
  readonly diagrams: string[] = [];
  private readonly languages: LanguageCount;
  private readonly notes: boolean;
  private shape: Shape | null = null;
  private paragraph: SlideParagraph | null = null;
  private row: string[] | null = null;
  private cell: string[] | null = null;
  private inText = 0;
  private language = '';
  private skip = 0;

  constructor(languages: LanguageCount, notes: boolean) {
    this.languages = languages;
    this.notes = notes;
  }

  open({ name, attributes }: XmlElement): void {
    if (this.skip > 0 || name === 'mc:Fallback') {
      this.skip += 1;
      return;
    }
    switch (name) {
      case 'p:sp':
        this.shape = { placeholder: null, paragraphs: [] };
        break;
      case 'p:ph':
        if (this.shape !== null) this.shape.placeholder = attributes['type'] ?? 'body';
        break;
      case 'a:tr':
        this.row = [];
        break;
      case 'a:tc':
        this.cell = [];
        break;
      case 'a:p':
        this.paragraph = { text: '', level: 0, bullet: null };
        break;
      case 'a:pPr':
        if (this.paragraph !== null) this.paragraph.level = Math.min(8, Number(attributes['lvl'] ?? 0) || 0);
        break;
      case 'a:buNone':
        if (this.paragraph !== null) this.paragraph.bullet = false;
        break;
      case 'a:buChar':
      case 'a:buAutoNum':
        if (this.paragraph !== null) this.paragraph.bullet = true;
        break;
      case 'a:rPr':
        this.language = attributes['lang'] ?? '';
        break;
      case 'a:br':
        if (this.paragraph !== null) this.paragraph.text += ' ';
        break;
      case 'a:t':
        this.inText += 1;
        break;
      case 'dgm:relIds':
        this.diagrams.push(attributes['r:dm'] ?? '');
        break;
    }
  }

  text(text: string): void {
    if (this.skip > 0 || this.inText === 0 || this.paragraph === null) return;
    this.paragraph.text += text;
    if (text.trim() !== '') this.languages.count(text, this.language);
  }

  close(name: string): void {
    if (this.skip > 0) {
      this.skip -= 1;
      return;
    }
    if (name === 'a:t') this.inText -= 1;
    else if (name === 'a:r') this.language = '';
    else if (name === 'a:p') this.closeParagraph();
    else if (name === 'a:tc') {
      const text = (this.cell ?? []).join(' ');
      if (text !== '') this.row?.push(text);
      this.cell = null;
    } else if (name === 'a:tr') {
      const text = (this.row ?? []).join('\t');
      this.row = null;
      if (text !== '')
        this.add.push((collector) =>
          collector.blocks.push({ kind: 'tableRow', level: 0, pieces: [{ text, page: collector.page }] }),
        );
    } else if (name === 'p:sp') this.closeShape();
  }

  private closeParagraph(): void {
    const paragraph = this.paragraph;
    this.paragraph = null;
    if (paragraph === null || paragraph.text.trim() === '') return;
    if (this.cell !== null) this.cell.push(paragraph.text.trim());
    else if (this.shape !== null) this.shape.paragraphs.push(paragraph);
    else this.add.push((collector) => collector.add('paragraph', 0, paragraph.text));
  }

  private closeShape(): void {
    const shape = this.shape;
    this.shape = null;
    if (shape === null || (shape.placeholder !== null && furniture.has(shape.placeholder))) return;
    if (this.notes) {
      for (const paragraph of shape.paragraphs) this.add.push((collector) => collector.add('note', 0, paragraph.text));
      return;
    }
    if (shape.placeholder === 'title' || shape.placeholder === 'ctrTitle') {
      this.titles.push(shape.paragraphs.map((paragraph) => paragraph.text.trim()).join(' '));
      return;
    }
    const isBody = shape.placeholder === 'body' || shape.placeholder === 'obj';
    for (const paragraph of shape.paragraphs) {
      const inList = paragraph.bullet ?? (isBody && (shape.paragraphs.length > 1 || paragraph.level > 0));
      this.add.push((collector) =>
        inList
          ? collector.add('listItem', paragraph.level + 1, paragraph.text)
          : collector.add('paragraph', 0, paragraph.text),
      );
    }
  }
}

function relationshipsOf(parts: ZipPackage, part: string): Map<string, Relationship> {
  const folder = part.split('/').slice(0, -1).join('/');
  return readRelationships(parts.read(`${folder}/_rels/${part.split('/').at(-1) ?? ''}.rels`), folder);
}

function slideParts(parts: ZipPackage): string[] {
  const root = readRelationships(parts.read('_rels/.rels'), '');
  const main =
    [...root.values()].find((relationship) => relationship.type === 'officeDocument')?.target ?? 'ppt/presentation.xml';
  const related = relationshipsOf(parts, main);
  const order: string[] = [];
  readXml(parts.read(main) ?? '', {
    open: ({ name, attributes }) => {
      const target = name === 'p:sldId' ? related.get(attributes['r:id'] ?? '')?.target : undefined;
      if (target !== undefined) order.push(target);
    },
    close: () => {},
    text: () => {},
  });
  if (order.length > 0) return order;
  const number = (path: string): number => Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0);
  return parts
    .paths()
    .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .sort((a, b) => number(a) - number(b));
}

/** @returns the draft, or why the show can't be read */
export function readPptx(parts: ZipPackage, limits: ReadingLimits): DraftDocument | ReadingProblem {
  const slides = slideParts(parts);
  if (slides.length > limits.maximumPages)
    return { code: 'tooManyPages', detail: { pages: slides.length, maximum: limits.maximumPages } };
  const collector = new BlockCollector();
  const languages = new LanguageCount({ latin: '', complex: '', eastAsian: '' });
  const warnings: ReadingWarning[] = [];
  let readable = 0;
  for (const [index, slide] of slides.entries()) {
    collector.page = index + 1;
    const related = relationshipsOf(parts, slide);
    const notes = [...related.values()].find((relationship) => relationship.type === 'notesSlide')?.target;
    for (const part of notes === undefined ? [slide] : [slide, notes]) {
      const xml = parts.read(part);
      if (xml === null) {
        if (parts.problem?.code === 'expandsTooMuch') return parts.problem;
        warnings.push({ code: 'partlyDamaged', detail: part });
        continue;
      }
      const handler = new SlideHandler(languages, part === notes);
      const result = readXml(xml, handler);
      if (result === 'unsafe') return { code: 'unsafeMarkup', detail: { format: 'pptx' } };
      if (result === 'damaged') warnings.push({ code: 'partlyDamaged', detail: part });
      else readable += 1;
      for (const title of handler.titles) collector.add('heading', 1, title);
      for (const add of handler.add) add(collector);
      for (const id of handler.diagrams) readDiagram(parts, related.get(id)?.target, collector);
    }
  }
  if (readable === 0 && slides.length > 0) return parts.problem ?? { code: 'damaged', detail: { format: 'pptx' } };
  const core = readElementTexts(parts.read('docProps/core.xml'), ['dc:title', 'dc:creator', 'dcterms:created']);
  const properties = makeProperties({
    title: core['dc:title'],
    author: core['dc:creator'],
    created: core['dcterms:created'],
    language: languages.main(),
  });
  return { format: 'pptx', blocks: collector.blocks, properties, warnings };
}

/** The texts of a SmartArt diagram, which stand in a part of their own. */
function readDiagram(parts: ZipPackage, part: string | undefined, collector: BlockCollector): void {
  const xml = part === undefined ? null : parts.read(part);
  if (xml === null) return;
  let text = '';
  let inText = false;
  readXml(xml, {
    open: ({ name }) => {
      if (name === 'a:p') text = '';
      if (name === 'a:t') inText = true;
    },
    close: (name) => {
      if (name === 'a:t') inText = false;
      if (name === 'a:p') collector.add('listItem', 1, text);
    },
    text: (piece) => {
      if (inText) text += piece;
    },
  });
}
