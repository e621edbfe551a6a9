// Counts by country what a text mentions: the evidence on which a country is proposed.
import { countries, type Alpha3 } from '@common-thread/vocabulary';
import { findCountryMentions, type CountryMention } from './find-country-mentions.ts';

export interface CountryTally {
  country: Alpha3;
  /** All that counts: names, weak names and adjectives. */
  mentions: number;
  names: number;
  adjectives: number;
  /** In how many of ten equal parts of the text it is mentioned. */
  tenths: number;
  /** UTF-16 offset of the first mention. */
  firstAt: number;
  /** The words first met, a proper name if there is one. */
  matched: string;
}

/** Tallies by falling number of mentions; equal ones in the order of the codes.
 *  Adjectives that are also names of languages ("Spanish") are no mentions: documents list the languages they come in. */
export function tallyCountries(text: string): CountryTally[] {
  const mentionsOf = new Map<number, CountryMention[]>();
  for (const mention of findCountryMentions(text)) {
    if (mention.pattern.kind === 'language') continue;
    const present = mentionsOf.get(mention.pattern.country);
    if (present === undefined) mentionsOf.set(mention.pattern.country, [mention]);
    else present.push(mention);
  }
  return [...mentionsOf]
    .flatMap(([index, mentions]) => {
      const country = countries[index]?.alpha3;
      return country === undefined ? [] : [tallyOf(country, mentions, text)];
    })
    .sort((a, b) => b.mentions - a.mentions || (a.country < b.country ? -1 : 1));
}

function tallyOf(country: Alpha3, mentions: readonly CountryMention[], text: string): CountryTally {
  const names = mentions.filter(({ pattern }) => pattern.kind === 'name');
  const { start, end } = names[0] ?? mentions[0] ?? { start: 0, end: 0 };
  return {
    country,
    mentions: mentions.length,
    names: names.length,
    adjectives: mentions.filter(({ pattern }) => pattern.kind === 'adjective').length,
    tenths: new Set(mentions.map((mention) => Math.floor((mention.start * 10) / text.length))).size,
    firstAt: mentions[0]?.start ?? 0,
    matched: text.slice(start, end).replace(/\s+/g, ' '),
  };
}
