// The numbers behind the pictures, from the same codings and countries as the themes.
import type { Basis } from '@common-thread/coding';
import type { WorkspaceContext } from '@common-thread/platform';
import type { Codebook } from '@common-thread/text-analysis';
import { countryName, findCountry, type Alpha3 } from '@common-thread/vocabulary';
import { accumulateCodes, expectedCodes } from '../rules/accumulate-codes.ts';
import { nameIn, regionsOf } from '../rules/count-themes.ts';
import { openMaterial, type StudyVersions } from '../themes.queries.ts';
import { listFacetValues, listReadingOrder, listTogether } from '../themes.store.ts';
import type { CodesByYear, CodesTogether, EvidenceMap, MapColumns, Saturation } from './pictures.views.ts';

/** Countries counted for each code and column, a country once however much it wrote. */
class CountryCells {
  readonly #cells = new Map<string, Set<Alpha3>>();

  add(code: string, column: string, country: Alpha3): void {
    const cell = `${code}\n${column}`;
    const countries = this.#cells.get(cell) ?? new Set<Alpha3>();
    countries.add(country);
    this.#cells.set(cell, countries);
  }

  table(codes: readonly { code: string }[], columns: readonly string[]): number[][] {
    return codes.map(({ code }) => columns.map((column) => this.#cells.get(`${code}\n${column}`)?.size ?? 0));
  }
}

export async function evidenceMap(study: WorkspaceContext, by: MapColumns, basis: Basis): Promise<EvidenceMap> {
  const { versions, material } = await openMaterial(study, basis);
  const columns = columnsOf(study, by, material.codebook, material.contributingCountries);
  const cells = new CountryCells();
  if (by === 'country' || by === 'region') {
    for (const { code, country, passages } of material.counts) {
      const column = by === 'country' ? country : findCountry(country)?.ituRegion;
      if (passages > 0 && column != null) cells.add(code, column, country);
    }
  } else {
    for (const { code, value, versionId } of await listFacetValues(study, by, null, basis)) {
      const country = versions.get(versionId)?.country;
      if (country != null) cells.add(code, value, country);
    }
  }
  const codes = namedCodes(study, material.codebook);
  const countries = cells.table(
    codes,
    columns.map((column) => column.id),
  );
  const emptyCells = countries.flat().filter((count) => count === 0).length;
  return {
    basis,
    by,
    contributingCountries: material.contributingCountries.length,
    codes,
    columns,
    countries,
    emptyCells,
  };
}

function columnsOf(
  { language }: WorkspaceContext,
  by: MapColumns,
  codebook: Codebook,
  contributing: readonly Alpha3[],
): EvidenceMap['columns'] {
  if (by === 'region') return regionsOf(contributing).map((id) => ({ id, name: id, kind: 'region' }));
  if (by === 'country') {
    const { compare } = new Intl.Collator(language);
    return contributing
      .map((id) => ({ id, name: countryName(id, language), kind: 'country' as const }))
      .sort((one, other) => compare(one.name, other.name));
  }
  const values = codebook.facets.find((facet) => facet.id === by)?.values ?? [];
  return values.map(({ id, name }) => ({ id, name: nameIn(name, language, id), kind: 'value' }));
}

function namedCodes({ language }: WorkspaceContext, codebook: Codebook): EvidenceMap['codes'] {
  const families = new Map(codebook.families.map(({ id, name }) => [id, nameIn(name, language, id)]));
  return codebook.codes.map(({ id, name, family }) => ({
    code: id,
    name: nameIn(name, language, id),
    family,
    familyName: families.get(family) ?? family,
  }));
}

export async function codesTogether(study: WorkspaceContext, basis: Basis): Promise<CodesTogether> {
  const { versions, material, counted } = await openMaterial(study, basis);
  const codes = namedCodes(study, material.codebook);
  const names = new Map(codes.map(({ code, name }) => [code, name]));
  const alone = new Map<string, number>();
  for (const { code, passages } of counted) alone.set(code, (alone.get(code) ?? 0) + passages);
  const pairs = new Map<string, { one: string; other: string; passages: number; countries: Set<Alpha3> }>();
  for (const { one, other, versionId, passages } of await listTogether(study, null, basis)) {
    const key = `${one}\n${other}`;
    const pair = pairs.get(key) ?? { one, other, passages: 0, countries: new Set<Alpha3>() };
    pair.passages += passages;
    const country = versions.get(versionId)?.country;
    if (country != null) pair.countries.add(country);
    pairs.set(key, pair);
  }
  const listed = [...pairs.values()].map(({ one, other, passages, countries }) => ({
    one,
    other,
    oneName: names.get(one) ?? one,
    otherName: names.get(other) ?? other,
    countries: countries.size,
    passages,
    overlap: passages / ((alone.get(one) ?? 0) + (alone.get(other) ?? 0) - passages),
  }));
  listed.sort(
    (a, b) =>
      b.countries - a.countries ||
      b.passages - a.passages ||
      (`${a.one}\n${a.other}` < `${b.one}\n${b.other}` ? -1 : 1),
  );
  return { basis, codes, pairs: listed };
}

export async function codesByYear(study: WorkspaceContext, basis: Basis): Promise<CodesByYear> {
  const { versions, material, counted } = await openMaterial(study, basis);
  const codes = namedCodes(study, material.codebook);
  const contributing = new Map<number, Set<Alpha3>>();
  let undatedDocuments = 0;
  for (const { country, date } of versions.values()) {
    if (country === null) continue;
    if (date === null) undatedDocuments += 1;
    else {
      const year = Number(date.slice(0, 4));
      contributing.set(year, (contributing.get(year) ?? new Set<Alpha3>()).add(country));
    }
  }
  const cells = new CountryCells();
  for (const { versionId, code, passages } of counted) {
    const version = versions.get(versionId);
    if (passages > 0 && version?.country != null && version.date !== null)
      cells.add(code, String(Number(version.date.slice(0, 4))), version.country);
  }
  const known = [...contributing.keys()].sort((one, other) => one - other);
  const first = known[0] ?? 0;
  // A mistyped year must not make a picture of two thousand columns.
  const isDense = (known.at(-1) ?? 0) - first < 100;
  const years = isDense
    ? Array.from({ length: known.length === 0 ? 0 : (known.at(-1) ?? 0) - first + 1 }, (_, at) => first + at)
    : known;
  return {
    basis,
    codes,
    years: years.map((year) => ({ year: String(year), contributing: contributing.get(year)?.size ?? 0 })),
    countries: cells.table(codes, years.map(String)),
    undatedDocuments,
  };
}

export async function saturation(study: WorkspaceContext, basis: Basis): Promise<Saturation> {
  const { versions, material, counted } = await openMaterial(study, basis);
  const { codebook } = material;
  const contributions = contributionsOf(versions);
  for (const { versionId, code, passages } of counted) {
    const contribution = contributions.get(versions.get(versionId)?.contributionId ?? '');
    if (passages > 0) contribution?.codes.add(code);
  }
  const read = (await listReadingOrder(study, basis)).flatMap((id) => {
    const contribution = contributions.get(id);
    return contribution === undefined ? [] : [{ id, ...contribution }];
  });
  const expected = expectedCodes(read);
  const nameOf = new Map(namedCodes(study, codebook).map(({ code, name }) => [code, name]));
  return {
    basis,
    codebookCodes: codebook.codes.length,
    steps: accumulateCodes(read).map(({ contributionId, newCodes, known }, at) => ({
      contributionId,
      title: read[at]?.title ?? '',
      country: read[at]?.country ?? null,
      newCodes: newCodes.map((code) => ({ code, name: nameOf.get(code) ?? code })),
      known,
      expected: expected[at] ?? 0,
    })),
  };
}

function contributionsOf(versions: StudyVersions['versions']) {
  const contributions = new Map<string, { title: string; country: Alpha3 | null; codes: Set<string> }>();
  for (const { contributionId, title, country } of versions.values())
    contributions.set(contributionId, { title, country, codes: new Set() });
  return contributions;
}
