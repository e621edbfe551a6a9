// The one corridor between the parts: whoever cites asks here, and each part answers for its own kinds of evidence.
import type { UnLanguage } from '@common-thread/vocabulary';
import type { WorkspaceContext } from '../workspaces/context.ts';

/** Which codings count: those people accepted, or also suggestions nobody has reviewed. */
export type EvidenceBasis = 'accepted' | 'suggestions';

/** A thing that can be cited. `reference` is the owning part's own and is not read by anyone else. */
export interface EvidenceReference {
  kind: string;
  reference: string;
}

/** A place that can be quoted, as it stands now. */
export interface QuotedEvidence {
  reference: string;
  /** The words at the place, as they are stored. */
  words: string;
  /** ISO 639-1 */
  language: string;
  title: string;
  country: string | null;
  organisation: string | null;
  file: string;
  page: number | null;
  /** Code points of the stored text, end-exclusive. */
  start: number;
  end: number;
  /** Where the site shows it, below the study's own address. */
  path: string;
  /** False when the document has a newer version than the one that is cited. */
  isCurrent: boolean;
}

/** A count of countries, as it stands now. */
export interface CountedEvidence extends EvidenceReference {
  label: Record<UnLanguage, string>;
  countries: string[];
  silentCountries: string[];
  /** Wilson score interval of the share, 95 %, 0 to 1. */
  interval: { low: number; high: number };
  regions: string[];
  isCommon: boolean;
  path: string;
}

/** Something a part has found that a chapter may state. */
export interface Finding {
  /** The thing's id in its part, by which an outline selects it (a code). */
  subject: string;
  /** The thing as such first, then by statement type (reference "subject|type"). */
  counts: CountedEvidence[];
  /** Passages that show it, the most telling first, countries taking turns. */
  places: FindingPlace[];
}

export interface FindingPlace extends EvidenceReference {
  country: string;
  statementType: string | null;
  /** A few words (a table cell, a line of a list): to be quoted only where there is nothing better. */
  isBrief: boolean;
}

/** Something that evidence was taken from, for the list of contributions of a chapter. */
export interface Contributor {
  title: string;
  country: string | null;
  organisation: string | null;
  date: string | null;
  language: string | null;
  file: string;
}

/** What a part implements for its kinds of evidence. */
export interface EvidenceSource {
  kinds: readonly string[];
  /** In the order asked; a reference that means nothing (any more) is left out. */
  quote?(study: WorkspaceContext, references: readonly string[]): Promise<QuotedEvidence[]>;
  count?(study: WorkspaceContext, references: readonly string[], basis: EvidenceBasis): Promise<CountedEvidence[]>;
  findings?(study: WorkspaceContext, basis: EvidenceBasis): Promise<Finding[]>;
  /** Reference of the same words in the newest version of the place's document; null when they are not in it. */
  renew?(study: WorkspaceContext, reference: string, words: string): Promise<string | null>;
  contributors?(study: WorkspaceContext): Promise<Contributor[]>;
  /** The rule behind the word "common", where the part has one. */
  rule?(study: WorkspaceContext): Promise<{ minimumShare: number; minimumRegions: number }>;
}

export interface Evidence {
  quote(study: WorkspaceContext, references: readonly EvidenceReference[]): Promise<Map<string, QuotedEvidence>>;
  count(
    study: WorkspaceContext,
    references: readonly EvidenceReference[],
    basis: EvidenceBasis,
  ): Promise<Map<string, CountedEvidence>>;
  findings(study: WorkspaceContext, basis: EvidenceBasis): Promise<Finding[]>;
  renew(study: WorkspaceContext, reference: EvidenceReference, words: string): Promise<string | null>;
  contributors(study: WorkspaceContext): Promise<Contributor[]>;
  rule(study: WorkspaceContext): Promise<{ minimumShare: number; minimumRegions: number } | null>;
}

/** Key of a reference in the maps that `quote` and `count` return. */
export function evidenceKey(reference: EvidenceReference): string {
  return `${reference.kind}:${reference.reference}`;
}

export function connectEvidence(sources: readonly EvidenceSource[]): Evidence {
  return {
    quote: (study, references) => gather(sources, references, (source, own) => source.quote?.(study, own)),
    count: (study, references, basis) =>
      gather(sources, references, (source, own) => source.count?.(study, own, basis)),
    findings: async (study, basis) => {
      const found: Finding[] = [];
      for (const source of sources) found.push(...((await source.findings?.(study, basis)) ?? []));
      return found;
    },
    renew: async (study, { kind, reference }, words) => {
      const source = sources.find((one) => one.kinds.includes(kind));
      return (await source?.renew?.(study, reference, words)) ?? null;
    },
    contributors: async (study) => {
      const found: Contributor[] = [];
      for (const source of sources) found.push(...((await source.contributors?.(study)) ?? []));
      return found;
    },
    rule: async (study) => {
      for (const source of sources) if (source.rule !== undefined) return source.rule(study);
      return null;
    },
  };
}

async function gather<Answer extends { reference: string }>(
  sources: readonly EvidenceSource[],
  references: readonly EvidenceReference[],
  ask: (source: EvidenceSource, own: string[]) => Promise<Answer[]> | undefined,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const source of sources) {
    for (const kind of source.kinds) {
      const own = [...new Set(references.filter((asked) => asked.kind === kind).map((asked) => asked.reference))];
      if (own.length === 0) continue;
      for (const answer of (await ask(source, own)) ?? [])
        answers.set(evidenceKey({ kind, reference: answer.reference }), answer);
    }
  }
  return answers;
}
