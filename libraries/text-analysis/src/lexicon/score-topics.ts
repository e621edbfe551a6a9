// Compares the codes of a codebook as topics of one text: which of them its words speak for most.
import type { CompiledCodebook } from './compile-codebook.ts';
import { gatherEvidence } from './evidence.ts';
import type { Match } from './match.ts';
import type { PassageToCode } from './suggestion.ts';

export interface TopicScore {
  code: string;
  /** Above 0; only comparable within the same text. */
  evidence: number;
}

/** Codes with evidence, strongest first (ties in the order of the codebook). The evidence of a code is the sum over
 *  its distinct matched terms of the term's weight, a repeated term counting 1 + ln(times); each word of the text
 *  counts for one term of a code only, the longest. No threshold is applied.
 *  For choosing one topic of a short text; for coding, where several codes may hold, use `suggest`. */
export function scoreTopics(compiled: CompiledCodebook, passage: PassageToCode): TopicScore[] {
  const language = compiled.forLanguage(passage.language);
  const weightOf = (match: Match): number => language.uses[match.use]?.term.weight ?? 0;
  const scores: (TopicScore & { entry: number })[] = [];
  for (const [entry, matches] of gatherEvidence(passage.text, language)) {
    const described = compiled.entries[entry];
    if (described?.dimension !== 'code') continue;
    const times = new Map<number, number>();
    for (const { use } of longestWithoutOverlap(matches, weightOf)) times.set(use, (times.get(use) ?? 0) + 1);
    let evidence = 0;
    for (const [use, count] of times) evidence += (language.uses[use]?.term.weight ?? 0) * (1 + Math.log(count));
    scores.push({ entry, code: described.id, evidence });
  }
  return scores
    .sort((a, b) => b.evidence - a.evidence || a.entry - b.entry)
    .map(({ code, evidence }) => ({ code, evidence }));
}

function longestWithoutOverlap(matches: readonly Match[], weightOf: (match: Match) => number): Match[] {
  const lengthOf = (match: Match): number => match.end - match.start;
  const longestFirst = [...matches].sort(
    (a, b) => lengthOf(b) - lengthOf(a) || weightOf(b) - weightOf(a) || a.use - b.use,
  );
  const taken: Match[] = [];
  for (const match of longestFirst) {
    if (!taken.some((other) => match.start < other.end && other.start < match.end)) taken.push(match);
  }
  return taken;
}
