// The words that set a cluster apart from the other passages, as people wrote them.
import { functionWords } from '../language/function-words.ts';
import { stemWord } from '../words/stem.ts';
import { wordsOf } from '../words/tokenise.ts';

export interface TypicalTerm {
  /** The commonest way it is written in the cluster, in lower case; one word or two that stand together. */
  term: string;
  /** Weight among the terms of its cluster; not comparable between clusters of different collections. */
  weight: number;
  /** Passages of the cluster that hold it. */
  passages: number;
}

/** In so many passages of the cluster a term must stand, or it is a habit of one author. */
const fewestPassages = 2;

/** c-TF-IDF: a term's share of the words of a cluster, times log(1 + mean words of a cluster / its count everywhere).
 *  Words are compared by their stem and shown as most often written; function words and numbers are left out; of "online" and
 *  "online safety" the pair is kept when it holds most of the word's passages.
 *  @param passages texts with their language (BCP 47)
 *  @param labels cluster of each passage, from 0; -1 = in none, counted as one more cluster to be set apart from
 *  @param most terms for each cluster at most
 *  @returns one list per cluster, heaviest first; empty for a cluster without words
 *  Source: Grootendorst 2022, "BERTopic". */
export function typicalTerms(
  passages: readonly { text: string; language: string }[],
  labels: ArrayLike<number>,
  most = 8,
): TypicalTerm[][] {
  const clusters = new Map<number, ClusterWords>();
  const everywhere = new Map<string, number>();
  passages.forEach(({ text, language }, place) => {
    const label = labels[place] ?? -1;
    let words = clusters.get(label);
    if (words === undefined) clusters.set(label, (words = { terms: new Map(), total: 0 }));
    countPassage(text, language, words, everywhere);
  });
  const all = [...clusters.values()];
  const meanWords = all.reduce((sum, { total }) => sum + total, 0) / Math.max(1, all.length);
  const length = Array.from(labels).reduce((largest, label) => Math.max(largest, label + 1), 0);
  return Array.from({ length }, (_, label) => heaviest(clusters.get(label), everywhere, meanWords, most));
}

interface CountedTerm {
  count: number;
  passages: number;
  forms: Map<string, number>;
}

interface ClusterWords {
  /** By stem, or by two stems with a space between. */
  terms: Map<string, CountedTerm>;
  total: number;
}

function countPassage(text: string, language: string, words: ClusterWords, everywhere: Map<string, number>): void {
  const seen = new Set<string>();
  const count = (stem: string, form: string) => {
    let term = words.terms.get(stem);
    if (term === undefined) words.terms.set(stem, (term = { count: 0, passages: 0, forms: new Map() }));
    term.count += 1;
    if (!seen.has(stem)) term.passages += 1;
    seen.add(stem);
    term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
    everywhere.set(stem, (everywhere.get(stem) ?? 0) + 1);
  };
  let before: { stem: string; form: string; end: number } | null = null;
  for (const { start, end } of wordsOf(text, language)) {
    const form = text.slice(start, end).toLowerCase();
    if (!isTelling(form, language)) {
      before = null;
      continue;
    }
    const stem = stemWord(form, language);
    words.total += 1;
    count(stem, form);
    const between = before === null ? '' : text.slice(before.end, start);
    if (before !== null && /^[\s\p{Dash}]*$/u.test(between)) {
      count(`${before.stem} ${stem}`, `${before.form}${between === '' ? '' : ' '}${form}`);
    }
    before = { stem, form, end };
  }
}

const smallWords = new Map<string, ReadonlySet<string>>();

function isTelling(form: string, language: string): boolean {
  let small = smallWords.get(language);
  if (small === undefined) smallWords.set(language, (small = new Set((functionWords[language] ?? '').split(' '))));
  const isLongEnough = form.length > 2 || /\p{Script=Han}{2}/u.test(form);
  return isLongEnough && !small.has(form) && /\p{L}/u.test(form);
}

function heaviest(
  words: ClusterWords | undefined,
  everywhere: ReadonlyMap<string, number>,
  meanWords: number,
  most: number,
): TypicalTerm[] {
  if (words === undefined) return [];
  const weighed = [...words.terms]
    .filter(([, { passages }]) => passages >= fewestPassages)
    .map(([stem, term]) => ({
      stem,
      term: commonestForm(term.forms),
      weight: (term.count / words.total) * Math.log(1 + meanWords / (everywhere.get(stem) ?? 1)),
      passages: term.passages,
    }))
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1));
  return withoutRepetition(weighed.slice(0, 4 * most))
    .slice(0, most)
    .map(({ term, weight, passages }) => ({ term, weight, passages }));
}

type WeighedTerm = TypicalTerm & { stem: string };

/** Of a word and a pair that holds it, the pair when it stands in at least half of the word's passages, else the word. */
function withoutRepetition(weighed: readonly WeighedTerm[]): WeighedTerm[] {
  let kept: WeighedTerm[] = [];
  for (const next of weighed) {
    const words = next.stem.split(' ');
    const isPart = (one: WeighedTerm) => one.stem !== next.stem && words.includes(one.stem);
    const isSaid = kept.some(
      (one) =>
        (one.stem.split(' ').includes(next.stem) && 2 * one.passages >= next.passages) ||
        (isPart(one) && 2 * next.passages < one.passages),
    );
    if (isSaid) continue;
    kept = kept.filter((one) => !isPart(one));
    kept.push(next);
  }
  return kept;
}

function commonestForm(forms: ReadonlyMap<string, number>): string {
  let commonest = '';
  let most = 0;
  for (const [form, count] of forms) {
    if (count > most || (count === most && form < commonest)) {
      commonest = form;
      most = count;
    }
  }
  return commonest;
}
