// Joins the lines of a page to paragraphs by their places: line spacing, indents, whether the next word would have fitted.
import type { Line } from './line.ts';

export interface Paragraph {
  lines: Line[];
  page: number;
  /** A line whose cells stand apart, with such lines beside it. */
  isTableRow: boolean;
  isNote: boolean;
  /** The right edge that its lines run to. */
  columnRight: number;
}

const bullet = /^[•●○◦▪■□▫◆◇►➢➤✓✔✗·∙‣⁃\u2022*–—-](?=\s|$)/;
const numbered =
  /^(?:\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)]|\d{1,3}(?:\.\d{1,3}){1,4}|\(?[a-zA-Zа-яА-Я][.)]|\(?[ivxIVX]{1,5}[.)]|[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|第[一二三四五六七八九十百\d]+[条章节])(?=\s|$|\p{Script=Han})/u;
const terminator = /[.!?:;…。！？：；؟؛۔][\s"'”’»)\]*¹²³⁰⁴-⁹\d]{0,6}$/u;

export function startsWithBullet(text: string): boolean {
  return bullet.test(text);
}

export function startsWithNumber(text: string): boolean {
  return numbered.test(text);
}

export function endsSentence(text: string): boolean {
  return terminator.test(text);
}

export function withoutBullet(text: string): string {
  return text.replace(bullet, '').trimStart();
}

function isMarker(text: string): boolean {
  return text.length <= 8 && (bullet.test(text) || numbered.test(text) || /^\d{1,3}$|^[¹²³⁰⁴-⁹*]{1,3}$/.test(text));
}

/** A bullet, number or note mark that was set apart from the text it belongs to, on the same line. */
function isMarkerOf(marker: Line, line: Line): boolean {
  const sameLine = Math.abs(marker.baseline - line.baseline) < 0.6 * Math.max(marker.size, line.size);
  return isMarker(marker.text) && sameLine && line.left >= marker.right - 1 && line.left - marker.right < 6 * line.size;
}

function hasTableCells(line: Line): boolean {
  const [first] = line.cells;
  const apart = line.cells.length - (first !== undefined && isMarker(first.text) ? 1 : 0);
  return apart >= 2 && !hasLeader(line.text);
}

/** The right edge of the column each line stands in: nine tenths of the lines that start near it end before. */
function columnEdges(lines: Line[]): number[] {
  if (lines.length > 400) {
    const widest = Math.max(...lines.map((line) => line.right));
    return lines.map(() => widest);
  }
  const known = new Map<string, number>();
  return lines.map((line) => {
    const place = `${Math.round(line.left)} ${Math.round(line.size * 2)}`;
    const edge = known.get(place) ?? columnEdge(lines, line);
    known.set(place, edge);
    return edge;
  });
}

function columnEdge(lines: Line[], line: Line): number {
  const rights: number[] = [];
  for (const other of lines) {
    const near = Math.abs(other.left - line.left) < 3.5 * line.size;
    if (near && Math.abs(other.size - line.size) < 0.15 * line.size && !other.askew) rights.push(other.right);
  }
  rights.sort((a, b) => a - b);
  return rights[Math.min(rights.length - 1, Math.floor(rights.length * 0.9))] ?? line.right;
}

function isCentred(a: Line, b: Line): boolean {
  const shift = (a.left + a.right - b.left - b.right) / 2;
  return Math.abs(shift) < 0.4 * a.size && Math.abs(a.left - b.left) > 0.8 * a.size;
}

/** Whether the first word of the next line had room at the end of this one, so that the line was ended on purpose. */
export function isEndedEarly(line: Line, next: Line, columnRight: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 1;
  const letterWidth = (next.right - next.left) / Math.max(1, next.text.length);
  const wordWidth = /^\p{Script=Han}/u.test(next.text) ? 2 * next.size : (word + 1) * letterWidth;
  return line.right + wordWidth < columnRight - 0.6 * line.size;
}

const openEnd =
  /(?:\p{L}-|,|\s(?:the|of|and|to|in|a|an|for|with|by|or|on|de|du|des|la|le|les|et|à|au|aux|en|el|los|las|del|y|и|в|на|с|по|о|для|في|من|على|إلى))$/iu;

/** Whether the words themselves show that the sentence goes on, though the line had room. */
export function runsOnInWords(text: string, next: string): boolean {
  if (endsSentence(text) || numbered.test(next) || bullet.test(next)) return false;
  return /^\p{Ll}/u.test(next) || (openEnd.test(text) && /^\p{L}/u.test(next));
}

interface Leading {
  /** Common distance of baselines as a multiple of the font size. */
  ratio: number;
}

/** The commonest line spacing of a document. */
export function measureLeading(pages: Line[][]): Leading {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    for (let i = 1; i < lines.length; i += 1) {
      const before = lines[i - 1] as Line;
      const line = lines[i] as Line;
      const ratio = (before.baseline - line.baseline) / line.size;
      if (before.size !== line.size || ratio < 0.85 || ratio > 3) continue;
      const bucket = Math.round(ratio * 20) / 20;
      counts.set(bucket, (counts.get(bucket) ?? 0) + Math.min(before.text.length, line.text.length));
    }
  }
  let ratio = 1.2;
  let most = 0;
  for (const [bucket, count] of counts) {
    if (count > most) {
      most = count;
      ratio = bucket;
    }
  }
  return { ratio };
}

