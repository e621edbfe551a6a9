// Finds the lines that repeat at the top or bottom of the pages (document symbols, titles, page numbers), which are no part of the text.
import type { Line, PageLines } from './line.ts';

/** How many lines from the edge can be running lines, and in what part of the pages (never fewer than three) one must be seen. */
const depth = 4;
const share = 0.3;

function patternOf(line: Line): string {
  return line.text
    .toLowerCase()
    .replace(/\b[ivxl]+\b/g, '#')
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/g, ' ');
}

interface Candidate {
  line: Line;
  key: string;
}

/** Outermost lines of the page by height, the outermost first; lines on one baseline count as one step. */
function edgeLines(page: PageLines, top: boolean): Candidate[] {
  const sorted = page.lines
    .filter((line) => !line.askew)
    .sort((a, b) => (top ? b.baseline - a.baseline : a.baseline - b.baseline));
  const out: Candidate[] = [];
  let steps = 0;
  let baseline = Infinity;
  for (const line of sorted) {
    if (Math.abs(line.baseline - baseline) > 2) steps += 1;
    baseline = line.baseline;
    if (steps > depth) break;
    const pattern = patternOf(line);
    if (pattern.length <= 200) out.push({ line, key: `${top ? 't' : 'b'} ${pattern}` });
  }
  return out;
}

const bareNumber =
  /^[\s–—\-|[(]*(page|seite|página|pagina|стр\.?|صفحة|第)?\s*#(\s*(of|de|sur|\/|из|von|من)\s*#)?\s*页?[\s–—\-|\])]*$/;

/** Lines left out of the text, by page. A page keeps at least what is not repeated; documents of one or two pages lose only bare page numbers
 *  that agree with the page. */
export function findRunningLines(pages: PageLines[]): Map<PageLines, Set<Line>> {
  const edges = pages.map((page) => [...edgeLines(page, true), ...edgeLines(page, false)]);
  const seen = new Map<string, { pages: number; baselines: number[] }>();
  edges.forEach((candidates) => {
    for (const [key, candidate] of new Map(candidates.map((candidate) => [candidate.key, candidate]))) {
      const entry = seen.get(key) ?? { pages: 0, baselines: [] };
      entry.pages += 1;
      entry.baselines.push(candidate.line.baseline);
      seen.set(key, entry);
    }
  });
  const needed = Math.max(3, share * pages.filter((page) => page.lines.length > 0).length);
  const running = new Map<PageLines, Set<Line>>();
  pages.forEach((page, index) => {
    const found = new Set<Line>();
    for (const { line, key } of edges[index] ?? []) {
      const entry = seen.get(key);
      const number = Number(/\d+/.exec(line.text)?.[0] ?? NaN);
      const isPageNumber = bareNumber.test(key.slice(2)) && isOutermost(page, line);
      const repeated = entry !== undefined && entry.pages >= needed && isAligned(line, entry.baselines);
      if (repeated || (isPageNumber && (number === page.number || (entry?.pages ?? 0) >= 3))) found.add(line);
    }
    running.set(page, found);
  });
  return running;
}

/** A running line keeps its height: at least half of its occurrences stand within three points of this one. */
function isAligned(line: Line, baselines: number[]): boolean {
  const near = baselines.filter((baseline) => Math.abs(baseline - line.baseline) < 3).length;
  return near >= Math.max(2, 0.25 * baselines.length);
}

function isOutermost(page: PageLines, line: Line): boolean {
  let above = false;
  let below = false;
  for (const other of page.lines) {
    if (other === line || other.askew) continue;
    if (other.baseline > line.baseline + 2) above = true;
    if (other.baseline < line.baseline - 2) below = true;
  }
  return !(above && below);
}
