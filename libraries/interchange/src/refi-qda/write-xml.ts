// Writes XML: elements with attributes and children, everything escaped.

export type XmlChild = XmlElement | string;

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  children: readonly XmlChild[];
}

/** Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: readonly (XmlChild | null)[] = [],
): XmlElement {
  return { name, attributes, children: children.filter((child) => child !== null) };
}

/** Null without any child: containers of the schema need at least one. */
export function container(name: string, children: readonly XmlElement[]): XmlElement | null {
  return children.length === 0 ? null : element(name, {}, children);
}

/** An element that holds text; null where there is none. */
export function textElement(name: string, text: string | undefined): XmlElement | null {
  return text === undefined || text === '' ? null : element(name, {}, [text]);
}

export function writeXml(root: XmlElement): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  writeElement(root, '', pieces);
  pieces.push('\n');
  return pieces.join('');
}

function writeElement({ name, attributes, children }: XmlElement, indent: string, pieces: string[]): void {
  pieces.push(indent, '<', name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined) pieces.push(' ', attribute, '="', escapeAttribute(String(value)), '"');
  if (children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  // Text is kept to the letter: nothing is indented beside it.
  const isMixed = children.some((child) => typeof child === 'string');
  for (const child of children) {
    if (typeof child === 'string') pieces.push(escapeText(child));
    else {
      pieces.push(isMixed ? '' : '\n');
      writeElement(child, isMixed ? '' : `${indent}  `, pieces);
    }
  }
  pieces.push(isMixed ? '' : `\n${indent}`, '</', name, '>');
}

/** Characters that XML 1.0 can't hold, and halves of surrogate pairs. */
const impossible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeText(text: string): string {
  return text
    .replace(impossible, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
