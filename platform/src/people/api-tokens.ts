// Keys with which a person's own programs use the HTTP API: never more than the person may do, and only within the scopes.
import { randomBytes } from 'node:crypto';
import { recordInstallationAudit } from '../audit.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { sha256Of } from '../files/original-store.ts';
import { firstCodePoints, storableText } from '../storable-text.ts';
import type { Actor } from './actor.ts';

/** What a token is for: reading, or reading and changing. A part needs no scope of its own: what its routes do is one of the two,
 *  and what the person may do there is in the table of permissions. */
export const apiScopes = ['read', 'write'] as const;
export type ApiScope = (typeof apiScopes)[number];

export interface ApiToken {
  id: string;
  name: string;
  scopes: ApiScope[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

export interface TokenHolder extends Actor {
  kind: 'person';
  isAdministrator: boolean;
  scopes: ApiScope[];
}

/** Recognised by people and by programs that look for secrets in the wrong places. */
const prefix = 'common-thread_';

/** @param days until it expires, 1 to 366 @returns the token, which is shown once; only its digest is kept */
export async function createApiToken(
  database: Database,
  person: Actor,
  token: { name: string; scopes: readonly ApiScope[]; days: number },
): Promise<string> {
  const secret = prefix + randomBytes(32).toString('base64url');
  const days = Math.min(366, Math.max(1, Math.floor(token.days)));
  await database.transaction(async (transaction) => {
    const row = await transaction.first<{ id: string }>(sql`
      insert into api_token (token_digest, person_id, name, scopes, expires_at)
      values (${sha256Of(secret)}, ${person.id}, ${firstCodePoints(storableText(token.name).trim(), 100)}, ${[...token.scopes]},
        now() + make_interval(days => ${days}))
      returning id`);
    await recordInstallationAudit(transaction, person, {
      action: 'people.createApiToken',
      subject: row?.id ?? '',
      after: token.scopes,
    });
  });
  return secret;
}

export async function findApiToken(database: Database, secret: string): Promise<TokenHolder | null> {
  if (!secret.startsWith(prefix)) return null;
  const row = await database.first<{
    token: string;
    id: string;
    name: string;
    isAdministrator: boolean;
    scopes: ApiScope[];
    isRested: boolean;
  }>(sql`
    select api_token.id as token, person.id, person.name, person.is_administrator as "isAdministrator", api_token.scopes,
      coalesce(api_token.last_used_at < now() - interval '10 minutes', true) as "isRested"
    from api_token
    join person on person.id = api_token.person_id
    where api_token.token_digest = ${sha256Of(secret)}
      and api_token.expires_at > now()
      and person.disabled_at is null`);
  if (row === undefined) return null;
  if (row.isRested) await database.query(sql`update api_token set last_used_at = now() where id = ${row.token}`);
  return { kind: 'person', id: row.id, name: row.name, isAdministrator: row.isAdministrator, scopes: row.scopes };
}

export function listApiTokens(database: Database, personId: string): Promise<ApiToken[]> {
  return database.query<ApiToken>(sql`
    select id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"
    from api_token
    where person_id = ${personId}
      and expires_at > now()
    order by created_at desc, id`);
}

/** @returns false when it is not one of the person's */
export async function revokeApiToken(database: Database, person: Actor, id: string): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const gone = await transaction.first(sql`
      delete from api_token
      where id::text = ${id}
        and person_id = ${person.id}
      returning id`);
    if (gone === undefined) return false;
    await recordInstallationAudit(transaction, person, { action: 'people.revokeApiToken', subject: id });
    return true;
  });
}
