// Who belongs to a workspace, with which roles.
import { recordAudit } from '../audit.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import type { WorkspaceContext } from '../workspaces/context.ts';
import { isRole, type Role } from './permissions.ts';

export interface Member {
  personId: string;
  name: string;
  email: string | null;
  isDisabled: boolean;
  roles: Role[];
  /** When the first of the roles was given. */
  since: Date;
}

export async function listMembers(workspace: WorkspaceContext): Promise<Member[]> {
  return workspace.database.query<Member>(sql`
    select person.id as "personId", person.name, person.email, person.disabled_at is not null as "isDisabled",
      array_agg(membership.role order by membership.role) as roles, min(membership.granted_at) as since
    from membership
    join person on person.id = membership.person_id
    where membership.workspace_id = ${workspace.workspaceId}
    group by person.id
    order by person.name, person.id`);
}

export async function rolesOf(database: Database, workspaceId: string, personId: string): Promise<Role[]> {
  const rows = await database.query<{ role: string }>(sql`
    select role
    from membership
    where workspace_id = ${workspaceId}
      and person_id = ${personId}
    order by role`);
  return rows.map((row) => row.role).filter(isRole);
}

/** Gives a person exactly these roles; none ends the membership. */
export async function setRoles(workspace: WorkspaceContext, personId: string, held: readonly Role[]): Promise<void> {
  await workspace.database.transaction(async (transaction) => {
    const before = await rolesOf(transaction, workspace.workspaceId, personId);
    await transaction.query(sql`
      delete from membership
      where workspace_id = ${workspace.workspaceId}
        and person_id = ${personId}
        and role <> all(${[...held]})`);
    await transaction.query(sql`
      insert into membership (workspace_id, person_id, role, granted_by)
      select ${workspace.workspaceId}, ${personId}, role, ${workspace.actor.id}
      from unnest(${[...held]}::text[]) as role
      on conflict do nothing`);
    const after = [...held].sort();
    await recordAudit(
      { ...workspace, database: transaction },
      { action: 'people.setRoles', subject: personId, before, after },
    );
  });
}
