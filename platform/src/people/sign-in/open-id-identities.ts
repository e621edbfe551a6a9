// Accounts of an organisation's own sign-in service, and which person each belongs to.
import { recordInstallationAudit } from '../../audit.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import type { Actor } from '../actor.ts';

/** Somebody as the provider knows them. Only issuer and subject together name an account for good: an e-mail address may
 *  be given to somebody else later. */
export interface ProviderIdentity {
  issuer: string;
  subject: string;
  /** In lower case, as table person keeps it; null when the provider doesn't tell. */
  email: string | null;
  /** The provider vouches that the e-mail belongs to this account. */
  isEmailVerified: boolean;
  name: string | null;
}

export interface LinkedIdentity {
  issuer: string;
  subject: string;
  createdAt: Date;
}

/** Whose identity this is, as long as the account is open. @returns undefined when it is nobody's yet */
export function findIdentity(
  database: Database,
  issuer: string,
  subject: string,
): Promise<{ personId: string; isOpen: boolean } | undefined> {
  return database.first(sql`
    select person.id as "personId", person.disabled_at is null as "isOpen"
    from open_id_identity
    join person on person.id = open_id_identity.person_id
    where open_id_identity.issuer = ${issuer}
      and open_id_identity.subject = ${subject}`);
}

/** Joins an identity to a person: when the person, signed in, adds it; or at the first sign-in when an administrator has
 *  invited this very e-mail and `isEmailVerified` is true. Never by an e-mail the provider doesn't vouch for: anybody
 *  could claim it. @returns false when it belongs to somebody else already */
export async function linkIdentity(
  database: Database,
  by: Actor,
  personId: string,
  identity: { issuer: string; subject: string },
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const { issuer, subject } = identity;
    const linked = await transaction.first(sql`
      insert into open_id_identity (issuer, subject, person_id)
      values (${issuer}, ${subject}, ${personId})
      on conflict (issuer, subject) do nothing
      returning person_id`);
    if (linked === undefined) return (await findIdentity(transaction, issuer, subject))?.personId === personId;
    await recordInstallationAudit(transaction, by, { action: 'people.linkIdentity', subject: personId });
    return true;
  });
}

export function listIdentities(database: Database, personId: string): Promise<LinkedIdentity[]> {
  return database.query<LinkedIdentity>(sql`
    select issuer, subject, created_at as "createdAt"
    from open_id_identity
    where person_id = ${personId}
    order by created_at, issuer, subject`);
}

/** @returns false when the person has no such identity. Look at readWaysIn() before the last one goes. */
export async function unlinkIdentity(
  database: Database,
  by: Actor,
  personId: string,
  identity: { issuer: string; subject: string },
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const unlinked = await transaction.first(sql`
      delete from open_id_identity
      where issuer = ${identity.issuer}
        and subject = ${identity.subject}
        and person_id = ${personId}
      returning person_id`);
    if (unlinked === undefined) return false;
    await recordInstallationAudit(transaction, by, { action: 'people.unlinkIdentity', subject: personId });
    return true;
  });
}
