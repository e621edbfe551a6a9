// Numbered provisions and recommendations inside one block: "12. To ratify ...", "(a) ...", "100.3. ...". PDF readers
// often give a whole numbered list as one paragraph; each number is a passage of its own.

/** How numbers are written; two numbers belong together when their style and their stem are the same. */
interface Marker {
  /** UTF-16 offset of its first character. */
  at: number;
  style: 'point' | 'bracket' | 'openBracket';
  /** What comes before the last counter: "100." in "100.3". */
  stem: string;
  counter: number;
  isRoman: boolean;
}

const markerPattern =
  /(?:^|(?<=[\s;:.,)\]»”。；]))(?:(?<open>\()(?<inBrackets>\d{1,3}|[a-z]{1,2}|[ivx]{1,5})\)|(?<stem>(?:\d{1,3}\.){0,3})(?<number>\d{1,3})(?<after>\.(?=\s+["“«]?[\p{Lu}\p{Lo}])|\.(?=\s*$)|\)(?=\s))|(?<letter>[a-z])\)(?=\s))/gu;

const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** Offsets (UTF-16) at which a new part starts; the first is always 0. A number counts as a marker only when its
 *  neighbour in the sequence is there too, or it stands at the start of the block: a lone "5." in a sentence is none.
 *  @param text of one block */
export function startsOfNumberedParts(text: string): number[] {
  const markers = readMarkers(text);
  const lastPlace = new Map(markers.map((marker) => [keyOf(marker, marker.counter), marker.at]));
  const taken = new Set<string>();
  const starts = [0];
  for (const marker of markers) {
    const follows = taken.has(keyOf(marker, marker.counter - 1));
    const begins = mayBegin(marker) && (lastPlace.get(keyOf(marker, marker.counter + 1)) ?? -1) > marker.at;
    const opensBlock = marker.at <= firstLetter(text);
    if (!follows && !begins && !opensBlock) continue;
    taken.add(keyOf(marker, marker.counter));
    if (!opensBlock && marker.at > (starts.at(-1) ?? 0)) starts.push(marker.at);
  }
  return starts;
}

function firstLetter(text: string): number {
  return text.length - text.trimStart().length;
}

function keyOf(marker: Marker, counter: number): string {
  return `${marker.style} ${marker.stem} ${marker.isRoman} ${counter}`;
}

/** Who made a recommendation, in brackets, and a semicolon: "... the Convention (Chad, Peru); consider ...". */
const attributionPattern = /\(\p{Lu}[^()\d;]{2,300}\);\s+(?=\p{Ll})/gu;
const shortestAttributedPart = 40;

/** Offsets (UTF-16) at which a new recommendation starts inside one numbered provision that lists several, each
 *  closed by who made it; the first is always 0. For numbered provisions only: in running text "(Kenya);" closes
 *  nothing. */
export function startsOfAttributedParts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(attributionPattern)) {
    const start = match.index + match[0].length;
    const isLong =
      start - (starts.at(-1) ?? 0) >= shortestAttributedPart && text.length - start >= shortestAttributedPart;
    if (isLong) starts.push(start);
  }
  return starts;
}

/** Does this block start with a number, as an item of a numbered list does? */
export function startsWithNumber(text: string): boolean {
  return /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\)|(?:\d{1,3}\.)+(?:\d{1,3}\.?)?)\s/u.test(text);
}

function readMarkers(text: string): Marker[] {
  const markers: Marker[] = [];
  for (const match of text.matchAll(markerPattern)) {
    const groups = match.groups ?? {};
    const label = groups['inBrackets'] ?? groups['number'] ?? groups['letter'] ?? '';
    const at = match.index + (match[0].length - match[0].trimStart().length);
    const style = groups['open'] ? 'openBracket' : groups['after'] === '.' ? 'point' : 'bracket';
    const base = { at, style, stem: groups['stem'] ?? '' } as const;
    for (const { counter, isRoman } of countersOf(label)) markers.push({ ...base, counter, isRoman });
  }
  return markers;
}

/** "i" is the ninth letter and the first Roman number: both readings stay until a neighbour decides. */
function countersOf(label: string): { counter: number; isRoman: boolean }[] {
  if (/^\d+$/.test(label)) return [{ counter: Number(label), isRoman: false }];
  const readings: { counter: number; isRoman: boolean }[] = [];
  const roman = romans.indexOf(label);
  if (roman > 0) readings.push({ counter: roman, isRoman: true });
  if (label.length === 1) readings.push({ counter: label.charCodeAt(0) - 96, isRoman: false });
  return readings;
}

/** Letters and bare brackets begin at the first; a list of "12." or "100.3." may begin in the middle, on a new page. */
function mayBegin(marker: Marker): boolean {
  return marker.counter === 1 || marker.stem !== '' || marker.style === 'point';
}
