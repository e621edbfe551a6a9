// Themes as pages and other parts ask for them.
import { listCurrentVersions, writePassageId, type CountedVersion } from '@common-thread/contributions';
import { openCodebook, type Basis } from '@common-thread/coding';
import type { WorkspaceContext } from '@common-thread/platform';
import { findCountry, type Alpha3 } from '@common-thread/vocabulary';
import { chooseRepresentative } from './rules/choose-representative.ts';
import { countMatrix, countThemes, nameIn, type StudyMaterial } from './rules/count-themes.ts';
import { defaultCommonalityRule } from './rules/is-common.ts';
import {
  listFacetValues,
  listThemePassages,
  listTogether,
  listVersionCounts,
  readRule,
  type ThemePassageRow,
  type VersionCount,
} from './themes.store.ts';
import type { Matrix, RepresentativePassage, ThemeDetail, ThemeTable } from './themes.views.ts';

export interface StudyVersions {
  versions: Map<string, CountedVersion>;
  /** Counted passages by document and code. */
  counted: VersionCount[];
  material: StudyMaterial;
}

/** What all counts start from: the current versions and their counts, in two queries. */
export async function openMaterial(study: WorkspaceContext, basis: Basis): Promise<StudyVersions> {
  const { codebook } = await openCodebook(study);
  const listed = await listCurrentVersions(study.database, study.workspaceId);
  const versions = new Map(listed.map((version) => [version.versionId, version]));
  const counts: StudyMaterial['counts'] = [];
  const counted = await listVersionCounts(study, basis);
  for (const { versionId, code, passages } of counted) {
    const country = versions.get(versionId)?.country;
    if (country != null) counts.push({ country, code, passages });
  }
  const contributingCountries = [
    ...new Set(listed.map((version) => version.country).filter((country) => country !== null)),
  ];
  return { versions, counted, material: { codebook, contributingCountries, counts } };
}

export async function themeTable(study: WorkspaceContext, basis: Basis): Promise<ThemeTable> {
  const { material } = await openMaterial(study, basis);
  return countThemes(material, basis, await readCommonalityRule(study), study.language);
}

export async function themeMatrix(study: WorkspaceContext, basis: Basis): Promise<Matrix> {
  const { material } = await openMaterial(study, basis);
  return countMatrix(material, countThemes(material, basis, await readCommonalityRule(study), study.language));
}

export async function readCommonalityRule(study: WorkspaceContext) {
  return (await readRule(study)) ?? defaultCommonalityRule;
}

const shownPassages = 24;

/** @param country only this country's passages among the representative ones */
export async function themeDetail(
  study: WorkspaceContext,
  code: string,
  basis: Basis,
  country?: string,
): Promise<ThemeDetail | null> {
  const { material, versions, counted } = await openMaterial(study, basis);
  const table = countThemes(material, basis, await readCommonalityRule(study), study.language);
  const theme = table.themes.find((one) => one.code === code);
  if (theme === undefined) return null;
  const [types, together, passages] = await Promise.all([
    listFacetValues(study, 'statementType', code, basis),
    listTogether(study, code, basis),
    listThemePassages(study, [code], basis, { perDocument: 4, perCountry: 100 }),
  ]);
  const countryOf = (versionId: string) => versions.get(versionId)?.country ?? null;
  const shown = withCountry(passages, versions).filter(
    (passage) => country === undefined || passage.country === country,
  );
  return {
    table,
    theme,
    byRegion: table.contributingRegions.map((region) => ({
      region,
      countries: theme.countries.filter((country) => findCountry(country)?.ituRegion === region),
      contributing: table.contributingCountries.filter((country) => findCountry(country)?.ituRegion === region).length,
    })),
    byYear: countByYear(code, versions, counted),
    statementTypes: sumBy(types, (row) => row.value, countryOf).map(({ key, ...counts }) => ({
      value: key,
      ...counts,
    })),
    cooccurring: sumBy(together, (row) => row.other, countryOf).map(({ key, ...counts }) => ({
      code: key,
      name: nameIn(material.codebook.codes.find((one) => one.id === key)?.name ?? {}, study.language, key),
      ...counts,
    })),
    representative: chooseRepresentative(shown, shownPassages).map((passage) => representativeOf(passage, versions)),
  };
}

function countByYear(
  code: string,
  versions: Map<string, CountedVersion>,
  counts: { versionId: string; code: string; passages: number }[],
): ThemeDetail['byYear'] {
  const reporting = new Set(
    counts.filter((count) => count.code === code && count.passages > 0).map((count) => count.versionId),
  );
  const years = new Map<string, { reporting: Set<Alpha3>; contributing: Set<Alpha3> }>();
  for (const version of versions.values()) {
    if (version.country === null || version.date === null) continue;
    const year = version.date.slice(0, 4);
    const entry = years.get(year) ?? { reporting: new Set(), contributing: new Set() };
    entry.contributing.add(version.country);
    if (reporting.has(version.versionId)) entry.reporting.add(version.country);
    years.set(year, entry);
  }
  return [...years]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([year, entry]) => ({ year, countries: entry.reporting.size, contributing: entry.contributing.size }));
}

/** Sums passages and counts countries by key; most countries first, then most passages. */
function sumBy<Row extends { versionId: string; passages: number }>(
  rows: Row[],
  keyOf: (row: Row) => string,
  countryOf: (versionId: string) => Alpha3 | null,
) {
  const sums = new Map<string, { passages: number; countries: Set<Alpha3> }>();
  for (const row of rows) {
    const sum = sums.get(keyOf(row)) ?? { passages: 0, countries: new Set<Alpha3>() };
    sum.passages += row.passages;
    const country = countryOf(row.versionId);
    if (country !== null) sum.countries.add(country);
    sums.set(keyOf(row), sum);
  }
  return [...sums]
    .map(([key, sum]) => ({ key, passages: sum.passages, countries: sum.countries.size }))
    .sort(
      (one, other) =>
        other.countries - one.countries || other.passages - one.passages || (one.key < other.key ? -1 : 1),
    );
}

export function withCountry(passages: ThemePassageRow[], versions: Map<string, CountedVersion>) {
  // The path stands in for the version's id, which differs from run to run, so that two runs choose the same passages.
  return passages.map((passage) => ({
    ...passage,
    id: passage.versionId,
    versionId: versions.get(passage.versionId)?.path ?? '',
    country: versions.get(passage.versionId)?.country ?? null,
  }));
}

function representativeOf(
  passage: ReturnType<typeof withCountry>[number],
  versions: Map<string, CountedVersion>,
): RepresentativePassage {
  const version = versions.get(passage.id);
  return {
    passageId: writePassageId({ versionId: passage.id, ordinal: passage.ordinal }),
    versionId: passage.id,
    contributionId: version?.contributionId ?? '',
    contributionTitle: version?.title ?? '',
    fileName: version?.path ?? '',
    country: passage.country,
    page: passage.page,
    start: passage.start,
    end: passage.end,
    language: passage.language,
    text: passage.text,
    score: passage.rank,
    statementType: passage.statementType,
  };
}
