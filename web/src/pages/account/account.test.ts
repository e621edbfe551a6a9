import { describe, expect, it } from 'vitest';
import { inventedAccount, ownAccount } from '../../../test/invented-account.ts';
import { fromOwnForm, inventedServices, signedIn } from '../../../test/invented-services.ts';
import type { AccountService } from '../../services/account-service.ts';
import { createSite } from '../../site.tsx';

function open(account: Partial<AccountService> = {}) {
  const asked: unknown[][] = [];
  const services = inventedServices({ account: inventedAccount((...change) => asked.push(change), account) });
  const site = createSite(services);
  return {
    asked,
    get: (path: string, headers: Record<string, string> = signedIn) => site.request(path, { headers }),
    read: async (path: string) => (await site.request(path, { headers: signedIn })).text(),
    post: (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = fromOwnForm) =>
      site.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
  };
}

const pages = ['password', 'passkeys', 'authenticator', 'recovery-codes', 'organisation', 'keys', 'delete'];

describe('the account', () => {
  it('keeps name, e-mail and language', async () => {
    const { post, asked } = open();
    const answer = await post('/account', { name: ' Ama  Mensah ', email: 'ama@example.org', language: 'fr' });
    expect(answer.headers.get('Location')).toBe('/account?done=saved');
    expect(asked).toEqual([['changeAccount', { name: 'Ama Mensah', email: 'ama@example.org', language: 'fr' }]]);
  });

  it.each([
    [{ name: '', email: 'ama@example.org' }, 'href="#name"'],
    [{ name: 'Ama', email: 'nobody' }, 'href="#email"'],
    [{ name: 'Ama', email: '' }, 'href="#email"'],
  ])('keeps nothing of a form that lacks something: %o', async (form, place) => {
    const { post, asked } = open();
    const answer = await post('/account', form);
    expect([answer.status, asked]).toEqual([422, []]);
    expect(await answer.text()).toContain(place);
  });

  it('says beside the e-mail that somebody else has it', async () => {
    const answer = await open({ change: () => Promise.resolve(false) }).post('/account', {
      name: 'Ama',
      email: 'taken@example.org',
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('id="email-error"');
  });

  it('warns who could not sign in again', async () => {
    const ways = { ...ownAccount.ways, hasPassword: false, passkeys: 0, identities: 0 };
    const page = await open({ read: () => Promise.resolve({ ...ownAccount, ways }) }).read('/account');
    expect(page).toContain('You could not sign in again');
  });

  it('is nobody else’s: it opens to none who is not signed in', async () => {
    const { get } = open();
    for (const page of pages) expect([page, (await get(`/account/${page}`, {})).status]).toEqual([page, 401]);
  });
});

describe('changing a way in', () => {
  it.each(pages)('asks for a recent sign-in first: %s', async (page) => {
    const { get } = open({ hasRecentProof: () => Promise.resolve(false) });
    const answer = await get(`/account/${page}`);
    expect(answer.headers.get('Location')).toBe(`/sign-in?return=%2Faccount%2F${page}&again=yes`);
  });

  it.each([
    'password',
    'passkeys',
    'passkeys/options',
    'passkeys/rename',
    'passkeys/remove',
    'authenticator/begin',
    'authenticator/confirm',
    'authenticator/remove',
    'recovery-codes',
    'organisation',
    'organisation/remove',
    'keys',
    'delete',
  ])('does nothing for a form sent after an old sign-in: %s', async (form) => {
    const { post, asked } = open({ hasRecentProof: () => Promise.resolve(false) });
    const answer = await post(`/account/${form}`, { confirm: 'yes', name: 'x', password: 'x', code: '123456' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toMatch(/^\/sign-in\?/);
    expect(asked).toEqual([]);
  });

  it('lets sessions be ended all the same', async () => {
    const { post, asked } = open({ hasRecentProof: () => Promise.resolve(false) });
    await post('/account/sessions/end', { session: 'other' });
    expect(asked).toEqual([['endSession', 'other']]);
  });
});

describe('the password', () => {
  it('is set with the present one, and both are taken as they were typed', async () => {
    const { post, asked } = open();
    const answer = await post('/account/password', { present: ' old ', password: ' new words ' });
    expect(answer.headers.get('Location')).toBe('/account?done=passwordSet');
    expect(asked[0]?.slice(0, 2)).toEqual(['setPassword', { present: ' old ', wanted: ' new words ' }]);
  });

  it('says beside the field what is wrong, and repeats no password', async () => {
    const problem = { code: 'signIn.passwordTooShort', message: 'Too short.', field: 'password' };
    const { post } = open({ setPassword: () => Promise.resolve({ ok: false, problem }) });
    const page = await (await post('/account/password', { present: 'my old words', password: 'short' })).text();
    expect(page).toContain('id="password-error"');
    expect(page).not.toMatch(/my old words|"short"/);
  });

  it('needs an e-mail address to go with it', async () => {
    const person = { ...ownAccount.person, email: null };
    const { read, post, asked } = open({ read: () => Promise.resolve({ ...ownAccount, person }) });
    expect(await read('/account/password')).not.toContain('type="password"');
    await post('/account/password', { password: 'long enough words' });
    expect(asked).toEqual([]);
  });
});

describe('passkeys', () => {
  it('are added with the challenge of this browser, and lead on to where the person was going', async () => {
    const { post, asked } = open();
    const begun = await post('/account/passkeys/options');
    expect(begun.headers.getSetCookie().join()).toMatch(
      /new-passkey-step=new-passkey-token; .*Path=\/account; HttpOnly/,
    );
    const headers = { ...fromOwnForm, Cookie: 'session=good; new-passkey-step=new-passkey-token' };
    const form = { response: '{"id":"k2"}', name: 'Phone', return: '/workspaces/q3' };
    const answer = await post('/account/passkeys', form, headers);
    expect(answer.headers.get('Location')).toBe('/account/passkeys?done=passkeyAdded&return=%2Fworkspaces%2Fq3');
    expect(asked).toEqual([['addPasskey', 'new-passkey-token', 'Phone']]);
  });

  it('are renamed and removed by their owner', async () => {
    const { post, asked } = open();
    await post('/account/passkeys/rename', { passkey: 'k1', name: 'Laptop' });
    await post('/account/passkeys/remove', { passkey: 'k1' });
    expect(asked).toEqual([
      ['renamePasskey', 'k1', 'Laptop'],
      ['removePasskey', 'k1'],
    ]);
  });

  it('warn before the only way in goes', async () => {
    const ways = { ...ownAccount.ways, hasPassword: false, identities: 0 };
    const { read } = open({ read: () => Promise.resolve({ ...ownAccount, ways }) });
    expect(await read('/account/passkeys')).toContain('your only way to sign in');
  });
});

describe('the authenticator app', () => {
  it('is begun with the key as a picture and as text, on a page no cache keeps', async () => {
    const answer = await open().post('/account/authenticator/begin');
    const page = await answer.text();
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(page).toMatch(/<svg class="qr-code" role="img" aria-label="[^"]+"/);
    expect(page).toContain('JBSW Y3DP');
    expect(page).not.toContain('style=');
  });

  it('keeps its key while a code is mistyped, and leads to recovery codes when it is right', async () => {
    const { post } = open();
    const begun = await (await post('/account/authenticator/begin')).text();
    const address = (/name="address" value="([^"]+)"/.exec(begun)?.[1] ?? '').replaceAll('&amp;', '&');
    const wrong = await post('/account/authenticator/confirm', { address, code: '000000' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('JBSW Y3DP');
    const right = await post('/account/authenticator/confirm', { address, code: '123456' });
    expect(right.headers.get('Location')).toBe('/account/recovery-codes?done=authenticatorAdded');
  });

  it.each(['', 'javascript:alert(1)', 'otpauth://totp/x?secret=<b>'])(
    'draws no picture of an address that is none: %s',
    async (address) => {
      const answer = await open().post('/account/authenticator/confirm', { address, code: '000000' });
      expect(answer.headers.get('Location')).toBe('/account/authenticator');
    },
  );
});

describe('what is shown once', () => {
  it('recovery codes are made by the form, never by opening the page', async () => {
    const { get, post, asked } = open();
    await get('/account/recovery-codes');
    expect(asked).toEqual([]);
    const answer = await post('/account/recovery-codes');
    expect(await answer.text()).toContain('7K2M-9QXT-4HNB-E3WD');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('a key for programs has a name, its scopes and one of the offered times', async () => {
    const { post, asked } = open();
    const answer = await post('/account/keys', { name: 'Report', write: 'yes', days: '99999' });
    expect(await answer.text()).toContain('common-thread_shown-once');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    await post('/account/keys', { name: 'Reader', days: '30' });
    expect(asked).toEqual([
      ['createToken', { name: 'Report', scopes: ['read', 'write'], days: 90 }],
      ['createToken', { name: 'Reader', scopes: ['read'], days: 30 }],
    ]);
  });

  it('a key without a name is not made', async () => {
    const { post, asked } = open();
    expect([(await post('/account/keys', { name: ' ' })).status, asked]).toEqual([422, []]);
  });
});

describe('sessions', () => {
  it('show which one is this one, and offer to end the others', async () => {
    const page = await open().read('/account/sessions');
    expect(page.match(/This one/g)).toHaveLength(1);
    expect(page).toContain('name="session" value="other"');
    expect(page).not.toContain('value="session-of-mensah"');
  });
});

describe('what is stored about a person', () => {
  it('is a file to download', async () => {
    const answer = await open().get('/account/data.json');
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment/);
    expect(await answer.json()).toEqual({ account: { name: 'Ama Mensah' } });
  });

  it('is removed only when that is confirmed, and the browser is signed out', async () => {
    const { post, asked } = open();
    expect([(await post('/account/delete')).status, asked]).toEqual([422, []]);
    const answer = await post('/account/delete', { confirm: 'yes' });
    expect(asked).toEqual([['removeAccount']]);
    expect(answer.headers.getSetCookie().join()).toContain('session=; Max-Age=0');
    expect(await answer.text()).not.toContain('Signed in as');
  });

  it('stays with the last administrator', async () => {
    const { post } = open({ remove: () => Promise.resolve('lastAdministrator') });
    const answer = await post('/account/delete', { confirm: 'yes' });
    expect(answer.status).toBe(422);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});
