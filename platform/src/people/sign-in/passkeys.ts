// Passkeys (WebAuthn): signing in with a key pair of the person's own device, without a password.
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { UnLanguage } from '@common-thread/vocabulary';
import { createHash } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { failure, success, type Result } from '../../problems.ts';
import type { Actor } from '../actor.ts';
import { addPasskey, findPasskey, notePasskeyUse, type Passkey, listPasskeys } from './passkey-rows.ts';
import { readAuthenticationResponse, readRegistrationResponse } from './passkey-responses.ts';
import { createSignInStep, takeSignInStep } from './sign-in-steps.ts';
import { signInProblems } from './sign-in.problems.ts';

/** This installation as browsers know it. Passkeys are bound to `id`: another one makes all of them useless. */
export interface RelyingParty {
  /** The domain: the host name of the public address, without port. */
  id: string;
  /** What the device shows beside the passkey. */
  name: string;
  /** The public address as browsers send it: https://thread.example.org, without a path. */
  origin: string;
}

type RegistrationOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>;
type SignInOptions = Awaited<ReturnType<typeof generateAuthenticationOptions>>;

/** What the browser needs to make a passkey for someone who is signed in.
 *  @returns options for startRegistration() of the browser's library, and the step's token for a cookie */
export async function beginPasskeyRegistration(
  database: Database,
  relyingParty: RelyingParty,
  personId: string,
): Promise<{ token: string; options: RegistrationOptions }> {
  const person = await database.first<{ name: string; email: string | null }>(sql`
    select name, email from person where id = ${personId}`);
  if (person === undefined) throw new Error(`There is no person ${personId}.`);
  const options = await generateRegistrationOptions({
    rpID: relyingParty.id,
    rpName: relyingParty.name,
    userID: new Uint8Array(userHandleOf(personId)),
    userName: person.email ?? person.name,
    userDisplayName: person.name,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: (await listPasskeys(database, personId)).map((passkey) => ({ id: passkey.credentialId })),
  });
  const payload = { challenge: options.challenge };
  return { token: await createSignInStep(database, 'passkeyRegistration', { personId, payload }), options };
}

/** Keeps the passkey that the device made.
 *  @param person who is signed in and began the registration
 *  @param answer token of the step, the browser's response as JSON, and what the person calls the device */
export async function registerPasskey(
  database: Database,
  relyingParty: RelyingParty,
  person: Actor,
  answer: { token: string; response: unknown; name: string },
  language: UnLanguage,
): Promise<Result<Passkey>> {
  const step = await takeSignInStep(database, 'passkeyRegistration', answer.token);
  const response = readRegistrationResponse(answer.response);
  if (step?.personId !== person.id) return failure(signInProblems.problem(language, 'stepExpired'));
  if (response === null) return failure(signInProblems.problem(language, 'passkeyRefused'));
  const verified = await orNull(
    verifyRegistrationResponse({
      response,
      expectedChallenge: String(step.payload.challenge),
      expectedOrigin: relyingParty.origin,
      expectedRPID: relyingParty.id,
      requireUserVerification: true,
    }),
  );
  if (verified === null || !verified.verified) return failure(signInProblems.problem(language, 'passkeyRefused'));
  const { credential, credentialBackedUp } = verified.registrationInfo;
  const passkey = await addPasskey(database, person, credential, credentialBackedUp, answer.name);
  return passkey === null ? failure(signInProblems.problem(language, 'passkeyKnown')) : success(passkey);
}

/** What the browser needs to sign in; it names no account: the device offers the passkeys it has for this site.
 *  @returns options for startAuthentication() of the browser's library, and the step's token for a cookie */
export async function beginPasskeySignIn(
  database: Database,
  relyingParty: RelyingParty,
): Promise<{ token: string; options: SignInOptions }> {
  const options = await generateAuthenticationOptions({ rpID: relyingParty.id, userVerification: 'required' });
  const payload = { challenge: options.challenge };
  return { token: await createSignInStep(database, 'passkeySignIn', { payload }), options };
}

/** Who signed in. Each challenge works once, whatever comes of it; a counter that doesn't rise (a copied key) is refused,
 *  and so is a closed account. Device and its owner's PIN or finger are two factors: no second step is needed.
 *  @param answer token of the step, and the browser's response as JSON */
export async function signInByPasskey(
  database: Database,
  relyingParty: RelyingParty,
  answer: { token: string; response: unknown },
): Promise<{ personId: string } | null> {
  const step = await takeSignInStep(database, 'passkeySignIn', answer.token);
  const response = readAuthenticationResponse(answer.response);
  if (step === null || response === null) return null;
  const passkey = await findPasskey(database, response.id);
  if (passkey === null || !belongsTo(response.response.userHandle, passkey.personId)) return null;
  const verified = await orNull(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: String(step.payload.challenge),
      expectedOrigin: relyingParty.origin,
      expectedRPID: relyingParty.id,
      credential: passkey.credential,
      requireUserVerification: true,
    }),
  );
  if (verified === null || !verified.verified) return null;
  const { newCounter, credentialBackedUp } = verified.authenticationInfo;
  return notePasskeyUse(database, response.id, newCounter, credentialBackedUp);
}

/** What a device knows a person by: neither e-mail nor name, as the standard asks, and the same for all their passkeys.
 *  Source: Web Authentication Level 3, 14.6.1 (user handle contents). */
function userHandleOf(personId: string): Buffer {
  return createHash('sha256').update(`passkey of ${personId}`).digest();
}

function belongsTo(userHandle: string | undefined, personId: string): boolean {
  return userHandle === undefined || userHandle === userHandleOf(personId).toString('base64url');
}

/** The library throws for everything that doesn't fit: to the person, all of it is the same refusal. */
function orNull<T>(verification: Promise<T>): Promise<T | null> {
  return verification.catch(() => null);
}
