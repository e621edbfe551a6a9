// The reading page at work: from passage to passage, from suggestion to suggestion, words and their codes, without reloading.
// It only presses the page's own buttons and sends the page's own forms; without it, all of that works by itself.
import { finishGiving, forgetSelection, lookForCode, showStretch, watchCodes, writeMemo } from './reading-codes.ts';
import { reachMargins } from './reading-margin.ts';
import { currentPassage, focusPassage, passagesOnPage, reading, say, startingPassage } from './reading-page.ts';
import { keepPlace } from './reading-place.ts';
import { sendForm, undoLast } from './reading-sending.ts';
import { choose, chosenCoding, nextSuggestion } from './reading-suggestions.ts';
import { chooseWords, isChoosingWords, moveMark } from './reading-words.ts';

const keys = document.querySelector<HTMLDialogElement>('#keys');
const hint = document.querySelector<HTMLElement>('#keys-hint');

function goTo(passage: HTMLElement | undefined): void {
  if (passage === undefined) return;
  focusPassage(passage);
  passage.scrollIntoView({ block: 'center' });
  choose(passage.querySelector<HTMLElement>('.coding.suggested'));
  showStretch();
}

function move(step: 1 | -1): void {
  const passages = passagesOnPage();
  const at = passages.indexOf(currentPassage() as HTMLElement);
  goTo(at < 0 ? startingPassage() : passages[at + step]);
}

function decide(coding: HTMLElement | null, decision: 'accept' | 'reject'): void {
  // A key pressed twice is one decision.
  if (coding === null || coding.hasAttribute('aria-busy')) return;
  // In a round a suggestion has one button, which gives its code.
  const isInRound = reading?.dataset['round'] !== undefined;
  const sought = isInRound && decision === 'accept' ? 'button[name="choice"]' : `button[value^="${decision} "]`;
  const button = coding.querySelector<HTMLButtonElement>(sought);
  if (button === null) return;
  coding.setAttribute('aria-busy', 'true');
  button.click();
}

function acceptPassage(): void {
  const open = [...(currentPassage()?.querySelectorAll<HTMLElement>('.coding.suggested') ?? [])];
  // The last one is the chosen one, so that the next passage comes when all have been sent.
  choose(open.at(-1) ?? null);
  for (const coding of open) decide(coding, 'accept');
}

function addCode(): void {
  const details = currentPassage()?.querySelector<HTMLDetailsElement>('.passage-actions details');
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLInputElement>('input[name="add"]')?.focus();
}

/** Out of the field for a code, back to the keys. */
function leaveField(field: HTMLElement): void {
  field.closest('details')?.removeAttribute('open');
  goTo(field.closest<HTMLElement>('.passage') ?? undefined);
}

function backToText(): void {
  const passage = currentPassage() ?? startingPassage();
  if (passage !== undefined) focusPassage(passage);
}

const actions: Record<string, () => void> = {
  j: () => move(1),
  ArrowDown: () => move(1),
  k: () => move(-1),
  ArrowUp: () => move(-1),
  n: nextSuggestion,
  a: () => decide(chosenCoding(), 'accept'),
  A: acceptPassage,
  r: () => decide(chosenCoding(), 'reject'),
  u: undoLast,
  c: addCode,
  v: startWords,
  Enter: lookForCode,
  m: writeMemo,
  '?': () => keys?.showModal(),
};

function startWords(): void {
  const passage = currentPassage() ?? startingPassage();
  if (passage !== undefined && !isChoosingWords()) focusPassage(passage);
  chooseWords();
}

document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  if (event.key === 'Escape' && target.matches('.codings input')) leaveField(target);
  else if (event.key === 'Escape' && target.closest('input, select, textarea, dialog') === null) forgetSelection();
  if (target.closest('input, select, textarea, dialog') !== null) return;
  if (!event.metaKey && !event.altKey && moveMark(event)) {
    event.preventDefault();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  // A button, a link or a summary under the cursor has the Enter key for itself.
  if (event.key === 'Enter' && target.closest('a, button, summary') !== null) return;
  // Arrows scroll the page until somebody has begun to go from passage to passage.
  if (event.key.startsWith('Arrow') && currentPassage() === null) return;
  const action = actions[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
});

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  const isOfPanel = form.id === 'codes-to-give';
  if (!isOfPanel && form.closest('.codings') === null) return;
  event.preventDefault();
  if (isOfPanel && form.querySelector<HTMLInputElement>('input[name="start"]')?.value === '') {
    say(document.querySelector<HTMLElement>('#selected-words')?.dataset['nothing'] ?? '');
    return;
  }
  void sendForm(form, event.submitter).then((isDone) => {
    if (!isDone) return;
    if (isOfPanel) {
      finishGiving();
      backToText();
    } else if (form.closest('details') !== null) {
      form.reset();
      leaveField(form);
    }
  });
});

if (hint !== null) hint.hidden = false;
watchCodes(backToText);
keepPlace();
reachMargins();
