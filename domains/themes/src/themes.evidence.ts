// How a theme is counted for a statement, and what themes offer to a chapter.
import type { CountedEvidence, EvidenceSource, Finding, FindingPlace, WorkspaceContext } from '@common-thread/platform';
import { writePlaceReference, type CountedVersion } from '@common-thread/contributions';
import type { Basis } from '@common-thread/coding';
import { unLanguages, type UnLanguage } from '@common-thread/vocabulary';
import type { Codebook, CodebookCode } from '@common-thread/text-analysis';
import { chooseRepresentative } from './rules/choose-representative.ts';
import { countThemes, nameIn, type DocumentCount } from './rules/count-themes.ts';
import { isBrief, quotableSpan } from './rules/quotable-span.ts';
import { openMaterial, readCommonalityRule, withCountry, type StudyVersions } from './themes.queries.ts';
import { listFacetValues, listThemePassages } from './themes.store.ts';
import type { Theme } from './themes.views.ts';

/** A reference is a code, or a code and a statement type ("EDU-PARENT|lesson"): countries with such a passage on the theme. */
export const themeEvidence: EvidenceSource = {
  kinds: ['theme'],
  count: async (study, references, basis) => {
    const types = references.flatMap((reference) => reference.split('|').slice(1));
    const opened = await openMaterial(study, basis);
    const counted = await countAll(study, basis, opened, types);
    return references.flatMap((reference) => {
      const count = counted.get(followMerges(reference, opened.material.codebook));
      return count === undefined ? [] : [{ ...count, reference }];
    });
  },
  findings: (study, basis) => findAll(study, basis),
  rule: (study) => readCommonalityRule(study),
};

/** A statement on a code that was merged counts the code it was merged into, and is stale where that has other countries. */
function followMerges(reference: string, codebook: Codebook): string {
  const [code = '', ...type] = reference.split('|');
  return [codebook.merged?.[code] ?? code, ...type].join('|');
}

/** @param types statement types to count for; a type that no passage has (any more) is reported by no country */
async function countAll(
  study: WorkspaceContext,
  basis: Basis,
  { material, versions }: StudyVersions,
  types: readonly string[],
): Promise<Map<string, CountedEvidence>> {
  const rule = await readCommonalityRule(study);
  const codes = new Map(material.codebook.codes.map((code) => [code.id, code]));
  const counted = new Map<string, CountedEvidence>();
  const count = (counts: DocumentCount[], suffix: string) => {
    for (const theme of countThemes({ ...material, counts }, basis, rule, study.language).themes) {
      const reference = theme.code + suffix;
      counted.set(reference, toCount(theme, reference, codes.get(theme.code)));
    }
  };
  count(material.counts, '');
  const known = statementTypesOf(material.codebook).filter((type) => types.includes(type));
  if (known.length === 0) return counted;
  const byType = groupBy(await listFacetValues(study, 'statementType', null, basis), (row) => row.value);
  for (const type of known) count(countsOf(byType.get(type) ?? [], versions), `|${type}`);
  return counted;
}

function statementTypesOf(codebook: Codebook): string[] {
  return codebook.facets.find((facet) => facet.id === 'statementType')?.values.map((type) => type.id) ?? [];
}

function countsOf(
  rows: { versionId: string; code: string; passages: number }[],
  versions: Map<string, CountedVersion>,
): DocumentCount[] {
  const counts: DocumentCount[] = [];
  for (const { versionId, code, passages } of rows) {
    const country = versions.get(versionId)?.country;
    if (country != null) counts.push({ country, code, passages });
  }
  return counts;
}

/** Passages of one document and one country, and of one theme in all, that a chapter may choose from. */
const limits = { perDocument: 4, perCountry: 6 };
const perTheme = 60;

async function findAll(study: WorkspaceContext, basis: Basis): Promise<Finding[]> {
  const opened = await openMaterial(study, basis);
  const { material, versions } = opened;
  const counted = await countAll(study, basis, opened, statementTypesOf(material.codebook));
  const passages = groupBy(
    withCountry(await listThemePassages(study, null, basis, limits), versions),
    (passage) => passage.code,
  );
  return material.codebook.codes.map((code) => {
    const chosen = chooseRepresentative(passages.get(code.id) ?? [], perTheme);
    return {
      subject: code.id,
      counts: [...counted.values()].filter(
        (count) => count.reference === code.id || count.reference.startsWith(`${code.id}|`),
      ),
      places: chosen.filter((passage) => passage.country !== null).map(placeOf),
    };
  });
}

function placeOf(passage: ReturnType<typeof withCountry>[number]): FindingPlace {
  const span = quotableSpan(passage);
  const place = { versionId: passage.id, start: passage.start + span.start, end: passage.start + span.end };
  return {
    kind: 'passage',
    reference: writePlaceReference(place),
    country: passage.country ?? '',
    statementType: passage.statementType,
    isBrief: isBrief(span, passage.language),
  };
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

function toCount(theme: Theme, reference: string, code: CodebookCode | undefined): CountedEvidence {
  return {
    kind: 'theme',
    reference,
    label: labelOf(code, theme.code),
    countries: theme.countries,
    silentCountries: theme.silentCountries,
    interval: theme.interval,
    regions: theme.regions,
    isCommon: theme.isCommon,
    path: `themes/${encodeURIComponent(theme.code)}`,
  };
}

function labelOf(code: CodebookCode | undefined, fallback: string): Record<UnLanguage, string> {
  return Object.fromEntries(
    unLanguages.map((language) => [language, nameIn(code?.name ?? {}, language, fallback)]),
  ) as Record<UnLanguage, string>;
}
