// The only way a text gets into the HTML: every character that could be markup becomes a reference.
import { removeUnwritableCharacters } from '../plain-text.ts';

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Safe between tags and inside a quoted attribute. Not for a script, a style or an address that was not checked. */
export function escapeHtml(text: string): string {
  return removeUnwritableCharacters(text).replace(/[&<>"']/g, (character) => references[character] ?? '');
}

/** `name="value"` with a space before it, or nothing for null. */
export function attribute(name: string, value: string | null): string {
  return value === null ? '' : ` ${name}="${escapeHtml(value)}"`;
}
