// Changing what a member may do, with the one rule that holds for it: a workspace keeps an administrator.
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import type { WorkspaceContext } from '../workspaces/context.ts';
import { rolesOf, setRoles } from './memberships.ts';
import type { Role } from './permissions.ts';

export type RoleChange = 'changed' | 'lastAdministrator' | 'notMember';

/** Gives a member exactly these roles; none ends the membership. Not for joining: who is no member yet is invited. */
export async function changeMemberRoles(
  workspace: WorkspaceContext,
  personId: string,
  held: readonly Role[],
): Promise<RoleChange> {
  return workspace.database.transaction(async (transaction) => {
    // Held, so that two administrators who leave at the same moment do not both find the other still there.
    const administrators = await transaction.query<{ id: string }>(sql`
      select membership.person_id as id
      from membership
      join person on person.id = membership.person_id
      where membership.workspace_id = ${workspace.workspaceId}
        and membership.role = 'administrator'
        and person.disabled_at is null
      order by membership.person_id
      for update of membership`);
    const before = await rolesOf(transaction, workspace.workspaceId, personId);
    if (before.length === 0) return 'notMember';
    const isLast = administrators.length === 1 && administrators[0]?.id === personId;
    if (isLast && !held.includes('administrator')) return 'lastAdministrator';
    await setRoles({ ...workspace, database: transaction }, personId, held);
    return 'changed';
  });
}

/** In how many workspaces each of these people has a role, and how many roles in all. Who has none is not in the answer. */
export function countRoles(
  database: Database,
  personIds: readonly string[],
): Promise<{ personId: string; workspaces: number; roles: number }[]> {
  return database.query(sql`
    select person_id as "personId", count(distinct workspace_id) as workspaces, count(*) as roles
    from membership
    where person_id = any(${[...personIds]})
    group by person_id`);
}
