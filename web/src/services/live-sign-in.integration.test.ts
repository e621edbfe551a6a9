import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '@common-thread/assembly';
import {
  beginWorkspace,
  createPerson,
  findSession,
  invite,
  listIdentities,
  listWorkspacesOf,
  openSession,
  rolesOf,
  setPassword,
  sql,
  success,
  theProgram,
  workspaceContext,
  type OpenIdConnect,
  type ProviderIdentity,
  type SignedIn,
  type WorkspaceContext,
} from '@common-thread/platform';
import type { AccountService } from './account-service.ts';
import { liveAccount } from './live-account.ts';
import { liveSignIn } from './live-sign-in.ts';
import type { SignInService } from './sign-in-service.ts';
import type { Visitor } from '../visitor.ts';
import { openScratchProduct, type ScratchProduct } from '../../test/live-site.ts';

const visitor: Visitor = {
  language: 'en',
  browser: 'Firefox, Linux',
  address: undefined,
  origin: 'http://localhost:1',
};
const password = 'four words in a row';

let scratch: ScratchProduct;
let product: Product;
let signIn: SignInService;
let account: AccountService;
let workspace: WorkspaceContext;
/** Whom the organisation's service says it has signed in. */
let claimed: ProviderIdentity;

const organisation: OpenIdConnect = {
  name: 'Ministry of Examples',
  begin: () => Promise.reject(new Error('No browser sets out here.')),
  finish: () => Promise.resolve(success({ unknown: claimed })),
};

beforeAll(async () => {
  scratch = await openScratchProduct();
  product = scratch.product;
  const settings = { publicOrigin: null, organisation };
  signIn = liveSignIn(product, settings);
  account = liveAccount(product, settings);
  const { database } = product.installation;
  const begun = await beginWorkspace(database, theProgram, { name: 'Ways in', language: 'en', kind: 'study' });
  workspace = workspaceContext(database, begun?.id ?? '', theProgram, 'en');
});

afterAll(async () => {
  await scratch.close();
});

async function personWithPassword(name: string): Promise<SignedIn> {
  const { database } = product.installation;
  const person = await createPerson(database, theProgram, { name, email: `${name.toLowerCase()}@example.org` });
  const id = person?.id ?? '';
  await setPassword(database, theProgram, id, password, 'en');
  return openFor(id);
}

async function openFor(id: string): Promise<SignedIn> {
  const { database } = product.installation;
  const token = await openSession(database, id, { method: 'password', browser: null });
  const signedIn = await findSession(database, token ?? '');
  if (signedIn === null) throw new Error('No session was opened.');
  return signedIn;
}

const codeOf = (outcome: { ok: boolean; problem?: { code: string } }) => outcome.problem?.code ?? 'ok';

describe('signing in by password', () => {
  it('answers the same for a wrong password and for an account that there is not', async () => {
    await personWithPassword('Leila');
    const wrong = await signIn.byPassword('leila@example.org', 'not the right words', visitor);
    const nobody = await signIn.byPassword('nobody@example.org', 'not the right words', visitor);
    expect(wrong).toEqual(nobody);
  });

  it('is locked after five failures, says until when, and leaves recovery codes working', async () => {
    const person = await personWithPassword('Moussa');
    const [code = ''] = await account.createRecoveryCodes(person);
    const wrong = () => signIn.byPassword('moussa@example.org', 'not the right words', visitor);
    for (let failures = 0; failures < 5; failures += 1) await wrong();
    const locked = await signIn.byPassword('moussa@example.org', password, visitor);
    expect(locked).toMatchObject({ ok: false, problem: { code: 'signIn.lockedOut' } });
    expect(locked.ok ? '' : locked.problem.message).toMatch(/in \d+ minutes?/);
    expect(codeOf(await signIn.byRecoveryCode({ email: 'moussa@example.org' }, code, visitor))).toBe('ok');
  });

  it('locks an account that there is not in the same way', async () => {
    const guess = () => signIn.byPassword('ghost@example.org', 'not the right words', visitor);
    for (let failures = 0; failures < 5; failures += 1) await guess();
    expect(codeOf(await guess())).toBe('signIn.lockedOut');
  });
});

