// One-time links for signing in: the first administrator's, printed by the program, and those an administrator gives to
// a person who has lost every other way in. Only the digest of a token is stored.
import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { sha256Of } from '../files/original-store.ts';
import { recordInstallationAudit } from '../audit.ts';
import { theProgram, type Actor } from './actor.ts';

export const signInLinkHours = 24;

/** A link's token for the first administrator, made if there is none. It works once, for 24 hours. */
export async function createAdministratorLink(database: Database): Promise<string> {
  return database.transaction(async (transaction) => {
    await transaction.query(sql`
      insert into person (id, name, is_administrator)
      values ('administrator', 'Administrator', true)
      on conflict (id) do update set is_administrator = true, disabled_at = null`);
    return createSignInLink(transaction, theProgram, 'administrator');
  });
}

/** @returns the token of a link with which this person signs in once, within 24 hours */
export async function createSignInLink(database: Database, by: Actor, personId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await database.transaction(async (transaction) => {
    await transaction.query(sql`
      insert into sign_in_link (token_digest, person_id, expires_at)
      values (${sha256Of(token)}, ${personId}, now() + make_interval(hours => ${signInLinkHours}))`);
    await recordInstallationAudit(transaction, by, { action: 'people.createSignInLink', subject: personId });
  });
  return token;
}

/** Uses a link up. @returns the person, or null when the link is unknown, used or too old */
export async function useSignInLink(database: Database, token: string): Promise<string | null> {
  const link = await database.first<{ person_id: string }>(sql`
    delete from sign_in_link
    where token_digest = ${sha256Of(token)}
      and expires_at > now()
    returning person_id`);
  return link?.person_id ?? null;
}
