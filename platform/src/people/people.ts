// Who acts: the first administrator's one-time link and the sessions that follow from it.
import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { sha256Of } from '../files/original-store.ts';

/** A person, or the program acting by itself (an unattended run). */
export interface Actor {
  kind: 'person' | 'program';
  name: string;
}

export const theProgram: Actor = { kind: 'program', name: 'Common Thread' };

const linkHours = 24;
const sessionDays = 14;

/** A link's token for the administrator, made if there is none. Only its digest is stored; it works once, for 24 hours. */
export async function createSignInToken(database: Database): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await database.transaction(async (transaction) => {
    await transaction.query(sql`
      insert into person (id, name)
      values ('administrator', 'Administrator')
      on conflict (id) do nothing`);
    await transaction.query(sql`delete from sign_in_link where expires_at < now()`);
    await transaction.query(sql`
      insert into sign_in_link (token_digest, person_id, expires_at)
      values (${sha256Of(token)}, 'administrator', now() + make_interval(hours => ${linkHours}))`);
  });
  return token;
}

/** Uses a link up and opens a session. @returns the session's token, or null when the link is unknown, used or too old */
export async function openSession(database: Database, linkToken: string): Promise<string | null> {
  return database.transaction(async (transaction) => {
    const link = await transaction.first<{ person_id: string }>(sql`
      delete from sign_in_link
      where token_digest = ${sha256Of(linkToken)}
        and expires_at > now()
      returning person_id`);
    if (link === undefined) return null;
    const token = randomBytes(32).toString('base64url');
    await transaction.query(sql`delete from session where expires_at < now()`);
    await transaction.query(sql`
      insert into session (token_digest, person_id, expires_at)
      values (${sha256Of(token)}, ${link.person_id}, now() + make_interval(days => ${sessionDays}))`);
    return token;
  });
}

export async function findSession(database: Database, token: string): Promise<Actor | null> {
  const person = await database.first<{ name: string }>(sql`
    select person.name
    from session
    join person on person.id = session.person_id
    where session.token_digest = ${sha256Of(token)}
      and session.expires_at > now()`);
  return person === undefined ? null : { kind: 'person', name: person.name };
}

export async function closeSession(database: Database, token: string): Promise<void> {
  await database.query(sql`delete from session where token_digest = ${sha256Of(token)}`);
}
