// Passkeys against a virtual device with real keys, on real databases.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../test/databases.ts';
import type { DatabasePool } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import type { Actor } from '../actor.ts';
import { listPasskeys, removePasskey, renamePasskey } from './passkey-rows.ts';
import { beginPasskeyRegistration, beginPasskeySignIn, registerPasskey, signInByPasskey } from './passkeys.ts';
import { virtualPasskey, type Situation, type VirtualPasskey } from './test/virtual-authenticator.ts';

const site = { id: 'thread.example.org', name: 'Common Thread', origin: 'https://thread.example.org' };
const amina: Actor = { kind: 'person', id: 'amina', name: 'Amina Diallo' };
const bo: Actor = { kind: 'person', id: 'bo', name: 'Bo' };

describe.each(testDatabases)('a passkey on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let database: DatabasePool;
  beforeAll(async () => {
    opened = await open();
    database = opened.installation.database;
    await database.query(sql`
      insert into person (id, name, email)
      values ('amina', 'Amina Diallo', 'amina@example.org'), ('bo', 'Bo', null)`);
  });
  afterAll(() => opened.remove());
  beforeEach(async () => {
    await database.query(sql`delete from passkey`);
    await database.query(sql`update person set disabled_at = null`);
  });

  const here = (challenge: string): Situation => ({ challenge, origin: site.origin, relyingPartyId: site.id });

  async function register(passkey: VirtualPasskey, person = amina, changes: Partial<Situation> = {}, name = 'Phone') {
    const { token, options } = await beginPasskeyRegistration(database, site, person.id);
    const response = passkey.register({ ...here(options.challenge), ...changes });
    return registerPasskey(database, site, person, { token, response, name }, 'en');
  }

  async function signIn(passkey: VirtualPasskey, changes: Partial<Situation> = {}) {
    const { token, options } = await beginPasskeySignIn(database, site);
    const response = passkey.signIn({ ...here(options.challenge), ...changes });
    return signInByPasskey(database, site, { token, response });
  }

  describe('when it is made', () => {
    it('is asked for in a form that needs no account name at sign-in and verifies its owner', async () => {
      const { options } = await beginPasskeyRegistration(database, site, 'amina');
      expect(options.authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'required' });
      expect(options.attestation).toBe('none');
      expect(options.rp).toEqual({ id: site.id, name: site.name });
      expect(options.user.name).toBe('amina@example.org');
      const handle = Buffer.from(options.user.id, 'base64url');
      expect(handle).toHaveLength(32);
      expect(handle.toString()).not.toMatch(/amina|example/);
      expect((await beginPasskeyRegistration(database, site, 'amina')).options.user.id).toBe(options.user.id);
      expect((await beginPasskeyRegistration(database, site, 'bo')).options.user.id).not.toBe(options.user.id);
    });

    it('is kept with its name, and not offered again to the same device', async () => {
      const passkey = virtualPasskey();
      expect(await register(passkey, amina, {}, '  Amina’s\n phone ')).toMatchObject({
        ok: true,
        value: { credentialId: passkey.id, name: 'Amina’s phone', isBackedUp: false, lastUsedAt: null },
      });
      const { options } = await beginPasskeyRegistration(database, site, 'amina');
      expect(options.excludeCredentials).toMatchObject([{ id: passkey.id }]);
      expect(await database.first(sql`select transports from passkey`)).toEqual({ transports: ['internal', 'hybrid'] });
      expect(await database.first(sql`select action, actor_id from audit order by at desc limit 1`)).toEqual({
        action: 'people.addPasskey',
        actor_id: 'amina',
      });
    });

    it('is kept once, also when another person offers it', async () => {
      const passkey = virtualPasskey();
      await register(passkey);
      for (const person of [amina, bo])
        expect(await register(passkey, person)).toMatchObject({ ok: false, problem: { code: 'signIn.passkeyKnown' } });
    });

    it.each<[string, Partial<Situation>]>([
      ['for another site', { origin: 'https://thread.example.com' }],
      ['without TLS', { origin: 'http://thread.example.org' }],
      ['for another domain', { relyingPartyId: 'example.org' }],
      ['for another challenge', { challenge: 'bm90IHRoaXMgb25l' }],
      ['without verifying its owner', { isUserVerified: false }],
    ])('is refused %s', async (_case, changes) => {
      const refused = await register(virtualPasskey(), amina, changes);
      expect(refused).toMatchObject({ ok: false, problem: { code: 'signIn.passkeyRefused' } });
      expect(await listPasskeys(database, 'amina')).toEqual([]);
    });

    it('is refused when the step is another person’s, used, or unknown', async () => {
      const { token, options } = await beginPasskeyRegistration(database, site, 'amina');
      const response = virtualPasskey().register(here(options.challenge));
      const answer = { token, response, name: 'Phone' };
      for (const [person, tried] of [
        [bo, answer],
        [amina, answer],
        [amina, { ...answer, token: 'x' }],
      ] as const)
        expect(await registerPasskey(database, site, person, tried, 'en')).toMatchObject({
          ok: false,
          problem: { code: 'signIn.stepExpired' },
        });
    });

    it.each([null, 'text', {}, { id: 'a', rawId: 'a', type: 'public-key', response: {} }, []])(
      'is refused when the browser answers %j',
      async (response) => {
        const { token } = await beginPasskeyRegistration(database, site, 'amina');
        const answer = { token, response, name: '' };
        expect((await registerPasskey(database, site, amina, answer, 'en')).ok).toBe(false);
      },
    );
  });

  describe('at sign-in', () => {
    it('says who its owner is, and remembers when', async () => {
      const passkey = virtualPasskey();
      await register(passkey);
      expect(await signIn(passkey)).toEqual({ personId: 'amina' });
      expect(await signIn(passkey)).toEqual({ personId: 'amina' });
      expect((await listPasskeys(database, 'amina'))[0]?.lastUsedAt).toBeInstanceOf(Date);
    });

    it('names its owner by the handle it was made with, and no other', async () => {
      const passkey = virtualPasskey();
      await register(passkey);
      const { options } = await beginPasskeyRegistration(database, site, 'amina');
      const { options: other } = await beginPasskeyRegistration(database, site, 'bo');
      expect(await signIn(passkey, { userHandle: options.user.id })).toEqual({ personId: 'amina' });
      expect(await signIn(passkey, { userHandle: other.user.id })).toBeNull();
    });

    it.each<[string, Partial<Situation>]>([
      ['on another site', { origin: 'https://thread.example.org.evil.example' }],
      ['for another domain', { relyingPartyId: 'evil.example' }],
      ['for another challenge', { challenge: 'bm90IHRoaXMgb25l' }],
      ['without verifying its owner', { isUserVerified: false }],
    ])('opens nothing %s', async (_case, changes) => {
      const passkey = virtualPasskey();
      await register(passkey);
      expect(await signIn(passkey, changes)).toBeNull();
    });

    it('opens nothing when the answer is played a second time, to the same step or another', async () => {
      const passkey = virtualPasskey();
      await register(passkey);
      const { token, options } = await beginPasskeySignIn(database, site);
      const response = passkey.signIn(here(options.challenge));
      expect(await signInByPasskey(database, site, { token, response })).not.toBeNull();
      expect(await signInByPasskey(database, site, { token, response })).toBeNull();
      const { token: another } = await beginPasskeySignIn(database, site);
      expect(await signInByPasskey(database, site, { token: another, response })).toBeNull();
    });

    it('opens the account to one of two equal answers that come at once', async () => {
      const passkey = virtualPasskey();
      await register(passkey);
      const { token, options } = await beginPasskeySignIn(database, site);
      const answer = { token, response: passkey.signIn(here(options.challenge)) };
      const both = await Promise.all([1, 2, 3].map(() => signInByPasskey(database, site, answer)));
      expect(both.filter((one) => one !== null)).toHaveLength(1);
    });

    it('that counts opens nothing with a count that does not rise: the key was copied', async () => {
      const passkey = virtualPasskey();
      await register(passkey, amina, { counter: 5 });
      expect(await signIn(passkey, { counter: 6 })).not.toBeNull();
      for (const counter of [6, 5, 0]) expect(await signIn(passkey, { counter })).toBeNull();
      const equal = await Promise.all([1, 2, 3].map(() => signIn(passkey, { counter: 7 })));
      expect(equal.filter((one) => one !== null)).toHaveLength(1);
    });

    it('opens nothing with another key’s signature', async () => {
      const passkey = virtualPasskey();
      await register(passkey);
      const { token, options } = await beginPasskeySignIn(database, site);
      const forged = { ...virtualPasskey().signIn(here(options.challenge)), id: passkey.id, rawId: passkey.id };
      expect(await signInByPasskey(database, site, { token, response: forged })).toBeNull();
    });

    it('opens nothing when it is unknown, removed, or its owner’s account is closed', async () => {
      const passkey = virtualPasskey();
      expect(await signIn(passkey)).toBeNull();
      await register(passkey);
      await database.query(sql`update person set disabled_at = now() where id = 'amina'`);
      expect(await signIn(passkey)).toBeNull();
      await database.query(sql`update person set disabled_at = null`);
      expect(await signIn(passkey)).not.toBeNull();
      await removePasskey(database, amina, 'amina', passkey.id);
      expect(await signIn(passkey)).toBeNull();
    });
  });

  describe('in the list', () => {
    it('is renamed and removed by its owner alone', async () => {
      const passkey = virtualPasskey();
      await register(passkey);
      expect(await renamePasskey(database, bo, 'bo', passkey.id, 'Mine')).toBe(false);
      expect(await removePasskey(database, bo, 'bo', passkey.id)).toBe(false);
      expect(await renamePasskey(database, amina, 'amina', passkey.id, ' \n ')).toBe(false);
      expect(await renamePasskey(database, amina, 'amina', passkey.id, 'Key in the drawer')).toBe(true);
      expect(await listPasskeys(database, 'amina')).toMatchObject([{ name: 'Key in the drawer' }]);
      expect(await listPasskeys(database, 'bo')).toEqual([]);
      expect(await removePasskey(database, amina, 'amina', passkey.id)).toBe(true);
      expect(await listPasskeys(database, 'amina')).toEqual([]);
    });
  });
});
