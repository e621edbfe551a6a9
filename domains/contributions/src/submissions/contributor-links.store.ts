// The SQL of the personal links. A link is found by the digest of its token; the token itself is stored nowhere.
import { sql, type Database, type WorkspaceContext } from '@common-thread/platform';
import type { Alpha3, UnLanguage } from '@common-thread/vocabulary';
import type { ContributorLink } from './submissions.views.ts';

export interface StoredLink {
  id: string;
  tokenDigest: string;
  contributorName: string;
  country: Alpha3 | null;
  organisation: string | null;
  language: UnLanguage;
  note: string | null;
  days: number;
}

/** @returns false when there is a link of this id already */
export async function insertLink(context: WorkspaceContext, link: StoredLink): Promise<boolean> {
  const row = await context.database.first(sql`
    insert into contributor_link (workspace_id, id, token_digest, contributor_name, country, organisation, language, note, made_by,
      expires_at)
    values (${context.workspaceId}, ${link.id}, ${link.tokenDigest}, ${link.contributorName}, ${link.country}, ${link.organisation},
      ${link.language}, ${link.note}, ${context.actor.id}, now() + make_interval(days => ${link.days}))
    on conflict (workspace_id, id) do nothing
    returning id`);
  return row !== undefined;
}

/** @returns false when there is no such link, or it is withdrawn already */
export async function closeLink(context: WorkspaceContext, id: string): Promise<boolean> {
  const row = await context.database.first(sql`
    update contributor_link
    set withdrawn_at = now()
    where workspace_id = ${context.workspaceId}
      and id::text = ${id}
      and withdrawn_at is null
    returning id`);
  return row !== undefined;
}

/** From now on. @returns false when there is no such link, or it is withdrawn */
export async function prolongLink(context: WorkspaceContext, id: string, days: number): Promise<boolean> {
  const row = await context.database.first(sql`
    update contributor_link
    set expires_at = greatest(expires_at, now() + make_interval(days => ${days}))
    where workspace_id = ${context.workspaceId}
      and id::text = ${id}
      and withdrawn_at is null
    returning id`);
  return row !== undefined;
}

/** The newest first. */
export function queryLinks(context: WorkspaceContext): Promise<ContributorLink[]> {
  return context.database.query<ContributorLink>(sql`
    select link.id, link.contributor_name as "contributorName", link.country, link.organisation, link.language, link.note,
      coalesce(person.name, '') as "madeBy", link.created_at as "createdAt", link.expires_at as "expiresAt",
      case
        when link.withdrawn_at is not null then 'withdrawn'
        when link.expires_at <= now() then 'expired'
        else 'open'
      end as state,
      submission.state as "submissionState"
    from contributor_link link
    left join person on person.id = link.made_by
    left join submission on submission.workspace_id = link.workspace_id and submission.link_id = link.id
    where link.workspace_id = ${context.workspaceId}
    order by link.created_at desc, link.id`);
}

export interface FoundLink {
  id: string;
  workspaceId: string;
  workspaceName: string;
  contributorName: string;
  country: Alpha3 | null;
  organisation: string | null;
  language: UnLanguage;
  note: string | null;
  askedBy: string;
  expiresAt: Date;
  isOpen: boolean;
}

/** @param database of the whole installation: the digest alone tells which workspace the link belongs to */
export async function findLink(database: Database, tokenDigest: string): Promise<FoundLink | null> {
  const row = await database.first<FoundLink>(sql`
    select link.id, link.workspace_id as "workspaceId", workspace.name as "workspaceName", link.contributor_name as "contributorName",
      link.country, link.organisation, link.language, link.note, coalesce(person.name, '') as "askedBy",
      link.expires_at as "expiresAt", link.withdrawn_at is null and link.expires_at > now() as "isOpen"
    from contributor_link link
    join workspace on workspace.id = link.workspace_id
    left join person on person.id = link.made_by
    where link.token_digest = ${tokenDigest}`);
  return row ?? null;
}
