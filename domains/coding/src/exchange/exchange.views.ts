// What bringing in and taking out shows to the others: previews with every loss, choices, and what became of them.
import type { Dimension } from '../coding.views.ts';

/** What the other form can't hold, with how many of them. Shown before and after. */
export interface Loss {
  code: LossCode;
  count: number;
}

export type LossCode =
  // out
  | 'suggestions'
  | 'rejections'
  | 'roundWork'
  | 'earlierVersions'
  | 'unreadDocuments'
  | 'lexicons'
  | 'translations'
  | 'examples'
  | 'retired'
  | 'auditLines'
  | 'chapter'
  | 'unknownCoders'
  // in
  | 'pictures'
  | 'sounds'
  | 'videos'
  | 'pdfSelections'
  | 'links'
  | 'graphs'
  | 'sets'
  | 'colors'
  | 'nesting'
  | 'documentCodings'
  | 'selectionNotes'
  | 'otherNotes'
  | 'variables'
  | 'leftCodes'
  | 'oneValueOnly';

export interface ExportPreview {
  documents: number;
  codes: number;
  codings: number;
  coders: number;
  memos: number;
  losses: Loss[];
}

export interface WrittenFile {
  bytes: Uint8Array;
  losses: Loss[];
}

/** What becomes of a code of the file. */
export type CodeChoice = { kind: 'add' } | { kind: 'leave' } | { kind: 'use'; dimension: Dimension; value: string };

export interface IncomingCode {
  guid: string;
  /** Folders and codes above it, then its own name. */
  path: string[];
  codings: number;
  /** What the program proposes: the same code by its mark or by its name, else a new one. */
  proposed: CodeChoice;
  by: 'mark' | 'name' | null;
}

export interface IncomingDocument {
  name: string;
  characters: number;
  codings: number;
  /** The version that holds the same text already. */
  versionId: string | null;
}

export interface ImportPreview {
  id: string;
  fileName: string;
  kind: 'project' | 'codebook';
  /** Name of the project and the program it comes from, as the file says. */
  project: string;
  origin: string;
  codes: IncomingCode[];
  documents: IncomingDocument[];
  coders: { name: string; codings: number }[];
  codings: number;
  memos: number;
  losses: Loss[];
  /** One line for each thing that is left out or was not clear. */
  lines: string[];
  /** Lines that are more than can be shown. */
  moreLines: number;
  outcome: ImportOutcome | null;
}

export interface ImportOutcome {
  codesAdded: number;
  documentsAdded: number;
  documentsKnown: number;
  codingsAdded: number;
  codingsKnown: number;
  coders: number;
  memosAdded: number;
  losses: Loss[];
  lines: string[];
  moreLines: number;
}
