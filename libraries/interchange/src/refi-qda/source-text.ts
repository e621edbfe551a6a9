// The text of a source as it is kept (NFC, LF line ends, no byte order mark), and where positions of the file stand in it.
// Programs count a line end of two characters as one or as two; the count by which fewer selections cut words is taken.

export interface Position {
  start: number;
  end: number;
}

export interface SourceText {
  /** Unicode NFC with LF line ends; NUL, which can't be stored, is a space. */
  text: string;
  /** In code points. */
  length: number;
  /** null: no line end of two characters, nothing to choose. */
  lineEndsCounted: 'once' | 'twice' | null;
  /** A position of the file in code points of `text`; null outside of the text. */
  placeOf(position: number): number | null;
}

/** @param raw as decoded, without byte order mark
 *  @param selections positions as the file has them, for the choice */
export function keepSourceText(raw: string, selections: readonly Position[]): SourceText {
  const unified = raw.replace(/\r\n?/g, '\n').replaceAll('\u0000', ' ');
  const points = Array.from(unified);
  const composed = compose(points);
  const countedOnce = (position: number) => position;
  const countedTwice = raw.includes('\r\n') ? foldedPlaces(raw) : null;
  const isTwice =
    countedTwice !== null && costOf(points, selections, countedTwice) <= costOf(points, selections, countedOnce);
  const unify = isTwice ? countedTwice : countedOnce;
  return {
    text: composed.text,
    length: composed.length,
    lineEndsCounted: countedTwice === null ? null : isTwice ? 'twice' : 'once',
    placeOf: (position) => {
      const place = unify(position);
      return place === null || place < 0 || place > points.length ? null : composed.placeOf(place);
    },
  };
}

type Place = (position: number) => number | null;

/** From positions in which CR LF is two to positions in which it is one; the place between them is that before them. */
function foldedPlaces(raw: string): Place {
  const places: number[] = [];
  let place = 0;
  const points = Array.from(raw);
  points.forEach((point, at) => {
    places.push(place);
    if (!(point === '\r' && points[at + 1] === '\n')) place += 1;
  });
  places.push(place);
  return (position) => places[position] ?? null;
}

/** Edges within a word, and edges outside of the text, which weigh more. */
function costOf(points: readonly string[], selections: readonly Position[], placeOf: Place): number {
  let cost = 0;
  for (const { start, end } of selections)
    for (const edge of [start, end]) {
      const place = placeOf(edge);
      if (place === null || place < 0 || place > points.length) cost += 10;
      else if (cutsWord(points[place - 1], points[place])) cost += 1;
    }
  return cost;
}

/** Scripts without spaces between words say nothing. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const ofWord = /[\p{L}\p{N}\p{M}]/u;

function cutsWord(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return ofWord.test(before) && ofWord.test(after) && !unspaced.test(before) && !unspaced.test(after);
}

interface Composed {
  text: string;
  length: number;
  placeOf(position: number): number;
}

/** What composes with what stands before it: marks, and the later letters of a Hangul syllable. */
const composing = /[\p{M}\u1160-\u11ff]/u;

/** NFC, cluster by cluster. A place within a cluster that became shorter is the end of the cluster. */
function compose(points: readonly string[]): Composed {
  const plain = points.join('');
  const identity = { text: plain, length: points.length, placeOf: (position: number) => position };
  const normal = plain.normalize('NFC');
  if (normal === plain) return identity;
  const places = new Array<number>(points.length + 1).fill(0);
  let text = '';
  let length = 0;
  for (let from = 0; from < points.length;) {
    let to = from + 1;
    while (to < points.length && composing.test(points[to] ?? '')) to += 1;
    const cluster = points.slice(from, to).join('').normalize('NFC');
    const clusterLength = Array.from(cluster).length;
    for (let at = from + 1; at < to; at += 1)
      places[at] = length + (clusterLength === to - from ? at - from : clusterLength);
    text += cluster;
    length += clusterLength;
    places[to] = length;
    from = to;
  }
  // Letters that compose across clusters are too rare to be worth more than leaving the text as it came.
  return text === normal ? { text, length, placeOf: (position) => places[position] ?? length } : identity;
}
