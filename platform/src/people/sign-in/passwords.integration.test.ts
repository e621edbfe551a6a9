// Passwords and the limit on guessing them, on real databases.
import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../test/databases.ts';
import type { DatabasePool } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { theProgram } from '../actor.ts';
import { admit, lockedOutProblem, noteSuccess, type AttemptKeys } from './lock-out.ts';
import { checkPassword, hashOfNobody, removePassword, setPassword } from './passwords.ts';
import { readWaysIn } from './ways-in.ts';

const password = 'correct umbrella piano';

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
    await database.query(sql`delete from lock_out`);
    await database.query(sql`update person set password_hash = null, disabled_at = null`);
  });
  const storedHash = async () =>
    (await database.first<{ password_hash: string }>(sql`select password_hash from person where id = 'amina'`))
      ?.password_hash ?? '';

  describe('a password', () => {
    it('is kept as an Argon2id hash, opens the account it belongs to, and leaves an audit line', async () => {
      expect(await setPassword(database, theProgram, 'amina', password, 'en')).toEqual({ ok: true, value: undefined });
      expect(await storedHash()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      expect(await checkPassword(database, ' Amina@Example.org ', password)).toEqual({ personId: 'amina' });
      expect(await database.first(sql`select action, subject from audit order by at desc limit 1`)).toEqual({
        action: 'people.setPassword',
        subject: 'amina',
      });
    });

    it('is the same when the keyboard composes letters in another way', async () => {
      await setPassword(database, theProgram, 'amina', 'caf\u00e9 umbrella piano', 'en');
      expect(await checkPassword(database, 'amina@example.org', 'cafe\u0301 umbrella piano')).not.toBeNull();
    });

    it('that breaks a rule is refused, and the old one stays', async () => {
      await setPassword(database, theProgram, 'amina', password, 'en');
      for (const refused of ['short', 'password1234', 'amina diallo', 'AMINA@EXAMPLE.ORG', 'x'.repeat(257)])
        expect((await setPassword(database, theProgram, 'amina', refused, 'en')).ok).toBe(false);
      expect(await checkPassword(database, 'amina@example.org', password)).not.toBeNull();
    });

    it.each([
      ['a wrong password', 'amina@example.org', `${password}!`],
      ['no password', 'amina@example.org', ''],
      ['an unknown address', 'nobody@example.org', password],
      ['an empty address', '', password],
      ['an account without a password', 'bo@example.org', password],
      ['a password longer than any can be', 'amina@example.org', password.repeat(1_000)],
      ['an address with a NUL', 'amina\u0000@example.org', `${password}?`],
    ])('%s opens nothing', async (_case, email, typed) => {
      await setPassword(database, theProgram, 'amina', password, 'en');
      expect(await checkPassword(database, email, typed)).toBeNull();
    });

    it('opens no account that is closed', async () => {
      await setPassword(database, theProgram, 'amina', password, 'en');
      await database.query(sql`update person set disabled_at = now() where id = 'amina'`);
      expect(await checkPassword(database, 'amina@example.org', password)).toBeNull();
    });

    it('hashed at a lower cost is hashed anew when it is next used', async () => {
      const old = await hash(password, { memoryCost: 9216, timeCost: 2, parallelism: 1 });
      await database.query(sql`update person set password_hash = ${old} where id = 'amina'`);
      expect(await checkPassword(database, 'amina@example.org', 'wrong umbrella piano')).toBeNull();
      expect(await storedHash()).toBe(old);
      expect(await checkPassword(database, 'amina@example.org', password)).toEqual({ personId: 'amina' });
      expect(await storedHash()).toMatch(/m=19456,t=2/);
      expect(await checkPassword(database, 'amina@example.org', password)).toEqual({ personId: 'amina' });
    });

    it('can be given up', async () => {
      await setPassword(database, theProgram, 'amina', password, 'en');
      expect((await readWaysIn(database, 'amina'))?.hasPassword).toBe(true);
      await removePassword(database, theProgram, 'amina');
      expect(await readWaysIn(database, 'amina')).toEqual({
        hasPassword: false,
        hasAuthenticator: false,
        passkeys: 0,
        identities: 0,
        recoveryCodesLeft: 0,
      });
      expect(await readWaysIn(database, 'nobody')).toBeNull();
    });

    it('of nobody opens nothing, whatever is typed', async () => {
      for (const typed of ['', hashOfNobody, 'x'])
        expect(await checkPassword(database, 'x@example.org', typed)).toBeNull();
    });
  });

  describe('guessing', () => {
    const account = { account: 'amina@example.org' };
    /** Lets the wait of every key pass, as time would. */
    const wait = () => database.query(sql`update lock_out set locked_until = now() where locked_until is not null`);
    const waitMinutes = async (keys: AttemptKeys) => {
      const { admitted, lockedUntil } = await admit(database, keys);
      const now = await database.first<{ now: Date }>(sql`select now()`);
      const minutes = lockedUntil === null ? 0 : (lockedUntil.getTime() - (now?.now.getTime() ?? 0)) / 60_000;
      return { admitted, minutes: Math.round(minutes) };
    };

    it('is possible five times, then after 1, 2, 4 ... minutes, at most an hour', async () => {
      const minutes: number[] = [];
      for (let attempt = 0; attempt < 14; attempt += 1) {
        const { admitted, minutes: next } = await waitMinutes(account);
        expect(admitted).toBe(true);
        minutes.push(next);
        await wait();
      }
      expect(minutes).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    });

    it('during the wait is refused, without making the wait longer', async () => {
      for (let attempt = 0; attempt < 5; attempt += 1) await admit(database, account);
      const first = await admit(database, account);
      expect(first.admitted).toBe(false);
      for (let attempt = 0; attempt < 10; attempt += 1) expect(await admit(database, account)).toEqual(first);
    });

    it('a hundred times at the same moment gets five tries', async () => {
      const admissions = await Promise.all(Array.from({ length: 100 }, () => admit(database, account)));
      expect(admissions.filter((admission) => admission.admitted)).toHaveLength(5);
    });

    it('counts an address however it is written, and one IPv6 network as one', async () => {
      for (let attempt = 0; attempt < 50; attempt += 1)
        expect((await admit(database, { address: `2001:db8:1:2::${attempt.toString(16)}` })).admitted).toBe(true);
      expect((await admit(database, { address: '2001:DB8:1:2:ffff::1' })).admitted).toBe(false);
      expect((await admit(database, { address: '2001:db8:1:3::1' })).admitted).toBe(true);
      for (let attempt = 0; attempt < 50; attempt += 1) await admit(database, { address: '192.0.2.1' });
      expect((await admit(database, { address: '::ffff:192.0.2.1' })).admitted).toBe(false);
    });

    it('from a locked address uses up no attempt of an account', async () => {
      const address = '192.0.2.7';
      for (let attempt = 0; attempt < 50; attempt += 1) await admit(database, { address });
      for (let attempt = 0; attempt < 10; attempt += 1) await admit(database, { ...account, address });
      expect(await admit(database, account)).toEqual({ admitted: true, lockedUntil: null, lockedBy: null });
    });

    it('at passwords keeps nobody from a passkey, a recovery code or a second step', async () => {
      for (let attempt = 0; attempt < 6; attempt += 1) await admit(database, { ...account, address: '192.0.2.9' });
      expect((await admit(database, account)).admitted).toBe(false);
      expect((await admit(database, { address: '198.51.100.4' })).admitted).toBe(true);
      expect((await admit(database, { secondStep: 'amina' })).admitted).toBe(true);
    });

    it('is forgotten for the account after a success, and for the address only by one', async () => {
      const keys = { ...account, address: '192.0.2.8' };
      for (let attempt = 0; attempt < 4; attempt += 1) await admit(database, keys);
      await admit(database, keys);
      await noteSuccess(database, keys);
      const left = await database.query(sql`select failures, locked_until from lock_out`);
      expect(left).toEqual([{ failures: 4, locked_until: null }]);
    });

    it('that has to wait is told how long, and what works meanwhile', async () => {
      const keys = { ...account, address: '192.0.2.11' };
      for (let attempt = 0; attempt < 5; attempt += 1) await admit(database, keys);
      const byAccount = await admit(database, keys);
      const now = new Date((byAccount.lockedUntil?.getTime() ?? 0) - 61_000);
      expect(byAccount.lockedBy).toBe('account');
      expect(lockedOutProblem(byAccount, 'en', now).message).toMatch(/in 2 minutes; a passkey or a recovery code/);
      expect(lockedOutProblem(byAccount, 'en', byAccount.lockedUntil ?? now).message).toMatch(/in 1 minute;/);
      for (let attempt = 0; attempt < 50; attempt += 1) await admit(database, { address: keys.address });
      const byAddress = await admit(database, keys);
      expect([byAddress.admitted, byAddress.lockedBy]).toEqual([false, 'address']);
      expect(lockedOutProblem(byAddress, 'en').message).toMatch(/from this network/);
    });

    it('is forgotten after a day', async () => {
      for (let attempt = 0; attempt < 6; attempt += 1) await admit(database, account);
      await database.query(sql`
        update lock_out set last_failure_at = now() - interval '25 hours', locked_until = now() - interval '24 hours'`);
      await admit(database, { account: 'bo@example.org' });
      expect(await database.query(sql`select failures from lock_out`)).toEqual([{ failures: 1 }]);
    });

    it('leaves neither addresses nor e-mails in the database', async () => {
      await admit(database, { ...account, address: '192.0.2.10' });
      const rows = await database.query<{ key_digest: string }>(sql`select key_digest from lock_out`);
      expect(rows).toHaveLength(2);
      for (const row of rows) expect(row.key_digest).toMatch(/^[0-9a-f]{64}$/);
    });
  });
});
