// What can be wrong with a codebook file, for the person who writes it: which line, what, and what to do.

export type CodebookProblemCode =
  | 'notYaml'
  | 'wrongForm'
  | 'unknownField'
  | 'badId'
  | 'duplicateId'
  | 'unknownFamily'
  | 'unknownAnchor'
  | 'unknownArea'
  | 'badTerm'
  | 'brokenMerge'
  | 'noCodes';

export interface CodebookProblem {
  code: CodebookProblemCode;
  /** 1-based line of the file; null when the problem is of the file as a whole. */
  line: number | null;
  /** Where in the file, for example "codes.3.family"; empty for the file as a whole. */
  path: string;
  /** What is wrong and what to do, in English. */
  message: string;
}

export type ParsedCodebook<T> = { ok: true; codebook: T } | { ok: false; problems: CodebookProblem[] };
