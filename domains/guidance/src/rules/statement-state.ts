// What state a statement is in, seen from its evidence as it stands now.
import type { StatementState } from '../guidance.views.ts';

export interface EvidenceState {
  isOwnWords: boolean;
  citations: readonly { isVerbatim: boolean; isCurrent: boolean }[];
  counts: readonly { isAsConfirmed: boolean; exists: boolean }[];
}

/** Broken before stale before all else: the reader must not miss the worse of two things. */
export function statementState(evidence: EvidenceState): StatementState {
  const { citations, counts, isOwnWords } = evidence;
  if (citations.some((citation) => !citation.isVerbatim) || counts.some((count) => !count.exists)) return 'broken';
  if (citations.some((citation) => !citation.isCurrent) || counts.some((count) => !count.isAsConfirmed)) return 'stale';
  if (isOwnWords) return 'own';
  return citations.length + counts.length === 0 ? 'unsupported' : 'sound';
}
