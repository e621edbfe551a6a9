// Puts the lines of a page into reading order. The order of the file is kept where it makes sense, since programs write text as it is
// read; where it jumps about, or where two columns are written across, the page is cut at its white gaps.
import type { Cell, Line } from '../layout/line.ts';

/** Width of the gutter must be this part of the font size, and this many lines must agree on it. */
const gutterSize = 1;
const gutterLines = 8;

function isDisordered(lines: Line[]): boolean {
  let jumps = 0;
  for (let i = 1; i < lines.length; i += 1) {
    const before = lines[i - 1] as Line;
    const line = lines[i] as Line;
    const overlap = Math.min(before.right, line.right) - Math.max(before.left, line.left);
    if (
      line.baseline > before.baseline + 1.5 * line.size &&
      overlap > 0.3 * Math.min(before.right - before.left, line.right - line.left)
    )
      jumps += 1;
  }
  return jumps >= 4 && jumps > 0.12 * lines.length;
}

/** The x of a gutter that many lines with exactly one wide gap share, both sides being running text; null where there is none. */
function findGutter(lines: Line[]): number | null {
  const wide = lines.filter((line) => line.cells.length === 2 && line.cells.every((cell) => cell.text.length > 22));
  if (wide.length < gutterLines || wide.length < 0.4 * lines.length) return null;
  const low = wide.map((line) => (line.cells[0] as Cell).right).sort((a, b) => a - b);
  const high = wide.map((line) => (line.cells[1] as Cell).left).sort((a, b) => a - b);
  const from = low[Math.floor(low.length * 0.95)] as number;
  const to = high[Math.floor(high.length * 0.05)] as number;
  return from < to ? (from + to) / 2 : null;
}

function cellLine(line: Line, cell: Cell): Line {
  return { ...line, text: cell.text, cells: [cell], left: cell.left, right: cell.right };
}

function splitAtGutter(lines: Line[], gutter: number): Line[] {
  const out: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const flush = (): void => {
    out.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const line of [...lines].sort((a, b) => b.baseline - a.baseline)) {
    const [first, second] = line.cells;
    if (line.right <= gutter) left.push(line);
    else if (line.left >= gutter) right.push(line);
    else if (
      first !== undefined &&
      second !== undefined &&
      line.cells.length === 2 &&
      first.right <= gutter &&
      second.left >= gutter
    ) {
      left.push(cellLine(line, first));
      right.push(cellLine(line, second));
    } else {
      flush();
      out.push(line);
    }
  }
  flush();
  return out;
}

interface Gap {
  size: number;
  at: number;
}

/** The widest stretch that no interval covers. */
function widestGap(intervals: [number, number][]): Gap {
  const sorted = [...intervals].sort((a, b) => a[0] - b[0]);
  let reach = sorted[0]?.[1] ?? 0;
  let best: Gap = { size: 0, at: 0 };
  for (const [from, to] of sorted) {
    if (from - reach > best.size) best = { size: from - reach, at: (from + reach) / 2 };
    reach = Math.max(reach, to);
  }
  return best;
}

/** Recursive cutting at white gaps: a gutter first, else the widest space between lines. Source: Nagy & Seth 1984 (XY-cut). */
function cut(lines: Line[], depth: number): Line[] {
  const size = Math.max(...lines.map((line) => line.size));
  if (lines.length > 2 && depth < 24) {
    const column = widestGap(lines.map((line) => [line.left, line.right]));
    if (column.size > gutterSize * size) {
      const left = lines.filter((line) => line.right <= column.at);
      const right = lines.filter((line) => line.right > column.at);
      if (left.length > 2 && right.length > 2) return [...cut(left, depth + 1), ...cut(right, depth + 1)];
    }
    const row = widestGap(lines.map((line) => [line.baseline - 0.25 * line.size, line.baseline + 0.75 * line.size]));
    if (row.size > 0.3 * size) {
      const above = lines.filter((line) => line.baseline > row.at);
      const below = lines.filter((line) => line.baseline <= row.at);
      if (above.length > 0 && below.length > 0) return [...cut(above, depth + 1), ...cut(below, depth + 1)];
    }
  }
  return [...lines].sort((a, b) =>
    Math.abs(a.baseline - b.baseline) < 0.4 * size ? a.left - b.left : b.baseline - a.baseline,
  );
}

/** Lines that stand on one baseline after cutting are one line with several cells again. */
function joinRows(lines: Line[]): Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const before = out.at(-1);
    if (
      before !== undefined &&
      !before.askew &&
      Math.abs(before.baseline - line.baseline) < 0.3 * line.size &&
      line.left > before.right - 1
    ) {
      const near = line.left - before.right < 1.6 * line.size;
      const last = before.cells.at(-1) as Cell;
      const [first, ...rest] = line.cells as [Cell, ...Cell[]];
      const cells = near
        ? [
            ...before.cells.slice(0, -1),
            { text: `${last.text} ${first.text}`, left: last.left, right: first.right },
            ...rest,
          ]
        : [...before.cells, ...line.cells];
      out[out.length - 1] = {
        ...before,
        cells,
        text: `${before.text} ${line.text}`,
        right: line.right,
        bold: before.bold && line.bold,
      };
    } else out.push(line);
  }
  return out;
}

export function orderLines(lines: Line[]): Line[] {
  const upright = lines.filter((line) => !line.askew);
  const askew = lines.filter((line) => line.askew);
  if (upright.length === 0) return askew;
  const gutter = findGutter(upright);
  if (gutter !== null) return [...splitAtGutter(upright, gutter), ...askew];
  if (isDisordered(upright)) return [...joinRows(cut(upright, 0)), ...askew];
  return [...upright, ...askew];
}
