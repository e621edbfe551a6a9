// Deciding a round's units by keyboard: from unit to unit, one key for yes, one for no. It only presses the page's own buttons.

const units = [...document.querySelectorAll<HTMLElement>('.unit')];
const undecided = units.filter((unit) => unit.querySelector('form.decision-on-unit') !== null);

function current(): HTMLElement | undefined {
  return units.find((unit) => unit.classList.contains('current'));
}

function goTo(unit: HTMLElement | undefined): void {
  if (unit === undefined) return;
  current()?.classList.remove('current');
  unit.classList.add('current');
  unit.tabIndex = -1;
  unit.focus({ preventScroll: true });
  unit.scrollIntoView({ block: 'center' });
}

function move(step: 1 | -1): void {
  const unit = current();
  goTo(unit === undefined ? undecided[0] : units[units.indexOf(unit) + step]);
}

function press(outcome: 'yes' | 'no'): void {
  const unit = current();
  if (unit === undefined || unit.hasAttribute('aria-busy')) return;
  // A key pressed twice is one decision.
  unit.setAttribute('aria-busy', 'true');
  unit.querySelector<HTMLButtonElement>(`button[name="outcome"][value="${outcome}"]`)?.click();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLInputElement && event.target.type === 'text') {
    // Enter in the field would press the first button: a reason alone is no decision.
    if (event.key === 'Enter') event.preventDefault();
    if (event.key === 'Enter' || event.key === 'Escape') goTo(current());
    return;
  }
  if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement) return;
  const act = {
    j: () => move(1),
    k: () => move(-1),
    y: () => press('yes'),
    n: () => press('no'),
    c: () => current()?.querySelector<HTMLInputElement>('input[name="lesson"]')?.click(),
    w: () => current()?.querySelector<HTMLInputElement>('input[name="reason"]')?.focus(),
  }[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
});

// After a decision the next one is at hand: the list of what is to decide has moved up into its place.
if (location.search.includes('saved=')) goTo(undecided[Math.min(undecided.length - 1, Math.max(0, placeInAddress()))]);

function placeInAddress(): number {
  return Number(/^#u(\d+)$/.exec(location.hash)?.[1] ?? 0);
}
