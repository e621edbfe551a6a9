// The SQL that reads contributions for lists and pages.
import { sql, type Statement, type WorkspaceContext } from '@common-thread/platform';
import { countries, countryName, type Alpha3, type ContributorType, type UnLanguage } from '@common-thread/vocabulary';
import type {
  ContributionDetail,
  ContributionFilter,
  ContributionPage,
  ContributionSummary,
  CountryCandidate,
  DocumentSummary,
  Provenance,
  ContributionField,
} from './contributions.views.ts';
import { describeProblem, type StoredProblem } from './contributions.problems.ts';
import { nearDuplicateSimilarity } from './rules/same-document.ts';
import { listStoredVersions } from './contributions.store.ts';
import { estimateSimilarity } from '@common-thread/text-analysis';

const pageSize = 50;

export interface ContributionRow {
  id: string;
  title: string;
  country: Alpha3 | null;
  organisation: string | null;
  contributor_type: ContributorType;
  date: string | null;
  language: string | null;
  study_question: string | null;
  rights: string | null;
  provenance: Partial<Record<ContributionField, Provenance>>;
  candidates: CountryCandidate[];
}

export interface VersionRow {
  id: string;
  document_id: string;
  contribution_id: string;
  number: number;
  path: string;
  format: DocumentSummary['format'];
  status: DocumentSummary['status'];
  problem: StoredProblem | null;
  pages: number;
  passages: number;
  bytes: number;
  sha256: string;
  language: string | null;
  imported_at: Date;
  is_current: boolean;
}

/** One page of the study's contributions, by country name in the reader's language and title. */
export async function listContributions(
  study: WorkspaceContext,
  filter: ContributionFilter,
): Promise<ContributionPage> {
  const where = whereOf(study, filter);
  const page = Math.max(1, Math.floor(filter.page ?? 1));
  const [{ total }] = (await study.database.query<{ total: number }>(
    sql`select count(*) as total from contribution where ${where}`,
  )) as [{ total: number }];
  const rows = await study.database.query<ContributionRow>(sql`
    select ${contributionColumns}
    from contribution
    where ${where}
    order by array_position(${codesByName(study.language)}::text[], country::text) nulls last, title, id
    limit ${pageSize}
    offset ${(page - 1) * pageSize}`);
  const choices = await study.database.query<{
    country: Alpha3 | null;
    contributor_type: ContributorType;
    language: string | null;
  }>(sql`
    select distinct country, contributor_type, language
    from contribution
    where workspace_id = ${study.workspaceId}`);
  return {
    rows: await withDocuments(study, rows),
    total,
    page,
    pageSize,
    choices: {
      countries: present(choices.map((choice) => choice.country)),
      contributorTypes: present(choices.map((choice) => choice.contributor_type)),
      languages: present(choices.map((choice) => choice.language)),
    },
  };
}

/** Country codes in the alphabetical order of their names, which differs from language to language. */
function codesByName(language: UnLanguage): Alpha3[] {
  const { compare } = new Intl.Collator(language);
  return countries
    .map(({ alpha3 }) => ({ alpha3, name: countryName(alpha3, language) }))
    .sort((one, other) => compare(one.name, other.name))
    .map(({ alpha3 }) => alpha3);
}

export const contributionColumns: Statement = sql`id, title, country, organisation, contributor_type, date, language, study_question, rights, provenance, candidates`;

function whereOf(study: WorkspaceContext, filter: ContributionFilter): Statement {
  let where = sql`workspace_id = ${study.workspaceId}`;
  if (filter.country) where = sql`${where} and country = ${filter.country}`;
  if (filter.region) {
    const members = countries.filter((country) => country.ituRegion === filter.region).map((country) => country.alpha3);
    where = sql`${where} and country = any(${members})`;
  }
  if (filter.contributorType) where = sql`${where} and contributor_type = ${filter.contributorType}`;
  if (filter.language) where = sql`${where} and language = ${filter.language}`;
  if (filter.status === 'undecided') where = sql`${where} and country is null and organisation is null`;
  else if (filter.status)
    where = sql`${where} and exists (
      select from document
      join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
      where document.workspace_id = contribution.workspace_id
        and document.contribution_id = contribution.id
        and version.status = ${filter.status})`;
  for (const word of (filter.text ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 8)) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    where = sql`${where} and (title ilike ${pattern} or organisation ilike ${pattern} or exists (
      select from document
      where document.workspace_id = contribution.workspace_id
        and document.contribution_id = contribution.id
        and document.path ilike ${pattern}))`;
  }
  return where;
}