/** A line of a table of contents: dots lead to its page number. */
const leader = /(?:\. ?){4,}|…{2,}|_{6,}/;

export function hasLeader(text: string): boolean {
  return leader.test(text);
}

function startsNew(paragraph: Line[], next: Line, columnRight: number, leading: Leading): boolean {
  const last = paragraph.at(-1) as Line;
  if (paragraph.length === 1 && isMarkerOf(last, next)) return false;
  if (last.askew || next.askew) return last.askew !== next.askew || Math.abs(last.size - next.size) > 0.5;
  if (Math.abs(last.size - next.size) > 0.08 * Math.max(last.size, next.size)) return true;
  const down = last.baseline - next.baseline;
  if (down < 0.5 * next.size) {
    const nextColumn = down < -4 * next.size && next.left > last.left + 5 * next.size;
    return !nextColumn || !continues(last, next, columnRight);
  }
  const secondLast = paragraph.at(-2);
  const usual =
    secondLast === undefined
      ? leading.ratio * next.size
      : Math.max(secondLast.baseline - last.baseline, 0.9 * next.size);
  if (down > 1.3 * usual && down > usual + 2) return true;
  if (hasLeader(last.text)) return true;
  if (next.left > last.right + 2 || next.right < last.left - 2) return true;
  if (bullet.test(next.text)) return true;
  const ended = endsSentence(last.text);
  const centred = isCentred(last, next) && !ended;
  const early = isEndedEarly(last, next, columnRight);
  if (early && !centred && !runsOnInWords(last.text, next.text)) return true;
  if (numbered.test(next.text) && (ended || early || /^(?:\(?[a-z]{1,4}\)|\d{1,3}\.\d)/.test(next.text))) return true;
  if (centred) return false;
  const second = paragraph[1];
  if (second !== undefined) {
    const indent = next.left - second.left;
    return (indent > 0.8 * next.size && ended) || indent > 3 * next.size || (indent < -1.5 * next.size && ended);
  }
  return (
    next.left > last.left + 1.2 * next.size &&
    ended &&
    !isMarker(last.cells[0]?.text ?? '') &&
    !numbered.test(last.text) &&
    !bullet.test(last.text)
  );
}

/** Whether text runs on from the last line of a column or page to the first line of the next. */
export function continues(last: Line, next: Line, columnRight: number): boolean {
  if (Math.abs(last.size - next.size) > 0.08 * Math.max(last.size, next.size)) return false;
  if (bullet.test(next.text) || last.bold !== next.bold) return false;
  const lowerCase = /^["'“«(]?\p{Ll}/u.test(next.text);
  if (numbered.test(next.text) && !(lowerCase && /^[a-z]\s/.test(next.text))) return false;
  if (/-$/.test(last.text) && /^\p{L}/u.test(next.text)) return true;
  const full = last.right > columnRight - 8 * last.size;
  return endsSentence(last.text) ? lowerCase && full && !/[.!?。]$/.test(last.text) : lowerCase || full;
}

/** A line below a table row whose cells stand under cells of that row, but not under its first, continues them. */
function continueRow(row: Line, line: Line, leading: Leading): boolean {
  const down = row.baseline - line.baseline;
  if (down < 0.5 * line.size || down > 1.4 * leading.ratio * line.size * Math.max(1, row.size / line.size))
    return false;
  const targets = line.cells.map((cell) =>
    row.cells.findIndex((other, k) => k > 0 && Math.abs(other.left - cell.left) < 3),
  );
  if (targets.length === 0 || targets.includes(-1)) return false;
  line.cells.forEach((cell, i) => {
    const target = row.cells[targets[i] ?? 0];
    if (target !== undefined) target.text += ` ${cell.text}`;
  });
  row.baseline = line.baseline;
  return true;
}

/** @param noteLines lines that belong to notes at the foot of the page; they form blocks of their own */
export function joinParagraphs(lines: Line[], page: number, leading: Leading, noteLines: Set<Line>): Paragraph[] {
  const edges = columnEdges(lines);
  const paragraphs: Paragraph[] = [];
  const tableLine = lines.map((line) => !line.askew && hasTableCells(line));
  let open: Paragraph | undefined;
  lines.forEach((line, i) => {
    const isNote = noteLines.has(line);
    const isTableRow = tableLine[i] === true && (tableLine[i - 1] === true || tableLine[i + 1] === true) && !isNote;
    const newNote = isNote && /^(?:[¹²³⁰⁴-⁹*]|\d{1,3}\s)/.test(line.text);
    if (open?.isTableRow === true && !isNote && !line.askew && continueRow(open.lines[0] as Line, line, leading))
      return;
    const breaks =
      open === undefined ||
      open.isTableRow ||
      isTableRow ||
      open.isNote !== isNote ||
      newNote ||
      startsNew(
        open.lines,
        line,
        Math.max(edges[i - 1] ?? -Infinity, open.lines.length > 1 ? open.columnRight : -Infinity),
        leading,
      );
    if (breaks || open === undefined) {
      open = { lines: [line], page, isTableRow, isNote, columnRight: edges[i] ?? line.right };
      paragraphs.push(open);
    } else {
      open.lines.push(line);
      open.columnRight = Math.max(edges[i] ?? -Infinity, line.right);
    }
  });
  return paragraphs;
}
