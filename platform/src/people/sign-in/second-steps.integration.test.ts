// Steps, authenticator codes, recovery codes and identities of a provider, on real databases.
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../test/databases.ts';
import type { DatabasePool } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { theProgram } from '../actor.ts';
import {
  beginAuthenticator,
  checkAuthenticatorCode,
  confirmAuthenticator,
  removeAuthenticator,
} from './authenticator.ts';
import { findIdentity, linkIdentity, listIdentities, unlinkIdentity } from './open-id-identities.ts';
import { createRecoveryCodes, removeRecoveryCodes, useRecoveryCode } from './recovery-codes.ts';
import { createSignInStep, readSignInStep, takeSignInStep } from './sign-in-steps.ts';
import { readWaysIn } from './ways-in.ts';

describe.each(testDatabases)('on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let database: DatabasePool;
  beforeAll(async () => {
    opened = await open();
    database = opened.installation.database;
    await database.query(sql`
      insert into person (id, name, email)
      values ('amina', 'Amina Diallo', 'amina@example.org'), ('bo', 'Bo', 'bo@example.org')`);
  });
  afterAll(() => opened.remove());
  beforeEach(async () => {
    await database.query(sql`update person set disabled_at = null`);
    await database.query(sql`delete from authenticator`);
    await database.query(sql`delete from recovery_code`);
    await database.query(sql`delete from open_id_identity`);
    await database.query(sql`delete from sign_in_step`);
  });
  const close = (person: string) => database.query(sql`update person set disabled_at = now() where id = ${person}`);
  /** Ten at the same moment: how many succeeded. */
  const atOnce = async (use: () => Promise<unknown>) =>
    (await Promise.all(Array.from({ length: 10 }, use))).filter((used) => used !== null && used !== false).length;

  describe('a step of signing in', () => {
    it('gives back what it was begun with, once', async () => {
      const token = await createSignInStep(database, 'secondStep', { personId: 'amina', payload: { a: ['é', 1] } });
      expect(token).toMatch(/^[\w-]{43}$/);
      const step = { personId: 'amina', payload: { a: ['é', 1] } };
      expect(await readSignInStep(database, 'secondStep', token)).toEqual(step);
      expect(await takeSignInStep(database, 'secondStep', token)).toEqual(step);
      expect(await takeSignInStep(database, 'secondStep', token)).toBeNull();
      expect(await readSignInStep(database, 'secondStep', token)).toBeNull();
    });

    it('is taken by one of ten that come at once', async () => {
      const token = await createSignInStep(database, 'openIdConnect');
      expect(await atOnce(() => takeSignInStep(database, 'openIdConnect', token))).toBe(1);
    });

    it('is not taken for a step of another kind', async () => {
      const token = await createSignInStep(database, 'passkeySignIn');
      expect(await takeSignInStep(database, 'passkeyRegistration', token)).toBeNull();
      expect(await takeSignInStep(database, 'passkeySignIn', token)).toEqual({ personId: null, payload: {} });
    });

    it('ends after ten minutes, and its row goes', async () => {
      const token = await createSignInStep(database, 'secondStep');
      const lasting = await database.first<{ minutes: number }>(sql`
        select round(extract(epoch from expires_at - now()) / 60)::integer as minutes from sign_in_step`);
      expect(lasting).toEqual({ minutes: 10 });
      await database.query(sql`update sign_in_step set expires_at = now() - interval '1 second'`);
      expect(await takeSignInStep(database, 'secondStep', token)).toBeNull();
      expect(await readSignInStep(database, 'secondStep', token)).toBeNull();
      await createSignInStep(database, 'secondStep');
      expect(await database.query(sql`select kind from sign_in_step`)).toHaveLength(1);
    });

    it('is stored without its token', async () => {
      const token = await createSignInStep(database, 'secondStep');
      expect(JSON.stringify(await database.query(sql`select * from sign_in_step`))).not.toContain(token);
    });
  });

  describe('an authenticator app', () => {
    const moment = Date.UTC(2026, 2, 1, 12, 0, 0);
    const at = (steps: number) => new Date(moment + steps * 30_000);
    const codeOf = (secret: string, steps: number) =>
      TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: moment + steps * 30_000 });
    const shown = { installation: 'Common Thread', account: 'amina@example.org' };
    const begin = async () => (await beginAuthenticator(database, 'amina', shown))?.secret ?? '';
    async function confirmed() {
      const secret = await begin();
      expect(await confirmAuthenticator(database, theProgram, 'amina', codeOf(secret, 0), at(0))).toBe(true);
      return secret;
    }

    it('gets a secret of 160 bits and an address for a QR code', async () => {
      const begun = await beginAuthenticator(database, 'amina', shown);
      expect(begun?.secret).toMatch(/^[A-Z2-7]{32}$/);
      const address = new URL(begun?.address ?? '');
      expect(address.protocol + address.host).toBe('otpauth:totp');
      expect(decodeURIComponent(address.pathname)).toBe('/Common Thread:amina@example.org');
      expect(address.searchParams.get('secret')).toBe(begun?.secret);
    });

    it('counts after its first code, and cannot be replaced unnoticed', async () => {
      const abandoned = await begin();
      const secret = await begin();
      expect(await checkAuthenticatorCode(database, 'amina', codeOf(secret, 0), at(0))).toBe(false);
      expect((await readWaysIn(database, 'amina'))?.hasAuthenticator).toBe(false);
      expect(await confirmAuthenticator(database, theProgram, 'amina', codeOf(abandoned, 0), at(0))).toBe(false);
      expect(await confirmAuthenticator(database, theProgram, 'amina', codeOf(secret, 0), at(0))).toBe(true);
      expect((await readWaysIn(database, 'amina'))?.hasAuthenticator).toBe(true);
      expect(await beginAuthenticator(database, 'amina', shown)).toBeNull();
      expect(await checkAuthenticatorCode(database, 'amina', codeOf(secret, 1), at(1))).toBe(true);
    });

    it('has each code accepted once, and none older than the last', async () => {
      const secret = await confirmed();
      expect(await checkAuthenticatorCode(database, 'amina', codeOf(secret, 0), at(0))).toBe(false);
      expect(await checkAuthenticatorCode(database, 'amina', codeOf(secret, 3), at(2))).toBe(true);
      expect(await checkAuthenticatorCode(database, 'amina', codeOf(secret, 3), at(3))).toBe(false);
      expect(await checkAuthenticatorCode(database, 'amina', codeOf(secret, 2), at(3))).toBe(false);
      expect(await checkAuthenticatorCode(database, 'bo', codeOf(secret, 4), at(4))).toBe(false);
      expect(await checkAuthenticatorCode(database, 'amina', codeOf(secret, 4), at(4))).toBe(true);
    });

    it('has a code accepted from one of ten that come at once', async () => {
      const secret = await confirmed();
      expect(await atOnce(() => checkAuthenticatorCode(database, 'amina', codeOf(secret, 5), at(5)))).toBe(1);
    });

    it('is gone when it was removed', async () => {
      const secret = await confirmed();
      await removeAuthenticator(database, theProgram, 'amina');
      expect(await checkAuthenticatorCode(database, 'amina', codeOf(secret, 1), at(1))).toBe(false);
    });
  });

  describe('recovery codes', () => {
    const create = () => createRecoveryCodes(database, theProgram, 'amina');

    it('are ten different ones of 80 bits, in groups that can be read out', async () => {
      const codes = await create();
      expect(new Set(codes).size).toBe(10);
      for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      const rows = JSON.stringify(await database.query(sql`select * from recovery_code`));
      for (const code of codes) expect(rows).not.toContain(code);
      expect((await readWaysIn(database, 'amina'))?.recoveryCodesLeft).toBe(10);
    });

    it('open the account once each', async () => {
      const [first = '', second = ''] = await create();
      expect(await useRecoveryCode(database, { email: 'Amina@example.org' }, first)).toEqual({ personId: 'amina' });
      expect(await useRecoveryCode(database, { email: 'amina@example.org' }, first)).toBeNull();
      expect(await useRecoveryCode(database, { personId: 'amina' }, second)).toEqual({ personId: 'amina' });
      expect((await readWaysIn(database, 'amina'))?.recoveryCodesLeft).toBe(8);
      expect(await atOnce(async () => useRecoveryCode(database, { personId: 'amina' }, second))).toBe(0);
    });

    it('open the account to one of ten that come at once', async () => {
      const [code = ''] = await create();
      expect(await atOnce(() => useRecoveryCode(database, { personId: 'amina' }, code))).toBe(1);
    });

    it('may be typed carelessly', async () => {
      const [code = ''] = await create();
      const typed = ` ${code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
      expect(await useRecoveryCode(database, { personId: 'amina' }, typed)).toEqual({ personId: 'amina' });
    });

    it('open no other account, and no closed one', async () => {
      const [code = ''] = await create();
      expect(await useRecoveryCode(database, { email: 'bo@example.org' }, code)).toBeNull();
      expect(await useRecoveryCode(database, { personId: 'bo' }, code)).toBeNull();
      await close('amina');
      expect(await useRecoveryCode(database, { personId: 'amina' }, code)).toBeNull();
      expect((await readWaysIn(database, 'amina'))?.recoveryCodesLeft).toBe(10);
    });

    it('give way to a new set, and to nothing', async () => {
      const [old = ''] = await create();
      const sets = await Promise.all([create(), create(), create()]);
      expect(await useRecoveryCode(database, { personId: 'amina' }, old)).toBeNull();
      expect((await readWaysIn(database, 'amina'))?.recoveryCodesLeft).toBe(10);
      expect(sets.flat()).toHaveLength(30);
      await removeRecoveryCodes(database, theProgram, 'amina');
      expect((await readWaysIn(database, 'amina'))?.recoveryCodesLeft).toBe(0);
    });
  });

  describe('an account at the provider', () => {
    const identity = { issuer: 'https://sign-in.example.org', subject: '248289761001' };
    const { issuer, subject } = identity;

    it('belongs to the person it was joined to first', async () => {
      expect(await findIdentity(database, issuer, subject)).toBeUndefined();
      expect(await linkIdentity(database, theProgram, 'amina', identity)).toBe(true);
      expect(await linkIdentity(database, theProgram, 'amina', identity)).toBe(true);
      expect(await linkIdentity(database, theProgram, 'bo', identity)).toBe(false);
      expect(await findIdentity(database, issuer, subject)).toEqual({ personId: 'amina', isOpen: true });
      expect(await findIdentity(database, 'https://other.example.org', subject)).toBeUndefined();
      await close('amina');
      expect(await findIdentity(database, issuer, subject)).toEqual({ personId: 'amina', isOpen: false });
    });

    it('is listed, and parted from its person alone', async () => {
      await linkIdentity(database, theProgram, 'amina', identity);
      expect(await listIdentities(database, 'amina')).toMatchObject([identity]);
      expect(await unlinkIdentity(database, theProgram, 'bo', identity)).toBe(false);
      expect(await unlinkIdentity(database, theProgram, 'amina', identity)).toBe(true);
      expect(await listIdentities(database, 'amina')).toEqual([]);
    });
  });
});
