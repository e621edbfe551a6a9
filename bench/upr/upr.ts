// Compares suggested issues with the issues that people gave to recommendations of the Universal Periodic Review.
// The folder is an argument: recommendations-dev.csv, reports-dev.csv and the reports as PDF files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { resourcePath } from '@common-thread/platform';
import { compileCodebook, parseCodebook, suggest } from '@common-thread/text-analysis';
import type { CompiledCodebook } from '@common-thread/text-analysis';
import { rankCorrelation } from './rank-correlation.ts';

export interface UprRecommendation {
  id: string;
  /** State under review, ISO 3166-1 alpha-3. */
  state: string;
  text: string;
  reportFile: string;
  /** Names of the issues that people gave it. */
  issues: readonly string[];
}

/** What the product made of one recommendation. */
export interface CodedRecommendation {
  /** Text of the passage in which the recommendation was found; null when it was not found in its report. */
  passageText: string | null;
  /** Names of the suggested issues. */
  issues: ReadonlySet<string>;
}

export interface AgreementFigures {
  microPrecision: number;
  microRecall: number;
  microF1: number;
  /** Mean F1 of the issues that people used at least once. */
  macroF1: number;
  /** Spearman's rank correlation over the issues between states per issue by suggestion and by people. */
  rankCorrelation: number;
}

export interface UprScore {
  recommendations: number;
  /** Recommendations found in the text of their report. */
  found: number;
  /** Over all issues, the residual ones too. */
  allIssues: AgreementFigures;
  /** Without the residual issues. */
  namedIssues: AgreementFigures;
  byIssue: { issue: string; people: number; suggested: number; both: number; f1: number }[];
}

/** "General" and "Other" say that no issue of the list fits, which words hardly show: the codebook suggests "General"
 *  for general phrases only, and "Other" never. Both stay in `allIssues`, where every "Other" is a miss. */
export const residualIssues: ReadonlySet<string> = new Set(['General', 'Other']);

const recommendationsFile = 'recommendations-dev.csv';
const codebookFile = resourcePath('bench/upr/issues.yaml');

export function readUprRecommendations(folder: string): UprRecommendation[] {
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, recommendationsFile)), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  });
  return rows.map((row) => ({
    id: row['id'] ?? '',
    state: row['to_iso3'] ?? '',
    text: row['text'] ?? '',
    reportFile: row['report_file'] ?? '',
    issues: (row['issues'] ?? '').split('|').filter((issue) => issue !== ''),
  }));
}

/** The codebook's text, for a study that imports the reports with it. */
export function readIssuesCodebook(): string {
  return readFileSync(codebookFile, 'utf8');
}

export function compileIssues(): CompiledCodebook {
  const parsed = parseCodebook(readIssuesCodebook());
  if (!parsed.ok) throw new Error(parsed.problems.map(({ line, message }) => `line ${line}: ${message}`).join('\n'));
  return compileCodebook(parsed.codebook);
}

/** Names of the issues suggested for a text; from ids, as suggestions have them, use `issueName`. */
export function suggestIssues(compiled: CompiledCodebook, text: string): Set<string> {
  const names = suggest(compiled, { text, language: 'en' }).flatMap((suggestion) =>
    suggestion.dimension === 'code' ? [issueName(compiled, suggestion.value)] : [],
  );
  return new Set(names);
}

export function issueName(compiled: CompiledCodebook, id: string): string {
  return compiled.codebook.codes.find((code) => code.id === id)?.name.en ?? id;
}

/** Agreement over the recommendations that were found; one that was not found is only counted.
 *  @param issues all issue names, in the order of the codebook
 *  @param coded by recommendation id; an id without entry counts as not found */
export function scoreUpr(
  recommendations: readonly UprRecommendation[],
  coded: ReadonlyMap<string, CodedRecommendation>,
  issues: readonly string[],
): UprScore {
  const pairs = recommendations.flatMap((recommendation) => {
    const result = coded.get(recommendation.id);
    return result && result.passageText !== null ? [{ recommendation, suggested: result.issues }] : [];
  });
  const tallies = issues.map((issue) => tallyOf(issue, pairs));
  return {
    recommendations: recommendations.length,
    found: pairs.length,
    allIssues: figuresOf(tallies),
    namedIssues: figuresOf(tallies.filter((tally) => !residualIssues.has(tally.issue))),
    byIssue: tallies.map(({ issue, people, suggested, both }) => ({
      issue,
      people,
      suggested,
      both,
      f1: f1Of(both, people, suggested),
    })),
  };
}

interface Tally {
  issue: string;
  people: number;
  suggested: number;
  both: number;
  statesByPeople: number;
  statesBySuggestion: number;
}

type Pair = { recommendation: UprRecommendation; suggested: ReadonlySet<string> };

function tallyOf(issue: string, pairs: readonly Pair[]): Tally {
  const byPeople = pairs.filter(({ recommendation }) => recommendation.issues.includes(issue));
  const bySuggestion = pairs.filter(({ suggested }) => suggested.has(issue));
  const states = (some: readonly Pair[]): number =>
    new Set(some.map(({ recommendation }) => recommendation.state)).size;
  return {
    issue,
    people: byPeople.length,
    suggested: bySuggestion.length,
    both: byPeople.filter(({ suggested }) => suggested.has(issue)).length,
    statesByPeople: states(byPeople),
    statesBySuggestion: states(bySuggestion),
  };
}

function f1Of(both: number, people: number, suggested: number): number {
  return people + suggested === 0 ? 0 : (2 * both) / (people + suggested);
}

function figuresOf(tallies: readonly Tally[]): AgreementFigures {
  const sum = (count: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + count(tally), 0);
  const both = sum((tally) => tally.both);
  const people = sum((tally) => tally.people);
  const suggested = sum((tally) => tally.suggested);
  const used = tallies.filter((tally) => tally.people > 0);
  return {
    microPrecision: suggested === 0 ? 0 : both / suggested,
    microRecall: people === 0 ? 0 : both / people,
    microF1: f1Of(both, people, suggested),
    macroF1:
      used.reduce((total, tally) => total + f1Of(tally.both, tally.people, tally.suggested), 0) /
      Math.max(1, used.length),
    rankCorrelation: rankCorrelation(
      tallies.map((tally) => tally.statesBySuggestion),
      tallies.map((tally) => tally.statesByPeople),
    ),
  };
}

/** The score when every recommendation's own text is taken for its passage: what the lexicon can do at best, without
 *  the reports. */
export function scoreUprFromTable(folder: string): UprScore {
  const compiled = compileIssues();
  const recommendations = readUprRecommendations(folder);
  const coded = new Map<string, CodedRecommendation>(
    recommendations.map(({ id, text }) => [id, { passageText: text, issues: suggestIssues(compiled, text) }]),
  );
  return scoreUpr(recommendations, coded, issueNames(compiled));
}

export function issueNames(compiled: CompiledCodebook): string[] {
  return compiled.codebook.codes.map((code) => code.name.en ?? code.id);
}
