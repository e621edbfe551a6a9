// The suggestion rule: which codes and facet values a passage's words speak for, how strongly, and why.
import { CodePointIndex } from '../code-points.ts';
import type { CompiledCodebook, CompiledLanguage } from './compile-codebook.ts';
import { gatherEvidence } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import type { Match } from './match.ts';
import { periodsOfYears } from './periods.ts';
import {
  suggestionDimensions,
  type MatchedTerm,
  type PassageToCode,
  type Suggestion,
  type SuggestionDimension,
} from './suggestion.ts';

/** An entry is suggested when the weights of its distinct matched terms add up to this. */
const threshold = 1;
/** A term that stands only in a heading above the passage counts half: the passage need not be about all of it. */
const headingShare = 0.5;
/** What a section is about its heading may not say, but what it does it often does: under "Lessons learned" stand lessons. There
 *  the nearest heading alone makes a suggestion, and outweighs a cue such as "launched" in the passage. */
const headingWeightOfStatementType = 2;
/** Of a passage's facet values of these kinds only the best is suggested. */
const singleValued: ReadonlySet<SuggestionDimension> = new Set(['statementType', 'evidenceStrength']);

/** Suggested codes and facet values of a passage, strongest first within each dimension; codes come first.
 *  Each has at least one reason in the passage itself: headings strengthen a suggestion, they make none but of a statement type.
 *  Deterministic. Not a classifier: a passage that says a thing in words the codebook lacks gets no suggestion. */
export function suggest(compiled: CompiledCodebook, passage: PassageToCode): Suggestion[] {
  const language = compiled.forLanguage(passage.language);
  const evidence = gatherEvidence(passage.text, language);
  const periods = periodsOfYears(compiled, passage.text);
  const typed = statementTypesOfHeading(passage, language, compiled);
  if (evidence.size === 0 && periods.length === 0 && typed.length === 0) return [];
  const headings = headingTerms(passage, language);
  const index = new CodePointIndex(passage.text);
  const suggestions: (Suggestion & { entry: number })[] = [];
  for (const [entry, matches] of evidence) {
    const described = compiled.entries[entry];
    const strength = strengthOf(matches, headings.get(entry), language);
    if (!described || strength < threshold - 1e-9) continue;
    suggestions.push({
      entry,
      dimension: described.dimension,
      value: described.id,
      score: scoreOf(strength, matches.length, passage.text.length),
      reasons: reasonsOf(matches, language, index),
    });
  }
  for (const period of periods) addPeriod(period, suggestions, index);
  for (const type of typed) addStatementType(type, suggestions, passage.text.length);
  return onlyBest(suggestions.sort((a, b) => order(a, b)));
}

/** Sum of the weights of the distinct terms that matched, those met only in a heading at half. Terms that first match
 *  the very same words ("smartphone" and "smartphone*") are one: the heavier counts. */
function strengthOf(
  matches: readonly Match[],
  inHeadings: Set<number> | undefined,
  language: CompiledLanguage,
): number {
  const inPassage = new Set<number>();
  const weightByWords = new Map<string, number>();
  for (const { use, start, end } of matches) {
    if (inPassage.has(use)) continue;
    inPassage.add(use);
    const words = `${start} ${end}`;
    weightByWords.set(words, Math.max(weightByWords.get(words) ?? 0, language.uses[use]?.term.weight ?? 0));
  }
  let strength = 0;
  for (const weight of weightByWords.values()) strength += weight;
  for (const use of inHeadings ?? []) {
    if (!inPassage.has(use)) strength += headingShare * (language.uses[use]?.term.weight ?? 0);
  }
  return strength;
}

/** 0.5 and more from the distinct terms alone (one term of weight 1 gives 0.5), raised towards 1 by how often they
 *  stand in the passage for its length; a match in every 60 characters counts as dense. */
function scoreOf(strength: number, occurrences: number, length: number): number {
  const base = strength / (strength + 1);
  const density = Math.min(1, (occurrences * 60) / Math.max(length, 60));
  return Math.round((base + (1 - base) * 0.5 * density) * 1000) / 1000;
}

