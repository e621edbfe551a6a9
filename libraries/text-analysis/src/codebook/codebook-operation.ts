// What can be done to a codebook, in the words of those who keep one. `applyOperation` does it.
import type { CodebookExample, Lexicon, Translated } from './codebook.ts';
import type { EntryDimension } from './entries.ts';
import type { TermFault } from './term-syntax.ts';

/** A family that is there, by its id, or a new one. */
export type FamilyChoice = string | NewFamily;

export interface NewFamily {
  /** Made from the name where it is left out. */
  id?: string | undefined;
  name: Translated;
}

export interface NewCode {
  /** Made from family and name where it is left out. */
  id?: string | undefined;
  family: FamilyChoice;
  name: Translated;
  definition?: string | undefined;
  include?: string | undefined;
  exclude?: string | undefined;
  lexicon?: Lexicon | undefined;
  not?: Lexicon | undefined;
  examples?: CodebookExample[] | undefined;
}

export interface EntryChoice {
  dimension: EntryDimension;
  id: string;
}

export type CodebookOperation =
  | { kind: 'addCode'; code: NewCode }
  | ({ kind: 'rename'; name: Translated } & EntryChoice)
  | { kind: 'renameFamily'; id: string; name: Translated }
  | { kind: 'move'; id: string; family: FamilyChoice }
  | ({ kind: 'describe'; definition: string; include: string; exclude: string } & EntryChoice)
  | ({ kind: 'setTerms'; lexicon: Lexicon; not: Lexicon } & EntryChoice)
  /** The terms of `id` go to `into` too, unless `keepsTerms` is false. */
  | { kind: 'merge'; id: string; into: string; keepsTerms?: boolean | undefined }
  /** New codes beside the old one, which stays. */
  | { kind: 'split'; id: string; codes: NewCode[] }
  | ({ kind: 'retire' } & EntryChoice)
  | ({ kind: 'bringBack' } & EntryChoice);

export type OperationKind = CodebookOperation['kind'];

/** Why an operation cannot be done; `field` names the part of the operation, parts of a part joined by dots. */
export type OperationFault =
  | { fault: 'entryMissing'; field: string; id: string }
  | { fault: 'familyMissing'; field: string; id: string }
  | { fault: 'idTaken'; field: string; id: string }
  | { fault: 'idUnfit'; field: string; id: string }
  | { fault: 'nameMissing'; field: string }
  | { fault: 'intoItself'; field: string }
  | { fault: 'mergeIntoRetired'; field: string; id: string }
  | { fault: 'tooFewCodes'; field: string }
  | { fault: 'noChange'; field: string }
  | { fault: 'termUnfit'; field: string; term: string; because: TermFault };
