// One line for each change: who, what, on which thing, with digests of the thing before and after.
import { sha256Of } from './files/original-store.ts';
import { sql } from './database/sql.ts';
import type { WorkspaceContext } from './workspaces/workspace.ts';

export interface AuditLine {
  /** Verb and thing in the part's words, for example "coding.accept". */
  action: string;
  subject: string;
  before?: unknown;
  after?: unknown;
}

/** Written in the transaction of the change itself, so that neither is ever there without the other. */
export async function recordAudit(study: WorkspaceContext, line: AuditLine): Promise<void> {
  await study.database.query(sql`
    insert into audit (workspace_id, actor_kind, actor_name, action, subject, before_digest, after_digest)
    values (${study.workspaceId}, ${study.actor.kind}, ${study.actor.name}, ${line.action}, ${line.subject},
      ${digestOf(line.before)}, ${digestOf(line.after)})`);
}

function digestOf(value: unknown): string | null {
  return value === undefined ? null : sha256Of(JSON.stringify(value));
}