function headingTerms(passage: PassageToCode, language: CompiledLanguage): Map<number, Set<number>> {
  const terms = new Map<number, Set<number>>();
  for (const heading of passage.headingPath ?? []) {
    const evidence: Evidence = gatherEvidence(heading, language);
    for (const [entry, matches] of evidence) {
      const uses = terms.get(entry) ?? new Set();
      for (const match of matches) uses.add(match.use);
      terms.set(entry, uses);
    }
  }
  return terms;
}

function reasonsOf(matches: readonly Match[], language: CompiledLanguage, index: CodePointIndex): MatchedTerm[] {
  return matches
    .map((match) => ({
      term: language.uses[match.use]?.term.written ?? '',
      start: index.toCodePoint(match.start),
      end: index.toCodePoint(match.end),
      weight: language.uses[match.use]?.term.weight ?? 0,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.term < b.term ? -1 : 1));
}

type Ordered = Suggestion & { entry: number };

interface HeadingType {
  entry: number;
  value: string;
  strength: number;
  reasons: MatchedTerm[];
}

/** Statement types that the nearest heading names. */
function statementTypesOfHeading(
  passage: PassageToCode,
  language: CompiledLanguage,
  compiled: CompiledCodebook,
): HeadingType[] {
  const heading = passage.headingPath?.at(-1);
  if (heading === undefined) return [];
  return [...gatherEvidence(heading, language)].flatMap(([entry, matches]): HeadingType[] => {
    const described = compiled.entries[entry];
    const strength = strengthOf(matches, undefined, language);
    if (described?.dimension !== 'statementType' || strength < threshold - 1e-9) return [];
    const reasons = matches.map((match) => ({
      term: language.uses[match.use]?.term.written ?? '',
      start: 0,
      end: 0,
      weight: language.uses[match.use]?.term.weight ?? 0,
      heading,
    }));
    return [{ entry, value: described.id, strength: strength * headingWeightOfStatementType, reasons }];
  });
}

function addStatementType(type: HeadingType, suggestions: Ordered[], length: number): void {
  const { entry, value, strength, reasons } = type;
  const existing = suggestions.find((suggestion) => suggestion.entry === entry);
  if (existing) existing.reasons = [...reasons, ...existing.reasons];
  const score = Math.max(scoreOf(strength, 1, length), existing?.score ?? 0);
  if (existing) existing.score = score;
  else suggestions.push({ entry, dimension: 'statementType', value, score, reasons });
}

function addPeriod(
  period: ReturnType<typeof periodsOfYears>[number],
  suggestions: Ordered[],
  index: CodePointIndex,
): void {
  const reasons = period.years.map((year) => ({
    term: year.written,
    start: index.toCodePoint(year.start),
    end: index.toCodePoint(year.end),
    weight: 1,
  }));
  const existing = suggestions.find((suggestion) => suggestion.entry === period.entry);
  if (existing) {
    // A codebook may list years among the terms; the same place is one reason.
    const added = reasons.filter(
      (year) => !existing.reasons.some(({ start, end }) => start < year.end && year.start < end),
    );
    existing.reasons = [...existing.reasons, ...added].sort((a, b) => a.start - b.start);
    return;
  }
  const distinct = new Set(reasons.map((reason) => reason.term)).size;
  suggestions.push({
    entry: period.entry,
    dimension: 'period',
    value: period.value,
    score: scoreOf(distinct, reasons.length, index.length),
    reasons,
  });
}

function order(a: Ordered, b: Ordered): number {
  const byDimension = suggestionDimensions.indexOf(a.dimension) - suggestionDimensions.indexOf(b.dimension);
  return byDimension || b.score - a.score || a.entry - b.entry;
}

function onlyBest(sorted: readonly Ordered[]): Suggestion[] {
  const taken = new Set<SuggestionDimension>();
  const kept: Suggestion[] = [];
  for (const { dimension, value, score, reasons } of sorted) {
    if (singleValued.has(dimension) && taken.has(dimension)) continue;
    taken.add(dimension);
    kept.push({ dimension, value, score, reasons });
  }
  return kept;
}
