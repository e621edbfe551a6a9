// Gathers, for one text, the matches that speak for each entry of the codebook, after its `not` terms had their say.
import { sentenceSpans } from '../passages/sentences.ts';
import type { CompiledLanguage } from './compile-codebook.ts';
import type { Match } from './match.ts';

/** Matches by entry index; offsets in UTF-16 units of the text. */
export type Evidence = Map<number, Match[]>;

export function gatherEvidence(text: string, compiled: CompiledLanguage): Evidence {
  const evidence: Evidence = new Map();
  const against: Evidence = new Map();
  for (const match of compiled.matcher.find(text)) {
    const use = compiled.uses[match.use];
    if (!use) continue;
    const side = use.isAgainst ? against : evidence;
    const matches = side.get(use.entry);
    if (matches) matches.push(match);
    else side.set(use.entry, [match]);
  }
  for (const [entry, cancelling] of against) {
    const matches = evidence.get(entry);
    if (!matches) continue;
    const spans = cancelling.map((match) => cancelledSpan(match, text, compiled));
    const left = matches.filter((match) => !spans.some((span) => match.start < span.end && span.start < match.end));
    if (left.length > 0) evidence.set(entry, left);
    else evidence.delete(entry);
  }
  return evidence;
}

function cancelledSpan(match: Match, text: string, compiled: CompiledLanguage): { start: number; end: number } {
  if (!compiled.uses[match.use]?.term.cancelsSentence) return match;
  return sentenceSpans(text).find((span) => span.start <= match.start && match.start < span.end) ?? match;
}
