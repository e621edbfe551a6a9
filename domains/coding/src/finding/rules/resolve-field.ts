// What the value of a field means: a country by code or name, a code of the codebook, years, a language.
import { foldText, type Codebook, type Translated } from '@common-thread/text-analysis';
import { countries, ituRegions, unLanguages } from '@common-thread/vocabulary';
import type { Dimension } from '../../coding.views.ts';
import type { CodingState } from '../finding.views.ts';
import { askedPhrases, type AskedPhrase } from './asked-words.ts';
import type { FindField } from './field-names.ts';
import { statusNamed } from './status-names.ts';

export type Condition =
  | { kind: 'words'; phrases: AskedPhrase[]; isInHeadings: boolean }
  | { kind: 'title'; phrases: AskedPhrase[] }
  | { kind: 'countries'; alpha3: ReadonlySet<string> }
  | { kind: 'years'; first: number; last: number }
  | { kind: 'language'; code: string }
  | { kind: 'coding'; dimension: Dimension; value: string }
  | { kind: 'status'; status: CodingState };

export type FieldFault =
  | 'unknownCountry'
  | 'unknownRegion'
  | 'unknownCode'
  | 'unknownFacet'
  | 'unknownStatus'
  | 'unknownYear'
  | 'unknownLanguage'
  | 'beginningTooShort';

/** @returns the condition, or what is wrong with the value; null when there is nothing to look for */
export function resolveField(
  field: FindField | null,
  text: string,
  isPhrase: boolean,
  codebook: Codebook,
): Condition | FieldFault | null {
  const value = text.trim();
  switch (field) {
    case null:
    case 'heading':
    case 'title': {
      const phrases = askedPhrases(value, isPhrase);
      if (phrases === null) return 'beginningTooShort';
      if (phrases.length === 0) return null;
      return field === 'title' ? { kind: 'title', phrases } : { kind: 'words', phrases, isInHeadings: field !== null };
    }
    case 'country':
      return countriesNamed(value) ?? 'unknownCountry';
    case 'region':
      return countriesOfRegion(value) ?? 'unknownRegion';
    case 'year':
      return yearsOf(value) ?? 'unknownYear';
    case 'language':
      return languageNamed(value) ?? 'unknownLanguage';
    case 'code': {
      const code = entryNamed(codebook.codes, value);
      return code === undefined ? 'unknownCode' : { kind: 'coding', dimension: 'code', value: code.id };
    }
    case 'facet':
      return facetNamed(codebook, value) ?? 'unknownFacet';
    case 'status': {
      const status = statusNamed(value);
      return status === undefined ? 'unknownStatus' : { kind: 'status', status };
    }
  }
}

const isSame = (one: string, other: string) => foldText(one) === foldText(other);

function countriesNamed(value: string): Condition | null {
  const named = (fits: (name: string) => boolean) =>
    countries.filter(
      ({ alpha3, alpha2, name }) => isSame(alpha3, value) || isSame(alpha2, value) || Object.values(name).some(fits),
    );
  const whole = named((name) => isSame(name, value));
  // "Tanzania" for "United Republic of Tanzania": a word of the name, where no country has exactly this name.
  const found = whole.length > 0 ? whole : named((name) => isPartOf(value, name));
  return found.length === 0 ? null : { kind: 'countries', alpha3: new Set(found.map(({ alpha3 }) => alpha3)) };
}

function isPartOf(value: string, name: string): boolean {
  const sought = foldText(value);
  return sought.length >= 4 && ` ${foldText(name).replace(/[^\p{L}\p{M}]+/gu, ' ')} `.includes(` ${sought} `);
}

function countriesOfRegion(value: string): Condition | null {
  const region = ituRegions.find(
    ({ id, name }) => isSame(id, value) || Object.values(name).some((one) => isSame(one, value)),
  );
  if (region === undefined) return null;
  const members = countries.filter(({ ituRegion }) => ituRegion === region.id);
  return { kind: 'countries', alpha3: new Set(members.map(({ alpha3 }) => alpha3)) };
}

function yearsOf(value: string): Condition | null {
  const parts = /^(\d{4})?(?:\s*([-–])\s*(\d{4})?)?$/.exec(value.normalize('NFKC'));
  if (parts === null || (parts[1] === undefined && parts[3] === undefined)) return null;
  const first = Number(parts[1] ?? 0);
  const last = parts[2] === undefined ? first : Number(parts[3] ?? 9999);
  return { kind: 'years', first, last };
}

const languageDisplays = unLanguages.map((language) => new Intl.DisplayNames(language, { type: 'language' }));

function languageNamed(value: string): Condition | null {
  const code = foldText(value);
  if (/^[a-z]{2,3}$/.test(code)) return { kind: 'language', code };
  const named = unLanguages.find((one) => languageDisplays.some((names) => isSame(names.of(one) ?? '', value)));
  return named === undefined ? null : { kind: 'language', code: named };
}

function entryNamed<Entry extends { id: string; name: Translated }>(
  entries: readonly Entry[],
  value: string,
): Entry | undefined {
  return (
    entries.find(({ id }) => isSame(id, value)) ??
    entries.find(({ name }) => Object.values(name).some((one) => isSame(one, value)))
  );
}

function facetNamed(codebook: Codebook, value: string): Condition | null {
  const [facetName = '', valueName] = value.split('/');
  const facets = valueName === undefined ? codebook.facets : codebook.facets.filter(({ id }) => isSame(id, facetName));
  for (const facet of facets) {
    const entry = entryNamed(facet.values, valueName ?? facetName);
    if (entry !== undefined) return { kind: 'coding', dimension: facet.id, value: entry.id };
  }
  return null;
}
