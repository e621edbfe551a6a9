// Which words are selected, exact to the code point: from the browser's positions in text nodes to offsets of the version's text.

/** A position as the browser gives it: in which piece of a text, and how many UTF-16 units into it. */
export interface TextPosition {
  piece: number;
  unit: number;
}

/** Code points of a text before a position.
 *  @param pieces the text in order, as the browser's text nodes hold it; a character may stand across two pieces
 *  @param side where a position lies within a character (between its two surrogates), which of its ends is meant */
export function codePointsBefore(
  pieces: readonly string[],
  { piece, unit }: TextPosition,
  side: 'start' | 'end' = 'start',
): number {
  const before = pieces.slice(0, piece).join('') + (pieces[piece] ?? '').slice(0, unit);
  const rest = (pieces[piece] ?? '').slice(unit) + pieces.slice(piece + 1).join('');
  const isWithin = /[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]/.test(rest);
  const points = Array.from(before).length;
  return isWithin && side === 'start' ? points - 1 : points;
}

/** The position after this many code points: the other way round. At a border between two pieces it is the end of the first. */
export function positionAt(pieces: readonly string[], codePoints: number): TextPosition {
  const units = Array.from(pieces.join('')).slice(0, codePoints).join('').length;
  let before = 0;
  for (const [piece, text] of pieces.entries()) {
    if (units <= before + text.length) return { piece, unit: units - before };
    before += text.length;
  }
  const last = Math.max(0, pieces.length - 1);
  return { piece: last, unit: pieces[last]?.length ?? 0 };
}

/** Words of a text in code points, in reading order, as the language divides them. */
export function wordsOf(text: string, language: string): { start: number; end: number }[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words: { start: number; end: number }[] = [];
  let start = 0;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const end = start + Array.from(segment).length;
    if (isWordLike === true) words.push({ start, end });
    start = end;
  }
  return words;
}

/** Selected words of a version, in code points of its text, end-exclusive. */
export interface SelectedStretch {
  start: number;
  end: number;
  text: string;
}

export const passageTexts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.passage-text')];

function textNodesOf(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The stretch a range of the page selects; null when it touches no passage's words. What it covers between passages (headings)
 *  belongs to it, what stands beside them does not. */
export function stretchOfRange(range: Range): SelectedStretch | null {
  const touched = passageTexts().filter((text) => range.intersectsNode(text));
  const parts = touched
    .map((text) => ({
      at: Number(text.closest<HTMLElement>('.passage')?.dataset['start']),
      ...withinText(range, text),
    }))
    .filter((part) => part.end > part.start);
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = parts.map((part) => part.text).join(' … ');
  return { start: first.at + first.start, end: last.at + last.end, text };
}

function withinText(range: Range, element: HTMLElement): SelectedStretch {
  const nodes = textNodesOf(element);
  const pieces = nodes.map((node) => node.data);
  const whole = document.createRange();
  whole.selectNodeContents(element);
  const beginsBefore = range.compareBoundaryPoints(Range.START_TO_START, whole) <= 0;
  const endsAfter = range.compareBoundaryPoints(Range.END_TO_END, whole) >= 0;
  const end = { piece: pieces.length, unit: 0 };
  const from = beginsBefore ? { piece: 0, unit: 0 } : positionOf(nodes, range.startContainer, range.startOffset);
  const to = endsAfter ? end : positionOf(nodes, range.endContainer, range.endOffset);
  const stretch = { start: codePointsBefore(pieces, from, 'start'), end: codePointsBefore(pieces, to, 'end') };
  return { ...stretch, text: Array.from(pieces.join('')).slice(stretch.start, stretch.end).join('') };
}

/** Of a boundary in an element, the first text node after it is meant. */
function positionOf(nodes: readonly Text[], container: Node, offset: number): TextPosition {
  const piece = nodes.indexOf(container as Text);
  if (piece >= 0) return { piece, unit: offset };
  const boundary = document.createRange();
  boundary.setStart(container, offset);
  const after = nodes.findIndex((node) => boundary.comparePoint(node, 0) >= 0);
  return { piece: after < 0 ? nodes.length : after, unit: 0 };
}

/** The range of the page that shows code points of one passage's words, or of several: from a start to an end. */
export function rangeOf(
  from: { text: HTMLElement; point: number },
  to: { text: HTMLElement; point: number },
): Range | null {
  const start = boundaryAt(from.text, from.point);
  const end = boundaryAt(to.text, to.point);
  if (start === null || end === null) return null;
  const range = document.createRange();
  range.setStart(start.node, start.unit);
  range.setEnd(end.node, end.unit);
  return range;
}

function boundaryAt(element: HTMLElement, point: number): { node: Text; unit: number } | null {
  const nodes = textNodesOf(element);
  const { piece, unit } = positionAt(
    nodes.map((node) => node.data),
    point,
  );
  const node = nodes[piece];
  return node === undefined ? null : { node, unit };
}
