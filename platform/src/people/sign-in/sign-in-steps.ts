// A sign-in under way: one-time rows that hold what the server must remember between two requests.
import { randomBytes } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { sha256Of } from '../../files/original-store.ts';

/** secondStep: the password was right and a code is awaited; the others belong to the module of the same name. */
export type SignInStepKind = 'secondStep' | 'passkeyRegistration' | 'passkeySignIn' | 'openIdConnect';

export interface SignInStep {
  /** Null while nobody knows yet who is signing in. */
  personId: string | null;
  payload: Readonly<Record<string, unknown>>;
}

/** How long a step may take. */
export const signInStepMinutes = 10;

/** Begins a step.
 *  @returns its token, for a cookie of this browser alone (HttpOnly, SameSite); the database has its digest only */
export async function createSignInStep(
  database: Database,
  kind: SignInStepKind,
  step: { personId?: string; payload?: Readonly<Record<string, unknown>> } = {},
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database.query(sql`delete from sign_in_step where expires_at < now()`);
  await database.query(sql`
    insert into sign_in_step (token_digest, kind, person_id, payload, expires_at)
    values (${sha256Of(token)}, ${kind}, ${step.personId ?? null}, ${JSON.stringify(step.payload ?? {})},
      now() + make_interval(mins => ${signInStepMinutes}))`);
  return token;
}

/** Uses a step up: of two requests with the same token one gets it. @returns null when it is unknown, used or too old */
export async function takeSignInStep(
  database: Database,
  kind: SignInStepKind,
  token: string,
): Promise<SignInStep | null> {
  const step = await database.first<SignInStep>(sql`
    delete from sign_in_step
    where token_digest = ${sha256Of(token)}
      and kind = ${kind}
      and expires_at > now()
    returning person_id as "personId", payload`);
  return step ?? null;
}

/** Looks without using up, so that a mistyped code needn't begin again with the password: admit() counts the attempts,
 *  and takeSignInStep() ends the step when the code was right. Not for a challenge: that must be taken. */
export async function readSignInStep(
  database: Database,
  kind: SignInStepKind,
  token: string,
): Promise<SignInStep | null> {
  const step = await database.first<SignInStep>(sql`
    select person_id as "personId", payload
    from sign_in_step
    where token_digest = ${sha256Of(token)}
      and kind = ${kind}
      and expires_at > now()`);
  return step ?? null;
}
