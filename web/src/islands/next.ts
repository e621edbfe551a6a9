// What to read next by keyboard: a key presses the page's own button or link that names it. Without it, all of that works by itself.

const hint = document.querySelector<HTMLElement>('#keys-hint');
if (hint !== null) hint.hidden = false;

/** A key held down or pressed twice is one decision: the page is being left. */
let isLeaving = false;

document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  const isTyping = target.closest('input, select, textarea, dialog') !== null;
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isLeaving) return;
  const pressed = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
  if (pressed === null) return;
  event.preventDefault();
  isLeaving = true;
  pressed.click();
});

// Back by the browser's own button, the page may come as it was left.
window.addEventListener('pageshow', () => {
  isLeaving = false;
});

export {};
