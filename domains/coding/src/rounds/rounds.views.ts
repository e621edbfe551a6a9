// What rounds of independent coding show to the site: plans, assignments, and what coders may see.
import type { Dimension } from '../coding.views.ts';

/** What agreement is counted on: passages, or stretches of text between the coders' boundaries, weighed by their length. */
export type RoundUnit = 'passage' | 'stretch';

export type RoundStratum = 'none' | 'country' | 'language';

export interface RoundValue {
  dimension: Dimension;
  value: string;
}

export interface RoundSample {
  /** Passages asked for; fewer are drawn where there are fewer. */
  size: number;
  stratum: RoundStratum;
}

export interface RoundPlan {
  title: string;
  instruction: string;
  unit: RoundUnit;
  isBlind: boolean;
  showsSuggestions: boolean;
  values: readonly RoundValue[];
  /** Versions of documents, from which `sample` draws. */
  versionIds: readonly string[];
  /** null: the documents as they are, whole. */
  sample: RoundSample | null;
  seed: number;
  coderIds: readonly string[];
  /** How many coders code each document; null: all of them. */
  codersPerDocument: number | null;
}

export interface RoundSummary {
  id: string;
  title: string;
  unit: RoundUnit;
  isBlind: boolean;
  createdAt: Date;
  closedAt: Date | null;
  documents: number;
  coders: number;
  /** Assignments of a coder to a document, and those that are done. */
  assignments: number;
  done: number;
  /** Those of the person who asks. */
  ownAssignments: number;
  ownDone: number;
  adjudicated: number;
}

export interface RoundDocument {
  versionId: string;
  title: string;
  path: string;
  country: string | null;
  language: string | null;
  /** Passages to code, by their ordinals; null: the whole document. */
  ordinals: number[] | null;
  /** How many passages that is. */
  passages: number;
  /** The document has a newer version by now; the round goes on with this one. */
  isReplaced: boolean;
}

export interface RoundAssignment {
  versionId: string;
  coderId: string;
  doneAt: Date | null;
}

export interface RoundCoder {
  id: string;
  /** null: the person's data were removed. */
  name: string | null;
  /** Still a member who may code. */
  isMember: boolean;
}

export interface Round {
  id: string;
  title: string;
  instruction: string;
  unit: RoundUnit;
  isBlind: boolean;
  showsSuggestions: boolean;
  sample: RoundSample | null;
  seed: number;
  codersPerDocument: number | null;
  createdBy: string | null;
  createdAt: Date;
  closedAt: Date | null;
  closedBy: string | null;
  values: RoundValue[];
  documents: RoundDocument[];
  assignments: RoundAssignment[];
  coders: RoundCoder[];
}

/** What a coder has before them in a round. */
export interface OpenRound {
  id: string;
  title: string;
  instruction: string;
  unit: RoundUnit;
  isBlind: boolean;
  showsSuggestions: boolean;
  /** The codes and facet values the round is about; no other is given in it. */
  codes: RoundValue[];
  /** Documents of the person who asks. */
  documents: { versionId: string; ordinals: number[] | null; doneAt: Date | null }[];
  /** The round takes work: it is not closed. */
  isOpen: boolean;
}

/** A coding somebody is about to give in a round. */
export interface RoundCoding extends RoundValue {
  roundId: string;
  versionId: string;
  /** Code points of the version's text, end-exclusive. */
  start: number;
  end: number;
}

/** Whose segments of a round a person may see: everybody's, their own, or (there is no such round) none. */
export type RoundSight = 'all' | 'own' | 'none';

/** What a new round can choose from. */
export interface RoundChoices {
  documents: Omit<RoundDocument, 'ordinals' | 'isReplaced'>[];
  coders: { id: string; name: string }[];
}
