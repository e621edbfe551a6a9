// Begins a study in the name of a person, with its audit line.
import type { UnLanguage } from '@common-thread/vocabulary';
import { recordAudit } from '../audit.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import type { Actor } from '../people/people.ts';
import { findWorkspace, slugOf, type Workspace, type WorkspaceContext } from './workspace.ts';

/** @returns null where there is one at its address already: two studies never mix by a chance of names */
export async function beginWorkspace(
  database: Database,
  actor: Actor,
  name: string,
  language: UnLanguage,
): Promise<Workspace | null> {
  return database.transaction(async (transaction) => {
    const row = await transaction.first<{ id: string }>(sql`
      insert into workspace (slug, name, kind, language)
      values (${slugOf(name)}, ${name}, 'study', ${language})
      on conflict (slug) do nothing
      returning id`);
    if (row === undefined) return null;
    const study: WorkspaceContext = { database: transaction, workspaceId: row.id, actor, language };
    await recordAudit(study, { action: 'workspaces.begin', subject: row.id, after: name });
    return findWorkspace(transaction, slugOf(name));
  });
}
