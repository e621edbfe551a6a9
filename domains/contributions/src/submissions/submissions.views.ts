// What the submissions show to the others: personal links, and national experiences as their contributors write them.
import type { Alpha3, UnLanguage } from '@common-thread/vocabulary';

/** The parts of a national experience that are written as running text, in the order in which they are read. */
export const submissionTexts = ['summary', 'situation', 'actions', 'results', 'lessons', 'plans', 'sources'] as const;
export type SubmissionText = (typeof submissionTexts)[number];

/** What may be done with the text: CC BY 4.0; quoted with the source named; quoted only after asking. */
export const submissionRights = ['ccBy', 'quotation', 'askFirst'] as const;
export type SubmissionRights = (typeof submissionRights)[number];

/** What was typed, as far as it has come: an empty text means "not given". A draft may hold any of it. */
export interface SubmissionForm extends Record<SubmissionText, string> {
  title: string;
  /** ISO 3166-1 alpha-3. */
  country: string;
  organisation: string;
  contributorType: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD: when the experience was made. */
  date: string;
  /** ISO 639-1 code of the language the text is in. */
  language: string;
  rights: string;
  /** How to reach the contributor. Never published. */
  contact: string;
  /** The contributor says that they may send this and that no child can be recognised in it. */
  isConfirmed: boolean;
}
export type SubmissionField = keyof SubmissionForm;

/** - draft: its contributor's alone; - submitted: waits for an editor; - returned: its contributor is asked to change it;
 *  - accepted: has become a contribution; - rejected: will not. */
export const submissionStates = ['draft', 'submitted', 'returned', 'accepted', 'rejected'] as const;
export type SubmissionState = (typeof submissionStates)[number];

export interface SubmissionFile {
  id: string;
  name: string;
  sha256: string;
  bytes: number;
}

export interface SubmissionSummary {
  id: string;
  /** Counts the submissions of a workspace from 1; names the documents that come of it. */
  number: number;
  state: SubmissionState;
  title: string;
  country: Alpha3 | null;
  organisation: string | null;
  /** Name of the person, or the name on the personal link. */
  contributorName: string;
  /** Came by a personal link. */
  isByLink: boolean;
  savedAt: Date;
  submittedAt: Date | null;
}

export interface SubmissionPage {
  rows: SubmissionSummary[];
  total: number;
  page: number;
  pageSize: number;
}

export interface Submission extends SubmissionSummary {
  /** Grows with every change; 0 is a submission that was never saved. */
  version: number;
  form: SubmissionForm;
  files: SubmissionFile[];
  /** What the editor wrote back. */
  note: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  /** The background work that imports it; null before it is accepted. */
  importId: string | null;
  /** What it has become so far. */
  contributions: { id: string; title: string }[];
}

export interface ContributorLink {
  id: string;
  contributorName: string;
  country: Alpha3 | null;
  organisation: string | null;
  language: UnLanguage;
  note: string | null;
  madeBy: string;
  createdAt: Date;
  expiresAt: Date;
  state: 'open' | 'expired' | 'withdrawn';
  /** null: nothing was saved yet. */
  submissionState: SubmissionState | null;
}

/** What an editor fills in to make a personal link. */
export interface NewContributorLink {
  /** Chosen by whoever shows the form, so that a form sent twice makes one link. */
  id: string;
  contributorName: string;
  country: string;
  organisation: string;
  language: string;
  note: string;
  /** Days until it expires. */
  days: number;
}

/** One saving: from which state, with what. */
export interface SubmissionSaving {
  id: string;
  /** The version that the contributor had before them; 0 for the first saving. */
  version: number;
  form: SubmissionForm;
  newFiles: readonly { name: string; bytes: Uint8Array }[];
  /** Id of a file to take away. */
  removedFile: string | null;
  /** Hand it to the editors, when it is complete. */
  isToBeSubmitted: boolean;
}
