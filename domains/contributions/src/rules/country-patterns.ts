// All the words by which a text may name a country, folded and inflected, each with what it may be taken for.
import { countries } from '@common-thread/vocabulary';
import { countryAdjectives } from './country-adjectives.ts';
import { areasPassedOver, passedOver, unusableNames, weakNames } from './country-lookalikes.ts';
import { furtherCountryNames } from './country-names.ts';
import { foldName } from './fold-country-text.ts';
import {
  declineRussianName,
  inflectArabicAdjective,
  inflectEnglishAdjective,
  inflectFrenchAdjective,
  inflectRussianAdjective,
  inflectSpanishAdjective,
} from './inflect-country-words.ts';

/** name: a proper name. adjective: "Danish". weak: a name with other meanings. language: also the name of a language.
 *  passedOver: looks like a country and is none. */
export type PatternKind = 'name' | 'adjective' | 'weak' | 'language' | 'passedOver';

export interface CountryPattern {
  kind: PatternKind;
  /** Index in the vocabulary's `countries`; -1 for what is passed over. */
  country: number;
  /** first: must begin with a capital where the script has them; all: an abbreviation, in capitals throughout. */
  capitals: 'none' | 'first' | 'all';
}

const isCyrillic = /^[\u0400-\u04ff]/;
const isAbbreviation = /^(?:[A-Z]|[А-Я]){2,5}$/;

/** "Iran (Islamic Republic of)" is met as "Iran" too. */
function withoutQualifier(name: string): string {
  return name.replace(/\s*[(（].*[)）]$/, '');
}

/** Folded words -> pattern. A word listed for two countries belongs to the one that claims it as a name; if both do, to neither. */
export function countryPatterns(): Map<string, CountryPattern> {
  const patterns = new Map<string, CountryPattern>();
  const weak = new Set(weakNames.map(foldName));
  const unusable = new Set(unusableNames.map(foldName));
  const indexOf = new Map<string, number>(countries.map(({ alpha3 }, index) => [alpha3, index]));
  const passed = new Set(areasPassedOver);

  const add = (folded: string, pattern: CountryPattern) => {
    if (folded.length < 2 || unusable.has(folded)) return;
    const present = patterns.get(folded);
    if (present === undefined) patterns.set(folded, pattern);
    else if (present.country !== pattern.country && present.kind !== 'passedOver' && pattern.kind === present.kind)
      patterns.set(folded, { kind: 'passedOver', country: -1, capitals: 'none' });
  };
  const addName = (alpha3: string, listed: string) => {
    const country = passed.has(alpha3) ? -1 : (indexOf.get(alpha3) ?? -1);
    const folded = foldName(listed);
    const kind: PatternKind = country === -1 ? 'passedOver' : weak.has(folded) ? 'weak' : 'name';
    const capitals = isAbbreviation.test(listed) ? 'all' : 'first';
    const forms = isCyrillic.test(folded) && capitals === 'first' ? declineRussianName(folded) : [folded];
    for (const form of forms) add(form, { kind, country, capitals });
    if (folded.startsWith('ال')) add(`لل${folded.slice(2)}`, { kind, country, capitals });
  };

  for (const phrase of passedOver) add(foldName(phrase), { kind: 'passedOver', country: -1, capitals: 'none' });
  for (const { alpha3, name } of countries)
    for (const listed of Object.values(name))
      for (const form of [listed, withoutQualifier(listed)]) addName(alpha3, form);
  for (const [alpha3, ...names] of furtherCountryNames) for (const listed of names) addName(alpha3, listed);
  addAdjectives((alpha3, form, kind, capitals) => {
    add(foldName(form), { kind, country: indexOf.get(alpha3) ?? -1, capitals });
  });
  return patterns;
}

function addAdjectives(
  add: (alpha3: string, form: string, kind: PatternKind, capitals: CountryPattern['capitals']) => void,
): void {
  const addAll = (
    alpha3: string,
    listed: string,
    inflect: (word: string) => string[],
    capitals: CountryPattern['capitals'],
  ) => {
    for (const word of listed.split(',')) {
      if (word === '') continue;
      const kind = word.startsWith('~') ? 'language' : 'adjective';
      for (const form of inflect(word.replace('~', ''))) add(alpha3, form, kind, capitals);
    }
  };
  for (const [alpha3, en, fr, es, ru, ar] of countryAdjectives) {
    addAll(alpha3, en, inflectEnglishAdjective, 'first');
    addAll(alpha3, fr, inflectFrenchAdjective, 'none');
    addAll(alpha3, es, inflectSpanishAdjective, 'none');
    addAll(alpha3, ru, inflectRussianAdjective, 'none');
    addAll(
      alpha3,
      ar,
      (word) => inflectArabicAdjective(word).flatMap((form) => [form, form.replace(/^ال/, 'لل')]),
      'none',
    );
  }
}
