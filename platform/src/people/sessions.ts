// Sessions: opened by signing in, listed and ended by their owner. Only the digest of a session's token is stored.
import { randomBytes } from 'node:crypto';
import { isUnLanguage, type UnLanguage } from '@common-thread/vocabulary';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { sha256Of } from '../files/original-store.ts';
import { recordInstallationAudit } from '../audit.ts';
import type { Actor } from './actor.ts';

export type SignInMethod = 'link' | 'invitation' | 'password' | 'passkey' | 'recoveryCode' | 'openIdConnect';

/** A person who is signed in. */
export interface SignedIn extends Actor {
  kind: 'person';
  sessionId: string;
  /** Of the installation. */
  isAdministrator: boolean;
  /** The language the person chose for the interface. */
  language: UnLanguage | null;
}

export interface Session {
  id: string;
  method: SignInMethod;
  browser: string | null;
  createdAt: Date;
  lastSeenAt: Date;
}

/** A session ends this long after it was opened, and this long after it was last used. */
const lifetime = { days: 14, idleDays: 3 };
const newToken = (): string => randomBytes(32).toString('base64url');

/** Opens a session for a person who has proved who they are; always with a new token, so that a token somebody planted
 *  in the browser before is worth nothing. @returns the token, or null when the account is closed */
export async function openSession(
  database: Database,
  personId: string,
  how: { method: SignInMethod; browser: string | null },
): Promise<string | null> {
  return database.transaction(async (transaction) => {
    const person = await transaction.first<{ name: string }>(sql`
      update person
      set last_signed_in_at = now()
      where id = ${personId}
        and disabled_at is null
      returning name`);
    if (person === undefined) return null;
    const token = newToken();
    await transaction.query(sql`
      insert into session (token_digest, person_id, expires_at, method, browser)
      values (${sha256Of(token)}, ${personId}, now() + make_interval(days => ${lifetime.days}), ${how.method}, ${how.browser})`);
    await recordInstallationAudit(
      transaction,
      { kind: 'person', id: personId, name: person.name },
      { action: 'people.signIn', subject: how.method },
    );
    return token;
  });
}

export async function findSession(database: Database, token: string): Promise<SignedIn | null> {
  const row = await database.first<{
    session: string;
    id: string;
    name: string;
    language: string | null;
    isAdministrator: boolean;
    isRested: boolean;
  }>(sql`
    select session.id as session, person.id, person.name, person.language, person.is_administrator as "isAdministrator",
      session.last_seen_at < now() - interval '10 minutes' as "isRested"
    from session
    join person on person.id = session.person_id
    where session.token_digest = ${sha256Of(token)}
      and session.expires_at > now()
      and session.last_seen_at > now() - make_interval(days => ${lifetime.idleDays})
      and person.disabled_at is null`);
  if (row === undefined) return null;
  if (row.isRested) await database.query(sql`update session set last_seen_at = now() where id = ${row.session}`);
  return {
    kind: 'person',
    id: row.id,
    name: row.name,
    sessionId: row.session,
    isAdministrator: row.isAdministrator,
    language: row.language !== null && isUnLanguage(row.language) ? row.language : null,
  };
}

/** Open sessions of a person, the one used last first. */
export function listSessions(database: Database, personId: string): Promise<Session[]> {
  return database.query<Session>(sql`
    select id, method, browser, created_at as "createdAt", last_seen_at as "lastSeenAt"
    from session
    where person_id = ${personId}
      and expires_at > now()
      and last_seen_at > now() - make_interval(days => ${lifetime.idleDays})
    order by last_seen_at desc, id`);
}

/** Ends one session of the person. @returns false when it is not one of theirs */
export async function endSession(database: Database, person: Actor, sessionId: string): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const ended = await transaction.first(sql`
      delete from session
      where id::text = ${sessionId}
        and person_id = ${person.id}
      returning id`);
    if (ended === undefined) return false;
    await recordInstallationAudit(transaction, person, { action: 'people.endSession', subject: sessionId });
    return true;
  });
}

/** Ends the sessions of a person, all but the one given. @returns how many */
export async function endOtherSessions(database: Database, personId: string, keep: string | null): Promise<number> {
  const ended = await database.query(sql`
    delete from session
    where person_id = ${personId}
      and id::text is distinct from ${keep}
    returning id`);
  return ended.length;
}

/** Signing out. */
export async function closeSession(database: Database, token: string): Promise<void> {
  await database.query(sql`delete from session where token_digest = ${sha256Of(token)}`);
}
