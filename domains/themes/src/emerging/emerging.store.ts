// The SQL of themes nobody thought of: passages without a code, what was found, what people made of it.
import { sql, theProgram, type WorkspaceContext } from '@common-thread/platform';
import { isReferenceList } from '@common-thread/coding';
import type { Alpha3 } from '@common-thread/vocabulary';
import type { ComparedTheme } from './rules/same-theme.ts';
import type { JoinedTheme } from './rules/joined-themes.ts';
import type { UncoveredPassage } from './rules/grouped-language.ts';
import type {
  EmergingDecision,
  EmergingProgress,
  EmergingRun,
  EmergingState,
  EmergingTheme,
  EmergingWork,
  TypicalPassage,
} from './emerging.views.ts';

export const emergingKind = 'findEmergingThemes';

/** Shorter ones (a number, a name in a table) say nothing that could be a theme. */
const shortestPassage = 25;

const withoutCode = sql`char_length(passage.text) >= ${shortestPassage} and not exists (
    select from coding
    where coding.workspace_id = passage.workspace_id and coding.version_id = passage.version_id
      and coding.ordinal = passage.ordinal and coding.dimension = 'code' and coding.status <> 'rejected')`;

export async function listUncovered(study: WorkspaceContext): Promise<(UncoveredPassage & { language: string })[]> {
  const rows = await study.database.query<UncoveredPassage & { language: string }>(sql`
    select passage.version_id as version, passage.ordinal, passage.text, passage.language,
      passage.heading_path as "headingPath"
    from document
    join passage on passage.workspace_id = document.workspace_id and passage.version_id = document.current_version_id
    where document.workspace_id = ${study.workspaceId} and ${withoutCode}
    order by document.path collate "C", passage.ordinal`);
  return rows.filter(({ headingPath }) => !isReferenceList(headingPath));
}

/** Without the texts. */
export async function countUncovered(study: WorkspaceContext): Promise<{ language: string; passages: number }[]> {
  const rows = await study.database.query<{ language: string; headingPath: string[]; passages: number }>(sql`
    select passage.language, passage.heading_path as "headingPath", count(*)::integer as passages
    from document
    join passage on passage.workspace_id = document.workspace_id and passage.version_id = document.current_version_id
    where document.workspace_id = ${study.workspaceId} and ${withoutCode}
    group by passage.language, passage.heading_path`);
  const counts = new Map<string, number>();
  for (const { language, headingPath, passages } of rows)
    if (!isReferenceList(headingPath)) counts.set(language, (counts.get(language) ?? 0) + passages);
  return [...counts]
    .map(([language, passages]) => ({ language, passages }))
    .sort((one, other) => other.passages - one.passages || (one.language < other.language ? -1 : 1));
}

/** The search asked for last. */
export async function findWork(study: WorkspaceContext): Promise<EmergingWork | null> {
  const row = await study.database.first<EmergingWork & { progress: EmergingProgress | null }>(sql`
    select id, state, progress, problem
    from job
    where workspace_id = ${study.workspaceId} and kind = ${emergingKind}
    order by created_at desc, id
    limit 1`);
  return row ?? null;
}

export interface FinishedRun {
  jobId: string;
  passages: number;
  seed: number;
  groups: number;
  unstable: number;
  knownAgain: number;
}

/** Puts what was found in the place of what nobody has decided on. @returns null when the job had stored it before */
export async function storeRun(
  study: WorkspaceContext,
  run: FinishedRun,
  themes: JoinedTheme[],
): Promise<string | null> {
  const stored = await study.database.first<{ id: string }>(sql`
    insert into emerging_run (workspace_id, job_id, passages, seed, groups, unstable, known_again, started_by)
    values (${study.workspaceId}, ${run.jobId}, ${run.passages}, ${run.seed}, ${run.groups}, ${run.unstable},
      ${run.knownAgain}, ${study.actor.id})
    on conflict do nothing
    returning id`);
  if (stored === undefined) return null;
  await study.database.query(sql`
    delete from emerging_theme
    where workspace_id = ${study.workspaceId} and state = 'proposed'`);
  const rows = themes.map(({ stability, terms, passages }, at) => ({ place: at + 1, stability, terms, passages }));
  await study.database.query(sql`
    with found as (
      select gen_random_uuid() as id, place, stability, terms, passages
      from jsonb_to_recordset(${JSON.stringify(rows)}) as theme(place integer, stability real, terms jsonb, passages jsonb)
    ), added as (
      insert into emerging_theme (workspace_id, id, run_id, place, stability, terms)
      select ${study.workspaceId}, id, ${stored.id}, place, stability, terms
      from found
      returning workspace_id, id)
    insert into emerging_theme_passage (workspace_id, theme_id, version_id, ordinal, place)
    select added.workspace_id, added.id, (passage.value ->> 'version')::uuid, (passage.value ->> 'ordinal')::integer,
      passage.place
    from added
    join found on found.id = added.id
    cross join lateral jsonb_array_elements(found.passages) with ordinality as passage(value, place)`);
  return stored.id;
}