export function present<Value extends string>(values: (Value | null)[]): Value[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}

export async function readContributionDetail(study: WorkspaceContext, id: string): Promise<ContributionDetail | null> {
  const row = await study.database.first<ContributionRow>(sql`
    select ${contributionColumns}
    from contribution
    where workspace_id = ${study.workspaceId} and id::text = ${id}`);
  if (row === undefined) return null;
  const versions = await listVersions(study, [row.id]);
  return {
    ...summaryOf(row, versions, study),
    studyQuestion: row.study_question,
    rights: row.rights,
    provenance: row.provenance,
    earlierVersions: versions
      .filter((version) => !version.is_current)
      .map((version) => documentSummary(version, study))
      .reverse(),
    nearDuplicates: await findNearDuplicates(study, row.id),
  };
}

export async function listVersions(study: WorkspaceContext, contributionIds: string[]): Promise<VersionRow[]> {
  return study.database.query<VersionRow>(sql`
    select version.id, version.document_id, document.contribution_id, version.number, document.path, version.format, version.status,
      version.problem, version.pages, version.passages, version.bytes, version.sha256, version.language, version.imported_at,
      document.current_version_id = version.id as is_current
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.document_id = document.id
    where document.workspace_id = ${study.workspaceId}
      and document.contribution_id = any(${contributionIds})
    order by document.path, version.number`);
}

export async function withDocuments(study: WorkspaceContext, rows: ContributionRow[]): Promise<ContributionSummary[]> {
  const versions = await listVersions(
    study,
    rows.map((row) => row.id),
  );
  return rows.map((row) =>
    summaryOf(
      row,
      versions.filter((version) => version.contribution_id === row.id),
      study,
    ),
  );
}

function summaryOf(row: ContributionRow, versions: VersionRow[], study: WorkspaceContext): ContributionSummary {
  return {
    id: row.id,
    title: row.title,
    country: row.country,
    organisation: row.organisation,
    contributorType: row.contributor_type,
    date: row.date,
    language: row.language,
    documents: versions.filter((version) => version.is_current).map((version) => documentSummary(version, study)),
    candidates: row.candidates,
    isUndecided: row.country === null && row.organisation === null,
  };
}

export function documentSummary(version: VersionRow, study: WorkspaceContext): DocumentSummary {
  return {
    versionId: version.id,
    versionNumber: version.number,
    fileName: version.path,
    format: version.format,
    status: version.status,
    problem: describeProblem(study.language, version.path, version.problem),
    pages: version.pages,
    passages: version.passages,
    bytes: version.bytes,
    sha256: version.sha256,
    language: version.language,
    importedAt: version.imported_at,
  };
}

async function findNearDuplicates(
  study: WorkspaceContext,
  contributionId: string,
): Promise<ContributionDetail['nearDuplicates']> {
  const versions = (await listStoredVersions(study.database, study.workspaceId)).filter(
    (version) => version.isCurrent && version.signature !== null,
  );
  const own = versions.filter((version) => version.contributionId === contributionId);
  const found = new Map<string, { contributionId: string; title: string; similarity: number }>();
  for (const version of own) {
    for (const other of versions) {
      if (other.contributionId === contributionId) continue;
      const similarity = estimateSimilarity(version.signature ?? [], other.signature ?? []);
      if (similarity >= Math.max(nearDuplicateSimilarity, found.get(other.contributionId)?.similarity ?? 0))
        found.set(other.contributionId, { contributionId: other.contributionId, title: other.title, similarity });
    }
  }
  return [...found.values()].sort((one, other) => other.similarity - one.similarity);
}

/** What ids stand for, by name: contributions by their title, versions of documents by their path. Unknown ids are left out.
 *  @param ids UUIDs */
export async function nameContributed(
  study: WorkspaceContext,
  ids: readonly string[],
): Promise<{ id: string; kind: 'contribution' | 'document'; name: string }[]> {
  return study.database.query(sql`
    select id::text, 'contribution' as kind, title as name
    from contribution
    where workspace_id = ${study.workspaceId} and id = any(${ids}::uuid[])
    union all
    select version.id::text, 'document', document.path
    from document_version version
    join document on document.workspace_id = version.workspace_id and document.id = version.document_id
    where version.workspace_id = ${study.workspaceId} and version.id = any(${ids}::uuid[])`);
}
