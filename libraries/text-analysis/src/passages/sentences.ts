// Where sentences end, in the six languages and their neighbours.
import { CodePointIndex } from '../code-points.ts';

export interface TextSpan {
  start: number;
  end: number;
}

/** Abbreviations after which a full stop ends no sentence, in lower case without the stop. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof st vs etc e.g i.e cf al no nos art arts para paras sec fig vol ed eds pp p ch approx dept govt ' +
    'inc ltd co corp rev res doc u.n u.s mme mlle m mm min max av n° cf chap éd núm nº n° art arts sr sra srta dra ee.uu ' +
    'pág págs cap г гг т.е т.к т.д т.п др пр ст п пп им ул руб млн млрд тыс см рис табл гл в н.э'
  ).split(' '),
);

const candidateEnd = /(?<![.!?…؟۔])[.!?…؟۔]+["”»’)\]]*(?=\s|$)|[。！？｡]+["”’」』）]*|\n+/gu;

/** Sentences without the spaces between them, in UTF-16 offsets. Line breaks end sentences.
 *  A full stop does not end one after a known abbreviation, an initial or a number at the start of the line ("12. To
 *  ratify"), nor before a lower-case letter. */
export function sentenceSpans(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(candidateEnd)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && !isSentenceEnd(text, start, match.index, end)) continue;
    pushTrimmed(text, start, match[0].startsWith('\n') ? match.index : end, spans);
    start = end;
  }
  pushTrimmed(text, start, text.length, spans);
  return spans;
}

function isSentenceEnd(text: string, start: number, stop: number, end: number): boolean {
  const next = /^\s*["“«‘([]*(\p{L})?/u.exec(text.slice(end, end + 8))?.[1];
  if (next !== undefined && next === next.toLowerCase() && next !== next.toUpperCase()) return false;
  const before = text.slice(Math.max(start, stop - 12), stop);
  const word = /[^\s("“«‘’'[]*$/u.exec(before)?.[0] ?? '';
  if (abbreviations.has(word.toLowerCase())) return false;
  if (/^\p{Lu}$/u.test(word)) return false;
  const isNumberOfItem = /^[(]?(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|[a-z])$/iu.test(word);
  return !(isNumberOfItem && text.slice(start, stop - word.length).trim() === '');
}

function pushTrimmed(text: string, start: number, end: number, spans: TextSpan[]): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  if (to > from) spans.push({ start: from, end: to });
}

/** Sentences in code points, end-exclusive, without the spaces between them; together they hold every character that
 *  is no space. Rules, no model: a heading without a stop joins nothing only if a line break follows it. */
export function splitSentences(text: string): TextSpan[] {
  const index = new CodePointIndex(text);
  return sentenceSpans(text).map(({ start, end }) => ({
    start: index.toCodePoint(start),
    end: index.toCodePoint(end),
  }));
}
