// The only SQL of themes: counts by document, and the passages of one theme or of all.
import { sql, type Statement, type WorkspaceContext } from '@common-thread/platform';
import type { Basis } from '@common-thread/coding';
import type { FacetId, MatchedTerm } from '@common-thread/text-analysis';
import type { CommonalityRule } from './themes.views.ts';

export interface VersionCount {
  versionId: string;
  code: string;
  passages: number;
}

export async function listVersionCounts(study: WorkspaceContext, basis: Basis): Promise<VersionCount[]> {
  return study.database.query<VersionCount>(sql`
    select counted.version_id as "versionId", counted.value as code,
      (case when ${basis} = 'accepted' then counted.accepted else counted.accepted + counted.suggested end) as passages
    from document
    join coding_count counted on counted.workspace_id = document.workspace_id and counted.version_id = document.current_version_id
    where document.workspace_id = ${study.workspaceId} and counted.dimension = 'code'`);
}

const counted = (basis: Basis, coding: 'coding' | 'other' | 'facet'): Statement => {
  const statuses = basis === 'accepted' ? ['accepted'] : ['accepted', 'suggested'];
  if (coding === 'other') return sql`other.status = any(${statuses})`;
  if (coding === 'facet') return sql`facet.status = any(${statuses})`;
  return sql`coding.status = any(${statuses})`;
};

export interface ThemePassageRow {
  code: string;
  versionId: string;
  ordinal: number;
  rank: number;
  page: number | null;
  start: number;
  end: number;
  language: string;
  text: string;
  /** Matched terms, offsets in code points of `text`. */
  reasons: MatchedTerm[];
  statementType: string | null;
}

/** How many passages are asked for at most: of one document for one code, and of all documents of one country. */
export interface PassageLimits {
  perDocument: number;
  perCountry: number;
}

/** The most telling passages for each code asked for: strong evidence, of a length that can be quoted.
 *  @param codes null for all */
export async function listThemePassages(
  study: WorkspaceContext,
  codes: string[] | null,
  basis: Basis,
  { perDocument, perCountry }: PassageLimits,
): Promise<ThemePassageRow[]> {
  const onlyCodes = codes === null ? sql`` : sql`and coding.value = any(${codes})`;
  return study.database.query<ThemePassageRow>(sql`
    with ranked as (
      select coding.value as code, coding.version_id, coding.ordinal, coding.reasons, rank.rank, document.contribution_id, document.path,
        row_number() over (partition by coding.value, coding.version_id order by rank.rank desc, coding.ordinal) as place
      from coding
      join document on document.workspace_id = coding.workspace_id and document.current_version_id = coding.version_id
      join passage on passage.workspace_id = coding.workspace_id and passage.version_id = coding.version_id and passage.ordinal = coding.ordinal
      cross join lateral (
        select coalesce(coding.score, 1) * least(1, length(passage.text) / 160.0) * least(1, 700.0 / length(passage.text))
          * case passage.kind when 'tableRow' then 0.4 when 'note' then 0.5 when 'listItem' then 0.8 else 1 end as rank) rank
      where coding.workspace_id = ${study.workspaceId}
        and coding.dimension = 'code'
        and ${counted(basis, 'coding')}
        ${onlyCodes}
    ), chosen as (
      select ranked.*, row_number() over (
        partition by ranked.code, contribution.country
        order by ranked.place, ranked.rank desc, ranked.path collate "C", ranked.ordinal) as turn
      from ranked
      join contribution on contribution.workspace_id = ${study.workspaceId} and contribution.id = ranked.contribution_id
      where ranked.place <= ${perDocument}
    )
    select chosen.code, chosen.version_id as "versionId", chosen.ordinal, chosen.rank, chosen.reasons, passage.page,
      passage.start_offset as start, passage.end_offset as "end", passage.language, passage.text, facet.value as "statementType"
    from chosen
    join passage on passage.workspace_id = ${study.workspaceId} and passage.version_id = chosen.version_id and passage.ordinal = chosen.ordinal
    left join lateral (
      select facet.value
      from coding facet
      where facet.workspace_id = ${study.workspaceId} and facet.version_id = chosen.version_id and facet.ordinal = chosen.ordinal
        and facet.dimension = 'statementType' and ${counted(basis, 'facet')}
      order by facet.status, facet.score desc nulls last, facet.value
      limit 1) facet on true
    where chosen.turn <= ${perCountry}`);
}

