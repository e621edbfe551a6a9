// Codes of an authenticator app (TOTP): a second step after the password, each code good once.
import { Secret, TOTP } from 'otpauth';
import { recordInstallationAudit } from '../../audit.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import type { Actor } from '../actor.ts';

/** Source: RFC 6238 with the values that authenticator apps agree on (SHA-1, six digits, 30 seconds). */
const settings = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** One step either way, for clocks that differ and codes typed slowly. Source: RFC 6238, 5.2. */
const toleratedSteps = 1;

export interface AuthenticatorSecret {
  /** Base32, for typing it in. */
  secret: string;
  /** The otpauth:// address, for a QR code. */
  address: string;
}

/** Makes a secret that counts only after confirmAuthenticator(); an earlier one that was never confirmed is replaced.
 *  @param shown what the app lists it under: this installation's name and the person's e-mail or name
 *  @returns null when the person has an authenticator already: it must be removed first */
export async function beginAuthenticator(
  database: Database,
  personId: string,
  shown: { installation: string; account: string },
): Promise<AuthenticatorSecret | null> {
  const secret = new Secret({ size: 20 });
  const kept = await database.first(sql`
    insert into authenticator (person_id, secret)
    values (${personId}, ${secret.base32})
    on conflict (person_id) do update
    set secret = excluded.secret,
      last_step = 0
    where authenticator.confirmed_at is null
    returning person_id`);
  if (kept === undefined) return null;
  const address = new TOTP({ ...settings, secret, issuer: shown.installation, label: shown.account }).toString();
  return { secret: secret.base32, address };
}

/** The first code shows that the app has the secret; from then on it is asked for. The code is used up by it.
 *  @param at the moment of the request */
export function confirmAuthenticator(
  database: Database,
  by: Actor,
  personId: string,
  code: string,
  at: Date = new Date(),
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const isConfirmed = await useCode(transaction, personId, code, at, false);
    if (isConfirmed)
      await recordInstallationAudit(transaction, by, { action: 'people.addAuthenticator', subject: personId });
    return isConfirmed;
  });
}

/** Whether a code is right now, and unused: a code, and any before it, works once. Ask admit() with `secondStep` before.
 *  @param at the moment of the request */
export function checkAuthenticatorCode(
  database: Database,
  personId: string,
  code: string,
  at: Date = new Date(),
): Promise<boolean> {
  return useCode(database, personId, code, at, true);
}

/** Confirmed or not. */
export async function removeAuthenticator(database: Database, by: Actor, personId: string): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query(sql`delete from authenticator where person_id = ${personId}`);
    await recordInstallationAudit(transaction, by, { action: 'people.removeAuthenticator', subject: personId });
  });
}

async function useCode(
  database: Database,
  personId: string,
  code: string,
  at: Date,
  isConfirmed: boolean,
): Promise<boolean> {
  const authenticator = await database.first<{ secret: string }>(sql`
    select secret
    from authenticator
    where person_id = ${personId}
      and (confirmed_at is not null) = ${isConfirmed}`);
  if (authenticator === undefined) return false;
  const step = stepOfCode(authenticator.secret, code, at);
  if (step === null) return false;
  const used = await database.first(sql`
    update authenticator
    set last_step = ${step},
      confirmed_at = coalesce(confirmed_at, now())
    where person_id = ${personId}
      and secret = ${authenticator.secret}
      and (confirmed_at is not null) = ${isConfirmed}
      and last_step < ${step}
    returning person_id`);
  return used !== undefined;
}

/** The time step a code belongs to, or null when it is of no step near `at`.
 *  @param secret base32
 *  @param code six digits, of any script people type on; spaces between them are left aside */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const token = westernDigits(code);
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = at.getTime();
  const delta = TOTP.validate({
    ...settings,
    secret: Secret.fromBase32(secret),
    token,
    timestamp,
    window: toleratedSteps,
  });
  return delta === null ? null : TOTP.counter({ period: settings.period, timestamp }) + delta;
}

/** Arabic-Indic (U+0660), Persian (U+06F0) and full-width digits (U+FF10) as 0 to 9, without spaces. */
function westernDigits(code: string): string {
  return code
    .replace(/\s/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
