// Tells headings, list entries and plain paragraphs of a PDF apart, by size, weight and form.
import type { BlockKind } from '../document.ts';
import type { Line } from './line.ts';
import { hasLeader, startsWithBullet, type Paragraph } from './paragraphs.ts';

export interface Role {
  kind: BlockKind;
  level: number;
}

/** The font size in which most of the text is set, in points. */
export function measureBodySize(pages: Line[][]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    for (const line of lines) {
      const size = Math.round(line.size * 2) / 2;
      counts.set(size, (counts.get(size) ?? 0) + line.text.length);
    }
  }
  let body = 10;
  let most = 0;
  for (const [size, count] of counts) {
    if (count > most) {
      most = count;
      body = size;
    }
  }
  return body;
}

/** Share of the document's letters that are bold; where nearly all is bold, weight says nothing. */
function boldShare(paragraphs: Paragraph[]): number {
  let bold = 0;
  let all = 1;
  for (const paragraph of paragraphs) {
    for (const line of paragraph.lines) {
      all += line.text.length;
      if (line.bold) bold += line.text.length;
    }
  }
  return bold / all;
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 4 && letters.every((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase())
  );
}

const listMarker = /^(?:\(?[a-zа-я][.)]|\([ivx]{1,5}\)|[ivx]{1,5}[.)])\s/;

/** The weight of a heading's style: larger first, then bold, then capitals; null for what is no heading. */
function headingWeight(paragraph: Paragraph, bodySize: number, boldTells: boolean): number | null {
  const [first] = paragraph.lines;
  if (first === undefined || paragraph.isTableRow || paragraph.isNote || first.askew || paragraph.lines.length > 4)
    return null;
  const text = paragraph.lines.map((line) => line.text).join(' ');
  if (text.length > 200 || (text.match(/\p{L}/gu) ?? []).length < 2 || /[,;]$/.test(text) || startsWithBullet(text))
    return null;
  if (hasLeader(text) || listMarker.test(text)) return null;
  const size = Math.round(first.size * 2) / 2;
  const large = first.size >= 1.12 * bodySize;
  const bold = paragraph.lines.every((line) => line.bold);
  const capitals = isCapitals(text);
  const sentence = /[.:]$/.test(text) && !/^\p{N}/u.test(text);
  if (large && (!sentence || bold)) return size + (bold ? 0.3 : 0) + (capitals ? 0.1 : 0);
  if (first.size < 0.95 * bodySize || sentence || text.length > 140 || paragraph.lines.length > 2) return null;
  if (bold && boldTells) return size + 0.3 + (capitals ? 0.1 : 0);
  return capitals && text.length <= 80 && paragraph.lines.length === 1 && !/^\p{N}+$/u.test(text) ? size + 0.1 : null;
}

/** Roles of all paragraphs of a document, in their order. Heading levels are the ranks of the styles found, at most six. */
export function assignRoles(paragraphs: Paragraph[], bodySize: number): Role[] {
  const boldTells = boldShare(paragraphs) < 0.4;
  const weights = paragraphs.map((paragraph) => headingWeight(paragraph, bodySize, boldTells));
  const ranks = [...new Set(weights.filter((weight) => weight !== null))].sort((a, b) => b - a);
  return paragraphs.map((paragraph, i): Role => {
    const weight = weights[i];
    if (weight !== null && weight !== undefined)
      return { kind: 'heading', level: Math.min(6, ranks.indexOf(weight) + 1) };
    if (paragraph.isNote) return { kind: 'note', level: 0 };
    if (paragraph.isTableRow) return { kind: 'tableRow', level: 0 };
    const text = paragraph.lines[0]?.text ?? '';
    if (hasLeader(paragraph.lines.at(-1)?.text ?? '')) return { kind: 'tableRow', level: 0 };
    if (
      /^(?:\*{1,3}|[†‡])(?!\*)/.test(text) &&
      paragraphs.filter((other) => other.page === paragraph.page && other.lines[0]?.text.startsWith('*')).length <= 2
    ) {
      return { kind: 'note', level: 0 };
    }
    return startsWithBullet(text) || listMarker.test(text)
      ? { kind: 'listItem', level: 1 }
      : { kind: 'paragraph', level: 0 };
  });
}
