// Finding things in a codebook: a code or facet value by its id, and whether it is still offered.
import type { Codebook, CodebookCode, CodebookEntry, FacetId } from './codebook.ts';

/** A code of the codebook, or one of the five facets. */
export type EntryDimension = 'code' | FacetId;

export interface DimensionEntry {
  dimension: EntryDimension;
  entry: CodebookEntry;
}

/** Codes first, then facet values, in the order of the codebook. */
export function entriesOf(codebook: Codebook): DimensionEntry[] {
  return [
    ...codebook.codes.map((entry): DimensionEntry => ({ dimension: 'code', entry })),
    ...codebook.facets.flatMap((facet) => facet.values.map((entry) => ({ dimension: facet.id, entry }))),
  ];
}

export function findCode(codebook: Codebook, id: string): CodebookCode | undefined {
  return codebook.codes.find((code) => code.id === id);
}

/** @returns undefined when there is no such code or value (any more) */
export function findEntry(codebook: Codebook, dimension: EntryDimension, id: string): CodebookEntry | undefined {
  if (dimension === 'code') return findCode(codebook, id);
  return codebook.facets.find((facet) => facet.id === dimension)?.values.find((value) => value.id === id);
}

/** Whether new codings may be made with it: it is there and not retired. */
export function isOffered(codebook: Codebook, dimension: EntryDimension, id: string): boolean {
  const entry = findEntry(codebook, dimension, id);
  return entry !== undefined && entry.retired !== true;
}

/** Without what is retired: what new suggestions are looked for with. */
export function offeredCodebook(codebook: Codebook): Codebook {
  const isInUse = (entry: CodebookEntry) => entry.retired !== true;
  return {
    ...codebook,
    codes: codebook.codes.filter(isInUse),
    facets: codebook.facets.map((facet) => ({ ...facet, values: facet.values.filter(isInUse) })),
  };
}

/** Without examples, for those that keep them elsewhere. */
export function withoutExamples(codebook: Codebook): Codebook {
  const bare = <Entry extends CodebookEntry>({ examples, counterExamples, ...entry }: Entry): Entry => entry as Entry;
  return {
    ...codebook,
    codes: codebook.codes.map(bare),
    facets: codebook.facets.map((facet) => ({ ...facet, values: facet.values.map(bare) })),
  };
}

/** Everything that suggestions depend on, as one text: ids, terms and not-terms of what is not retired. Names, definitions,
 *  families, examples and the order of entries and terms change nothing. Two codebooks with the same text suggest the same. */
export function suggestionBasis(codebook: Codebook): string {
  const sorted = (lexicon: CodebookEntry['lexicon']) =>
    Object.entries(lexicon)
      .filter(([, terms]) => terms.length > 0)
      .map(([language, terms]) => [language, [...new Set(terms)].sort()] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = entriesOf(offeredCodebook(codebook)).map(({ dimension, entry }) =>
    JSON.stringify([dimension, entry.id, sorted(entry.lexicon), sorted(entry.not)]),
  );
  return lines.sort().join('\n');
}
