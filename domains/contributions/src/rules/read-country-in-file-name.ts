// What a file name says about the country: names however they are joined, and ISO 3166-1 alpha-3 codes.
import { countries, findCountry, type Alpha3 } from '@common-thread/vocabulary';
import { ambiguousCodes } from './country-lookalikes.ts';
import { findCountryMentions } from './find-country-mentions.ts';

export interface FileNameClue {
  country: Alpha3;
  matched: string;
  /** Names the country and nothing else; any other clue is believed only if the text agrees. */
  isStrong: boolean;
  /** Words are meant: a code may be an abbreviation, "French" the language of the file. */
  isWord: boolean;
}

/** Clues in order, strong ones first, one for each country. */
export function readCountryInFileName(fileName: string): FileNameClue[] {
  const base = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.\s]{1,5}$/, '')
    .normalize('NFC');
  const words = wordsIn(base);
  const codes = codesIn(base);
  // "GEO_Georgia": a code that may be a word beside a name that may be a person's leave no doubt together.
  const confirmed = (clue: FileNameClue) => ({
    ...clue,
    isStrong:
      clue.isStrong ||
      (words.some(({ country }) => country === clue.country) && codes.some(({ country }) => country === clue.country)),
  });
  const clues = [...words, ...codes].map(confirmed).sort((a, b) => Number(b.isStrong) - Number(a.isStrong));
  return clues.filter((clue, index) => clues.findIndex(({ country }) => country === clue.country) === index);
}

/** "oman", "mali", "chile": in small letters the shortest names are words of other languages. */
const isShortWord = /^\p{Ll}{2,5}$/u;

function wordsIn(base: string): FileNameClue[] {
  const words = separateWords(base);
  return findCountryMentions(words, false).flatMap(({ pattern, start, end }) => {
    const country = countries[pattern.country]?.alpha3;
    const matched = words.slice(start, end);
    if (country === undefined || (pattern.capitals === 'all' && matched !== matched.toUpperCase())) return [];
    const isStrong = pattern.kind === 'name' && !isShortWord.test(matched);
    return [{ country, matched, isStrong, isWord: pattern.kind !== 'language' }];
  });
}

/** "SaudiArabia_NISS" -> "Saudi Arabia NISS"; "Niger2014" -> "Niger 2014". */
function separateWords(base: string): string {
  return base
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .replace(/[_\-.+]+/g, ' ');
}

/** A code at the very beginning speaks for itself unless it is a word; elsewhere, and in small letters, it needs the text. */
function codesIn(base: string): FileNameClue[] {
  const found = [...base.matchAll(/(?<![\p{L}\p{N}])[A-Z]{3}(?!\p{L})|^[a-z]{3}(?=[-_])/gu)];
  return found.flatMap((match) => {
    const country = findCountry(match[0].toUpperCase())?.alpha3;
    if (country === undefined) return [];
    const isStrong = match.index === 0 && match[0] === country && !ambiguousCodes.has(country);
    return [{ country, matched: match[0], isStrong, isWord: false }];
  });
}
