// Memos: what people write down while they read and code, about words, documents and codes; and where each stopped reading.
import type { Dimension } from '../coding.views.ts';

export const memoTypes = ['note', 'question', 'theory', 'rule', 'language', 'todo'] as const;
/** rule: how a code is to be used; language: a question of translation or meaning of words. */
export type MemoType = (typeof memoTypes)[number];

/** What a memo is about. Words are code points of the version's text, end-exclusive. */
export type MemoPlace =
  | { kind: 'words'; versionId: string; start: number; end: number }
  | { kind: 'document'; versionId: string }
  | { kind: 'code'; dimension: Dimension; value: string };

export interface Memo {
  id: string;
  type: MemoType;
  text: string;
  place: MemoPlace;
  authorId: string;
  /** null: the data of the author were removed. */
  authorName: string | null;
  createdAt: Date;
  changedAt: Date | null;
}

/** A memo in the list of all, with what it is about in words. */
export interface ListedMemo extends Memo {
  /** Title of the contribution whose document it is about; null for a code. */
  documentTitle: string | null;
  /** The words it is about, at most 300 characters of them; null for a document or a code. */
  quotation: string | null;
  /** The first passage of these words; null for a document or a code. */
  ordinal: number | null;
}

export interface MemoFilter {
  type?: MemoType | undefined;
  about?: MemoPlace['kind'] | undefined;
  authorId?: string | undefined;
  dimension?: Dimension | undefined;
  value?: string | undefined;
  versionId?: string | undefined;
  /** Words that the memo holds, in upper or lower case. */
  text?: string | undefined;
  /** From 1. */
  page?: number | undefined;
  /** All on one page, for a download. */
  isWhole?: boolean | undefined;
}

export interface MemoPage {
  rows: ListedMemo[];
  total: number;
  page: number;
  pageSize: number;
  /** Who wrote any memo of the study, by name. */
  authors: { id: string; name: string | null }[];
}

export interface NewMemo {
  type: MemoType;
  text: string;
  place: MemoPlace;
}

/** Where a person stopped reading a document. */
export interface ReadingPlace {
  personId: string;
  personName: string;
  ordinal: number;
  readAt: Date;
}

/** The document a person read last, to go on there. */
export interface LastReading {
  versionId: string;
  title: string;
  ordinal: number;
  passages: number;
  readAt: Date;
}
