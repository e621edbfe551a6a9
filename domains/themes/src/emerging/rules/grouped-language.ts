// Passages of one language in groups that other seeds find again, each with its terms and its profile in the codebook.
import {
  clusterFeatures,
  compileCodebook,
  defaultClustering,
  entriesOf,
  findClusters,
  fitFeatures,
  scoreTopics,
  suggest,
  typicalTerms,
  type Codebook,
  type ClusterOptions,
} from '@common-thread/text-analysis';

export interface UncoveredPassage {
  version: string;
  ordinal: number;
  text: string;
  headingPath: string[];
}

export interface LanguageToGroup {
  language: string;
  codebook: Codebook;
  passages: UncoveredPassage[];
  seed: number;
}

export interface FoundGroup {
  stability: number;
  terms: string[];
  /** Most typical first. */
  passages: { version: string; ordinal: number }[];
  /** Mean evidence of each entry of the codebook, codes below the threshold of a suggestion too. */
  profile: number[];
}

export interface GroupedLanguage {
  language: string;
  groups: FoundGroup[];
  /** Left out: found again too rarely, or too small. */
  unstable: number;
  /** Mean evidence over all passages. */
  background: number[];
}

const termsShown = 8;

export function groupLanguage({ language, codebook, passages, seed }: LanguageToGroup): GroupedLanguage {
  const texts = passages.map(({ text }) => ({ text, language }));
  const { matrix } = fitFeatures(texts, clusterFeatures);
  const { shown, leftOut } = findClusters(matrix, clusteringOf(passages.length, seed));
  const labels = new Int32Array(passages.length).fill(-1);
  shown.forEach(({ members }, group) => {
    for (const row of members) labels[row] = group;
  });
  const terms = typicalTerms(texts, labels, termsShown);
  const profiles = profilesOf(codebook, language, passages);
  const everything = Int32Array.from(passages.keys());
  return {
    language,
    groups: shown.map(({ members, stability }, group) => ({
      stability,
      terms: (terms[group] ?? []).map(({ term }) => term),
      passages: Array.from(members, (row) => ({ version: passages[row]!.version, ordinal: passages[row]!.ordinal })),
      profile: meanProfile(profiles, members),
    })),
    unstable: leftOut.length,
    background: meanProfile(profiles, everything),
  };
}

/** Time grows with runs and dimensions; many passages need fewer runs to agree. */
function clusteringOf(passages: number, seed: number): ClusterOptions {
  const isLarge = passages > 5000;
  return { ...defaultClustering, runs: isLarge ? 30 : 100, dimensions: isLarge ? 60 : 100, seed };
}

/** Evidence of each passage by entry; most are empty, so only what is there is kept. */
function profilesOf(codebook: Codebook, language: string, passages: readonly UncoveredPassage[]) {
  const compiled = compileCodebook(codebook);
  const places = new Map(entriesOf(codebook).map(({ dimension, entry }, place) => [`${dimension} ${entry.id}`, place]));
  const rows = passages.map(({ text, headingPath }) => {
    const passage = { text, language, headingPath };
    const codes = scoreTopics(compiled, passage).map(({ code, evidence }) => [`code ${code}`, evidence] as const);
    const facets = suggest(compiled, passage)
      .filter(({ dimension }) => dimension !== 'code')
      .map(({ dimension, value, score }) => [`${dimension} ${value}`, score] as const);
    return [...codes, ...facets].flatMap(([name, evidence]) => {
      const place = places.get(name);
      return place === undefined ? [] : [{ place, evidence }];
    });
  });
  return { rows, width: places.size };
}

function meanProfile({ rows, width }: ReturnType<typeof profilesOf>, members: Int32Array): number[] {
  const sums = new Array<number>(width).fill(0);
  for (const row of members) for (const { place, evidence } of rows[row]!) sums[place]! += evidence / members.length;
  return sums;
}
