// Draws capital letters as strokes, so that a PDF shows words without holding any text, as a scan does.

/** Strokes on a grid of 4 by 6: pairs of points. */
const strokes: Record<string, number[][]> = {
  H: [
    [0, 0, 0, 6],
    [4, 0, 4, 6],
    [0, 3, 4, 3],
  ],
  E: [
    [0, 0, 0, 6],
    [0, 6, 4, 6],
    [0, 3, 3, 3],
    [0, 0, 4, 0],
  ],
  L: [
    [0, 6, 0, 0],
    [0, 0, 4, 0],
  ],
  I: [[2, 0, 2, 6]],
  N: [
    [0, 0, 0, 6],
    [0, 6, 4, 0],
    [4, 0, 4, 6],
  ],
};

/** PDF drawing operators for a line of text that begins at x, y; letters are 48 points high. */
export function drawnLetters(text: string, x: number, y: number): string {
  const unit = 8;
  const parts = ['7 w 1 J 1 j'];
  [...text].forEach((letter, i) => {
    for (const [x1, y1, x2, y2] of strokes[letter] ?? []) {
      const left = x + i * 6 * unit;
      parts.push(
        `${left + (x1 ?? 0) * unit} ${y + (y1 ?? 0) * unit} m ${left + (x2 ?? 0) * unit} ${y + (y2 ?? 0) * unit} l S`,
      );
    }
  });
  return parts.join('\n');
}
