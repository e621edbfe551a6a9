// What the comparison of a round shows: where coders differ, and how well they agree.
import type { Alpha, AlphaInterval } from '@common-thread/text-analysis';
import type { Round, RoundUnit, RoundValue } from './rounds.views.ts';

/** One unit on which one code was given by some coder of those who saw it. Units that nobody gave the code are not listed. */
export interface ComparedUnit extends RoundValue {
  versionId: string;
  /** Code points of the version's text, end-exclusive. */
  start: number;
  end: number;
  /** Coders who gave the code here, and those who saw the unit and did not. */
  yes: string[];
  no: string[];
  /** agreed: all of two or more gave it; differing: some did; single: only one coder was done with the document. */
  standing: 'agreed' | 'differing' | 'single';
}

/** Alpha with its interval, on one choice of text. */
export interface MeasuredAgreement {
  alpha: Alpha;
  interval: AlphaInterval;
}

export interface PairKappa {
  kappa: number | null;
  /** null also where units are weighed: thousands of characters are not thousands of independent judgements. */
  standardError: number | null;
  reason: 'noUnits' | 'noVariation' | null;
}

/** How well coders agree on one code (yes or no on each unit), or, pooled, on all. */
export interface CodeAgreement extends MeasuredAgreement {
  /** On text alone to which at least one coder gave any code of the round. */
  onCodedText: MeasuredAgreement;
  /** Share of pairs of coders that agree, among the units that at least one of them gave this code; null: nobody gave it. */
  agreementWhereGiven: number | null;
  /** Only where exactly two coders are compared. */
  kappa: PairKappa | null;
}

export interface ComparedCode extends CodeAgreement, RoundValue {
  /** In units of analysis: passages, or code points of text. */
  givenBy: { coderId: string; amount: number }[];
  agreed: number;
  differing: number;
  single: number;
}

export interface RoundComparison {
  round: Round;
  unit: RoundUnit;
  /** Units that at least two coders saw: passages, or code points of text. */
  comparedUnits: number;
  comparedDocuments: number;
  codes: ComparedCode[];
  overall: CodeAgreement;
  /** Draws of documents behind the intervals. */
  draws: number;
}

/** A coder's mark, for the text side by side. */
export interface RoundSegment extends RoundValue {
  versionId: string;
  start: number;
  end: number;
  coderId: string;
}

export interface Adjudication extends RoundValue {
  roundId: string;
  id: string;
  versionId: string;
  start: number;
  end: number;
  outcome: 'yes' | 'no';
  /** Adopted because all agreed, without being looked at one by one. */
  wasAgreed: boolean;
  reason: string;
  shouldChangeCodebook: boolean;
  decidedBy: string | null;
  decidedAt: Date;
}
