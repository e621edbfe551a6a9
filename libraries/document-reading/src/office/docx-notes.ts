// Footnotes and endnotes of a DOCX, which stand in parts of their own.
import type { ZipPackage } from '../zip.ts';
import { leftOutElements } from './docx-left-out.ts';
import { readXml, type XmlElement, type XmlHandler } from './xml.ts';

class NotesHandler implements XmlHandler {
  readonly notes = new Map<string, string[]>();
  private paragraphs: string[] | null = null;
  private paragraph = '';
  private depth = 0;
  private skip = 0;
  private readonly kind: string;
  constructor(kind: 'footnote' | 'endnote') {
    this.kind = kind;
  }
  open({ name, attributes }: XmlElement): void {
    if (this.skip > 0 || leftOutElements.has(name)) this.skip += 1;
    else if (name === `w:${this.kind}` && !/separator/i.test(attributes['w:type'] ?? '')) {
      this.paragraphs = [];
      this.notes.set(`${this.kind} ${attributes['w:id'] ?? ''}`, this.paragraphs);
    } else if (name === 'w:p') this.paragraph = '';
    else if (name === 'w:t') this.depth += 1;
    else if (name === 'w:tab' || name === 'w:br') this.paragraph += ' ';
  }
  text(text: string): void {
    if (this.depth > 0 && this.skip === 0) this.paragraph += text;
  }
  close(name: string): void {
    if (this.skip > 0) this.skip -= 1;
    else if (name === 'w:t') this.depth -= 1;
    else if (name === 'w:p' && this.paragraph.trim() !== '') this.paragraphs?.push(this.paragraph);
    else if (name === `w:${this.kind}`) this.paragraphs = null;
  }
}

/** Paragraphs of the notes of one kind, by "footnote 3" or "endnote 3". */
export function readDocxNotes(
  parts: ZipPackage,
  path: string | undefined,
  kind: 'footnote' | 'endnote',
): Map<string, string[]> {
  const handler = new NotesHandler(kind);
  const xml = path === undefined ? null : parts.read(path);
  if (xml !== null) readXml(xml, handler);
  return handler.notes;
}
