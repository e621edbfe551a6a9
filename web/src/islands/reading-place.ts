// Tells the server where the reader is, now and then and when they leave, so that everyone can go on where they left off.
import { currentPassage, passagesOnPage, reading } from './reading-page.ts';

let told = '';

function ordinalInSight(): string | null {
  const middle = innerHeight / 3;
  const passage = currentPassage() ?? passagesOnPage().find((one) => one.getBoundingClientRect().bottom > middle);
  return passage?.id.slice(1) ?? null;
}

function tell(): void {
  const address = reading?.dataset['place'];
  const ordinal = ordinalInSight();
  if (address === undefined || ordinal === null || ordinal === told) return;
  told = ordinal;
  const body = new FormData();
  body.set('ordinal', ordinal);
  // A request that outlives the page; whether it arrives is not worth a word.
  void fetch(address, { method: 'POST', body, keepalive: true }).catch(() => undefined);
}

const restSeconds = 5;

export function keepPlace(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let hasMoved = false;
  const begun = () => {
    hasMoved = true;
    clearTimeout(waiting);
    waiting = setTimeout(tell, restSeconds * 1000);
  };
  addEventListener('scroll', begun, { passive: true });
  document.addEventListener('visibilitychange', () => {
    // Who only looked in keeps the place of before.
    if (document.visibilityState === 'hidden' && (hasMoved || currentPassage() !== null)) tell();
  });
}
