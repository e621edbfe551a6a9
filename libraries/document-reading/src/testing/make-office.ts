// Makes small office documents and other ZIP files for tests.
import { strToU8, zipSync, type Zippable } from 'fflate';

export function makeZip(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [path, body] of Object.entries(parts)) files[path] = typeof body === 'string' ? strToU8(body) : body;
  return zipSync(files);
}

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @param body content of w:body
 *  @param parts further parts, e.g. word/footnotes.xml, or replacements */
export function makeDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  return makeZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships ${relationships}><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships ${relationships}><Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="f" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

export function wordPart(root: string, content: string): string {
  return `<?xml version="1.0"?><w:${root} ${w}>${content}</w:${root}>`;
}

export function wordParagraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

const p =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export interface MadeSlide {
  shapes: string;
  notes?: string;
}

export function slideShape(placeholder: string, paragraphs: string[], level = 0): string {
  const body = paragraphs
    .map((text) => `<a:p><a:pPr lvl="${level}"/><a:r><a:rPr lang="es-CL"/><a:t>${text}</a:t></a:r></a:p>`)
    .join('');
  return `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${placeholder}"/></p:nvPr></p:nvSpPr><p:txBody>${body}</p:txBody></p:sp>`;
}

/** Slides in the order of the show; their files are numbered the other way round, as moved slides are. */
export function makePptx(slides: MadeSlide[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships ${relationships}><Relationship Id="r1" Type="${office}/officeDocument" Target="ppt/presentation.xml"/></Relationships>`,
  };
  const fileNumber = (i: number): number => slides.length - i;
  const links = slides
    .map((_, i) => `<Relationship Id="r${i}" Type="${office}/slide" Target="slides/slide${fileNumber(i)}.xml"/>`)
    .join('');
  parts['ppt/_rels/presentation.xml.rels'] = `<Relationships ${relationships}>${links}</Relationships>`;
  parts['ppt/presentation.xml'] =
    `<p:presentation ${p}><p:sldIdLst>${slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="r${i}"/>`).join('')}</p:sldIdLst></p:presentation>`;
  slides.forEach((slide, i) => {
    const number = fileNumber(i);
    parts[`ppt/slides/slide${number}.xml`] =
      `<p:sld ${p}><p:cSld><p:spTree>${slide.shapes}</p:spTree></p:cSld></p:sld>`;
    if (slide.notes === undefined) return;
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] =
      `<Relationships ${relationships}><Relationship Id="n" Type="${office}/notesSlide" Target="../notesSlides/notes${number}.xml"/></Relationships>`;
    parts[`ppt/notesSlides/notes${number}.xml`] =
      `<p:notes ${p}><p:cSld><p:spTree>${slideShape('body', [slide.notes])}${slideShape('sldNum', ['7'])}</p:spTree></p:cSld></p:notes>`;
  });
  return makeZip(parts);
}

const odf =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"';

/** @param body content of office:text
 *  @param meta content of office:meta */
export function makeOdt(body: string, meta = '', parts: Record<string, string> = {}): Uint8Array {
  return makeZip({
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<?xml version="1.0"?><office:document-content ${odf}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `<?xml version="1.0"?><office:document-meta ${odf}><office:meta>${meta}</office:meta></office:document-meta>`,
    ...parts,
  });
}
