// What was sent and what was acknowledged: an answer fully received is a promise, whatever happens to the server afterwards.
import { createHash } from 'node:crypto';

export interface SentDocument {
  name: string;
  text: string;
  attempts: number;
  isAcknowledged: boolean;
}

export type Decision = 'accept' | 'reject';

export interface SentDecision {
  decision: Decision;
  isAcknowledged: boolean;
}

export interface DecidedPlace {
  passageId: string;
  code: string;
}

/** One who has a personal link, and how far what they sent was acknowledged. */
export interface ContributorLedger {
  /** Of the link and of the submission. */
  id: string;
  path: string;
  contributorName: string;
  acknowledged: 'nothing' | 'saved' | 'submitted';
  attempts: number;
}

export interface Ledger {
  /** By the SHA-256 of their bytes. */
  documents: Map<string, SentDocument>;
  /** In the order in which they were sent, by place. */
  decisions: Map<string, SentDecision[]>;
  contributors: ContributorLedger[];
  /** Answers that were an error, by status; 0 where the connection broke. */
  refusals: Map<number, number>;
}

export function emptyLedger(): Ledger {
  return { documents: new Map(), decisions: new Map(), contributors: [], refusals: new Map() };
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** As the audit trail names a decision. */
export function subjectOf({ passageId, code }: DecidedPlace): string {
  return `${passageId} code ${code}`;
}

export function acknowledgedCount({ documents, decisions, contributors }: Ledger): {
  documents: number;
  decisions: number;
  forms: number;
} {
  return {
    forms: contributors.filter((contributor) => contributor.acknowledged === 'submitted').length,
    documents: [...documents.values()].filter((document) => document.isAcknowledged).length,
    decisions: [...decisions.values()].flat().filter((decision) => decision.isAcknowledged).length,
  };
}

/** What a place may be now: the last acknowledged decision, or one sent after it whose answer never came. */
export function possibleStates(sent: readonly SentDecision[]): ReadonlySet<string> {
  const states = new Set<string>();
  for (let at = sent.length - 1; at >= 0; at -= 1) {
    const one = sent[at];
    if (one === undefined) break;
    states.add(one.decision === 'accept' ? 'accepted' : 'rejected');
    if (one.isAcknowledged) return states;
  }
  return states.add('undecided');
}
