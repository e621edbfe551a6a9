// Suggestions by keyboard: which one is chosen, and which comes next.
import { currentPassage, markCurrent, startingPassage } from './reading-page.ts';

let chosenKey: string | null = null;

export function chosenCoding(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.coding.chosen');
}

export const keyOfChosen = (): string | null => chosenKey;

export function choose(coding: HTMLElement | null): void {
  chosenCoding()?.classList.remove('chosen');
  coding?.classList.add('chosen');
  chosenKey = coding?.dataset['coding'] ?? null;
}

/** The next suggestion after the chosen one, in this passage or a later one. */
export function nextSuggestion(): void {
  const open = [...document.querySelectorAll<HTMLElement>('.coding.suggested')];
  const from: Node | undefined = chosenCoding() ?? currentPassage() ?? startingPassage();
  const next = open.find((coding) => from === undefined || isAfter(coding, from)) ?? open[0];
  const passage = next?.closest<HTMLElement>('.passage');
  if (next === undefined || !passage) return;
  if (passage !== currentPassage()) {
    markCurrent(passage);
    passage.tabIndex = -1;
    passage.focus({ preventScroll: true });
    passage.scrollIntoView({ block: 'center' });
  }
  choose(next);
  next.scrollIntoView({ block: 'nearest' });
}

function isAfter(coding: HTMLElement, from: Node): boolean {
  return coding !== from && (from.compareDocumentPosition(coding) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
