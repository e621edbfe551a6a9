// Turns a codebook into matchers, one a language, made when the language is first met.
import type { Codebook, CodebookEntry, Lexicon } from '../codebook/codebook.ts';
import type { UnLanguage } from '@common-thread/vocabulary';
import { readTerm } from '../codebook/term-syntax.ts';
import type { Term } from '../codebook/term-syntax.ts';
import { LanguageMatcher } from './language-matcher.ts';
import type { SuggestionDimension } from './suggestion.ts';

/** A term in its place: which entry of the codebook it speaks for or against. */
export interface TermUse {
  entry: number;
  term: Term;
  isAgainst: boolean;
}

export interface CompiledEntry {
  dimension: SuggestionDimension;
  id: string;
}

export interface CompiledLanguage {
  uses: TermUse[];
  matcher: LanguageMatcher;
}

export interface CompiledCodebook {
  readonly codebook: Codebook;
  /** Codes first, then facet values, in the order of the codebook. */
  readonly entries: readonly CompiledEntry[];
  /** Matcher of one of the six languages; for any other language that of the exact terms of all six. */
  forLanguage(language: string): CompiledLanguage;
}

const lexiconLanguages: readonly UnLanguage[] = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

/** Compile once and keep: compiling costs about a tenth of a second a language, and the result remembers the words it met
 *  (at most about 120,000 a language).
 *  @param codebook parsed, so every term can be read; terms that cannot are left out */
export function compileCodebook(codebook: Codebook): CompiledCodebook {
  const sources: { dimension: SuggestionDimension; entry: CodebookEntry }[] = [
    ...codebook.codes.map((entry) => ({ dimension: 'code' as const, entry })),
    ...codebook.facets.flatMap((facet) => facet.values.map((entry) => ({ dimension: facet.id, entry }))),
  ];
  const compiled = new Map<string, CompiledLanguage>();
  const compile = (language: string): CompiledLanguage => {
    const known = compiled.get(language);
    if (known) return known;
    const uses = sources.flatMap(({ entry }, index) => usesOf(entry, index, language));
    const result = {
      uses,
      matcher: new LanguageMatcher(
        language,
        uses.map((use) => use.term),
      ),
    };
    compiled.set(language, result);
    return result;
  };
  return {
    codebook,
    entries: sources.map(({ dimension, entry }) => ({ dimension, id: entry.id })),
    forLanguage: (language) => compile(isLexiconLanguage(language) ? language : 'other'),
  };
}

function isLexiconLanguage(language: string): language is UnLanguage {
  return (lexiconLanguages as readonly string[]).includes(language);
}

function usesOf(entry: CodebookEntry, index: number, language: string): TermUse[] {
  const isKnown = isLexiconLanguage(language);
  const languages = isKnown ? [language] : lexiconLanguages;
  const lists: [Lexicon, boolean][] = [
    [entry.lexicon, false],
    [entry.not, true],
  ];
  const seen = new Set<string>();
  return lists.flatMap(([lexicon, isAgainst]) =>
    languages.flatMap((from) =>
      (lexicon[from] ?? []).flatMap((written): TermUse[] => {
        const read = readTerm(written, from, isAgainst);
        if (!read.ok || (!isKnown && !read.term.isExact)) return [];
        const key = `${isAgainst ? 'not ' : ''}${read.term.written}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ entry: index, term: read.term, isAgainst }];
      }),
    ),
  );
}
