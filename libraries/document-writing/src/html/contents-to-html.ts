// The list of contents: nested as the headings are, each entry a link to its heading.
import type { WritableHeading } from '../writable-document.ts';
import { escapeHtml } from './escape-html.ts';

export interface ContentsEntry {
  level: WritableHeading['level'];
  anchor: string;
  text: string;
}

/** An ordered list in an ordered list for every deeper level; a skipped level is not left empty. */
export function contentsToHtml(entries: ContentsEntry[]): string {
  let html = '';
  const open: number[] = [];
  for (const entry of entries) {
    while (open.length > 1 && entry.level < (open.at(-1) ?? 0)) {
      open.pop();
      html += '</li></ol>';
    }
    if (open.length === 0 || entry.level > (open.at(-1) ?? 0)) {
      open.push(entry.level);
      html += '<ol>';
    } else {
      html += '</li>';
    }
    html += `<li><a href="#${entry.anchor}">${escapeHtml(entry.text)}</a>`;
  }
  return html + '</li></ol>'.repeat(open.length);
}
