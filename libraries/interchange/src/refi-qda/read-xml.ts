// Reads XML from outside into a tree of elements: no document type (so no entities of its own), bounded depth and size.
import { SaxesParser } from 'saxes';
import { RefusedFile } from './problems.ts';

export interface ReadElement {
  /** Without prefix. */
  name: string;
  namespace: string;
  attributes: Readonly<Record<string, string>>;
  children: ReadElement[];
  text: string;
}

export interface XmlLimits {
  depth: number;
  elements: number;
}

/** Codes nest; nobody nests them a hundred times. A project of a million codings has some three million elements. */
export const usualXmlLimits: XmlLimits = { depth: 100, elements: 5_000_000 };

/** Throws a RefusedFile. */
export function readXml(xml: string, limits: XmlLimits = usualXmlLimits): ReadElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: ReadElement[] = [];
  let root: ReadElement | null = null;
  let elements = 0;
  parser.on('doctype', () => {
    throw new RefusedFile('doctype');
  });
  parser.on('error', (error) => {
    throw new RefusedFile('notXml', { line: parser.line, reason: error.message.replace(/^[\d:]+\s*/, '') });
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > limits.elements) throw new RefusedFile('tooManyElements', { maximum: limits.elements });
    if (open.length >= limits.depth) throw new RefusedFile('tooDeep', { maximum: limits.depth });
    const read: ReadElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: Object.fromEntries(
        Object.values(tag.attributes)
          .filter((attribute) => attribute.prefix === '')
          .map((attribute) => [attribute.local, attribute.value]),
      ),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(read);
    root ??= read;
    open.push(read);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  if (root === null) throw new RefusedFile('notXml', { line: 1, reason: 'no element' });
  return root;
}

export function childrenNamed(parent: ReadElement | undefined, name: string): ReadElement[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}

export function childNamed(parent: ReadElement | undefined, name: string): ReadElement | undefined {
  return parent?.children.find((child) => child.name === name);
}

/** The text of a child element; undefined where it isn't there or holds nothing. */
export function textOf(parent: ReadElement, name: string): string | undefined {
  const text = childNamed(parent, name)?.text;
  return text === undefined || text === '' ? undefined : text;
}
