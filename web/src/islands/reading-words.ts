// Choosing words by keyboard: "v" puts the mark on a word, a second "v" (or Shift) holds its beginning, arrows move.
import { currentPassage, passagesOnPage, startingPassage, textOf } from './reading-page.ts';
import { rangeOf, wordsOf } from './reading-selection.ts';

/** A word by its passage and its place among the passage's words. */
interface Word {
  text: HTMLElement;
  start: number;
  end: number;
}

/** Words of passages that were asked for, so that a long page is not divided as a whole. */
const divided = new WeakMap<HTMLElement, Word[]>();

let mark: { from: Word; to: Word; isHeld: boolean } | null = null;

export const isChoosingWords = (): boolean => mark !== null;

export function stopChoosing(): void {
  mark = null;
}

function wordsIn(text: HTMLElement): Word[] {
  const known = divided.get(text);
  if (known !== undefined) return known;
  const words = wordsOf(text.textContent ?? '', languageOf(text)).map((word) => ({ text, ...word }));
  divided.set(text, words);
  return words;
}

function languageOf(text: HTMLElement): string {
  try {
    return Intl.getCanonicalLocales(text.lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Begins at the word under the text cursor or at the first of the passage; the second time its place is held. */
export function chooseWords(): void {
  if (mark !== null) {
    mark.isHeld = !mark.isHeld;
    return;
  }
  const passage = currentPassage() ?? startingPassage();
  const text = textOf(passage ?? null);
  const first = text === null ? undefined : wordsIn(text)[0];
  if (first === undefined) return;
  mark = { from: first, to: first, isHeld: false };
  show();
}

/** @returns whether the key was one of choosing words */
export function moveMark(event: KeyboardEvent): boolean {
  if (mark === null) return false;
  const isExtending = mark.isHeld || event.shiftKey;
  const step = stepOf(event.key, mark.to.text);
  if (step === null) return false;
  if (event.ctrlKey) moveByCharacter(step.forward);
  else {
    const to = step.unit === 'word' ? neighbour(mark.to, step.forward) : across(mark.to, step.forward, isExtending);
    if (to !== undefined) mark = { ...mark, to, from: isExtending ? mark.from : to };
  }
  show();
  return true;
}

/** In right-to-left text the arrow to the left goes forward. */
function stepOf(key: string, text: HTMLElement): { unit: 'word' | 'passage'; forward: boolean } | null {
  const isRightToLeft = getComputedStyle(text).direction === 'rtl';
  switch (key) {
    case 'ArrowRight':
      return { unit: 'word', forward: !isRightToLeft };
    case 'ArrowLeft':
      return { unit: 'word', forward: isRightToLeft };
    case 'ArrowDown':
      return { unit: 'passage', forward: true };
    case 'ArrowUp':
      return { unit: 'passage', forward: false };
    default:
      return null;
  }
}

/** The end of the mark by one character as readers see it: a letter with its marks, a whole emoji. */
function moveByCharacter(forward: boolean): void {
  if (mark === null) return;
  const { text } = mark.to;
  const characters = [...new Intl.Segmenter(languageOf(text)).segment(text.textContent ?? '')];
  const ends: number[] = [];
  let at = 0;
  for (const { segment } of characters) ends.push((at += Array.from(segment).length));
  const end = mark.to.end;
  const next = forward ? ends.find((one) => one > end) : ends.filter((one) => one < end).at(-1);
  const isBeforeStart = next !== undefined && mark.from.text === text && next <= mark.from.start;
  if (next === undefined || isBeforeStart) return;
  mark = { ...mark, to: { text, start: Math.min(mark.to.start, next - 1), end: next }, isHeld: true };
}

function neighbour(word: Word, forward: boolean): Word | undefined {
  const words = wordsIn(word.text);
  const inSame = forward
    ? words.find((one) => one.start >= word.end)
    : words.filter((one) => one.end <= word.start).at(-1);
  return inSame ?? across(word, forward, !forward);
}

/** The first word of the neighbouring passage, or its last; when extending forward, first the end of this passage. */
function across(word: Word, forward: boolean, toEnd: boolean): Word | undefined {
  const last = wordsIn(word.text).at(-1);
  if (forward && toEnd && last !== undefined && last.start > word.start) return last;
  const passages = passagesOnPage();
  const at = passages.indexOf(word.text.closest('.passage') as HTMLElement);
  const text = textOf(passages[at + (forward ? 1 : -1)] ?? null);
  if (text === null) return undefined;
  const words = wordsIn(text);
  return toEnd ? words.at(-1) : words[0];
}

/** As the browser's own selection: what it is to be coded is read from there, as with the pointer. */
function show(): void {
  if (mark === null) return;
  const isBackward = isBefore(mark.to, mark.from);
  const [first, last] = isBackward ? [mark.to, mark.from] : [mark.from, mark.to];
  const range = rangeOf({ text: first.text, point: first.start }, { text: last.text, point: last.end });
  const selection = document.getSelection();
  if (range === null || selection === null) return;
  selection.removeAllRanges();
  selection.addRange(range);
  mark.to.text.closest('.passage')?.scrollIntoView({ block: 'nearest' });
}

function isBefore(one: Word, other: Word): boolean {
  if (one.text === other.text) return one.start < other.start;
  return (one.text.compareDocumentPosition(other.text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
