// Passkeys as rows: kept, found, used, listed, renamed, removed.
import type { WebAuthnCredential } from '@simplewebauthn/server';
import { recordInstallationAudit } from '../../audit.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { firstCodePoints, storableText } from '../../storable-text.ts';
import type { Actor } from '../actor.ts';

export interface Passkey {
  credentialId: string;
  /** What the person calls the device. */
  name: string;
  /** Synchronised between devices, so that losing one doesn't lose the passkey. */
  isBackedUp: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}

const shown = sql`
  credential_id as "credentialId", name, is_backed_up as "isBackedUp", created_at as "createdAt",
  last_used_at as "lastUsedAt"`;

export function listPasskeys(database: Database, personId: string): Promise<Passkey[]> {
  return database.query<Passkey>(sql`
    select ${shown}
    from passkey
    where person_id = ${personId}
    order by created_at, credential_id`);
}

/** @returns false when the person has no such passkey, or the name is empty */
export async function renamePasskey(
  database: Database,
  by: Actor,
  personId: string,
  credentialId: string,
  name: string,
): Promise<boolean> {
  const given = passkeyName(name);
  if (given === '') return false;
  return database.transaction(async (transaction) => {
    const renamed = await transaction.first(sql`
      update passkey
      set name = ${given}
      where credential_id = ${credentialId}
        and person_id = ${personId}
      returning credential_id`);
    if (renamed === undefined) return false;
    await recordInstallationAudit(transaction, by, { action: 'people.renamePasskey', subject: personId });
    return true;
  });
}

/** @returns false when the person has no such passkey. Look at readWaysIn() before the last one goes. */
export async function removePasskey(
  database: Database,
  by: Actor,
  personId: string,
  credentialId: string,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const removed = await transaction.first(sql`
      delete from passkey
      where credential_id = ${credentialId}
        and person_id = ${personId}
      returning credential_id`);
    if (removed === undefined) return false;
    await recordInstallationAudit(transaction, by, { action: 'people.removePasskey', subject: personId });
    return true;
  });
}

/** @returns null when this passkey is registered already, with whomever */
export async function addPasskey(
  database: Database,
  person: Actor,
  credential: WebAuthnCredential,
  isBackedUp: boolean,
  name: string,
): Promise<Passkey | null> {
  return database.transaction(async (transaction) => {
    const added = await transaction.first<Passkey>(sql`
      insert into passkey (credential_id, person_id, public_key, counter, transports, is_backed_up, name)
      values (${credential.id}, ${person.id}, ${Buffer.from(credential.publicKey)}, ${credential.counter},
        ${credential.transports ?? []}, ${isBackedUp}, ${passkeyName(name) || 'Passkey'})
      on conflict (credential_id) do nothing
      returning ${shown}`);
    if (added === undefined) return null;
    await recordInstallationAudit(transaction, person, { action: 'people.addPasskey', subject: person.id });
    return added;
  });
}

export async function findPasskey(
  database: Database,
  credentialId: string,
): Promise<{ personId: string; credential: WebAuthnCredential } | null> {
  const row = await database.first<{ person_id: string; public_key: Buffer; counter: number }>(sql`
    select person_id, public_key, counter from passkey where credential_id = ${credentialId}`);
  if (row === undefined) return null;
  const credential = { id: credentialId, publicKey: new Uint8Array(row.public_key), counter: row.counter };
  return { personId: row.person_id, credential };
}

/** One statement, so that of two responses with the same counter one is taken. Keys that don't count always say 0.
 *  @returns null when the counter didn't rise or the account is closed */
export async function notePasskeyUse(
  database: Database,
  credentialId: string,
  counter: number,
  isBackedUp: boolean,
): Promise<{ personId: string } | null> {
  const used = await database.first<{ personId: string }>(sql`
    update passkey
    set counter = ${counter}, is_backed_up = ${isBackedUp}, last_used_at = now()
    from person
    where passkey.credential_id = ${credentialId}
      and person.id = passkey.person_id
      and person.disabled_at is null
      and (passkey.counter < ${counter} or (passkey.counter = 0 and ${counter} = 0))
    returning passkey.person_id as "personId"`);
  return used ?? null;
}

function passkeyName(name: string): string {
  return firstCodePoints(storableText(name).replace(/\s+/gu, ' ').trim(), 60);
}
