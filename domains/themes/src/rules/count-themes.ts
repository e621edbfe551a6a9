// Counts themes by country from the counts of each document.
import { findCountry, type Alpha3, type ItuRegion, type UnLanguage } from '@common-thread/vocabulary';
import type { Codebook } from '@common-thread/text-analysis';
import type { Basis } from '@common-thread/coding';
import type { CommonalityRule, Matrix, Theme, ThemeTable } from '../themes.views.ts';
import { isCommon } from './is-common.ts';
import { wilsonInterval } from './wilson-interval.ts';

export interface DocumentCount {
  country: Alpha3;
  code: string;
  passages: number;
}

export interface StudyMaterial {
  codebook: Codebook;
  /** Countries with at least one document that was read. */
  contributingCountries: Alpha3[];
  /** Counted passages of documents by country and code; documents of organisations are not in it. */
  counts: DocumentCount[];
}

export function countThemes(
  material: StudyMaterial,
  basis: Basis,
  rule: CommonalityRule,
  language: UnLanguage,
): ThemeTable {
  const byCode = new Map<string, Map<Alpha3, number>>();
  for (const { code, country, passages } of material.counts) {
    if (passages === 0) continue;
    const countries = byCode.get(code) ?? new Map<Alpha3, number>();
    countries.set(country, (countries.get(country) ?? 0) + passages);
    byCode.set(code, countries);
  }
  const contributingCountries = [...material.contributingCountries].sort();
  return {
    basis,
    rule,
    contributingCountries,
    contributingRegions: regionsOf(contributingCountries),
    themes: material.codebook.codes.map((code) => {
      const reported = byCode.get(code.id) ?? new Map<Alpha3, number>();
      const countries = contributingCountries.filter((country) => reported.has(country));
      const regions = regionsOf(countries);
      return {
        code: code.id,
        name: nameIn(code.name, language, code.id),
        family: code.family,
        familyName: nameIn(
          material.codebook.families.find((family) => family.id === code.family)?.name ?? {},
          language,
          code.family,
        ),
        definition: code.definition ?? '',
        countries,
        silentCountries: contributingCountries.filter((country) => !reported.has(country)),
        passages: [...reported.values()].reduce((sum, passages) => sum + passages, 0),
        share: contributingCountries.length === 0 ? 0 : countries.length / contributingCountries.length,
        interval: wilsonInterval(countries.length, contributingCountries.length),
        regions,
        isCommon: isCommon(
          {
            reportingCountries: countries.length,
            contributingCountries: contributingCountries.length,
            reportingRegions: regions.length,
          },
          rule,
        ),
      } satisfies Theme;
    }),
  };
}

export function countMatrix(material: StudyMaterial, table: ThemeTable): Matrix {
  const countryAt = new Map(table.contributingCountries.map((country, at) => [country, at]));
  const codeAt = new Map(table.themes.map((theme, at) => [theme.code, at]));
  const passages = table.contributingCountries.map(() => new Array<number>(table.themes.length).fill(0));
  for (const count of material.counts) {
    const row = passages[countryAt.get(count.country) ?? -1];
    const column = codeAt.get(count.code);
    if (row !== undefined && column !== undefined) row[column] = (row[column] ?? 0) + count.passages;
  }
  const codes = table.themes.map(({ code, name, family, familyName, countries }) => ({
    code,
    name,
    family,
    familyName,
    countries: countries.length,
  }));
  return { basis: table.basis, countries: table.contributingCountries, codes, passages };
}

export function regionsOf(countries: readonly Alpha3[]): ItuRegion[] {
  const regions = countries.map((country) => findCountry(country)?.ituRegion).filter((region) => region != null);
  return [...new Set(regions)].sort();
}

export function nameIn(names: Partial<Record<UnLanguage, string>>, language: UnLanguage, fallback: string): string {
  return names[language] ?? names.en ?? Object.values(names)[0] ?? fallback;
}
