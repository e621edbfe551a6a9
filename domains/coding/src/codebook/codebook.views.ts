// What the others see of a codebook's care: its versions, what a change does, the examples kept with its codes.
import type {
  Codebook,
  CodebookOperation,
  EntryDifference,
  OperationKind,
  Translated,
} from '@common-thread/text-analysis';
import type { Dimension } from '../coding.views.ts';

/** What was done, with the names as they were then. `replace`: another file was given; `restore`: an older version came back. */
export interface CodebookChange {
  kind: OperationKind | 'replace' | 'restore';
  dimension?: Dimension;
  id?: string;
  name?: Translated;
  /** The code that was merged into, or the family moved to. */
  into?: { id: string; name: Translated };
  /** New codes. */
  created?: { id: string; name: Translated }[];
  /** The version that was restored. */
  restored?: number;
}

export interface CodebookVersionSummary {
  number: number;
  /** Name of the file it came from. */
  source: string;
  change: CodebookChange;
  reason: string;
  /** Name of who made it; null: the data of who did were removed. */
  changedBy: string | null;
  changedAt: Date;
  /** The round of independent coding whose disagreements taught the change. */
  taughtByRound: string | null;
  isCurrent: boolean;
}

export interface CodebookVersion extends CodebookVersionSummary {
  codebook: Codebook;
  yaml: string;
}

export interface ComparedVersions {
  earlier: CodebookVersionSummary;
  later: CodebookVersionSummary;
  differences: EntryDifference[];
}

/** A change of the codebook as it is asked for. */
export interface CodebookChangeRequest {
  operation: CodebookOperation | { kind: 'restore'; number: number };
  /** Why: needed. */
  reason: string;
  /** Number of the version the person saw; when there is a newer one, nothing is changed and the person is told. */
  basedOn: number;
  taughtByRound?: string | undefined;
}

export interface ChangedCodebook {
  /** Of the version that was made. */
  number: number;
  /** Ids of new codes. */
  created: string[];
  /** Suggestions are to be looked for again. */
  changesSuggestions: boolean;
}

/** What a change would do, told before it is done. Passages, documents and countries are those of the current versions of
 *  documents; older versions follow in the same way. */
export interface OperationEffect {
  change: CodebookChange;
  codings: { accepted: number; rejected: number; suggested: number };
  documents: number;
  countries: number;
  /** Of a merge: passages that have both codes, by whose decision stays. */
  both: { intoStays: number; fromStays: number } | null;
  /** Of a merge: countries whose accepted passages report the code that stays. */
  countriesOfMerged: { before: number; after: number } | null;
  segments: { shared: number; inRounds: number; coders: number };
  memos: number;
  rounds: number;
  examples: number;
  /** Of a restoration: codings, segments and what else would be as before the changes that are taken back. */
  takenBack: number;
  /** Of a restoration: codes that are in use and not in that version; they stay, retired. */
  keptAsRetired: string[];
  changesSuggestions: boolean;
}

export interface CodebookExampleView {
  id: string;
  dimension: Dimension;
  value: string;
  isCounterExample: boolean;
  text: string;
  /** ISO 639-1; null: not known. */
  language: string | null;
  reason: string;
  /** Where the passage stands; null for free text. */
  passageId: string | null;
  /** Title of the contribution the passage is from. */
  title: string | null;
  country: string | null;
  keptBy: string | null;
  keptAt: Date;
}

export interface ExampleToKeep {
  dimension: Dimension;
  value: string;
  isCounterExample: boolean;
  /** A passage, or free text. */
  passageId?: string | undefined;
  text?: string | undefined;
  reason: string;
}

/** Something accepted with a code that is being split: a shared segment, or a passage that no shared segment accepted. */
export interface Dealable {
  /** "segment <id>" or "passage <id>", as `dealOut` takes it. */
  key: string;
  passageId: string;
  text: string;
  language: string;
  title: string;
  country: string | null;
  /** Name of who coded or decided. */
  by: string | null;
}
