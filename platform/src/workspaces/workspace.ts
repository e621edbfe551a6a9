// Workspaces: each a study, a country or an organisation.
import { isUnLanguage, type UnLanguage } from '@common-thread/vocabulary';
import { recordAudit } from '../audit.ts';
import type { Database, DatabasePool } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { theProgram, type Actor } from '../people/actor.ts';
import { isRole, type Role } from '../people/permissions.ts';
import { firstCodePoints } from '../storable-text.ts';
import { narrowed, workspaceContext, type WorkspaceContext } from './context.ts';

export const workspaceKinds = ['study', 'country', 'organisation'] as const;
export type WorkspaceKind = (typeof workspaceKinds)[number];

export interface Workspace {
  id: string;
  /** The part of an address that names it; letters, digits and hyphens. */
  slug: string;
  name: string;
  kind: WorkspaceKind;
  language: UnLanguage;
  /** When anybody last changed anything in it. */
  changedAt: Date;
}

type WorkspaceRow = Omit<Workspace, 'language'> & { language: string };

const workspaceColumns = sql`workspace.id, workspace.slug, workspace.name, workspace.kind, workspace.language,
  coalesce((select max(at) from audit where audit.workspace_id = workspace.id), workspace.created_at) as "changedAt"`;

export async function findWorkspace(database: Database, slug: string): Promise<Workspace | null> {
  const row = await database.first<WorkspaceRow>(sql`
    select ${workspaceColumns}
    from workspace
    where slug = ${slug}
      and kind <> 'installation'`);
  return row === undefined ? null : toWorkspace(row);
}

/** All of the installation, by name. */
export async function listWorkspaces(database: Database): Promise<Workspace[]> {
  const rows = await database.query<WorkspaceRow>(sql`
    select ${workspaceColumns}
    from workspace
    where kind <> 'installation'
    order by name, slug`);
  return rows.map(toWorkspace);
}

/** A workspace with the roles somebody has in it. */
export type OwnWorkspace = Workspace & { roles: Role[] };

/** Those a person is a member of, by name. */
export async function listWorkspacesOf(database: Database, personId: string): Promise<OwnWorkspace[]> {
  const rows = await database.query<WorkspaceRow & { roles: string[] }>(sql`
    select ${workspaceColumns}, held.roles
    from workspace
    join (
      select workspace_id, array_agg(role order by role) as roles
      from membership
      where person_id = ${personId}
      group by workspace_id
    ) held on held.workspace_id = workspace.id
    order by workspace.name, workspace.slug`);
  return rows.map((row) => ({ ...toWorkspace(row), roles: row.roles.filter(isRole) }));
}

/** Opens the study of this name for a run of the program, making it where there is none. */
export async function ensureWorkspace(database: DatabasePool, name: string, language: UnLanguage): Promise<Workspace> {
  const begun = await beginWorkspace(database, theProgram, { name, language, kind: 'study' });
  const workspace = begun ?? (await findWorkspace(database, slugOf(name)));
  if (workspace === null) throw new Error(`The workspace ${slugOf(name)} was removed while it was being opened.`);
  return workspace;
}

/** A person who begins one is its administrator.
 *  @returns null where there is one at its address already: two workspaces never mix by a chance of names */
export async function beginWorkspace(
  database: DatabasePool,
  actor: Actor,
  begun: { name: string; language: UnLanguage; kind: WorkspaceKind },
): Promise<Workspace | null> {
  const slug = slugOf(begun.name);
  return database.transaction(async (transaction) => {
    const row = await transaction.first<{ id: string }>(sql`
      insert into workspace (slug, name, kind, language)
      values (${slug}, ${begun.name}, ${begun.kind}, ${begun.language})
      on conflict (slug) do nothing
      returning id`);
    if (row === undefined) return null;
    if (actor.kind === 'person') {
      await transaction.query(sql`
        insert into membership (workspace_id, person_id, role, granted_by)
        values (${row.id}, ${actor.id}, 'administrator', ${actor.id})`);
    }
    const within = {
      ...workspaceContext(database, row.id, actor, begun.language),
      database: narrowed(transaction, row.id),
    };
    await recordAudit(within, { action: 'workspaces.begin', subject: row.id, after: begun });
    return findWorkspace(transaction, slug);
  });
}

/** Its address stays, whatever its name becomes: links to it are in other people's papers. */
export async function changeWorkspace(
  workspace: WorkspaceContext,
  changes: { name: string; language: UnLanguage },
): Promise<void> {
  await workspace.database.transaction(async (transaction) => {
    const before = await transaction.first(sql`
      select name, language from workspace where id = ${workspace.workspaceId}`);
    await transaction.query(sql`
      update workspace
      set name = ${changes.name}, language = ${changes.language}
      where id = ${workspace.workspaceId}`);
    await recordAudit(
      { ...workspace, database: transaction },
      { action: 'workspaces.change', subject: workspace.workspaceId, before, after: changes },
    );
  });
}

/** Letters and digits of any script stay; everything between them becomes one hyphen. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const slug = firstCodePoints(words.replace(/^-/, ''), 60).replace(/-$/, '');
  return slug === '' ? 'study' : slug;
}

function toWorkspace(row: WorkspaceRow): Workspace {
  return { ...row, language: isUnLanguage(row.language) ? row.language : 'en' };
}
