// Too many requests are told to wait, each person and each address by themselves.
import { describe, expect, it } from 'vitest';
import { inventedServices } from '../../test/invented-services.ts';
import { createSite } from '../site.tsx';
import { answerCheck, call, namedOperations, readDocument } from './test/api-client.ts';

const limited = () => createSite(inventedServices(), { requestLimits: { perPerson: 2, withoutKey: 1 } });

describe('a program that asks too often', () => {
  it('is told how long to wait, in the form of the document', async () => {
    const site = limited();
    const document = await readDocument(createSite(inventedServices()));
    const listing = namedOperations(document).find(({ name }) => name === 'listWorkspaces');
    if (listing === undefined) throw new Error('There is no operation listWorkspaces.');
    const statuses: number[] = [];
    for (let asked = 0; asked < 2; asked += 1) statuses.push((await call(site, '/workspaces')).status);
    expect(statuses).toEqual([200, 200]);
    const answer = await call(site, '/workspaces');
    expect(answer.status).toBe(429);
    const seconds = Number(answer.headers.get('Retry-After'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await answer.clone().json()).toMatchObject({ problem: { code: 'api.tooManyRequests' } });
    expect(await answerCheck(document)(listing, answer)).toEqual([]);
  });

  it('has no second allowance by another of its keys, and takes none from other people', async () => {
    const site = limited();
    for (const token of ['coder', 'coder_read']) expect((await call(site, '/workspaces', { token })).status).toBe(200);
    expect((await call(site, '/workspaces', { token: 'coder' })).status).toBe(429);
    expect((await call(site, '/workspaces', { token: 'editor' })).status).toBe(200);
  });

  it('is stopped by its address while it tries keys out', async () => {
    const site = limited();
    const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
    const attempt = async (address: string) =>
      (await site.request('/api/workspaces', { headers: { Authorization: 'Bearer x' } }, from(address))).status;
    expect([await attempt('192.0.2.1'), await attempt('192.0.2.1'), await attempt('192.0.2.2')]).toEqual([
      401, 429, 401,
    ]);
  });

  it('leaves the pages alone', async () => {
    const site = limited();
    for (let asked = 0; asked < 5; asked += 1) expect((await site.request('/api')).status).toBe(200);
  });
});
