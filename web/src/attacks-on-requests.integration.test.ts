// The attacker again, by the way a request is sent: forged forms, planted sessions, sizes, broken HTTP.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@common-thread/platform';
import { inOwn, openAttackedSite, type AttackedSite } from '../test/attacked-site.ts';

let attacked: AttackedSite;
beforeAll(async () => {
  attacked = await openAttackedSite();
}, 120_000);
afterAll(() => attacked.close());

describe('forms sent from elsewhere', () => {
  it.each([
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { Origin: 'http://localhost.elsewhere.example' },
    { Origin: 'http://localhost@elsewhere.example' },
    { Origin: '' },
    { Origin: 'https://elsewhere.example', 'X-Forwarded-Host': 'elsewhere.example' },
    { Origin: 'https://elsewhere.example', 'Content-Type': 'text/plain' },
    { Origin: 'https://elsewhere.example', 'Content-Type': 'multipart/form-data; boundary=x' },
  ])('are refused: %j', async (headers) => {
    const rule = 'minimumSharePercent=99&minimumRegions=6';
    const answer = await attacked.send({ path: inOwn('/themes/rule'), method: 'POST', body: rule, headers });
    expect(answer.status).toBe(403);
    expect(await attacked.database.query(sql`select * from commonality_rule`)).toEqual([]);
  });
});

describe('what is too large', () => {
  it.each(['/themes/rule', '/codings', '/chapter/statements'])('as a form is refused: %s', async (path) => {
    const answer = await attacked.send({
      path: inOwn(path),
      method: 'POST',
      body: `x=${'a'.repeat(3 * 1024 * 1024)}`,
    });
    expect(answer.status).toBe(413);
  });
  it('as an upload is refused by its announced length', async () => {
    const headers = { 'Content-Length': String(300 * 1024 * 1024), 'Content-Type': 'multipart/form-data; boundary=x' };
    const answer = await attacked.send({ path: inOwn('/contributions/import'), method: 'POST', headers, body: 'x' });
    expect(answer.status).toBe(413);
  });
  it('as a header or a cookie is refused by the server', async () => {
    const answer = await attacked.raw(
      `GET / HTTP/1.1\r\nHost: localhost\r\nCookie: session=${'a'.repeat(100_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431/);
  });
});

describe('sessions', () => {
  it('are not the ones somebody planted', async () => {
    const answer = await attacked.send({ path: '/', cookie: 'none', headers: { Cookie: 'session=planted' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    const own = (await attacked.cookieOf('Owner', ['reader'])).slice('session='.length);
    for (const value of ['planted', '', 'null', `${own}x`, own.toUpperCase(), "' or 1=1 --"]) {
      const refused = await attacked.send({
        path: inOwn(''),
        cookie: 'none',
        headers: { Cookie: `session=${value}` },
      });
      expect(refused.status).toBe(401);
    }
  });
  it('end with signing out', async () => {
    const cookie = await attacked.cookieOf('Leaver', ['reader']);
    const leave = { cookie: 'none' as const, headers: { Cookie: cookie } };
    expect((await attacked.send({ ...leave, path: inOwn('') })).status).toBe(200);
    await attacked.send({ ...leave, path: '/sign-out', method: 'POST' });
    expect((await attacked.send({ ...leave, path: inOwn('') })).status).toBe(401);
  });
  it('are not set for the public', async () => {
    for (const path of ['/', '/?lang=ar', '/gallery', '/sign-in', '/nowhere', '/stored', '/api'])
      expect((await attacked.send({ path, cookie: 'none' })).headers.get('Set-Cookie'), path).toBeNull();
  });
});

describe('addresses to go back to', () => {
  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/%0d%0aLocation: https://elsewhere.example',
    '\thttps://elsewhere.example',
    'javascript:alert(1)',
    '/\r\nSet-Cookie: session=planted',
    'http:elsewhere.example',
    '/.//elsewhere.example',
  ])('lead to this site only: %j', async (address) => {
    const body = new URLSearchParams({ passageId: 'x:0', choice: 'accept code X', return: address }).toString();
    const answer = await attacked.send({ path: inOwn('/codings'), method: 'POST', body });
    const location = answer.headers.get('Location') ?? '/';
    expect(new URL(location, 'http://localhost').host).toBe('localhost');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });
});

describe('requests that are no requests', () => {
  const close = 'Connection: close\r\n';
  it.each([
    [
      'two lengths',
      `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n${close}\r\nhello`,
    ],
    [
      'a length and pieces',
      `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n${close}\r\n0\r\n\r\n`,
    ],
    ['a line break in a header', `GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rSet-Cookie: b\r\n${close}\r\n`],
    ['no host', `GET / HTTP/1.1\r\n${close}\r\n`],
    ['an unknown method', `STEAL / HTTP/1.1\r\nHost: localhost\r\n${close}\r\n`],
  ])('are refused: %s', async (_name, request) => {
    expect(await attacked.raw(request)).toMatch(/^HTTP\/1\.1 4\d\d/);
  });
  it('TRACE echoes nothing', async () => {
    const answer = await attacked.raw(`TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Secret: echoed\r\n${close}\r\n`);
    expect(answer).not.toContain('echoed');
  });
  it('a host that is no host leads nowhere else', async () => {
    for (const host of [
      'elsewhere.example',
      'localhost:1@elsewhere.example',
      'local host',
      '"><script>alert(1)</script>',
    ]) {
      const answer = await attacked.raw(`GET /sign-in HTTP/1.1\r\nHost: ${host}\r\n${close}\r\n`);
      expect(answer).not.toContain('elsewhere.example');
      expect(answer).not.toContain('<script>alert');
    }
  });
});
