// Notes hold no notes in any of the formats; what was nested reads on inside the outer note.
import type { Inline } from './writable-document.ts';

/** The inlines with the words of every note in line, after a space. */
export function inlineNestedNotes(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline) =>
    inline.kind === 'note' ? [{ kind: 'text' as const, text: ' ' }, ...inlineNestedNotes(inline.text)] : [inline],
  );
}

/** Two notes in a row: without a sign between them, 8 and 9 would read as 89. */
export function followsNote(inlines: readonly Inline[], at: number): boolean {
  return inlines[at]?.kind === 'note' && inlines[at - 1]?.kind === 'note';
}
