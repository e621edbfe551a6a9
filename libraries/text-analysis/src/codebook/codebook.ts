// The codebook as the rest of the product sees it: families of codes and five facets, each with names, notes and
// a lexicon in the six languages. The file form it is parsed from is described in this library's README.
import type { UnLanguage } from '@common-thread/vocabulary';

/** A text in some of the six languages; at least one. */
export type Translated = Partial<Record<UnLanguage, string>>;

/** Terms by language, in the term syntax of the codebook form (`term-syntax.ts`). */
export type Lexicon = Partial<Record<UnLanguage, string[]>>;

/** What a code and a facet value have in common: something that a passage can be about, and how to notice it. */
export interface CodebookEntry {
  id: string;
  name: Translated;
  definition?: string;
  include?: string;
  exclude?: string;
  lexicon: Lexicon;
  /** Contexts that cancel a match; a term that starts with "sentence: " cancels every match in its sentence. */
  not: Lexicon;
  /** Not suggested and not offered any more; what is coded with it stays. */
  retired?: true;
  examples?: CodebookExample[];
  counterExamples?: CodebookExample[];
}

/** Words that show what belongs to a code, or what does not. */
export interface CodebookExample {
  text: string;
  /** ISO 639-1; of the text. */
  language?: string;
  reason?: string;
  /** Where the words come from. */
  source?: string;
}

export interface CodebookCode extends CodebookEntry {
  family: string;
  /** Headings of the study's outline that this code answers to (keys of `Codebook.anchors`). */
  anchors: string[];
  /** Areas of the 2020 Guidelines (keys of `Codebook.guidelines2020Areas`). */
  guidelines2020: string[];
}

export interface CodebookFamily {
  id: string;
  name: Translated;
}

export type FacetId = 'statementType' | 'evidenceStrength' | 'actor' | 'audience' | 'period';

export interface CodebookFacet {
  id: FacetId;
  name: Translated;
  values: CodebookEntry[];
}

export interface Codebook {
  version: string;
  licence: string;
  title: Translated;
  notes: string[];
  anchors: Record<string, string>;
  guidelines2020Areas: Record<string, string>;
  families: CodebookFamily[];
  codes: CodebookCode[];
  facets: CodebookFacet[];
  /** Codes that are no more: each with the code it was merged into. */
  merged?: Record<string, string>;
}

export const facetIds: readonly FacetId[] = ['statementType', 'evidenceStrength', 'actor', 'audience', 'period'];
