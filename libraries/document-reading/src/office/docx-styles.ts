// Paragraph styles of a DOCX: outline level, list level and the default languages, with inheritance.
import { readXml } from './xml.ts';

interface StyleRecord {
  name: string;
  basedOn: string;
  outlineLevel: number | null;
  listLevel: number | null;
}

export interface ParagraphStyle {
  /** 0 for the highest heading; null for text. */
  outlineLevel: number | null;
  listLevel: number | null;
}

export interface DocxStyles {
  paragraph(styleId: string): ParagraphStyle;
  language: { latin: string; complex: string; eastAsian: string };
}

/** The built-in names are English in the file, whatever the language of the program that wrote it. */
function levelByName(name: string): number | null {
  const heading = /^heading ([1-9])$/i.exec(name);
  if (heading !== null) return Number(heading[1]) - 1;
  return /^title$/i.test(name) ? 0 : null;
}

export function readDocxStyles(xml: string | null): DocxStyles {
  const records = new Map<string, StyleRecord>();
  const language = { latin: '', complex: '', eastAsian: '' };
  let current: StyleRecord | null = null;
  let inDefaults = false;
  let standard = '';
  if (xml !== null) {
    readXml(xml, {
      open: ({ name, attributes }) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') {
          current =
            attributes['w:type'] === 'paragraph'
              ? { name: '', basedOn: '', outlineLevel: null, listLevel: null }
              : null;
          if (current !== null) records.set(attributes['w:styleId'] ?? '', current);
          if (current !== null && attributes['w:default'] === '1') standard = attributes['w:styleId'] ?? '';
        } else if (name === 'w:docDefaults') inDefaults = true;
        else if (name === 'w:lang' && (inDefaults || current === records.get(standard))) {
          language.latin = value || language.latin;
          language.complex = attributes['w:bidi'] ?? language.complex;
          language.eastAsian = attributes['w:eastAsia'] ?? language.eastAsian;
        } else if (current === null) return;
        else if (name === 'w:name') current.name = value;
        else if (name === 'w:basedOn') current.basedOn = value;
        else if (name === 'w:outlineLvl') current.outlineLevel = Number(value);
        else if (name === 'w:ilvl') current.listLevel = Number(value) || 0;
        else if (name === 'w:numId') current.listLevel = value === '0' ? -1 : (current.listLevel ?? 0);
      },
      close: (name) => {
        if (name === 'w:docDefaults') inDefaults = false;
        if (name === 'w:style') current = null;
      },
      text: () => {},
    });
  }
  return { language, paragraph: (styleId) => resolve(records, styleId) };
}

function resolve(records: Map<string, StyleRecord>, styleId: string): ParagraphStyle {
  const resolved: ParagraphStyle = { outlineLevel: null, listLevel: null };
  let id = styleId;
  for (let depth = 0; depth < 20 && id !== ''; depth += 1) {
    const record = records.get(id);
    if (record === undefined)
      return depth === 0
        ? { outlineLevel: levelByName(styleId.replace(/^heading(?=\d$)/i, 'heading ')), listLevel: null }
        : resolved;
    resolved.outlineLevel ??= record.outlineLevel ?? levelByName(record.name);
    resolved.listLevel ??=
      record.listLevel ??
      (/^list (?:paragraph|bullet|number)/i.test(record.name) && !/paragraph/i.test(record.name) ? 0 : null);
    id = record.basedOn;
  }
  return resolved;
}
