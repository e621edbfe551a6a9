// The parts of the reading page that its scripts know, and what they say to the reader.

export const passagesOnPage = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.passage')];
export const reading = document.querySelector<HTMLElement>('#reading');

const statusLine = document.querySelector<HTMLElement>('#reading-status');

export function say(message: string): void {
  if (statusLine !== null) statusLine.textContent = message;
}

export function sayFailed(): void {
  say(statusLine?.dataset['failed'] ?? '');
}

export function currentPassage(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.passage.current');
}

export function textOf(passage: HTMLElement | null): HTMLElement | null {
  return passage?.querySelector<HTMLElement>('.passage-text') ?? null;
}

/** Where the keys begin: at the passage the address names, else at the first in sight. */
export function startingPassage(): HTMLElement | undefined {
  const inSight = passagesOnPage().find((passage) => passage.getBoundingClientRect().bottom > 0);
  return document.querySelector<HTMLElement>('.passage:target') ?? inSight;
}

export function markCurrent(passage: HTMLElement): void {
  currentPassage()?.classList.remove('current');
  passage.classList.add('current');
}

export function focusPassage(passage: HTMLElement): void {
  markCurrent(passage);
  passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
}
