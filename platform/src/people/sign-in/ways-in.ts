// Which ways of signing in a person has, for the account page and for deciding on a second step.
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';

export interface WaysIn {
  hasPassword: boolean;
  /** Confirmed: after the password its code is asked for. */
  hasAuthenticator: boolean;
  passkeys: number;
  /** Accounts at the organisation's own sign-in service. */
  identities: number;
  recoveryCodesLeft: number;
}

/** Everything at once, in one statement. A person without any way in comes back by an administrator's link only: pages
 *  say so before the last one is removed. @returns null when there is no such person */
export async function readWaysIn(database: Database, personId: string): Promise<WaysIn | null> {
  const ways = await database.first<WaysIn>(sql`
    select
      person.password_hash is not null as "hasPassword",
      exists (
        select from authenticator
        where authenticator.person_id = person.id and authenticator.confirmed_at is not null
      ) as "hasAuthenticator",
      (select count(*) from passkey where passkey.person_id = person.id) as passkeys,
      (select count(*) from open_id_identity where open_id_identity.person_id = person.id) as identities,
      (select count(*) from recovery_code where recovery_code.person_id = person.id) as "recoveryCodesLeft"
    from person
    where person.id = ${personId}`);
  return ways ?? null;
}
