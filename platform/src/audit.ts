// One line for each change: who, what, on which thing, with digests of the thing before and after. Each line holds the
// hash of itself and the line before it, so that a line altered, removed or slipped in is found.
import type { Database } from './database/database.ts';
import { sql } from './database/sql.ts';
import { sha256Of } from './files/original-store.ts';
import type { Actor } from './people/actor.ts';
import { installationWorkspaceId, type WorkspaceContext } from './workspaces/context.ts';

export interface AuditLine {
  /** Part and verb in the part's words, for example "coding.accept". */
  action: string;
  subject: string;
  before?: unknown;
  after?: unknown;
}

/** Written in the transaction of the change itself, so that neither is ever there without the other; last in it, since
 *  the lines of a workspace are written one after the other. */
export function recordAudit(workspace: WorkspaceContext, line: AuditLine): Promise<void> {
  return writeLine(workspace.database, workspace.workspaceId, workspace.actor, line);
}

/** For what belongs to no workspace: accounts, signing in. */
export function recordInstallationAudit(database: Database, actor: Actor, line: AuditLine): Promise<void> {
  return writeLine(database, installationWorkspaceId, actor, line);
}

async function writeLine(database: Database, workspaceId: string, actor: Actor, line: AuditLine): Promise<void> {
  const values = sql`${actor.kind}, ${actor.id}, ${line.action}, ${line.subject}, ${digestOf(line.before)}, ${digestOf(line.after)}`;
  await database.query(sql`
    with head as (
      insert into audit_head as head (workspace_id, entries, hash)
      values (${workspaceId}, 1, audit_hash('', ${workspaceId}, 1, now(), ${values}))
      on conflict (workspace_id) do update
      set entries = head.entries + 1,
        hash = audit_hash(head.hash, head.workspace_id, head.entries + 1, now(), ${values})
      returning entries, hash
    )
    insert into audit (workspace_id, id, actor_kind, actor_id, action, subject, before_digest, after_digest, hash)
    select ${workspaceId}, entries, ${values}, hash
    from head`);
}

function digestOf(value: unknown): string | null {
  return value === undefined ? null : sha256Of(JSON.stringify(value));
}
