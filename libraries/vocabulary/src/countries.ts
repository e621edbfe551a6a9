// The 249 countries and areas of ISO 3166-1 with their names and regions: one table, found by alpha-3 code.
import { countryCodes } from './country-codes.ts';
import { countryNames } from './country-names.ts';
import { ituMemberStates, ituRegionOfOthers, ituRegions, type ItuRegion } from './itu-regions.ts';
import type { UnLanguage } from './languages.ts';

/** ISO 3166-1 alpha-3 code of a country or area that is in `countries`. */
export type Alpha3 = string & { readonly __brand: 'Alpha3' };

export interface Country {
  alpha3: Alpha3;
  alpha2: string;
  /** UN M49 code, three digits; the same as ISO 3166-1 numeric. */
  m49: string;
  /** Short name for display and for sentences that name the country beside others. */
  name: Record<UnLanguage, string>;
  /** M49 region and sub-region by their English names. Antarctica belongs to no region: both say `Antarctica`. */
  m49Region: string;
  m49SubRegion: string;
  /** Null for areas that ITU lists in no region. */
  ituRegion: ItuRegion | null;
  ituMember: boolean;
}

const m49RegionOfSubRegion: Readonly<Record<string, string>> = {
  'Northern Africa': 'Africa',
  'Sub-Saharan Africa': 'Africa',
  'Latin America and the Caribbean': 'Americas',
  'Northern America': 'Americas',
  Antarctica: 'Antarctica',
  'Central Asia': 'Asia',
  'Eastern Asia': 'Asia',
  'South-eastern Asia': 'Asia',
  'Southern Asia': 'Asia',
  'Western Asia': 'Asia',
  'Eastern Europe': 'Europe',
  'Northern Europe': 'Europe',
  'Southern Europe': 'Europe',
  'Western Europe': 'Europe',
  'Australia and New Zealand': 'Oceania',
  Melanesia: 'Oceania',
  Micronesia: 'Oceania',
  Polynesia: 'Oceania',
};

const nameByAlpha3 = new Map<string, Record<UnLanguage, string>>(
  countryNames.map(([alpha3, ar, en, es, fr, ru, zh]) => [alpha3, { ar, en, es, fr, ru, zh }]),
);

const regionOfMember = new Map<string, ItuRegion>(
  ituRegions.flatMap(({ id }) => ituMemberStates[id].map((alpha3): [string, ItuRegion] => [alpha3, id])),
);

/** All of ISO 3166-1, sorted by alpha-3. Names of countries and areas imply no opinion on their legal status. */
export const countries: readonly Country[] = countryCodes.map(([alpha3, alpha2, m49, m49SubRegion]) => {
  const name = nameByAlpha3.get(alpha3);
  const m49Region = m49RegionOfSubRegion[m49SubRegion];
  if (name === undefined || m49Region === undefined) throw new Error(`The country table is incomplete at ${alpha3}`);
  const memberRegion = regionOfMember.get(alpha3);
  return {
    alpha3: alpha3 as Alpha3,
    alpha2,
    m49,
    name,
    m49Region,
    m49SubRegion,
    ituRegion: memberRegion ?? ituRegionOfOthers[alpha3] ?? null,
    ituMember: memberRegion !== undefined,
  };
});

const countryByAlpha3 = new Map<string, Country>(countries.map((country) => [country.alpha3, country]));

/** Undefined for anything but an assigned alpha-3 code in capitals. Not for reading what people type: see contributions. */
export function findCountry(alpha3: string): Country | undefined {
  return countryByAlpha3.get(alpha3);
}

/** The country's short name in the language; the code itself when it is not assigned, so that a page never breaks. */
export function countryName(alpha3: string, language: UnLanguage): string {
  return countryByAlpha3.get(alpha3)?.name[language] ?? alpha3;
}
