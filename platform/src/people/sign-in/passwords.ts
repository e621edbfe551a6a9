// Passwords: which are accepted, how they are kept (Argon2id), and checking one without telling whether an account exists.
import { hash, parseOptions, verify } from '@node-rs/argon2';
import type { UnLanguage } from '@common-thread/vocabulary';
import { recordInstallationAudit } from '../../audit.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { failure, success, type Problem, type Result } from '../../problems.ts';
import { normalEmail } from '../accounts.ts';
import type { Actor } from '../actor.ts';
import { isCommonPassword } from './common-passwords.ts';
import { signInProblems } from './sign-in.problems.ts';

/** Lengths in code points. Longer ones are refused rather than cut: a password is always checked whole. */
export const passwordRules = { minimumCharacters: 12, maximumCharacters: 256 } as const;

/** Argon2id (the library's default) with 19 MiB, two passes, one lane.
 *  Source: OWASP Password Storage Cheat Sheet, Argon2id; RFC 9106 for the function. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a random password that was thrown away, at the cost above: what a password for an unknown account is
 *  compared with, so that the answer takes as long as for a known one. */
export const hashOfNobody =
  '$argon2id$v=19$m=19456,t=2,p=1$a6ZOAmkpVTb+zBfZwQGMug$g51IHxWy76kmgQp4X0L7Sf8XVxL4cI3ML4wi7biJuA8';

/** Unicode NFKC, so that the same keys give the same password on every keyboard and system (full-width letters, composed
 *  and decomposed accents). Source: NIST SP 800-63B, passwords; Unicode Standard Annex 15. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Sets or replaces a person's password. The other sessions go on: whoever calls ends them, and says so.
 *  Rules after NIST SP 800-63B: a minimum of length, a list of common passwords, nothing that names the account; no rules
 *  of composition and no regular change. The minimum is 12; revision 4 asks 15 of a password that is the only way of
 *  signing in, so pages recommend a second step or a passkey.
 *  @param language of the problem's message */
export async function setPassword(
  database: Database,
  by: Actor,
  personId: string,
  password: string,
  language: UnLanguage,
): Promise<Result<void>> {
  const person = await database.first<{ name: string; email: string | null }>(sql`
    select name, email from person where id = ${personId}`);
  if (person === undefined) throw new Error(`There is no person ${personId}.`);
  const problem = refusePassword(password, person, language);
  if (problem !== null) return failure(problem);
  const passwordHash = await hash(normalisePassword(password), cost);
  await database.transaction(async (transaction) => {
    await transaction.query(sql`update person set password_hash = ${passwordHash} where id = ${personId}`);
    await recordInstallationAudit(transaction, by, { action: 'people.setPassword', subject: personId });
  });
  return success(undefined);
}

/** The rules alone, for a person who has no account yet. @returns null when the password is accepted */
export function refusePassword(
  password: string,
  person: { name: string; email: string | null },
  language: UnLanguage,
): Problem | null {
  const normalised = normalisePassword(password);
  // One ligature may become eighteen characters: the fewer count for the minimum, the more for the maximum.
  const lengths = [[...password].length, [...normalised].length];
  const { minimumCharacters, maximumCharacters } = passwordRules;
  const refuse = (
    code: 'passwordTooShort' | 'passwordTooLong' | 'passwordCommon' | 'passwordNamesAccount',
    count = 0,
  ) => signInProblems.problem(language, code, { count }, 'password');
  if (Math.min(...lengths) < minimumCharacters) return refuse('passwordTooShort', minimumCharacters);
  if (Math.max(...lengths) > maximumCharacters) return refuse('passwordTooLong', maximumCharacters);
  if (isCommonPassword(normalised)) return refuse('passwordCommon');
  const folded = normalised.toLowerCase().trim();
  const names = [person.name, person.email ?? '', person.email?.split('@')[0] ?? ''];
  if (names.some((name) => normalisePassword(name).toLowerCase().trim() === folded))
    return refuse('passwordNamesAccount');
  return null;
}

/** Whose password this is. Unknown address, account without a password, closed account and wrong password give the same
 *  answer after the same work. Ask admit() before, and tell noteSuccess() after. A hash made at a lower cost is renewed. */
export async function checkPassword(
  database: Database,
  email: string,
  password: string,
): Promise<{ personId: string } | null> {
  const account = await database.first<{ id: string; password_hash: string | null; is_open: boolean }>(sql`
    select id, password_hash, disabled_at is null as is_open
    from person
    where email = ${normalEmail(email)}`);
  // No account has one so long, and hashing megabytes would be work for nothing.
  if (password.length > 2 * passwordRules.maximumCharacters) return null;
  const stored = account?.password_hash ?? hashOfNobody;
  const matches = await verify(stored, normalisePassword(password));
  if (!matches || account === undefined || account.password_hash === null || !account.is_open) return null;
  if (isBelowCost(stored)) await renewHash(database, account.id, stored, password);
  return { personId: account.id };
}

/** Forgets the password: the person signs in by other ways. Look at readWaysIn() before. */
export async function removePassword(database: Database, by: Actor, personId: string): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query(sql`update person set password_hash = null where id = ${personId}`);
    await recordInstallationAudit(transaction, by, { action: 'people.removePassword', subject: personId });
  });
}

export function isBelowCost(passwordHash: string): boolean {
  const used = parseOptions(passwordHash);
  return used.memoryCost < cost.memoryCost || used.timeCost < cost.timeCost;
}

/** Only in place of the hash that was checked: a password set at this moment stays. */
async function renewHash(database: Database, personId: string, stored: string, password: string): Promise<void> {
  const renewed = await hash(normalisePassword(password), cost);
  await database.query(sql`
    update person set password_hash = ${renewed} where id = ${personId} and password_hash = ${stored}`);
}
