// The SQL of the searches people keep: each person's own.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { FindAsked } from './finding.views.ts';

export interface StoredSearch {
  id: string;
  name: string;
  asked: FindAsked;
  createdAt: Date;
  lastRunAt: Date;
}

export async function listStoredSearches(study: WorkspaceContext): Promise<StoredSearch[]> {
  return study.database.query(sql`
    select id, name, asked, created_at as "createdAt", last_run_at as "lastRunAt"
    from saved_search
    where workspace_id = ${study.workspaceId} and person_id = ${study.actor.id}
    order by created_at, name`);
}

/** @returns null when the person has a search of this name */
export async function insertSearch(study: WorkspaceContext, name: string, asked: FindAsked): Promise<string | null> {
  const row = await study.database.first<{ id: string }>(sql`
    insert into saved_search (workspace_id, person_id, name, asked)
    values (${study.workspaceId}, ${study.actor.id}, ${name}, ${JSON.stringify(asked)})
    on conflict (workspace_id, person_id, name) do nothing
    returning id`);
  return row?.id ?? null;
}

/** Notes that it was run now. @returns null when the person has no such search */
export async function touchSearch(study: WorkspaceContext, id: string): Promise<StoredSearch | null> {
  const row = await study.database.first<StoredSearch>(sql`
    update saved_search
    set last_run_at = now()
    where workspace_id = ${study.workspaceId} and person_id = ${study.actor.id} and id::text = ${id}
    returning id, name, asked, created_at as "createdAt", last_run_at as "lastRunAt"`);
  return row ?? null;
}

export async function deleteSearch(study: WorkspaceContext, id: string): Promise<StoredSearch | null> {
  const row = await study.database.first<StoredSearch>(sql`
    delete from saved_search
    where workspace_id = ${study.workspaceId} and person_id = ${study.actor.id} and id::text = ${id}
    returning id, name, asked, created_at as "createdAt", last_run_at as "lastRunAt"`);
  return row ?? null;
}
