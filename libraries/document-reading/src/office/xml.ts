// Reads the XML parts of office documents. Entities beyond XML's own five are never expanded, and a document type that declares any is
// refused, so that neither outside files nor expansion bombs come in.
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Name with the usual prefix of its namespace, whatever prefix the file uses, e.g. w:p. */
  name: string;
  attributes: Record<string, string>;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  close(name: string): void;
  text(text: string): void;
}

export type XmlResult = 'read' | 'damaged' | 'unsafe';

/** Usual prefixes by the end of the namespace, in the transitional, strict and OpenDocument forms. */
const prefixes: [string, string][] = [
  ['/wordprocessingml/2006/main', 'w'],
  ['/wordprocessingml/main', 'w'],
  ['/drawingml/2006/main', 'a'],
  ['/drawingml/main', 'a'],
  ['/presentationml/2006/main', 'p'],
  ['/presentationml/main', 'p'],
  ['/officeDocument/2006/math', 'm'],
  ['/officeDocument/math', 'm'],
  ['/markup-compatibility/2006', 'mc'],
  ['/officeDocument/2006/relationships', 'r'],
  ['/officeDocument/relationships', 'r'],
  ['/drawingml/2006/diagram', 'dgm'],
  ['/wordprocessingShape', 'wps'],
  ['oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
  ['oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['purl.org/dc/elements/1.1/', 'dc'],
  ['purl.org/dc/terms/', 'dcterms'],
  ['/metadata/core-properties', 'cp'],
];

const known = new Map<string, string>();

function prefixOf(uri: string): string {
  if (uri === '') return '';
  let prefix = known.get(uri);
  if (prefix === undefined) {
    prefix = prefixes.find(([end]) => uri.endsWith(end))?.[1] ?? '?';
    if (known.size < 500) known.set(uri, prefix);
  }
  return prefix;
}

function qualified(uri: string, local: string): string {
  const prefix = prefixOf(uri);
  return prefix === '' ? local : `${prefix}:${local}`;
}

/** Depth of nesting that no real document reaches. */
const maximumDepth = 2000;

export function readXml(xml: string, handler: XmlHandler): XmlResult {
  const parser = new SaxesParser({ xmlns: true });
  let result: XmlResult = 'read';
  let depth = 0;
  const stop = new Error('stop');
  parser.on('error', () => {
    result = 'damaged';
    throw stop;
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY|\[/i.test(doctype)) {
      result = 'unsafe';
      throw stop;
    }
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > maximumDepth) {
      result = 'unsafe';
      throw stop;
    }
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes))
      attributes[qualified(attribute.uri, attribute.local)] = attribute.value;
    handler.open({ name: qualified(tag.uri, tag.local), attributes });
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(qualified(tag.uri, tag.local));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  try {
    parser.write(xml.replace(/^\ufeff/, '')).close();
  } catch (error) {
    if (error !== stop) result = result === 'read' ? 'damaged' : result;
  }
  return result;
}

/** The first text of each named element, for small property parts. */
export function readElementTexts(xml: string | null, names: string[]): Record<string, string> {
  const found: Record<string, string> = {};
  if (xml === null) return found;
  let current = '';
  readXml(xml, {
    open: ({ name }) => {
      if (names.includes(name) && found[name] === undefined) {
        current = name;
        found[name] = '';
      }
    },
    close: (name) => {
      if (name === current) current = '';
    },
    text: (text) => {
      if (current !== '') found[current] += text;
    },
  });
  return found;
}

export interface Relationship {
  type: string;
  target: string;
}

/** Relationships of a part by id; those that point outside the package are left out and never followed. */
export function readRelationships(xml: string | null, folder: string): Map<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  if (xml === null) return relationships;
  readXml(xml, {
    open: ({ attributes }) => {
      const { Id: id, Target: target, Type: type } = attributes;
      if (id === undefined || target === undefined || attributes['TargetMode'] === 'External') return;
      relationships.set(id, { type: type?.split('/').at(-1) ?? '', target: resolvePart(folder, target) });
    },
    close: () => {},
    text: () => {},
  });
  return relationships;
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
