// The frame in which every action and query of the parts runs: a workspace, behind its wall, and who acts in it.
import type { UnLanguage } from '@common-thread/vocabulary';
import type { Database, DatabasePool, WorkspaceDatabase } from '../database/database.ts';
import type { Actor } from '../people/actor.ts';

export interface WorkspaceContext {
  /** Sees this workspace's rows only. */
  database: WorkspaceDatabase;
  workspaceId: string;
  actor: Actor;
  /** Language of the page or the run. */
  language: UnLanguage;
}

/** The one way to a context: whatever runs in it stands behind the wall of its workspace. */
export function workspaceContext(
  database: DatabasePool,
  workspaceId: string,
  actor: Actor,
  language: UnLanguage,
): WorkspaceContext {
  return { database: database.forWorkspace(workspaceId), workspaceId, actor, language };
}

/** What belongs to no study, country or organisation stands here: the audit lines of accounts and signing in. */
export const installationWorkspaceId = '00000000-0000-0000-0000-000000000000';

/** A transaction of the whole installation as part of a workspace's context, for what makes or joins a workspace. */
export function narrowed(transaction: Database, workspaceId: string): WorkspaceDatabase {
  return { ...transaction, seesOnly: workspaceId } as WorkspaceDatabase;
}
