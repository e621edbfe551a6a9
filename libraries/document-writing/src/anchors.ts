// Names for the places a document links to, safe in every format, and the rule which links may be written.
import type { WritableDocument } from './writable-document.ts';

export type LinkTarget = { kind: 'place'; anchor: string } | { kind: 'address'; address: string };

/** Anchors by the ids of headings and paragraphs. Of two blocks with one id the first keeps it. */
export type Anchors = ReadonlyMap<string, string>;

// Word allows 40 characters, a letter first; the writers' own anchors begin with `writer-`.
const usableAsIs = /^(?!writer-)[A-Za-z][A-Za-z0-9_-]{0,35}$/;

export function nameAnchors(document: WritableDocument): Anchors {
  const ids = document.blocks.flatMap((block) => ('id' in block && block.id !== undefined ? [block.id] : []));
  const anchors = new Map<string, string>();
  for (const id of ids) {
    if (!anchors.has(id)) anchors.set(id, usableAsIs.test(id) ? id : `writer-place-${anchors.size + 1}`);
  }
  return anchors;
}

/** Where a link may lead: a place of the document, or an http, https or mailto address.
 *  @returns null for every other address, as `javascript:`, and for a place that does not exist: the text stays, unlinked */
export function resolveLink(href: string, anchors: Anchors): LinkTarget | null {
  if (href.startsWith('#')) {
    const anchor = anchors.get(href.slice(1));
    return anchor === undefined ? null : { kind: 'place', anchor };
  }
  if (!URL.canParse(href)) return null;
  const address = new URL(href);
  return ['http:', 'https:', 'mailto:'].includes(address.protocol) ? { kind: 'address', address: address.href } : null;
}
