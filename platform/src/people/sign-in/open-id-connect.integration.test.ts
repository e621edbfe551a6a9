// Signing in at an organisation's own service, against a certified provider and a forger on the loopback.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../test/databases.ts';
import type { DatabasePool } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { theProgram } from '../actor.ts';
import { openIdConnectFromEnvironment, type OpenIdConnect } from './open-id-connect.ts';
import { linkIdentity } from './open-id-identities.ts';
import {
  clientId,
  clientSecret,
  redirectAddress,
  startForger,
  startProvider,
  walkThrough,
  type Account,
  type Forgery,
} from './test/sign-in-services.ts';

const invited: Account = {
  accountId: 'employee-7',
  claims: { email: 'Amina@Example.org', email_verified: true, name: 'Amina Diallo' },
};

function connect(issuer: string, allowed = '127.0.0.1'): OpenIdConnect {
  const connected = openIdConnectFromEnvironment({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: 'Ministry of Education',
    ALLOWED_PRIVATE_ADDRESSES: allowed,
  });
  if (!connected.ok || connected.value === null) throw new Error('not configured');
  return connected.value;
}

describe.each(testDatabases)('signing in at a provider, on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let database: DatabasePool;
  const account: { current: Account | null } = { current: invited };
  let provider: Awaited<ReturnType<typeof startProvider>>;
  beforeAll(async () => {
    opened = await open();
    database = opened.installation.database;
    await database.query(sql`insert into person (id, name, email) values ('amina', 'Amina', 'amina@example.org')`);
    provider = await startProvider(account);
  });
  afterAll(async () => {
    await opened.remove();
    await provider.stop();
  });
  beforeEach(async () => {
    account.current = invited;
    await database.query(sql`delete from open_id_identity`);
    await database.query(sql`update person set disabled_at = null`);
  });

  async function begin(connection: OpenIdConnect) {
    const begun = await connection.begin(database, new URL(redirectAddress), 'fr');
    if (!begun.ok) throw new Error(begun.problem.message);
    return begun.value;
  }
  async function signIn(connection: OpenIdConnect) {
    const { token, address } = await begin(connection);
    return connection.finish(database, { token, address: await walkThrough(address) }, 'en');
  }
  const refused = { ok: false, problem: { code: 'signIn.openIdConnectRefused' } };

  it('asks for a code with PKCE, state and nonce', async () => {
    const { address } = await begin(connect(provider.issuer));
    const asked = Object.fromEntries(new URL(address).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectAddress,
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      ui_locales: 'fr',
    });
    for (const secret of ['state', 'nonce', 'code_challenge']) expect(asked[secret]).toMatch(/^[\w-]{43}$/);
    expect(address).not.toContain(clientSecret);
  });

  it('tells who an unknown identity is, and joins it to nobody by itself', async () => {
    expect(await signIn(connect(provider.issuer))).toEqual({
      ok: true,
      value: {
        unknown: {
          issuer: provider.issuer,
          subject: 'employee-7',
          email: 'amina@example.org',
          isEmailVerified: true,
          name: 'Amina Diallo',
        },
      },
    });
    expect(await database.query(sql`select * from open_id_identity`)).toEqual([]);
  });

  it.each([{ email_verified: false }, { email_verified: 'true' }, { email_verified: undefined }])(
    'says that an e-mail is not verified when the provider says %j',
    async (claims) => {
      account.current = { ...invited, claims: { ...invited.claims, ...claims } };
      expect(await signIn(connect(provider.issuer))).toMatchObject({
        value: { unknown: { isEmailVerified: false } },
      });
    },
  );

  it('finds the person of a known identity, whatever their e-mail is by now', async () => {
    await linkIdentity(database, theProgram, 'amina', { issuer: provider.issuer, subject: 'employee-7' });
    account.current = { accountId: 'employee-7', claims: { email: 'somebody@else.example' } };
    expect(await signIn(connect(provider.issuer))).toEqual({ ok: true, value: { personId: 'amina' } });
  });

  it('opens no account that is closed', async () => {
    await linkIdentity(database, theProgram, 'amina', { issuer: provider.issuer, subject: 'employee-7' });
    await database.query(sql`update person set disabled_at = now()`);
    expect(await signIn(connect(provider.issuer))).toMatchObject(refused);
  });

  it('ends with a plain word when the provider refuses', async () => {
    account.current = null;
    const answer = await signIn(connect(provider.issuer));
    expect(answer).toMatchObject(refused);
    expect(answer.ok ? '' : answer.problem.message).toMatch(/^Ministry of Education did not complete the sign-in/);
  });

  it('takes an answer once, and only to the browser that asked', async () => {
    const connection = connect(provider.issuer);
    const mine = await begin(connection);
    const theirs = await begin(connection);
    const address = await walkThrough(mine.address);
    // Somebody else's code sent into this browser: the state is another.
    expect(await connection.finish(database, { token: theirs.token, address }, 'en')).toMatchObject(refused);
    expect(await connection.finish(database, { token: mine.token, address }, 'en')).toMatchObject({ ok: true });
    const expired = { ok: false, problem: { code: 'signIn.stepExpired' } };
    for (const token of [mine.token, theirs.token, '', 'x'])
      expect(await connection.finish(database, { token, address }, 'en')).toMatchObject(expired);
  });

  it('takes no answer without state, and no code with another step’s PKCE verifier', async () => {
    const connection = connect(provider.issuer);
    const first = await begin(connection);
    const address = await walkThrough(first.address);
    const second = await begin(connection);
    const swapped = new URL(address);
    swapped.searchParams.set('state', new URL(second.address).searchParams.get('state') ?? '');
    expect(await connection.finish(database, { token: second.token, address: swapped }, 'en')).toMatchObject(refused);
    const third = await begin(connection);
    address.searchParams.delete('state');
    expect(await connection.finish(database, { token: third.token, address }, 'en')).toMatchObject(refused);
  });

  it('asks for the provider’s description once', async () => {
    const connection = connect(provider.issuer);
    const before = provider.asked.length;
    await signIn(connection);
    await signIn(connection);
    const asked = provider.asked.slice(before).filter((path) => path === '/.well-known/openid-configuration');
    expect(asked).toHaveLength(1);
  });

  it('asks no provider in a network that is not listed', async () => {
    const before = provider.asked.length;
    const begun = await connect(provider.issuer, '10.0.0.0/8').begin(database, new URL(redirectAddress), 'en');
    expect(begun).toMatchObject({ ok: false, problem: { code: 'signIn.openIdConnectUnreachable' } });
    expect(provider.asked).toHaveLength(before);
  });

  describe('with a forged answer', () => {
    const forgery: { current: Forgery } = { current: {} };
    const nonce = { current: '' };
    let forger: Awaited<ReturnType<typeof startForger>>;
    beforeAll(async () => {
      forger = await startForger(forgery, nonce);
    });
    afterAll(() => forger.stop());

    async function forge(kind: Forgery) {
      forgery.current = kind;
      const connection = connect(forger.issuer);
      const { token, address } = await begin(connection);
      nonce.current = new URL(address).searchParams.get('nonce') ?? '';
      const back = new URL(redirectAddress);
      back.searchParams.set('code', 'code');
      back.searchParams.set('state', new URL(address).searchParams.get('state') ?? '');
      return connection.finish(database, { token, address: back }, 'en');
    }

    it('nothing wrong is the case that is accepted', async () => {
      expect(await forge({})).toMatchObject({ ok: true, value: { unknown: { subject: 'victim', email: null } } });
    });

    const now = Math.floor(Date.now() / 1000);
    it.each<[string, Forgery]>([
      ['another sign-in’s nonce', { claims: { nonce: 'bm9uY2U' } }],
      ['no nonce', { claims: { nonce: undefined } }],
      ['a token for another client', { claims: { aud: 'another-client' } }],
      ['a token of another issuer', { claims: { iss: 'https://sign-in.example.org' } }],
      ['a token that has expired', { claims: { exp: now - 3600 } }],
      ['a token without a subject', { claims: { sub: undefined } }],
      ['a signature by another key', { isSignedByAnother: true }],
      ['no signature', { isUnsigned: true }],
    ])('%s is refused', async (_case, kind) => expect(await forge(kind)).toMatchObject(refused));

    it.each<[string, Record<string, unknown>]>([
      ['another issuer', { issuer: 'https://sign-in.example.org' }],
      ['no issuer', { issuer: undefined }],
    ])('a description with %s is not taken', async (_case, discovery) => {
      forgery.current = { discovery };
      const begun = await connect(forger.issuer).begin(database, new URL(redirectAddress), 'en');
      expect(begun).toMatchObject({ ok: false, problem: { code: 'signIn.openIdConnectUnreachable' } });
    });

    it.each<[string, Record<string, unknown>]>([
      ['the token endpoint', { token_endpoint: 'http://169.254.169.254/latest/meta-data' }],
      ['the keys', { jwks_uri: 'http://[::1]:1/keys' }],
    ])('%s inside another network is not asked', async (_case, discovery) => {
      expect(await forge({ discovery })).toMatchObject(refused);
    });
  });
});

