// Counts over a study, and the versions that count, for the other parts.
import { sql, type Database, type WorkspaceContext } from '@common-thread/platform';
import { findCountry, type Alpha3 } from '@common-thread/vocabulary';
import type { StudyCounts } from './contributions.views.ts';
import { present } from './contributions.queries.ts';

export async function countStudy(study: WorkspaceContext): Promise<StudyCounts> {
  const contributions = await study.database.query<{
    country: string | null;
    organisation: string | null;
    language: string | null;
    count: number;
  }>(sql`
    select country, organisation, language, count(*) as count
    from contribution
    where workspace_id = ${study.workspaceId}
    group by country, organisation, language`);
  const documents = await study.database.first<
    Pick<StudyCounts, 'documents' | 'refused' | 'passages'> & { read: number; needs_ocr: number }
  >(sql`
    select count(*) as documents,
      count(*) filter (where status = 'read') as read,
      count(*) filter (where status = 'needsOcr') as needs_ocr,
      count(*) filter (where status = 'refused') as refused,
      coalesce(sum(passages), 0)::integer as passages
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    where document.workspace_id = ${study.workspaceId}`);
  const countryCodes = present(contributions.map((row) => row.country));
  const languages = new Map<string, number>();
  for (const row of contributions)
    languages.set(row.language ?? 'und', (languages.get(row.language ?? 'und') ?? 0) + row.count);
  return {
    contributions: contributions.reduce((sum, row) => sum + row.count, 0),
    countries: countryCodes.length,
    regions: new Set(countryCodes.map((code) => findCountry(code)?.ituRegion).filter((region) => region != null)).size,
    documents: documents?.documents ?? 0,
    documentsRead: documents?.read ?? 0,
    needsOcr: documents?.needs_ocr ?? 0,
    refused: documents?.refused ?? 0,
    undecided: contributions
      .filter((row) => row.country === null && row.organisation === null)
      .reduce((sum, row) => sum + row.count, 0),
    passages: documents?.passages ?? 0,
    languages: [...languages]
      .map(([language, count]) => ({ language, contributions: count }))
      .sort((one, other) => other.contributions - one.contributions || (one.language < other.language ? -1 : 1)),
  };
}

/** For the other parts: the current, read version of each contribution that counts, in a stable order. */
export interface CountedVersion {
  versionId: string;
  contributionId: string;
  country: Alpha3 | null;
  organisation: string | null;
  title: string;
  date: string | null;
  language: string | null;
  path: string;
}

export async function listCurrentVersions(database: Database, workspaceId: string): Promise<CountedVersion[]> {
  return database.query<CountedVersion>(sql`
    select version.id as "versionId", contribution.id as "contributionId", contribution.country, contribution.organisation,
      contribution.title, contribution.date, contribution.language, document.path
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    where document.workspace_id = ${workspaceId}
      and version.status = 'read'
    order by document.path`);
}
