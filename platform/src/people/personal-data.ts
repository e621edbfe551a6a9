// What is known about a person: given to them as a file, and removed when they ask. What they did stays under their id,
// which means nothing once the account is gone.
import { recordInstallationAudit } from '../audit.ts';
import type { Database } from '../database/database.ts';
import { sql, type Statement } from '../database/sql.ts';
import { findPerson, setDisabled } from './accounts.ts';
import type { Actor } from './actor.ts';

/** Everything about one person, for the person: no secret is in it, neither as it is nor as a digest. Times are UTC instants. */
export interface PersonalData {
  account: object;
  memberships: object[];
  sessions: object[];
  signInLinks: object[];
  passkeys: object[];
  authenticator: object | null;
  recoveryCodesLeft: number;
  openIdIdentities: object[];
  apiTokens: object[];
  invitationsMade: object[];
  invitationsReceived: object[];
  backgroundWork: object[];
  /** National experiences the person wrote, as they stand. */
  submissions: object[];
  savedSearches: object[];
  /** Memos the person wrote while reading and coding. */
  memos: object[];
  /** Where the person stopped reading documents. */
  readingPlaces: object[];
  /** Lines of the audit trail that the person caused. */
  auditLinesBy: object[];
  /** Lines that others caused and that are about the person's account or roles. */
  auditLinesAbout: object[];
}

/** Needs the database of the whole installation. @returns null when there is no such person */
export async function exportPersonalData(database: Database, personId: string): Promise<PersonalData | null> {
  const account = await findPerson(database, personId);
  if (account === null) return null;
  const all = (statement: Statement) => database.query<object>(statement);
  const authenticator = await database.first<object>(sql`
    select confirmed_at as "confirmedAt" from authenticator where person_id = ${personId}`);
  const codes = await database.first<{ count: number }>(sql`
    select count(*) as count from recovery_code where person_id = ${personId}`);
  return {
    account,
    memberships: await all(sql`
      select workspace.name as workspace, role, granted_by as "grantedBy", granted_at as "grantedAt"
      from membership
      join workspace on workspace.id = membership.workspace_id
      where person_id = ${personId}
      order by workspace.name, role`),
    sessions: await all(sql`
      select method, browser, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt"
      from session
      where person_id = ${personId}
      order by created_at`),
    signInLinks: await all(sql`
      select expires_at as "expiresAt" from sign_in_link where person_id = ${personId} order by expires_at`),
    passkeys: await all(sql`
      select name, created_at as "createdAt", last_used_at as "lastUsedAt", is_backed_up as "isBackedUp"
      from passkey
      where person_id = ${personId}
      order by created_at`),
    authenticator: authenticator ?? null,
    recoveryCodesLeft: codes?.count ?? 0,
    openIdIdentities: await all(sql`
      select issuer, subject, created_at as "createdAt"
      from open_id_identity
      where person_id = ${personId}
      order by issuer, subject`),
    apiTokens: await all(sql`
      select name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"
      from api_token
      where person_id = ${personId}
      order by created_at`),
    ...(await invitationsOf(database, personId, account.email)),
    backgroundWork: await all(sql`
      select kind, state, created_at as "createdAt", finished_at as "finishedAt"
      from job
      where payload #>> '{actor,id}' = ${personId}
      order by created_at`),
    submissions: await all(sql`
      select workspace.name as workspace, number, state, form, submission.created_at as "createdAt",
        submitted_at as "submittedAt", decided_at as "decidedAt"
      from submission
      join workspace on workspace.id = submission.workspace_id
      where person_id = ${personId}
      order by submission.created_at`),
    savedSearches: await all(sql`
      select workspace.name as workspace, saved_search.name, asked, saved_search.created_at as "createdAt",
        last_run_at as "lastRunAt"
      from saved_search
      join workspace on workspace.id = saved_search.workspace_id
      where person_id = ${personId}
      order by saved_search.created_at`),
    memos: await all(sql`
      select workspace.name as workspace, type, text, memo.created_at as "createdAt", changed_at as "changedAt",
        deleted_at as "deletedAt"
      from memo
      join workspace on workspace.id = memo.workspace_id
      where author_id = ${personId}
      order by memo.created_at`),
    readingPlaces: await all(sql`
      select workspace.name as workspace, version_id as "versionId", ordinal, read_at as "readAt"
      from reading_place
      join workspace on workspace.id = reading_place.workspace_id
      where person_id = ${personId}
      order by read_at`),
    ...(await auditLinesOf(database, personId)),
  };
}

async function invitationsOf(
  database: Database,
  personId: string,
  email: string | null,
): Promise<Pick<PersonalData, 'invitationsMade' | 'invitationsReceived'>> {
  const rows = await database.query<{ isOwn: boolean }>(sql`
    select workspace.name as workspace, invitation.name, invitation.email, roles, invitation.created_at as "createdAt",
      expires_at as "expiresAt", invited_by = ${personId} as "isOwn"
    from invitation
    join workspace on workspace.id = invitation.workspace_id
    where invited_by = ${personId}
      or invitation.email = ${email}
    order by invitation.created_at`);
  const [invitationsMade, invitationsReceived] = parted(rows);
  return { invitationsMade, invitationsReceived };
}

async function auditLinesOf(
  database: Database,
  personId: string,
): Promise<Pick<PersonalData, 'auditLinesBy' | 'auditLinesAbout'>> {
  const rows = await database.query<{ isOwn: boolean }>(sql`
    select workspace.slug as workspace, audit.id as line, at, action, subject, actor_id = ${personId} as "isOwn"
    from audit
    join workspace on workspace.id = audit.workspace_id
    where (actor_kind = 'person' and actor_id = ${personId})
      or subject = ${personId}
    order by at, audit.id`);
  const [auditLinesBy, auditLinesAbout] = parted(rows);
  return { auditLinesBy, auditLinesAbout };
}

/** The person's own and those of others; what parts them is not shown. */
function parted(rows: readonly { isOwn: boolean }[]): [own: object[], ofOthers: object[]] {
  const parts: [object[], object[]] = [[], []];
  for (const { isOwn, ...shown } of rows) parts[isOwn ? 0 : 1].push(shown);
  return parts;
}

export type PersonRemoval = 'removed' | 'lastAdministrator' | 'notFound';

/** Removes a person's account with every way in, their memberships, and their name wherever else it stands. For good: an
 *  account of the same name is another one. Needs the database of the whole installation. */
export async function deletePerson(database: Database, by: Actor, personId: string): Promise<PersonRemoval> {
  return database.transaction(async (transaction) => {
    const person = await findPerson(transaction, personId);
    if (person === null) return 'notFound';
    // Closing the account ends its sessions, and is refused for the last administrator.
    if (!(await setDisabled(transaction, by, personId, true))) return 'lastAdministrator';
    for (const statement of [
      sql`delete from membership where person_id = ${personId}`,
      sql`delete from invitation where email = ${person.email}`,
      sql`
        update job
        set payload = jsonb_set(payload, '{actor,name}', '""')
        where payload #>> '{actor,id}' = ${personId}`,
      sql`
        update submission
        set form = jsonb_set(form, '{contact}', '""')
        where person_id = ${personId}`,
      // Its passkeys, authenticator, recovery codes, identities, keys for programs, unfinished sign-ins and reading places go with
      // it.
      sql`delete from person where id = ${personId}`,
    ])
      await transaction.query(statement);
    await recordInstallationAudit(transaction, by, { action: 'people.remove', subject: personId });
    return 'removed';
  });
}
