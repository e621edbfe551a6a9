// The texts of the page being rendered: components ask here for words, numbers, dates and names in its language.
// What falls back to English is marked as English, in the page and for whoever hears it read.
import { createContext, useContext, type Child } from 'hono/jsx';
import { createTranslator, type MessageArguments, type Translator } from '@common-thread/platform';
import { contributorTypes, countryName, findCountry, ituRegions, type UnLanguage } from '@common-thread/vocabulary';
import { translationFor } from './messages/catalogues.ts';
import { english, type English } from './messages/en.ts';
import { punctuationOf, type Punctuation } from './punctuation.ts';

export type TextKey = keyof English & string;

export interface Texts extends Translator<English> {
  /** For the page: values may be elements, and a text that fell back to English is wrapped in `lang="en"`.
   *  Where only a string can stand (an attribute, an option, the title) use `text`. */
  t<Key extends TextKey>(key: Key, ...values: MessageArguments<English[Key], Child>): Child;
  /** A country's name by its ISO 3166 alpha-3 code; the code itself where it is unknown. */
  country(alpha3: string): string;
  region(id: string): string;
  contributorType(id: string): string;
  /** The name of any language by its code, in the page's language. */
  languageName(code: string): string;
  /** The best of a thing's names: the page's language, else English, else any. */
  name(names: Partial<Record<UnLanguage, string>>): string;
  readonly punctuation: Punctuation;
  /** Alphabetical order as the page's language has it. */
  compare(left: string, right: string): number;
}

/** Makes the texts of one language; they hold no state of a request, so one set serves all. */
export function createTexts(language: UnLanguage, translation = translationFor(language)): Texts {
  const translator = createTranslator(language, english, translation);
  const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const collator = new Intl.Collator(language);
  const named = (entries: readonly { id: string; name: Record<UnLanguage, string> }[], id: string): string =>
    entries.find((entry) => entry.id === id)?.name[language] ?? id;

  return {
    ...translator,
    t(key, ...values) {
      const pieces = translator.parts(key, ...(values as never)).map((part) => {
        if ('text' in part) return part.text;
        // An element isolates what has to be; as a whole it follows the sentence (an enumeration of names, say).
        const isIsolated = translator.direction === 'rtl' && typeof part.value !== 'object';
        return isIsolated ? <bdi>{part.value as Child}</bdi> : (part.value as Child);
      });
      if (translator.has(key))
        return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : <>{pieces}</>;
      return (
        <span lang="en" dir="ltr">
          {pieces}
        </span>
      );
    },
    country: (alpha3) => (findCountry(alpha3) ? countryName(alpha3, language) : alpha3),
    region: (id) => named(ituRegions, id),
    contributorType: (id) => named(contributorTypes, id),
    // ICU calls a language that nobody knows "root".
    languageName: (code) =>
      code === 'und' ? translator.text('contribution.unknown') : nameOfLanguage(languages, code),
    punctuation: punctuationOf[language],
    name: (names) => names[language] ?? names.en ?? Object.values(names)[0] ?? '',
    compare: (left, right) => collator.compare(left, right),
  };
}

function nameOfLanguage(languages: Intl.DisplayNames, code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    // Not a language tag at all: shown as it was stored.
    return code;
  }
}

const byLanguage = new Map<UnLanguage, Texts>();

export function textsFor(language: UnLanguage): Texts {
  const known = byLanguage.get(language) ?? createTexts(language);
  byLanguage.set(language, known);
  return known;
}

export const TextsContext = createContext<Texts | null>(null);

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error('A component was rendered outside a page: wrap it in TextsContext.Provider.');
  return texts;
}
