import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { inventedSignIn, rightPassword } from '../../../test/invented-account.ts';
import { fromOwnForm, inventedServices } from '../../../test/invented-services.ts';
import type { SignInService } from '../../services/sign-in-service.ts';
import { createSite } from '../../site.tsx';

const own = { Origin: 'http://localhost', Host: 'localhost' };

function open(signIn: Partial<SignInService> = {}) {
  const services = inventedServices({ signIn: inventedSignIn(signIn) });
  const closed: string[] = [];
  services.people.signOut = (token) => {
    closed.push(token);
    return Promise.resolve();
  };
  const site = createSite(services);
  return {
    closed,
    get: (path: string, headers: Record<string, string> = {}) => site.request(path, { headers }),
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      site.request(path, { method: 'POST', headers: { ...own, ...headers }, body: new URLSearchParams(fields) }),
  };
}

const cookies = (answer: Response): string => answer.headers.getSetCookie().join('\n');

describe('signing in by password', () => {
  it('leads back to the page that asked, and never to another site', async () => {
    const { post } = open();
    const right = { email: 'ama@example.org', password: rightPassword };
    const answer = await post('/sign-in/password', { ...right, return: '/workspaces/q3?x=1' });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/workspaces/q3?x=1']);
    expect(cookies(answer)).toMatch(/^session=good; .*HttpOnly; SameSite=Lax/);
    const elsewhere = await post('/sign-in/password', { ...right, return: '//elsewhere.example' });
    expect(elsewhere.headers.get('Location')).toBe('/');
  });

  it('closes what was open in this browser before', async () => {
    const { post, closed } = open();
    await post('/sign-in/password', { email: 'a@b.c', password: rightPassword }, { Cookie: 'session=planted' });
    expect(closed).toEqual(['planted']);
  });

  it('takes a password with the spaces at its ends', async () => {
    const given: string[] = [];
    const { post } = open({
      byPassword: (_email, password) => {
        given.push(password);
        return Promise.resolve({ ok: true, value: { sessionToken: 'good' } });
      },
    });
    await post('/sign-in/password', { email: 'a@b.c', password: '  spaces belong to it ' });
    expect(given).toEqual(['  spaces belong to it ']);
  });

  it('keeps the e-mail and forgets the password when it is refused', async () => {
    const { post } = open();
    const answer = await post('/sign-in/password', { email: 'ama@example.org', password: 'wrong', return: '/gallery' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(cookies(answer)).toBe('');
    expect(page).toContain('value="ama@example.org"');
    expect(page).not.toContain('wrong');
    expect(page).toContain('name="return" value="/gallery"');
  });

  it('asks for a code where there is an authenticator app, with a cookie for these pages alone', async () => {
    const { post, get } = open();
    const words = { email: 'two-steps@example.org', password: rightPassword, return: '/gallery' };
    vi.stubEnv('TRUST_PROXY', '1');
    onTestFinished(() => void vi.unstubAllEnvs());
    const first = await post('/sign-in/password', words, { 'X-Forwarded-Proto': 'https' });
    expect(first.headers.get('Location')).toBe('/sign-in/code?return=%2Fgallery');
    expect(cookies(first)).toMatch(/^code-step=awaited; Max-Age=600; Path=\/sign-in; HttpOnly; Secure; SameSite=Lax$/);
    const step = { Cookie: 'code-step=awaited' };
    expect(await (await get('/sign-in/code?return=/gallery', step)).text()).toContain('autocomplete="one-time-code"');
    const wrong = await post('/sign-in/code', { code: '000000', return: '/gallery' }, step);
    expect([wrong.status, cookies(wrong)]).toEqual([422, '']);
    const right = await post('/sign-in/code', { code: '123456', return: '/gallery' }, step);
    expect(right.headers.get('Location')).toBe('/gallery');
    expect(cookies(right)).toContain('session=good');
    expect(cookies(right)).toContain('code-step=; Max-Age=0');
  });

  it('begins again where no second step is awaited', async () => {
    expect((await open().get('/sign-in/code')).headers.get('Location')).toBe('/sign-in');
    expect((await open().get('/sign-in/code?lang=ar')).headers.get('Location')).toBe('/sign-in?lang=ar');
  });
});

describe('a recovery code', () => {
  it('is asked for with the e-mail, unless the password was right already', async () => {
    const { get } = open();
    expect(await (await get('/sign-in/recovery')).text()).toContain('name="email"');
    const known = await get('/sign-in/recovery', { Cookie: 'code-step=awaited' });
    expect(await known.text()).not.toContain('name="email"');
  });

  it('signs in, or says what to do', async () => {
    const { post } = open();
    const right = await post('/sign-in/recovery', { email: 'a@b.c', code: 'GOOD-CODE' });
    expect(cookies(right)).toContain('session=good');
    const wrong = await post('/sign-in/recovery', { email: 'a@b.c', code: 'nothing' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('href="#code"');
  });
});

describe('a passkey', () => {
  it('answers a challenge kept in a cookie of these pages', async () => {
    const { post } = open();
    const options = await post('/sign-in/passkey/options', {});
    expect(await options.json()).toEqual({ challenge: 'abc' });
    expect(cookies(options)).toMatch(
      /^passkey-step=passkey-token; Max-Age=600; Path=\/sign-in; HttpOnly; SameSite=Lax$/,
    );
    const step = { Cookie: 'passkey-step=passkey-token' };
    const answer = await post('/sign-in/passkey', { response: '{"id":"k1"}', return: '/gallery' }, step);
    expect(answer.headers.get('Location')).toBe('/gallery');
    expect(cookies(answer)).toContain('session=good');
  });

  it.each(['', 'not json', '{"id":'])('is refused for what is no answer: %s', async (response) => {
    const answer = await open().post('/sign-in/passkey', { response }, { Cookie: 'passkey-step=passkey-token' });
    expect([answer.status, cookies(answer).includes('session=')]).toEqual([422, false]);
  });

  it('is offered by a script only', async () => {
    expect(await (await open().get('/sign-in')).text()).toMatch(/<form[^>]*data-passkey="use"[^>]* hidden/);
  });
});

describe("the organisation's own service", () => {
  it('is left for by a page, since forms lead nowhere else, and bound to the browser', async () => {
    const answer = await open().post('/sign-in/organisation', { return: '/gallery' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Refresh')).toBe('0; url=https://sign-in.example.org/authorise?x=1');
    expect(cookies(answer)).toMatch(
      /^organisation-step=organisation-token%20signIn%20%2Fgallery; .*HttpOnly; SameSite=Lax/,
    );
  });

  it('leads back to where signing in began', async () => {
    const step = { Cookie: 'organisation-step=organisation-token%20signIn%20%2Fgallery' };
    const answer = await open().get('/sign-in/organisation/callback?code=c&state=s', step);
    expect(answer.headers.get('Location')).toBe('/gallery');
    expect(cookies(answer)).toContain('session=good');
  });

  it('signs nobody in who comes back in another browser', async () => {
    const answer = await open().get('/sign-in/organisation/callback?code=c&state=s');
    expect([answer.status, cookies(answer).includes('session=')]).toEqual([422, false]);
  });

  it('has no button and no address where none is configured', async () => {
    const { get, post } = open({ organisation: null });
    expect(await (await get('/sign-in')).text()).not.toContain('/sign-in/organisation');
    expect((await post('/sign-in/organisation', {})).status).toBe(404);
    expect((await get('/sign-in/organisation/callback')).status).toBe(404);
  });

  it('is joined to an account by who is signed in, not by who comes without a session', async () => {
    const step = 'organisation-step=organisation-token%20join%20%2Faccount%2Forganisation';
    const joined = await open().get('/sign-in/organisation/callback', { Cookie: `session=good; ${step}` });
    expect(joined.headers.get('Location')).toBe('/account/organisation?done=joined');
  });
});

describe('an invitation', () => {
  const path = '/invitations/good-invitation';
  const wanted = { name: 'Kofi', email: 'kofi@example.org', password: 'long enough to be fine' };

  it('is shown by its link without being used, and its address is told to no other site', async () => {
    const joined: unknown[] = [];
    const answer = await open({ join: (...given) => (joined.push(given), Promise.resolve(null)) }).get(path);
    const page = await answer.text();
    expect(page).toContain('Invitation to Question 3/2');
    expect(page).toContain('autocomplete="new-password"');
    expect(answer.headers.get('Referrer-Policy')).toBe('strict-origin');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect([joined, cookies(answer)]).toEqual([[], '']);
  });

  it('makes an account and signs in', async () => {
    const answer = await open().post(path, wanted);
    expect(answer.headers.get('Location')).toBe('/workspaces/q3');
    expect(cookies(answer)).toContain('session=good');
  });

  it('may be accepted without e-mail and password by who adds a passkey next', async () => {
    const answer = await open().post(path, { name: 'Kofi', email: '', password: '', way: 'passkey' });
    expect(answer.headers.get('Location')).toBe('/account/passkeys?return=%2Fworkspaces%2Fq3');
  });

  it.each([
    [{ ...wanted, name: '  ' }, 'href="#name"'],
    [{ ...wanted, email: '' }, 'href="#email"'],
    [{ ...wanted, email: 'kofi at example' }, 'href="#email"'],
    [{ ...wanted, email: 'taken@example.org' }, 'href="#email"'],
  ])('says beside the field what is missing: %o', async (form, place) => {
    const answer = await open().post(path, form);
    const page = await answer.text();
    expect([answer.status, cookies(answer)]).toEqual([422, '']);
    expect(page).toContain(place);
    expect(page).not.toContain(wanted.password);
  });

  it('is accepted as the person signed in, without a form to fill', async () => {
    const { get, post } = open();
    expect(await (await get(path, { Cookie: 'session=good' })).text()).toContain('Accept as Ama Mensah');
    const answer = await post(path, {}, fromOwnForm);
    expect(answer.headers.get('Location')).toBe('/workspaces/q3');
  });

  it('says so when it can not be used any more', async () => {
    const { get, post } = open();
    for (const answer of [await get('/invitations/used'), await post('/invitations/used', wanted)]) {
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('This invitation does not work');
    }
  });
});

describe('pages of signing in', () => {
  it.each(['/sign-in', '/sign-in/recovery', '/invitations/good-invitation'])('set no cookie: %s', async (path) => {
    expect(cookies(await open().get(path))).toBe('');
  });
});
