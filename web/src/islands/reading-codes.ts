// The codes beside the text: which words they are given to, finding one by its letters, and on a phone the sheet they stand in.
import { currentPassage, textOf } from './reading-page.ts';
import { stretchOfRange, type SelectedStretch } from './reading-selection.ts';
import { isChoosingWords, stopChoosing } from './reading-words.ts';

export const codes = document.querySelector<HTMLFormElement>('#codes-to-give');
const shownWords = document.querySelector<HTMLElement>('#selected-words');
const filter = document.querySelector<HTMLInputElement>('#code-filter');
const nothingFits = document.querySelector<HTMLElement>('#no-code-fits');
const handle = document.querySelector<HTMLButtonElement>('#panel-handle');
const panel = document.querySelector<HTMLElement>('.side-panel');
const memoOnWords = document.querySelector<HTMLButtonElement>('#memo-on-words');

/** The words that a code or a memo is for: selected last, and kept while the reader looks for the code. */
let selected: SelectedStretch | null = null;

/** What a code would be given to now: the selected words, else the passage the keys are at. */
export function chosenStretch(): SelectedStretch | null {
  if (selected !== null) return selected;
  const passage = currentPassage();
  const text = textOf(passage)?.textContent ?? '';
  return passage === null
    ? null
    : { start: Number(passage.dataset['start']), end: Number(passage.dataset['end']), text };
}

const longestShown = 120;

export function showStretch(): void {
  const stretch = chosenStretch();
  if (shownWords !== null) {
    const nothing = shownWords.dataset['nothing'] ?? '';
    const whole = selected === null ? `${shownWords.dataset['passage'] ?? ''} ` : '';
    const characters = Array.from(stretch?.text ?? '');
    const cut = characters.length > longestShown ? `${characters.slice(0, longestShown).join('')} …` : stretch?.text;
    shownWords.textContent = stretch === null ? nothing : `${whole}“${cut ?? ''}”`;
  }
  panel?.classList.toggle('has-words', selected !== null);
  if (memoOnWords !== null) memoOnWords.hidden = stretch === null;
  for (const [name, value] of [
    ['start', stretch?.start],
    ['end', stretch?.end],
  ] as const) {
    const field = codes?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (field) field.value = value === undefined ? '' : String(value);
  }
}

export function forgetSelection(): void {
  selected = null;
  stopChoosing();
  document.getSelection()?.removeAllRanges();
  highlight(null);
  showStretch();
}

/** Shows the kept words while the browser's own selection is gone (a field has the cursor). */
function highlight(range: Range | null): void {
  if (!('highlights' in CSS)) return;
  if (range === null) CSS.highlights.delete('chosen');
  else CSS.highlights.set('chosen', new Highlight(range));
}

function takeSelection(): void {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const isInPanel = panel?.contains(document.activeElement) === true;
  if (range.collapsed) {
    // Who looks for a code or taps a button has not given the words up.
    if (!isInPanel && !isTouchingPanel && !isChoosingWords() && selected !== null) {
      selected = null;
      highlight(null);
      showStretch();
    }
    return;
  }
  const stretch = stretchOfRange(range);
  if (stretch === null) return;
  selected = stretch;
  highlight(range.cloneRange());
  showStretch();
}

let isTouchingPanel = false;

/** Shows only the codes whose names hold the letters typed; the first of them is given by Enter. */
function narrow(): void {
  const sought = (filter?.value ?? '').trim().toLocaleLowerCase();
  let shown = 0;
  for (const group of codes?.querySelectorAll<HTMLDetailsElement>('.code-group') ?? []) {
    let inGroup = 0;
    for (const entry of group.querySelectorAll('li')) {
      const button = entry.querySelector('button');
      const words = `${button?.textContent ?? ''} ${button?.value ?? ''}`.toLocaleLowerCase();
      entry.hidden = sought !== '' && !words.includes(sought);
      if (!entry.hidden) inGroup += 1;
    }
    group.dataset['wasOpen'] ??= String(group.open);
    group.open = sought === '' ? group.dataset['wasOpen'] === 'true' : true;
    group.hidden = inGroup === 0;
    shown += inGroup;
  }
  if (nothingFits !== null) nothingFits.hidden = shown > 0;
}

/** Into the field that finds a code; on a phone the sheet opens. */
export function lookForCode(): void {
  // The browser tells of a changed selection a moment later; a quick hand is here before.
  takeSelection();
  if (chosenStretch() === null) return;
  openSheet(true);
  if (filter !== null) {
    filter.value = '';
    narrow();
    filter.focus({ preventScroll: true });
  }
}

function openSheet(isOpen: boolean): void {
  panel?.classList.toggle('open', isOpen);
  handle?.setAttribute('aria-expanded', String(isOpen));
}

/** After a code was given: back to the text, ready for the next words. */
export function finishGiving(): void {
  openSheet(false);
  if (filter !== null) filter.value = '';
  narrow();
  forgetSelection();
}

function moveAmongCodes(event: KeyboardEvent): void {
  const shown = [...(codes?.querySelectorAll<HTMLButtonElement>('.code-groups button') ?? [])].filter(
    (button) => button.offsetParent !== null,
  );
  const at = shown.indexOf(document.activeElement as HTMLButtonElement);
  const next = event.key === 'ArrowDown' ? shown[at + 1] : at <= 0 ? filter : shown[at - 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** @param leave called when the reader goes back to the text by Escape */
export function watchCodes(leave: () => void): void {
  if (codes === null) return;
  codes.hidden = false;
  if (handle !== null) handle.hidden = false;
  showStretch();
  document.addEventListener('selectionchange', takeSelection);
  panel?.addEventListener('pointerdown', () => {
    isTouchingPanel = true;
  });
  document.addEventListener('pointerdown', (event) => {
    if (panel?.contains(event.target as Node) !== true) isTouchingPanel = false;
  });
  handle?.addEventListener('click', () => openSheet(panel?.classList.contains('open') !== true));
  filter?.addEventListener('input', narrow);
  codes.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      openSheet(false);
      leave();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveAmongCodes(event);
    else if (event.key === 'Enter' && event.target === filter) {
      event.preventDefault();
      const first = [...codes.querySelectorAll<HTMLButtonElement>('.code-groups button')].find(
        (button) => button.offsetParent !== null,
      );
      if (filter?.value.trim() !== '') first?.click();
    }
  });
  memoOnWords?.addEventListener('click', writeMemo);
}

/** Opens the memo of the panel for the chosen words, the passage, or else the document. */
export function writeMemo(): void {
  const details = document.querySelector<HTMLDetailsElement>('#memo-details');
  const form = details?.querySelector('form');
  const about = document.querySelector<HTMLElement>('#memo-about');
  if (!details || !form) return;
  takeSelection();
  const stretch = chosenStretch();
  for (const side of ['start', 'end'] as const) {
    const field = form.querySelector<HTMLInputElement>(`input[name="${side}"]`);
    if (field) field.value = stretch === null ? '' : String(stretch[side]);
  }
  if (about !== null)
    about.textContent =
      stretch === null ? (about.dataset['document'] ?? '') : `“${stretch.text.slice(0, longestShown)}”`;
  const back = form.querySelector<HTMLInputElement>('input[name="return"]');
  const passage = currentPassage();
  if (back && passage !== null) back.value = `${back.value.split('#')[0] ?? ''}#${passage.id}`;
  openSheet(true);
  details.open = true;
  form.querySelector('textarea')?.focus();
}
