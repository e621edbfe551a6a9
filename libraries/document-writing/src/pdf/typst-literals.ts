// The only way a text gets into the Typst source: as a string literal, in which nothing but the backslash and the quote
// has a meaning. So no word of a document can become markup, a function call or a file access.
import { writableLine } from '../plain-text.ts';

/** A Typst string literal of one line. */
export function typstString(text: string): string {
  return `"${writableLine(text).replace(/["\\]/g, '\\$&')}"`;
}
