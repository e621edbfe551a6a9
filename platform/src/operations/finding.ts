// What the doctor says of one thing.

export interface Finding {
  /** Stable name, for programs. */
  about: string;
  state: 'ok' | 'note' | 'problem';
  /** What is, in one sentence. */
  says: string;
  /** What to do; null where nothing need be done. */
  advice: string | null;
}

export const ok = (about: string, says: string): Finding => ({ about, state: 'ok', says, advice: null });
export const note = (about: string, says: string, advice: string): Finding => ({ about, state: 'note', says, advice });
export const problem = (about: string, says: string, advice: string): Finding => ({
  about,
  state: 'problem',
  says,
  advice,
});

/** What an error says, for a person: of several addresses tried, what the first said; never with a password. */
export function reasonOf(error: unknown): string {
  const told = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const text =
    told instanceof Error ? told.message || ((told as NodeJS.ErrnoException).code ?? told.name) : String(told);
  return text.replace(/(\w+:\/\/)[^\s/@]+@/g, '$1…@').replace(/\.+$/, '');
}
