import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromOwnForm, inventedServices } from '../../test/invented-services.ts';
import { createSite } from '../site.tsx';
import { isOfThisMachine, networkKey, networkOf } from './network-key.ts';
import { kindsOf } from './rate-limits.ts';

const limits = { signIn: 2, invitation: 1, contribution: 1, page: 5 };

function limited() {
  const site = createSite(inventedServices(), { rateLimits: limits });
  return (path: string, from = '192.0.2.1', asked: RequestInit = {}) =>
    site.request(path, asked, { incoming: { socket: { remoteAddress: from } } });
}

const signIn = { method: 'POST', headers: fromOwnForm, body: new URLSearchParams({ token: 'x' }).toString() };

afterEach(() => vi.unstubAllEnvs());

describe('a network that asks too often', () => {
  it('is told when to try again, in the language of the reader', async () => {
    const ask = limited();
    for (let asked = 0; asked < 5; asked += 1) expect((await ask('/gallery')).status).toBe(200);
    const answer = await ask('/gallery', '192.0.2.1', { headers: { 'Accept-Language': 'fr' } });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    const page = await answer.text();
    expect(page).toContain('<html lang="fr"');
    expect(page).toMatch(/Réessayez dans .*second/);
  });

  it('takes nothing from other networks', async () => {
    const ask = limited();
    for (let asked = 0; asked < 6; asked += 1) await ask('/gallery');
    expect((await ask('/gallery')).status).toBe(429);
    expect((await ask('/gallery', '192.0.2.2')).status).toBe(200);
  });

  it('may try to sign in less often than it may read', async () => {
    const ask = limited();
    const statuses: number[] = [];
    for (let asked = 0; asked < 3; asked += 1) statuses.push((await ask('/sign-in', '192.0.2.1', signIn)).status);
    expect(statuses[2]).toBe(429);
    expect(statuses.slice(0, 2)).not.toContain(429);
    expect((await ask('/gallery')).status).toBe(200);
  });

  it('is the whole IPv6 network of a household', async () => {
    const ask = limited();
    for (let host = 1; host < 6; host += 1) await ask('/gallery', `2001:db8:0:1::${String(host)}`);
    expect((await ask('/gallery', '2001:db8:0:1:ffff::9')).status).toBe(429);
    expect((await ask('/gallery', '2001:db8:0:2::1')).status).toBe(200);
  });

  it('behind a trusted proxy is the one that the proxy saw', async () => {
    vi.stubEnv('TRUST_PROXY', '1');
    const ask = limited();
    const from = (address: string) =>
      ask('/gallery', '127.0.0.1', { headers: { 'X-Forwarded-For': `9.9.9.9, ${address}` } });
    for (let asked = 0; asked < 5; asked += 1) await from('192.0.2.1');
    expect((await from('192.0.2.1')).status).toBe(429);
    expect((await from('192.0.2.2')).status).toBe(200);
  });

  it('is no other for what it says of itself', async () => {
    const ask = limited();
    for (let asked = 0; asked < 5; asked += 1)
      await ask('/gallery', '192.0.2.1', { headers: { 'X-Forwarded-For': `198.51.100.${String(asked)}` } });
    expect((await ask('/gallery', '192.0.2.1', { headers: { 'X-Forwarded-For': '198.51.100.77' } })).status).toBe(429);
  });

  it('is still told whether the server lives', async () => {
    const ask = limited();
    for (let asked = 0; asked < 8; asked += 1) expect((await ask('/healthz')).status).toBe(200);
  });
});

describe('what is counted', () => {
  it.each([
    ['GET', '/', ['page']],
    ['POST', '/sign-in', ['signIn', 'page']],
    ['POST', '/sign-in/recovery', ['signIn', 'page']],
    ['GET', '/sign-in', ['page']],
    ['GET', '/invitations/x', ['invitation', 'page']],
    ['POST', '/contribute/x', ['contribution', 'page']],
    ['POST', '/sign-information', ['page']],
  ])('%s %s', (method, path, kinds) => {
    expect(kindsOf(method, path, false)).toEqual(kinds);
  });

  it('from the machine itself is guessing only: behind an unknown proxy everybody seems to be there', () => {
    expect(kindsOf('GET', '/', true)).toEqual([]);
    expect(kindsOf('POST', '/sign-in/password', true)).toEqual(['signIn']);
  });

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:0:1:2:3:4:5', '2001:db8:0:1'],
    ['2001:DB8::5', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('is under the network of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is under a key that does not show the address', () => {
    expect(networkKey('192.0.2.1')).toBe(networkKey('192.0.2.1'));
    expect(networkKey('192.0.2.1')).not.toContain('192');
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '::2', '10.0.0.1'].map(isOfThisMachine)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
