// Notes at the foot of PDF pages, and the raised marks that point to them.
import type { Line } from './line.ts';

const superscriptRun = /[⁰¹²³⁴-⁹]+/g;
const noteStart = /^(?:[⁰¹²³⁴-⁹]+|\d{1,3}(?=\s|\p{Lu})|\*{1,3}|[†‡§]|[a-z](?=\s\p{Lu}))/u;

function toDigits(superscript: string): string {
  return [...superscript].map((character) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(character))).join('');
}

/** Lines in smaller print below all text in body size, the first of which begins with a note's mark. */
export function findNoteLines(lines: Line[], bodySize: number): Line[] {
  const upright = lines.filter((line) => !line.askew);
  const body = upright.filter((line) => line.size >= 0.93 * bodySize);
  if (body.length === 0) return [];
  const lowest = Math.min(...body.map((line) => line.baseline));
  const small = upright
    .filter((line) => line.size < 0.93 * bodySize && line.baseline < lowest)
    .sort((a, b) => b.baseline - a.baseline);
  const first = small.findIndex((line) => noteStart.test(line.text));
  return first < 0 ? [] : small.slice(first);
}

/** Numbers with which notes begin, at the foot of pages or, raised, at the start of any line (endnotes). */
export function findNoteNumbers(pages: Line[][], noteLines: Set<Line>): Set<string> {
  const numbers = new Set<string>();
  for (const lines of pages) {
    for (const line of lines) {
      const raised = /^[⁰¹²³⁴-⁹]+/.exec(line.text)?.[0];
      if (raised !== undefined) numbers.add(toDigits(raised));
      else if (noteLines.has(line)) {
        const plain = /^\d{1,3}/.exec(line.text)?.[0];
        if (plain !== undefined) numbers.add(plain);
      }
    }
  }
  return numbers;
}

/** Marks of known notes are left out, since they are no part of the sentence; other raised digits (units, formulas) stay raised. A
 *  number that begins a note becomes plain. */
export function withoutNoteMarks(text: string, notes: Set<string>): string {
  if (!/[⁰¹²³⁴-⁹]/.test(text)) return text;
  return text.replace(superscriptRun, (run, at: number) => {
    if (at === 0) return /^\s/.test(text.slice(run.length)) ? toDigits(run) : `${toDigits(run)} `;
    return notes.has(toDigits(run)) ? '' : run;
  });
}
