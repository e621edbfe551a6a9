// How often signing in may fail: by account with a wait that doubles, by address with a larger allowance.
import ipaddr from 'ipaddr.js';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { sha256Of } from '../../files/original-store.ts';
import type { Problem } from '../../problems.ts';
import { normalEmail } from '../accounts.ts';
import { signInProblems } from './sign-in.problems.ts';

/** What an attempt is counted under; only SHA-256 digests are stored, and they go after a day.
 *
 *  Locking an account is also a way to keep its owner out: anyone who knows the e-mail can do it. So the key `account` is
 *  for passwords alone. Passkeys and recovery codes can't be guessed: ask for them with `address` only, and they keep
 *  working while the password is locked. Codes of an authenticator app are asked with `secondStep`, which only someone
 *  who already has the password can use up. */
export interface AttemptKeys {
  /** The e-mail that was typed, whether or not there is such an account. */
  account?: string;
  /** The person whose authenticator code is awaited. */
  secondStep?: string;
  /** The address the request comes from; an IPv6 network of 64 bits counts as one. */
  address?: string;
}

export interface Admission {
  admitted: boolean;
  /** Until when the next attempt will be refused, if this one fails or was refused; null: it may be tried at once. */
  lockedUntil: Date | null;
  /** Which key that is. */
  lockedBy: keyof AttemptKeys | null;
}

const allowances: Record<keyof AttemptKeys, number> = { account: 5, secondStep: 5, address: 50 };
const longestWaitMinutes = 60;
const memoryHours = 24;

/** Asks whether an attempt may be made, and counts it as failed until noteSuccess() takes that back: counting before the
 *  check, in one statement a key, is what stops a hundred guesses sent at the same moment.
 *  After 5 failures (50 from one address) the wait is 1 minute, then 2, 4 ... up to an hour; an attempt during the wait is
 *  refused and doesn't lengthen it. A day without a failure clears the account. Not inside a transaction that may be
 *  rolled back. */
export async function admit(database: Database, keys: AttemptKeys): Promise<Admission> {
  await forgetOldFailures(database);
  const admission: Admission = { admitted: true, lockedUntil: null, lockedBy: null };
  // The address first: one that is locked must not use up the attempts of an account.
  for (const key of countedKeys(keys)) {
    const counted = await count(database, key);
    if (counted === null) return { admitted: false, lockedUntil: await readLock(database, key), lockedBy: key.kind };
    const { locked_until: until } = counted;
    if (until === null || (admission.lockedUntil !== null && until <= admission.lockedUntil)) continue;
    admission.lockedUntil = until;
    admission.lockedBy = key.kind;
  }
  return admission;
}

/** What to tell somebody who has to wait. */
export function lockedOutProblem(admission: Admission, language: UnLanguage, now: Date = new Date()): Problem {
  const milliseconds = (admission.lockedUntil?.getTime() ?? 0) - now.getTime();
  const count = Math.max(1, Math.ceil(milliseconds / 60_000));
  const code = admission.lockedBy === 'address' ? 'networkLockedOut' : 'lockedOut';
  return signInProblems.problem(language, code, { count });
}

/** After a right password or code. The account starts afresh; the address only gets this one attempt back, so that
 *  someone's own account doesn't clear the way for guessing others'. */
export async function noteSuccess(database: Database, keys: AttemptKeys): Promise<void> {
  for (const key of countedKeys(keys)) {
    if (key.kind !== 'address') {
      await database.query(sql`delete from lock_out where key_digest = ${key.digest}`);
      continue;
    }
    await database.query(sql`
      update lock_out
      set failures = failures - 1, locked_until = null
      where key_digest = ${key.digest}
        and failures > 0`);
  }
}

interface CountedKey {
  kind: keyof AttemptKeys;
  digest: string;
}

function countedKeys(keys: AttemptKeys): CountedKey[] {
  const written = {
    address: keys.address === undefined ? undefined : networkOf(keys.address),
    account: keys.account === undefined ? undefined : normalEmail(keys.account),
    secondStep: keys.secondStep,
  };
  return (['address', 'account', 'secondStep'] as const).flatMap((kind) =>
    written[kind] === undefined ? [] : [{ kind, digest: sha256Of(`${kind}:${written[kind]}`) }],
  );
}

/** @returns null while the key is locked: then nothing is counted */
async function count(database: Database, key: CountedKey): Promise<{ locked_until: Date | null } | null> {
  const allowance = allowances[key.kind];
  const failures = sql`case
    when lock_out.last_failure_at < now() - make_interval(hours => ${memoryHours}) then 1
    else lock_out.failures + 1
  end`;
  const counted = await database.first<{ locked_until: Date | null }>(sql`
    insert into lock_out (key_digest, failures, last_failure_at)
    values (${key.digest}, 1, now())
    on conflict (key_digest) do update
    set failures = ${failures},
      last_failure_at = now(),
      locked_until = case
        when ${failures} >= ${allowance}
        then now() + make_interval(mins => least(${longestWaitMinutes}, 2 ^ least(${failures} - ${allowance}, 16))::integer)
      end
    where lock_out.locked_until is null
      or lock_out.locked_until <= now()
    returning locked_until`);
  return counted ?? null;
}

async function readLock(database: Database, key: CountedKey): Promise<Date | null> {
  const row = await database.first<{ locked_until: Date | null }>(sql`
    select locked_until from lock_out where key_digest = ${key.digest}`);
  return row?.locked_until ?? null;
}

async function forgetOldFailures(database: Database): Promise<void> {
  await database.query(sql`
    delete from lock_out
    where key_digest in (
      select key_digest
      from lock_out
      where last_failure_at < now() - make_interval(hours => ${memoryHours})
      for update skip locked
    )`);
}

/** Whoever has one IPv6 address has the 64-bit network around it. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return parsed.toByteArray().slice(0, 8).join('.');
}
