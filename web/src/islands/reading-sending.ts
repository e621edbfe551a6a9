// Sends a form of the page and shows what the server answers: the coding or the passages as they are now. What was done is kept,
// so that it can be taken back step by step.
import { currentPassage, focusPassage, say, sayFailed } from './reading-page.ts';
import { choose, keyOfChosen, nextSuggestion } from './reading-suggestions.ts';

/** A request that takes something back, as the server gave it. */
interface Undo {
  action: string;
  fields: Record<string, string | number>;
}

interface Answer {
  ok: boolean;
  message: string;
  /** Of a decision: which coding of the passage, "code AWA-CAMPAIGN", and how it looks now; empty when it is gone. */
  key?: string;
  html?: string;
  /** Of marked words: the passages they lie on, as they look now. */
  passages?: { id: string; html: string }[];
  undo?: Undo | null;
}

/** What was done here, the last at the end. */
const done: (Undo | { passage: string; key: string })[] = [];

async function post(action: string, body: FormData): Promise<Answer> {
  const answer = await fetch(action, { method: 'POST', body, headers: { Accept: 'application/json' } });
  return (await answer.json()) as Answer;
}

/** @returns whether it was done */
export async function sendForm(form: HTMLFormElement, submitter: HTMLElement | null): Promise<boolean> {
  const passage = form.closest<HTMLElement>('.passage');
  const body = new FormData(form, submitter);
  const choice = body.get('choice');
  const isUndo = typeof choice === 'string' && choice.startsWith('withdraw ');
  const action = submitter?.getAttribute('formaction') ?? form.action;
  try {
    const answer = await post(action, body);
    say(answer.message);
    if (!answer.ok) return false;
    if (answer.passages !== undefined) showPassages(answer);
    else if (passage !== null && answer.key !== undefined) {
      if (!isUndo) done.push({ passage: passage.id, key: answer.key });
      // Who works with the pointer chooses the next one alone.
      const wasChosen = passage === currentPassage() && answer.key === keyOfChosen();
      showCoding(passage, answer.key, answer.html ?? '');
      if (!isUndo && wasChosen && form.closest('details') === null) nextSuggestion();
    }
    return true;
  } catch {
    sayFailed();
    return false;
  } finally {
    passage?.querySelectorAll('[aria-busy]').forEach((coding) => coding.removeAttribute('aria-busy'));
  }
}

function elementOf(html: string): HTMLElement | null {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement | null;
}

/** Puts the coding as the server shows it now in the place of the old one, or at the end. */
function showCoding(passage: HTMLElement, key: string, html: string): void {
  const list = passage.querySelector('.decisions ul');
  const old = passage.querySelector<HTMLElement>(`[data-coding="${CSS.escape(key)}"]`);
  const fresh = elementOf(html);
  if (fresh === null) old?.remove();
  else if (old === null) list?.append(fresh);
  else old.replaceWith(fresh);
  if (fresh !== null && key === keyOfChosen()) choose(fresh);
}

function showPassages({ passages = [], undo }: Answer): void {
  if (undo) done.push(undo);
  for (const { id, html } of passages) {
    const old = document.getElementById(id);
    const fresh = elementOf(html);
    if (old === null || fresh === null) continue;
    const wasCurrent = old.classList.contains('current');
    old.replaceWith(fresh);
    if (wasCurrent) focusPassage(fresh);
  }
}

/** Takes the last thing back that was done on this page. */
export function undoLast(): void {
  const last = done.pop();
  if (last === undefined) return;
  if ('key' in last) {
    const passage = document.getElementById(last.passage);
    if (passage === null) return;
    focusPassage(passage);
    passage.scrollIntoView({ block: 'center' });
    const coding = passage.querySelector<HTMLElement>(`[data-coding="${CSS.escape(last.key)}"]`);
    choose(coding);
    coding?.querySelector<HTMLButtonElement>('button[value^="withdraw "]')?.click();
    return;
  }
  void takeBack(last);
}

async function takeBack(undo: Undo): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(undo.fields)) body.set(name, String(value));
  try {
    const answer = await post(undo.action, body);
    say(answer.message);
    // What takes the taking back back is not kept: pressing again goes on backwards.
    if (answer.ok) showPassages({ ...answer, undo: null });
  } catch {
    sayFailed();
  }
}
