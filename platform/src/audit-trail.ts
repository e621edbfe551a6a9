// Reading the audit trail, and finding what was done to it.
import type { Database } from './database/database.ts';
import { sql } from './database/sql.ts';
import type { WorkspaceContext } from './workspaces/context.ts';

export interface AuditEntry {
  id: number;
  at: Date;
  actorKind: 'person' | 'program' | 'contributor';
  actorId: string;
  /** null: the person's data have been removed, or it is no person. */
  actorName: string | null;
  action: string;
  subject: string;
  beforeDigest: string | null;
  afterDigest: string | null;
  hash: string;
}

export interface AuditPage {
  entries: AuditEntry[];
  total: number;
  /** Actions that occur, for the filter. */
  actions: string[];
}

/** The newest first. @param page counts from 1 */
export async function listAudit(
  workspace: WorkspaceContext,
  filter: { action?: string; page: number; perPage?: number },
): Promise<AuditPage> {
  const perPage = filter.perPage ?? 100;
  const wanted = sql`workspace_id = ${workspace.workspaceId} and (${filter.action ?? null}::text is null or action = ${filter.action ?? null})`;
  const [entries, total, actions] = await Promise.all([
    workspace.database.query<AuditEntry>(sql`
      select audit.id, at, actor_kind as "actorKind", actor_id as "actorId", person.name as "actorName", action, subject,
        before_digest as "beforeDigest", after_digest as "afterDigest", hash
      from audit
      left join person on person.id = audit.actor_id and audit.actor_kind = 'person'
      where ${wanted}
      order by audit.id desc
      limit ${perPage} offset ${(filter.page - 1) * perPage}`),
    workspace.database.first<{ count: number }>(sql`select count(*)::int as count from audit where ${wanted}`),
    workspace.database.query<{ action: string }>(sql`
      select distinct action from audit where workspace_id = ${workspace.workspaceId} order by action`),
  ]);
  return { entries, total: total?.count ?? 0, actions: actions.map((row) => row.action) };
}

export interface AuditFault {
  workspaceId: string;
  /** Number of the line that is wrong, or the first that is missing. */
  id: number;
  fault: 'altered' | 'missing' | 'headDiffers';
}

export interface AuditVerdict {
  lines: number;
  workspaces: { workspaceId: string; slug: string; entries: number; hash: string }[];
  faults: AuditFault[];
}

/** Recomputes every line's hash from the one before it. A line altered or slipped in doesn't fit its hash or leaves its
 *  follower without a fitting one; a line removed leaves a gap in the numbers, or a head that names more lines than there
 *  are. Somebody who can write to the database and recomputes everything after it, heads included, is found by a head
 *  noted elsewhere only: every backup's manifest holds them. */
export async function verifyAudit(database: Database): Promise<AuditVerdict> {
  const faults = await database.query<AuditFault>(sql`
    with line as (
      select *,
        lag(hash, 1, '') over chain as previous,
        lag(id, 1, 0) over chain as previous_id
      from audit
      window chain as (partition by workspace_id order by id)
    )
    select workspace_id as "workspaceId",
      case when id <> previous_id + 1 then previous_id + 1 else id end as id,
      case when id <> previous_id + 1 then 'missing' else 'altered' end as fault
    from line
    where id <> previous_id + 1
      or hash <> audit_hash(previous, workspace_id, id, at, actor_kind, actor_id, action, subject, before_digest, after_digest)
    order by workspace_id, id`);
  const heads = await database.query<AuditFault>(sql`
    select coalesce(head.workspace_id, last.workspace_id) as "workspaceId",
      least(coalesce(head.entries, 0), coalesce(last.id, 0)) + 1 as id,
      case when coalesce(last.id, 0) < coalesce(head.entries, 0) then 'missing' else 'headDiffers' end as fault
    from audit_head head
    full join (
      select distinct on (workspace_id) workspace_id, id, hash
      from audit
      order by workspace_id, id desc
    ) last on last.workspace_id = head.workspace_id
    where head.entries is distinct from last.id
      or head.hash is distinct from last.hash
    order by 1`);
  const workspaces = await database.query<AuditVerdict['workspaces'][number]>(sql`
    select workspace.id as "workspaceId", slug, entries, hash
    from audit_head
    join workspace on workspace.id = workspace_id
    order by slug`);
  return {
    lines: workspaces.reduce((sum, workspace) => sum + workspace.entries, 0),
    workspaces,
    faults: [...faults, ...heads],
  };
}

/** Whether a head noted earlier (its number of lines and hash) still stands in the chain. */
export async function holdsHead(database: Database, hash: string): Promise<boolean> {
  const row = await database.first(sql`select id from audit where hash = ${hash}`);
  return row !== undefined;
}
