// The reading page by keyboard: from passage to passage, from suggestion to suggestion, decisions without reloading.
// It only presses the page's own buttons and sends the page's own forms; without it, all of that works by itself.

interface DecisionAnswer {
  ok: boolean;
  message: string;
  /** Which coding of the passage: "code AWA-CAMPAIGN". */
  key: string;
  /** How the coding looks now; empty when it is gone. */
  html: string;
}

const statusLine = document.querySelector<HTMLElement>('#reading-status');
const keys = document.querySelector<HTMLDialogElement>('#keys');
const hint = document.querySelector<HTMLElement>('#keys-hint');
const passages = [...document.querySelectorAll<HTMLElement>('.passage')];
/** Decisions made here, the last at the end, so that they can be taken back. */
const decided: { passage: HTMLElement; key: string }[] = [];
let chosenKey: string | null = null;

function currentPassage(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.passage.current');
}

/** Where the keys begin: at the passage the address names, else at the first in sight. */
function startingPassage(): HTMLElement | undefined {
  return document.querySelector<HTMLElement>('.passage:target') ?? firstVisible();
}

function goTo(passage: HTMLElement | undefined): void {
  if (passage === undefined) return;
  currentPassage()?.classList.remove('current');
  passage.classList.add('current');
  passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
  passage.scrollIntoView({ block: 'center' });
  choose(passage.querySelector<HTMLElement>('.coding.suggested'));
}

function move(step: 1 | -1): void {
  const at = passages.indexOf(currentPassage() as HTMLElement);
  goTo(at < 0 ? startingPassage() : passages[at + step]);
}

function firstVisible(): HTMLElement | undefined {
  return passages.find((passage) => passage.getBoundingClientRect().bottom > 0);
}

function chosenCoding(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.coding.chosen');
}

function choose(coding: HTMLElement | null): void {
  chosenCoding()?.classList.remove('chosen');
  coding?.classList.add('chosen');
  chosenKey = coding?.dataset['coding'] ?? null;
}

/** The next suggestion after the chosen one, in this passage or a later one. */
function nextSuggestion(): void {
  const open = [...document.querySelectorAll<HTMLElement>('.coding.suggested')];
  const from: Node | undefined = chosenCoding() ?? currentPassage() ?? startingPassage();
  const next = open.find((coding) => from === undefined || isAfter(coding, from)) ?? open[0];
  const passage = next?.closest<HTMLElement>('.passage');
  if (next === undefined || !passage) return;
  if (passage !== currentPassage()) goTo(passage);
  choose(next);
  next.scrollIntoView({ block: 'nearest' });
}

function isAfter(coding: HTMLElement, from: Node): boolean {
  return coding !== from && (from.compareDocumentPosition(coding) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function decide(coding: HTMLElement | null, decision: 'accept' | 'reject'): void {
  // A key pressed twice is one decision.
  if (coding === null || coding.hasAttribute('aria-busy')) return;
  coding.setAttribute('aria-busy', 'true');
  coding.querySelector<HTMLButtonElement>(`button[value^="${decision} "]`)?.click();
}

function acceptPassage(): void {
  const open = [...(currentPassage()?.querySelectorAll<HTMLElement>('.coding.suggested') ?? [])];
  // The last one is the chosen one, so that the next passage comes when all have been sent.
  choose(open.at(-1) ?? null);
  for (const coding of open) decide(coding, 'accept');
}

function addCode(): void {
  const details = currentPassage()?.querySelector('details');
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLInputElement>('input[name="add"]')?.focus();
}

/** Out of the field for a code, back to the keys. */
function leaveField(field: HTMLElement): void {
  field.closest('details')?.removeAttribute('open');
  goTo(field.closest<HTMLElement>('.passage') ?? undefined);
}

function undo(): void {
  const last = decided.pop();
  if (last === undefined) return;
  goTo(last.passage);
  const coding = last.passage.querySelector<HTMLElement>(`[data-coding="${CSS.escape(last.key)}"]`);
  choose(coding);
  coding?.querySelector<HTMLButtonElement>('button[value^="withdraw "]')?.click();
}

function say(message: string): void {
  if (statusLine !== null) statusLine.textContent = message;
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const passage = form.closest<HTMLElement>('.passage');
  const body = new FormData(form, submitter);
  const isUndo = String(body.get('choice') ?? '').startsWith('withdraw ');
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } });
    const decision = (await answer.json()) as DecisionAnswer;
    say(decision.message);
    if (!decision.ok || passage === null) return;
    if (!isUndo) decided.push({ passage, key: decision.key });
    // Who works with the pointer chooses the next one alone.
    const wasChosen = passage === currentPassage() && decision.key === chosenKey;
    show(passage, decision);
    if (form.closest('details') !== null) finishAdding(form);
    else if (!isUndo && wasChosen) nextSuggestion();
  } catch {
    say(statusLine?.dataset['failed'] ?? '');
  } finally {
    passage?.querySelectorAll('[aria-busy]').forEach((coding) => coding.removeAttribute('aria-busy'));
  }
}

function finishAdding(form: HTMLFormElement): void {
  form.reset();
  leaveField(form);
}

/** Puts the coding as the server shows it now in the place of the old one, or at the end. */
function show(passage: HTMLElement, decision: DecisionAnswer): void {
  const list = passage.querySelector('.decisions ul');
  const old = passage.querySelector<HTMLElement>(`[data-coding="${CSS.escape(decision.key)}"]`);
  const template = document.createElement('template');
  template.innerHTML = decision.html;
  const fresh = template.content.firstElementChild as HTMLElement | null;
  if (fresh === null) old?.remove();
  else if (old === null) list?.append(fresh);
  else old.replaceWith(fresh);
  if (fresh !== null && decision.key === chosenKey) choose(fresh);
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
  u: undo,
  c: addCode,
  '?': () => keys?.showModal(),
};

document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  if (event.key === 'Escape' && target.matches('.codings input')) leaveField(target);
  const isTyping = target.closest('input, select, textarea, dialog') !== null;
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  // Arrows scroll the page until somebody has begun to go from passage to passage.
  if (event.key.startsWith('Arrow') && currentPassage() === null) return;
  const action = actions[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
});

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.closest('.codings') === null) return;
  event.preventDefault();
  void send(form, event.submitter);
});

if (hint !== null) hint.hidden = false;

export {};
