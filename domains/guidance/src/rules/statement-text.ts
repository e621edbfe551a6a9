// A statement's text: counts stand in it as placeholders and are filled in each time it is read.
import { countryName, type UnLanguage } from '@common-thread/vocabulary';

export interface CountValues {
  count: number;
  total: number;
  countries: readonly string[];
  silentCountries: readonly string[];
  regions: number;
  /** 0 to 1 */
  low: number;
  high: number;
}

/** `{c1.count}`: the placeholder's name and which of its values is meant. */
const placeholder = /\{(c\d{1,3})\.(count|total|countries|silent|regions|low|high)\}/g;

/** Fills in what is counted now. A placeholder of a count that the statement doesn't have stays as it is written. */
export function fillStatement(
  template: string,
  counts: ReadonlyMap<string, CountValues>,
  language: UnLanguage,
): string {
  return template.replace(placeholder, (written, name: string, value: string) => {
    const values = counts.get(name);
    return values === undefined ? written : valueText(values, value, language);
  });
}

/** Names of the counts that the text uses, each once, in order of appearance. */
export function placeholdersIn(template: string): string[] {
  return [...new Set([...template.matchAll(placeholder)].map((match) => match[1] ?? ''))];
}

function valueText(values: CountValues, value: string, language: UnLanguage): string {
  const number = (amount: number) => new Intl.NumberFormat(language).format(amount);
  switch (value) {
    case 'count':
      return number(values.count);
    case 'total':
      return number(values.total);
    case 'regions':
      return number(values.regions);
    case 'low':
      return number(Math.round(values.low * 100));
    case 'high':
      return number(Math.round(values.high * 100));
    case 'countries':
      return countryList(values.countries, language);
    default:
      return countryList(values.silentCountries, language);
  }
}

/** Country names joined as the language joins a list, in the alphabetical order of that language. */
export function countryList(countries: readonly string[], language: UnLanguage): string {
  const names = countries.map((country) => countryName(country, language)).sort(new Intl.Collator(language).compare);
  return new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(names);
}
