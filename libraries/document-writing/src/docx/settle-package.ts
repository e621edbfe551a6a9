// What the docx library leaves open or to chance, settled in the package: dates, random ids, the direction of sections,
// the document's language. So the same document always gives the same bytes.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

export interface PackageSettings {
  /** `YYYY-MM-DD` of every date in the file. */
  date: string;
  language: string;
  isRightToLeft: boolean;
  /** Captions of the tables in order: their names for those who cannot see them. */
  tableCaptions: string[];
}

// The earliest time that a ZIP entry can carry; the archive's own dates mean nothing here.
const entryTime = '1980-01-01T00:00:00';

export function settlePackage(bytes: Uint8Array, settings: PackageSettings): Uint8Array {
  const entries = unzipSync(bytes);
  const settled: Zippable = {};
  const names = relationshipNames(entries);
  for (const path of orderedPaths(Object.keys(entries))) {
    const entry = entries[path];
    if (entry === undefined || path.endsWith('/')) continue;
    const isXml = /\.(xml|rels)$/.test(path);
    const content = isXml ? strToU8(settleXml(path, strFromU8(entry), settings, names)) : entry;
    settled[path] = [content, { mtime: entryTime, level: 6 }];
  }
  return zipSync(settled);
}

/** The content types first, as readers that look at the first bytes expect; the rest by name. */
function orderedPaths(paths: string[]): string[] {
  const first = '[Content_Types].xml';
  return [first, ...paths.filter((path) => path !== first).sort()];
}

function settleXml(path: string, xml: string, settings: PackageSettings, names: Map<string, string>): string {
  let settled = xml.replace(/(?<=\b(?:r:id|Id)=")rId[^"]*(?=")/g, (id) => names.get(id) ?? id);
  if (path === 'docProps/core.xml') settled = settleProperties(settled, settings);
  if (path === 'word/document.xml') settled = settleDocument(settled, settings);
  return settled;
}

/** Ids of hyperlinks are random in the library: numbered here in the order of the file that lists them. */
function relationshipNames(entries: Record<string, Uint8Array>): Map<string, string> {
  const names = new Map<string, string>();
  for (const path of Object.keys(entries).sort()) {
    if (!path.endsWith('.rels')) continue;
    for (const [, id] of strFromU8(entries[path] ?? new Uint8Array()).matchAll(/\bId="(rId[^"]*)"/g)) {
      if (id !== undefined && !/^rId\d+$/.test(id)) names.set(id, `rIdLink${names.size + 1}`);
    }
  }
  return names;
}

function settleProperties(xml: string, settings: PackageSettings): string {
  const dated = xml.replace(/(?<=<dcterms:(created|modified)[^>]*>)[^<]*/g, `${settings.date}T00:00:00Z`);
  return dated.replace('</cp:coreProperties>', `<dc:language>${settings.language}</dc:language></cp:coreProperties>`);
}

function settleDocument(xml: string, settings: PackageSettings): string {
  const numbered = renumber(xml, /(?<=<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")[^"]*/g, '');
  const named = renumber(numbered, /_Toc\d+/g, '_Toc');
  let table = 0;
  const captioned = named.replace(/<\/w:tblPr>/g, (end) => {
    const caption = settings.tableCaptions[table++] ?? '';
    return `<w:tblCaption w:val="${escapeXml(caption)}"/>${end}`;
  });
  return settings.isRightToLeft ? turnContentsAndSections(captioned) : captioned;
}

/** Each different match becomes `prefix` and its number in the order of first appearance. */
function renumber(xml: string, pattern: RegExp, prefix: string): string {
  const numbers = new Map<string, string>();
  return xml.replace(pattern, (found) => {
    const number = numbers.get(found) ?? `${prefix}${numbers.size + 1}`;
    numbers.set(found, number);
    return number;
  });
}

/** Right-to-left contents entries and sections, for which the library has no options. */
function turnContentsAndSections(xml: string): string {
  return xml
    .replace(/<w:sdtContent>.*?<\/w:sdtContent>/su, (contents) =>
      contents
        .replaceAll('</w:pPr>', '<w:bidi/></w:pPr>')
        .replace(/<w:r>(?=<w:t [^>]*>[^<]*[\p{Script=Arabic}\p{Script=Hebrew}])/gu, '<w:r><w:rPr><w:rtl/></w:rPr>'),
    )
    .replace(/(?=<w:docGrid\b[^>]*\/><\/w:sectPr>)/g, '<w:bidi/>');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