describe('the settings of a provider', () => {
  const complete = { OIDC_ISSUER: 'https://sign-in.example.org', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };

  it('may be missing altogether', () => expect(openIdConnectFromEnvironment({})).toEqual({ ok: true, value: null }));

  it('name it after its host unless they give a name', () => {
    const named = openIdConnectFromEnvironment(complete);
    expect(named.ok && named.value?.name).toBe('sign-in.example.org');
  });

  it.each([
    [{ ...complete, OIDC_CLIENT_ID: undefined }, 'signIn.settingMissing', 'OIDC_CLIENT_ID'],
    [{ ...complete, OIDC_CLIENT_SECRET: '' }, 'signIn.settingMissing', 'OIDC_CLIENT_SECRET'],
    [{ ...complete, OIDC_ISSUER: 'sign-in.example.org' }, 'signIn.settingRefused', 'OIDC_ISSUER'],
    [{ ...complete, OIDC_ISSUER: 'file:///etc' }, 'signIn.settingRefused', 'OIDC_ISSUER'],
    [{ ...complete, ALLOWED_PRIVATE_ADDRESSES: 'intranet' }, 'signIn.networkRefused', 'ALLOWED_PRIVATE_ADDRESSES'],
  ])('%j are refused', (environment, code, setting) => {
    const connected = openIdConnectFromEnvironment(environment);
    expect(connected).toMatchObject({ ok: false, problem: { code } });
    expect(connected.ok ? '' : connected.problem.message).toContain(setting);
  });
});