describe('a change of the ways in', () => {
  it('needs a sign-in of the last 15 minutes', async () => {
    const person = await personWithPassword('Ines');
    expect(await account.hasRecentProof(person)).toBe(true);
    await product.installation.database.query(sql`
      update session set created_at = now() - interval '16 minutes' where id::text = ${person.sessionId}`);
    expect(await account.hasRecentProof(person)).toBe(false);
  });

  it('needs no proof of who has nothing to prove it by, such as the first administrator', async () => {
    const { database } = product.installation;
    const person = await createPerson(database, theProgram, { name: 'First', email: null });
    const signedIn = await openFor(person?.id ?? '');
    await database.query(sql`update session set created_at = now() - interval '2 days'`);
    expect(await account.hasRecentProof(signedIn)).toBe(true);
  });

  it('asks for the present password, and ends the other sessions', async () => {
    const person = await personWithPassword('Tomas');
    await openFor(person.id);
    const wanted = 'quite another row of words';
    const wrong = await account.setPassword(person, { present: 'a guess at it', wanted }, visitor);
    expect(codeOf(wrong)).toBe('account.presentWrong');
    expect(await account.sessions(person)).toHaveLength(2);
    const right = await account.setPassword(person, { present: password, wanted }, visitor);
    expect(right).toEqual(success({ endedSessions: 1 }));
    expect((await account.sessions(person)).map(({ id }) => id)).toEqual([person.sessionId]);
    expect(codeOf(await signIn.byPassword('tomas@example.org', wanted, visitor))).toBe('ok');
  });
});

describe('an account of the organisation that nobody has yet', () => {
  const identity = (subject: string, email: string | null, isEmailVerified = true): ProviderIdentity => ({
    issuer: 'https://sign-in.example.org',
    subject,
    email,
    isEmailVerified,
    name: 'From Afar',
  });
  const comeBack = (invitation: string | null) =>
    signIn.byOrganisation('token', '/sign-in/organisation/callback?code=c', visitor, invitation);

  it('has no access without an invitation', async () => {
    claimed = identity('s1', 'uninvited@example.org');
    expect(codeOf(await comeBack(null))).toBe('signIn.identityNotInvited');
  });

  it('has access with an invitation in hand, and the roles of it', async () => {
    const { token } = await invite(workspace, { name: 'Afar', email: null, roles: ['coder'] });
    claimed = identity('s2', 'afar@example.org');
    const entered = await comeBack(token);
    if (!entered.ok) throw new Error(entered.problem.code);
    const { database } = product.installation;
    const person = await findSession(database, entered.value.sessionToken);
    expect(await rolesOf(database, workspace.workspaceId, person?.id ?? '')).toEqual(['coder']);
    expect(await listIdentities(database, person?.id ?? '')).toHaveLength(1);
    expect(await signIn.readInvitation(token)).toBeNull();
  });

  it('has access when its e-mail is invited and the organisation vouches for it, not otherwise', async () => {
    await invite(workspace, { name: 'Near', email: 'near@example.org', roles: ['reader'] });
    claimed = identity('s3', 'near@example.org', false);
    expect(codeOf(await comeBack(null))).toBe('signIn.identityNotInvited');
    claimed = identity('s3', 'near@example.org');
    expect(codeOf(await comeBack(null))).toBe('ok');
  });

  it('never takes over an account that has the same e-mail', async () => {
    const person = await personWithPassword('Owner');
    await invite(workspace, { name: 'Owner', email: 'owner@example.org', roles: ['reader'] });
    claimed = identity('s4', 'owner@example.org');
    expect(codeOf(await comeBack(null))).toBe('signIn.identityNotInvited');
    expect(await account.identities(person)).toEqual([]);
  });

  it('is joined by the owner of an account, and to one account only', async () => {
    const [first, second] = [await personWithPassword('Joiner'), await personWithPassword('Second')];
    claimed = identity('s5', null);
    expect(codeOf(await account.joinIdentity(first, 'token', '/x', visitor))).toBe('ok');
    expect(codeOf(await account.joinIdentity(second, 'token', '/x', visitor))).toBe('signIn.openIdConnectRefused');
  });
});

describe('an invitation', () => {
  it('stays open when the password is refused or the e-mail is taken, and is used up by joining', async () => {
    await personWithPassword('Sara');
    const { token } = await invite(workspace, { name: 'Kofi', email: null, roles: ['editor'] });
    const join = (email: string, wanted: string) =>
      signIn.join(token, { name: 'Kofi', email, password: wanted }, visitor);
    expect(await join('kofi@example.org', 'short')).toMatchObject({ problem: { field: 'password' } });
    expect(await join('sara@example.org', password)).toMatchObject({ problem: { field: 'email' } });
    expect(await signIn.readInvitation(token)).not.toBeNull();
    expect(await join('kofi@example.org', password)).toMatchObject({
      ok: true,
      value: { workspace: '/workspaces/ways-in' },
    });
    expect(await join('again@example.org', password)).toBeNull();
  });

  it('adds its roles to those a member has', async () => {
    const person = await personWithPassword('Member');
    const { token } = await invite(workspace, { name: 'Member', email: null, roles: ['publisher'] });
    expect(await signIn.acceptInvitation(token, person)).toBe('/workspaces/ways-in');
    const [own] = await listWorkspacesOf(product.installation.database, person.id);
    expect(own?.roles).toEqual(['publisher']);
  });
});
