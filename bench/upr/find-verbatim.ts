// Finds a text that people copied in the text it was copied from: letter by letter, white space aside.

/** Code points of the searched text, end-exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** Null when it is not there verbatim. Only runs of white space may differ. */
export function findVerbatim(text: string, copied: string): Place | null {
  const { collapsed, offsets } = collapse(text);
  const wanted = collapse(copied).collapsed.trim();
  const at = wanted === '' ? -1 : collapsed.indexOf(wanted);
  if (at < 0) return null;
  const startUnit = offsets[at] ?? 0;
  const endUnit = (offsets[at + wanted.length - 1] ?? 0) + 1;
  const start = codePoints(text, 0, startUnit);
  return { start, end: start + codePoints(text, startUnit, endUnit) };
}

const remembered = new Map<string, { collapsed: string; offsets: number[] }>();

/** White space runs become one space; offsets lead back to the UTF-16 units of the text. */
function collapse(text: string): { collapsed: string; offsets: number[] } {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  let collapsed = '';
  const offsets: number[] = [];
  for (let unit = 0; unit < text.length; unit += 1) {
    const sign = text[unit] ?? '';
    const isSpace = /\s/.test(sign);
    if (isSpace && collapsed.endsWith(' ')) continue;
    collapsed += isSpace ? ' ' : sign;
    offsets.push(unit);
  }
  const result = { collapsed, offsets };
  if (text.length > 10_000) {
    if (remembered.size > 4) remembered.clear();
    remembered.set(text, result);
  }
  return result;
}

function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let unit = from; unit < to; unit += 1) if ((text.charCodeAt(unit) & 0xfc00) !== 0xdc00) count += 1;
  return count;
}
