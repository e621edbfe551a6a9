// Themes nobody thought of as pages and programs ask for them.
import { listCurrentVersions } from '@common-thread/contributions';
import type { WorkspaceContext } from '@common-thread/platform';
import type { Alpha3 } from '@common-thread/vocabulary';
import { countUncovered, findRun, findWork, listThemeRows, listTypical, type ThemeRow } from './emerging.store.ts';
import type { EmergingOverview, EmergingTheme, TypicalPassage } from './emerging.views.ts';

const typicalInList = 3;
const typicalOfOne = 15;
/** Measured on one processor: 3,000 passages in 63 s (bench -- next). */
const passagesInSecond = 45;
const secondsAtLeast = 5;

export async function readEmerging(study: WorkspaceContext): Promise<EmergingOverview> {
  const [uncovered, work, run, rows] = await Promise.all([
    countUncovered(study),
    findWork(study),
    findRun(study),
    listThemeRows(study, null),
  ]);
  const themes = await withPassages(study, rows, typicalInList);
  const passages = uncovered.reduce((sum, language) => sum + language.passages, 0);
  return {
    uncovered,
    expectedSeconds: secondsAtLeast + Math.ceil(passages / passagesInSecond),
    work: work?.state === 'done' ? null : work,
    run,
    proposed: byCountries(themes.filter(({ state }) => state === 'proposed')),
    decided: themes.filter(({ state }) => state !== 'proposed'),
  };
}

/** @returns null when there is no such theme (any more) */
export async function readEmergingTheme(study: WorkspaceContext, id: string): Promise<EmergingTheme | null> {
  const rows = await listThemeRows(study, id);
  const [theme] = await withPassages(study, rows, typicalOfOne);
  return theme ?? null;
}

/** What more countries speak of first; surer ones before less sure ones. */
function byCountries(themes: EmergingTheme[]): EmergingTheme[] {
  return themes.sort((one, other) => other.countries.length - one.countries.length || other.stability - one.stability);
}

async function withPassages(study: WorkspaceContext, rows: ThemeRow[], most: number): Promise<EmergingTheme[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [versions, typical] = await Promise.all([
    listCurrentVersions(study.database, study.workspaceId),
    listTypical(study, ids, most),
  ]);
  const countryOf = new Map(versions.map(({ versionId, country }) => [versionId, country]));
  const contributing = countriesOf(versions.map(({ country }) => country));
  const typicalOf = new Map<string, TypicalPassage[]>();
  for (const { themeId, ...passage } of typical) typicalOf.set(themeId, [...(typicalOf.get(themeId) ?? []), passage]);
  return rows.map(({ versions: inVersions, place: _, ...row }) => {
    const countries = countriesOf(inVersions.map(({ versionId }) => countryOf.get(versionId) ?? null));
    return {
      ...row,
      passages: inVersions.reduce((sum, version) => sum + version.passages, 0),
      countries,
      silentCountries: contributing.filter((country) => !countries.includes(country)),
      typical: typicalOf.get(row.id) ?? [],
    };
  });
}

function countriesOf(countries: readonly (Alpha3 | null)[]): Alpha3[] {
  return [...new Set(countries.filter((country) => country !== null))].sort();
}
