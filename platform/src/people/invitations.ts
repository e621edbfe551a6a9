// Invitations to a workspace: a link that works once and expires. No mail server is needed: who invites passes the link on.
import { randomBytes } from 'node:crypto';
import { recordAudit } from '../audit.ts';
import type { Database, DatabasePool } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { sha256Of } from '../files/original-store.ts';
import { narrowed, workspaceContext, type WorkspaceContext } from '../workspaces/context.ts';
import { createPerson, normalEmail, personName, type Person } from './accounts.ts';
import { theProgram } from './actor.ts';
import { rolesOf, setRoles } from './memberships.ts';
import { isRole, type Role } from './permissions.ts';

export const invitationDays = 14;

export interface Invitation {
  id: string;
  name: string;
  email: string | null;
  roles: Role[];
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
}

/** @returns the token of the link, which is shown once; only its digest is kept */
export async function invite(
  workspace: WorkspaceContext,
  person: { name: string; email: string | null; roles: readonly Role[] },
): Promise<{ id: string; token: string }> {
  const token = randomBytes(24).toString('base64url');
  return workspace.database.transaction(async (transaction) => {
    const row = await transaction.first<{ id: string }>(sql`
      insert into invitation (workspace_id, token_digest, name, email, roles, invited_by, expires_at)
      values (${workspace.workspaceId}, ${sha256Of(token)}, ${personName(person.name)},
        ${person.email === null ? null : normalEmail(person.email)}, ${[...person.roles]}, ${workspace.actor.id},
        now() + make_interval(days => ${invitationDays}))
      returning id`);
    const id = row?.id ?? '';
    await recordAudit(
      { ...workspace, database: transaction },
      { action: 'people.invite', subject: id, after: person.roles },
    );
    return { id, token };
  });
}

/** Open invitations, the newest first. */
export async function listInvitations(workspace: WorkspaceContext): Promise<Invitation[]> {
  return workspace.database.query<Invitation>(sql`
    select invitation.id, invitation.name, invitation.email, invitation.roles, coalesce(person.name, '') as "invitedBy",
      invitation.created_at as "createdAt", invitation.expires_at as "expiresAt"
    from invitation
    left join person on person.id = invitation.invited_by
    where invitation.workspace_id = ${workspace.workspaceId}
      and invitation.expires_at > now()
    order by invitation.created_at desc, invitation.id`);
}

/** @returns false when there is no such open invitation */
export async function withdrawInvitation(workspace: WorkspaceContext, id: string): Promise<boolean> {
  return workspace.database.transaction(async (transaction) => {
    const gone = await transaction.first(sql`
      delete from invitation
      where workspace_id = ${workspace.workspaceId}
        and id::text = ${id}
      returning id`);
    if (gone === undefined) return false;
    await recordAudit({ ...workspace, database: transaction }, { action: 'people.withdrawInvitation', subject: id });
    return true;
  });
}

export interface OpenInvitation {
  workspaceId: string;
  workspaceName: string;
  name: string;
  email: string | null;
  roles: Role[];
}

/** What a link leads to; null when it is unknown, used, withdrawn or too old. Changes nothing. */
export async function readInvitation(database: DatabasePool, token: string): Promise<OpenInvitation | null> {
  const row = await database.first<OpenInvitation>(sql`
    select workspace.id as "workspaceId", workspace.name as "workspaceName", invitation.name, invitation.email, invitation.roles
    from invitation
    join workspace on workspace.id = invitation.workspace_id
    where invitation.token_digest = ${sha256Of(token)}
      and invitation.expires_at > now()`);
  return row === undefined ? null : { ...row, roles: row.roles.filter(isRole) };
}

/** Uses an invitation up, for a person who has an account or for a new one.
 *  @param as the person who is signed in, or what a new person gives of themselves
 *  @returns null when the link is of no use; 'emailTaken' when a new account would have somebody's e-mail */
export async function acceptInvitation(
  database: DatabasePool,
  token: string,
  as: { personId: string } | { name: string; email: string | null },
): Promise<{ personId: string; workspaceId: string } | 'emailTaken' | null> {
  const open = await readInvitation(database, token);
  if (open === null) return null;
  return database
    .transaction(async (transaction) => {
      const used = await transaction.first<{ id: string }>(sql`
      delete from invitation
      where workspace_id = ${open.workspaceId}
        and token_digest = ${sha256Of(token)}
        and expires_at > now()
      returning id`);
      if (used === undefined) return null;
      let person: Person | { id: string } | null;
      if ('personId' in as) person = { id: as.personId };
      else person = await createPerson(transaction, theProgram, as);
      if (person === null) throw new EmailTaken();
      const actor = { kind: 'person' as const, id: person.id, name: open.name };
      await join(workspaceContext(database, open.workspaceId, actor, 'en'), transaction, used.id, open.roles);
      return { personId: person.id, workspaceId: open.workspaceId };
    })
    .catch((error: unknown) => {
      if (error instanceof EmailTaken) return 'emailTaken' as const;
      throw error;
    });
}

/** Takes the whole transaction back, so that the invitation stays open. */
class EmailTaken extends Error {}

/** Uses up every open invitation to an e-mail address, for whoever has proved that it is theirs.
 *  @returns how many; none leaves everything as it was */
export async function acceptInvitationsTo(database: DatabasePool, email: string, personId: string): Promise<number> {
  return database.transaction(async (transaction) => {
    const used = await transaction.query<{ id: string; workspaceId: string; roles: string[]; name: string }>(sql`
      delete from invitation
      where email = ${normalEmail(email)}
        and expires_at > now()
      returning id, workspace_id as "workspaceId", roles, name`);
    for (const { id, workspaceId, roles, name } of used) {
      const actor = { kind: 'person' as const, id: personId, name };
      await join(workspaceContext(database, workspaceId, actor, 'en'), transaction, id, roles.filter(isRole));
    }
    return used.length;
  });
}

/** Adds the roles of an invitation to those the person has already. */
async function join(
  workspace: WorkspaceContext,
  transaction: Database,
  invitationId: string,
  roles: readonly Role[],
): Promise<void> {
  const within = { ...workspace, database: narrowed(transaction, workspace.workspaceId) };
  const held = await rolesOf(transaction, workspace.workspaceId, workspace.actor.id);
  await setRoles(within, workspace.actor.id, [...new Set([...held, ...roles])]);
  await recordAudit(within, { action: 'people.acceptInvitation', subject: invitationId });
}

/** The open invitation of this address, for who signs in with the organisation's own service for the first time. */
export async function isInvited(database: DatabasePool, email: string): Promise<boolean> {
  const row = await database.first(sql`
    select id from invitation where email = ${normalEmail(email)} and expires_at > now() limit 1`);
  return row !== undefined;
}