export interface FacetRow {
  code: string;
  value: string;
  versionId: string;
  passages: number;
}

/** Values of a facet on the passages of a theme, by document. @param code null for all themes */
export async function listFacetValues(
  study: WorkspaceContext,
  facet: FacetId,
  code: string | null,
  basis: Basis,
): Promise<FacetRow[]> {
  const onlyCode = code === null ? sql`` : sql`and coding.value = ${code}`;
  return study.database.query<FacetRow>(sql`
    select coding.value as code, facet.value, coding.version_id as "versionId", count(*)::integer as passages
    from coding
    join document on document.workspace_id = coding.workspace_id and document.current_version_id = coding.version_id
    join coding facet on facet.workspace_id = coding.workspace_id and facet.version_id = coding.version_id
      and facet.ordinal = coding.ordinal and facet.dimension = ${facet} and ${counted(basis, 'facet')}
    where coding.workspace_id = ${study.workspaceId} and coding.dimension = 'code' and ${counted(basis, 'coding')}
      ${onlyCode}
    group by coding.value, facet.value, coding.version_id`);
}

export interface TogetherRow {
  one: string;
  other: string;
  versionId: string;
  passages: number;
}

/** Codes that stand on the same passages as this one, by document. @param code null for every two codes, each pair once */
export async function listTogether(study: WorkspaceContext, code: string | null, basis: Basis): Promise<TogetherRow[]> {
  const pairs =
    code === null ? sql`other.value > coding.value` : sql`coding.value = ${code} and other.value <> coding.value`;
  return study.database.query<TogetherRow>(sql`
    select coding.value as one, other.value as other, coding.version_id as "versionId", count(*)::integer as passages
    from coding
    join document on document.workspace_id = coding.workspace_id and document.current_version_id = coding.version_id
    join coding other on other.workspace_id = coding.workspace_id and other.version_id = coding.version_id
      and other.ordinal = coding.ordinal and other.dimension = 'code' and ${counted(basis, 'other')}
    where coding.workspace_id = ${study.workspaceId} and coding.dimension = 'code' and ${counted(basis, 'coding')} and ${pairs}
    group by coding.value, other.value, coding.version_id`);
}

/** Contributions in the order in which people first decided on a code in them; by suggestions, in the order they came. */
export async function listReadingOrder(study: WorkspaceContext, basis: Basis): Promise<string[]> {
  const rows = await study.database.query<{ id: string }>(
    basis === 'accepted'
      ? sql`
    select document.contribution_id as id
    from coding
    join document on document.workspace_id = coding.workspace_id and document.current_version_id = coding.version_id
    where coding.workspace_id = ${study.workspaceId} and coding.dimension = 'code' and coding.status in ('accepted', 'rejected')
    group by document.contribution_id
    order by min(coding.decided_at), min(document.path)`
      : sql`
    select contribution.id
    from contribution
    join document on document.workspace_id = contribution.workspace_id and document.contribution_id = contribution.id
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    where contribution.workspace_id = ${study.workspaceId} and version.status = 'read'
    group by contribution.id
    order by min(contribution.created_at), min(document.path)`,
  );
  return rows.map((row) => row.id);
}

export async function readRule(study: WorkspaceContext): Promise<CommonalityRule | null> {
  const row = await study.database.first<CommonalityRule>(sql`
    select minimum_share as "minimumShare", minimum_regions as "minimumRegions"
    from commonality_rule
    where workspace_id = ${study.workspaceId}`);
  return row ?? null;
}

export async function writeRule(study: WorkspaceContext, rule: CommonalityRule): Promise<void> {
  await study.database.query(sql`
    insert into commonality_rule (workspace_id, minimum_share, minimum_regions)
    values (${study.workspaceId}, ${rule.minimumShare}, ${rule.minimumRegions})
    on conflict (workspace_id) do update
    set minimum_share = excluded.minimum_share, minimum_regions = excluded.minimum_regions`);
}
