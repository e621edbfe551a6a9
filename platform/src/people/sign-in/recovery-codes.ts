// Recovery codes: ten one-time codes for a person who lost the other ways in, to be written on paper.
import { randomBytes } from 'node:crypto';
import { recordInstallationAudit } from '../../audit.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { sha256Of } from '../../files/original-store.ts';
import { normalEmail } from '../accounts.ts';
import type { Actor } from '../actor.ts';

const codesInSet = 10;
/** 80 bits: beyond guessing, so that a plain digest is enough to keep them by. */
const bytesInCode = 10;
/** Crockford's base32: no I, L, O and U, which are misread or misheard. Source: crockford.com/base32.html */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new set in place of the old one.
 *  @returns the codes as they are shown this one time, in groups of four: 7K2M-9QXT-4HNB-E3WD */
export async function createRecoveryCodes(database: Database, by: Actor, personId: string): Promise<string[]> {
  const codes = Array.from({ length: codesInSet }, () => writeCode(randomBytes(bytesInCode)));
  const digests = codes.map(digestOf);
  await database.transaction(async (transaction) => {
    // Two requests at once: the later set is the one that stays.
    await transaction.query(sql`select id from person where id = ${personId} for update`);
    await transaction.query(sql`delete from recovery_code where person_id = ${personId}`);
    await transaction.query(sql`
      insert into recovery_code (code_digest, person_id)
      select unnest(${digests}::text[]), ${personId}`);
    await recordInstallationAudit(transaction, by, { action: 'people.createRecoveryCodes', subject: personId });
  });
  return codes;
}

/** Uses a code up: it stands in for every other way of signing in, once. A closed account is refused.
 *  @param account as typed (e-mail), or known from the step before (personId)
 *  @param code as typed: case, spaces and hyphens don't matter, O is read as 0, I and L as 1 */
export async function useRecoveryCode(
  database: Database,
  account: { email: string } | { personId: string },
  code: string,
): Promise<{ personId: string } | null> {
  const whose =
    'email' in account ? sql`person.email = ${normalEmail(account.email)}` : sql`person.id = ${account.personId}`;
  const used = await database.first<{ personId: string }>(sql`
    delete from recovery_code
    using person
    where recovery_code.code_digest = ${digestOf(code)}
      and person.id = recovery_code.person_id
      and person.disabled_at is null
      and ${whose}
    returning recovery_code.person_id as "personId"`);
  return used ?? null;
}

/** Takes the codes away without new ones. */
export async function removeRecoveryCodes(database: Database, by: Actor, personId: string): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query(sql`delete from recovery_code where person_id = ${personId}`);
    await recordInstallationAudit(transaction, by, { action: 'people.removeRecoveryCodes', subject: personId });
  });
}

function writeCode(bytes: Uint8Array): string {
  let code = '';
  let bits = 0;
  let bitCount = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    bitCount += 8;
    while (bitCount >= 5) {
      bitCount -= 5;
      code += alphabet[(bits >> bitCount) & 31] ?? '';
    }
    bits &= (1 << bitCount) - 1;
  }
  return (code.match(/.{4}/g) ?? []).join('-');
}

function digestOf(code: string): string {
  const read = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  return sha256Of(read.replaceAll('O', '0').replace(/[IL]/g, '1'));
}
