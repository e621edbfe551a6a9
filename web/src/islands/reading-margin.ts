// How far the marks in the margin reach: from the line where marked words begin to the line where they end.
import { reading } from './reading-page.ts';

function reach(passage: Element): void {
  const parts = new Map<string, HTMLElement[]>();
  for (const part of passage.querySelectorAll<HTMLElement>('.passage-text [data-segment]')) {
    const id = part.dataset['segment'] ?? '';
    parts.set(id, [...(parts.get(id) ?? []), part]);
  }
  // All is measured before anything is changed: the page is laid out once.
  const measured = [...parts.values()].flatMap((own) => {
    const [first] = own;
    const top = first?.getClientRects()[0]?.top;
    const bottom = [...(own.at(-1)?.getClientRects() ?? [])].at(-1)?.bottom;
    return first === undefined || top === undefined || bottom === undefined ? [] : [{ first, height: bottom - top }];
  });
  for (const { first, height } of measured) first.style.setProperty('--reach', `${String(Math.round(height))}px`);
}

/** Measures what comes into sight, and again when the page gets another width. */
export function reachMargins(): void {
  if (reading === null) return;
  const inSight = new Set<Element>();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inSight.add(target);
        else inSight.delete(target);
        if (isIntersecting) reach(target);
      }
    },
    { rootMargin: '300px' },
  );
  const watchAll = () => {
    watcher.disconnect();
    inSight.clear();
    for (const passage of document.querySelectorAll('.passage:has(.seg)')) watcher.observe(passage);
  };
  watchAll();
  new MutationObserver(watchAll).observe(reading, { childList: true });
  new ResizeObserver(() => inSight.forEach(reach)).observe(reading);
}