export async function findRun(study: WorkspaceContext): Promise<EmergingRun | null> {
  const row = await study.database.first<EmergingRun>(sql`
    select run.finished_at as "finishedAt", run.passages, run.groups, run.unstable, run.known_again as "knownAgain",
      case run.started_by when 'program' then ${theProgram.name} else person.name end as "startedBy"
    from emerging_run run
    left join person on person.id = run.started_by
    where run.workspace_id = ${study.workspaceId}
    order by run.finished_at desc, run.id
    limit 1`);
  return row ?? null;
}

/** Themes that people decided on, with all their passages. */
export async function listKnown(study: WorkspaceContext): Promise<ComparedTheme[]> {
  const rows = await study.database.query<{ terms: ComparedTheme['terms']; passages: string[] }>(sql`
    select theme.terms, array(
      select passage.version_id || ':' || passage.ordinal
      from emerging_theme_passage passage
      where passage.workspace_id = theme.workspace_id and passage.theme_id = theme.id) as passages
    from emerging_theme theme
    where theme.workspace_id = ${study.workspaceId} and theme.state <> 'proposed'`);
  return rows.map(({ terms, passages }) => ({ terms, passages: new Set(passages) }));
}

export type ThemeRow = Omit<EmergingTheme, 'countries' | 'silentCountries' | 'typical' | 'passages'> & {
  place: number;
  /** Passages by version. */
  versions: { versionId: string; passages: number }[];
};

/** Proposed ones in their order, then the decided ones, the last first. @param id only this one */
export async function listThemeRows(study: WorkspaceContext, id: string | null): Promise<ThemeRow[]> {
  return study.database.query<ThemeRow>(sql`
    select theme.id, theme.state, theme.stability, theme.terms, theme.code, theme.reason, theme.place,
      case theme.decided_by when 'program' then ${theProgram.name} else person.name end as "decidedBy",
      theme.decided_at as "decidedAt", counted.versions
    from emerging_theme theme
    left join person on person.id = theme.decided_by
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('versionId', version_id, 'passages', passages)), '[]') as versions
      from (
        select version_id, count(*) as passages
        from emerging_theme_passage passage
        where passage.workspace_id = theme.workspace_id and passage.theme_id = theme.id
        group by version_id) by_version) counted
    where theme.workspace_id = ${study.workspaceId} and (${id}::text is null or theme.id::text = ${id})
    order by theme.decided_at desc nulls first, theme.place, theme.id
    limit 200`);
}

export async function listTypical(
  study: WorkspaceContext,
  themeIds: readonly string[],
  most: number,
): Promise<(TypicalPassage & { themeId: string })[]> {
  return study.database.query<TypicalPassage & { themeId: string; country: Alpha3 | null }>(sql`
    select member.theme_id as "themeId", member.version_id || ':' || member.ordinal as "passageId",
      member.version_id as "versionId", member.ordinal, passage.text, passage.language, passage.page,
      contribution.title as "contributionTitle", contribution.country
    from emerging_theme_passage member
    join passage on passage.workspace_id = member.workspace_id and passage.version_id = member.version_id
      and passage.ordinal = member.ordinal
    join document_version version on version.workspace_id = member.workspace_id and version.id = member.version_id
    join document on document.workspace_id = member.workspace_id and document.id = version.document_id
    join contribution on contribution.workspace_id = member.workspace_id and contribution.id = document.contribution_id
    where member.workspace_id = ${study.workspaceId} and member.theme_id = any(${[...themeIds]}::uuid[])
      and member.place <= ${most}
    order by member.theme_id, member.place`);
}

export interface HeldTheme {
  id: string;
  state: EmergingState;
  code: string | null;
  terms: EmergingTheme['terms'];
  decision: EmergingDecision | null;
}

/** Held for the rest of the transaction. */
export async function holdTheme(study: WorkspaceContext, id: string): Promise<HeldTheme | null> {
  const row = await study.database.first<HeldTheme>(sql`
    select id, state, code, terms, decision
    from emerging_theme
    where workspace_id = ${study.workspaceId} and id::text = ${id}
    for update`);
  return row ?? null;
}

/** @returns those of the passages that belong to the theme */
export async function listMembers(
  study: WorkspaceContext,
  id: string,
  passageIds: readonly string[],
): Promise<string[]> {
  const rows = await study.database.query<{ passageId: string }>(sql`
    select version_id || ':' || ordinal as "passageId"
    from emerging_theme_passage
    where workspace_id = ${study.workspaceId} and theme_id = ${id}
      and version_id || ':' || ordinal = any(${[...passageIds]})
    order by place`);
  return rows.map((row) => row.passageId);
}

export async function writeState(
  study: WorkspaceContext,
  id: string,
  written: { state: EmergingState; code?: string; reason?: string; decision?: EmergingDecision },
): Promise<void> {
  const { state, code = null, reason = null, decision = null } = written;
  const isDecided = state !== 'proposed';
  await study.database.query(sql`
    update emerging_theme
    set state = ${state}, code = ${code}, reason = ${reason},
      decision = ${decision === null ? null : JSON.stringify(decision)}::jsonb,
      decided_by = case when ${isDecided} then ${study.actor.id} end,
      decided_at = case when ${isDecided} then date_trunc('milliseconds', now()) end
    where workspace_id = ${study.workspaceId} and id = ${id}`);
}
