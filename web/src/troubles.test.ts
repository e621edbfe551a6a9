import { describe, expect, it } from 'vitest';
import { inventedServices, signedIn } from '../test/invented-services.ts';
import { createSite } from './site.tsx';

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

/** The site while every session is looked for in vain. */
function siteWhile(error: Error, reported: unknown[] = []) {
  const services = inventedServices();
  const readSession = () => Promise.reject(error);
  return createSite(
    { ...services, people: { ...services.people, readSession } },
    { reportError: (one) => reported.push(one) },
  );
}

describe('the site while the database is away', () => {
  it('says so, and when to ask again', async () => {
    const answer = await siteWhile(refused).request('/', { headers: signedIn });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Retry-After')).toBe('5');
    expect(await answer.text()).toContain('The database can’t be reached just now');
  });

  it('says so in the language of who asks', async () => {
    const headers = { ...signedIn, 'accept-language': 'fr' };
    expect(await (await siteWhile(refused).request('/', { headers })).text()).toContain('injoignable');
  });

  it('still shows what needs no database', async () =>
    expect((await siteWhile(refused).request('/')).status).toBe(200));

  it('keeps the reason for the log', async () => {
    const reported: unknown[] = [];
    await siteWhile(refused, reported).request('/', { headers: signedIn });
    expect(reported).toEqual([refused]);
  });
});

describe('the site while the disk is full', () => {
  it('says so, and when to ask again', async () => {
    const answer = await siteWhile(full).request('/', { headers: signedIn });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Retry-After')).toBe('300');
    expect(await answer.text()).toContain('The disk of this site is full');
  });
});
