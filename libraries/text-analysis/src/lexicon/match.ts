// One place in a text where a term of the lexicon was found.

export interface Match {
  /** Position in the list of term uses that the matcher was built from. */
  use: number;
  /** UTF-16 offsets of the text. */
  start: number;
  end: number;
}
