import { describe, expect, it } from 'vitest';
import { createLog } from '@common-thread/platform';
import { fromOwnForm, inventedServices, signedIn } from '../../test/invented-services.ts';
import { createSite } from '../site.tsx';
import { createFigures } from './figures.ts';

function watched(services = inventedServices()) {
  const lines: string[] = [];
  const figures = createFigures(null);
  const log = createLog({ level: 'debug', format: 'json', destination: { write: (line) => void lines.push(line) } });
  const site = createSite(services, { log, figures: { figures, token: null } });
  const ask = async (path: string, asked: RequestInit = {}) => {
    const answer = await site.request(path, asked);
    // The line is written when the answer is over, which here is at once, but not before.
    await Promise.resolve();
    return answer;
  };
  return { ask, figures, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

describe('the log of requests', () => {
  it('names the pattern of the route, the status, the time and the reference', async () => {
    const { ask, last } = watched();
    const answer = await ask('/workspaces/q3/themes/AWA-CAMPAIGN?basis=suggestions', { headers: signedIn });
    expect(last()).toMatchObject({
      event: 'request',
      method: 'GET',
      route: '/workspaces/:workspace/themes/:code',
      status: 200,
      requestId: answer.headers.get('X-Request-Id'),
      milliseconds: expect.any(Number) as number,
    });
  });

  it('holds nothing of who asks, of secrets in addresses, nor of what was looked for', async () => {
    const { ask, lines } = watched();
    const headers = {
      ...signedIn,
      'User-Agent': 'Firefox of Ama Mensah',
      'X-Forwarded-For': '203.0.113.9',
      Referer: 'https://elsewhere.example/private',
    };
    for (const path of [
      '/invitations/very-secret-token',
      '/contribute/very-secret-token',
      '/sign-in?token=very-secret-token',
      '/workspaces/q3/contributions?search=Ama+Mensah',
      '/nowhere/very-secret-token',
    ])
      await ask(path, { headers });
    await ask('/sign-in/password', {
      method: 'POST',
      headers: fromOwnForm,
      body: new URLSearchParams({ email: 'ama@example.org', password: 'very-secret-token' }),
    });
    expect(lines).toHaveLength(6);
    expect(lines.join('')).not.toMatch(/secret|mensah|firefox|203\.0\.113|elsewhere|ama@|session|q3/i);
  });

  it('tells of an error by its stack, under the reference that the page shows', async () => {
    const services = inventedServices();
    services.contributions.count = () => Promise.reject(new Error('relation does not exist'));
    const { ask, lines } = watched(services);
    const page = await (await ask('/workspaces/q3', { headers: signedIn })).text();
    const told = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .find(({ event }) => event === 'unexpected');
    expect(told).toMatchObject({ level: 'error', error: { message: 'relation does not exist' } });
    expect(page).toContain(String(told?.['requestId']));
  });

  it('tells of monitors that ask only at its finest level', async () => {
    const { ask, last } = watched();
    await ask('/healthz');
    expect(last()).toMatchObject({ level: 'debug', route: '/healthz' });
  });
});

describe('the reference of a request', () => {
  it.each(['0b6f1d2e-9f5a-4c1e-8f77-1d1f0a0b0c0d', 'edge-00017'])('is the one a proxy gave: %s', async (given) => {
    const { ask } = watched();
    expect((await ask('/', { headers: { 'X-Request-Id': given } })).headers.get('X-Request-Id')).toBe(given);
  });

  it.each(['short1', 'ama@example.org1', 'a'.repeat(65), 'no-digit-in-it', '<script>12345', 'two words 1'])(
    'is made anew where what was given is no reference: %s',
    async (given) => {
      const { ask } = watched();
      const reference = (await ask('/', { headers: { 'X-Request-Id': given } })).headers.get('X-Request-Id');
      expect(reference).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('the figures of requests', () => {
  it('count by the pattern of the route and the class of the status, with no more labels than routes', async () => {
    const { ask, figures } = watched();
    for (const path of ['/workspaces/q3', '/workspaces/q3', '/workspaces/other', '/nowhere/1', '/nowhere/2'])
      await ask(path, { headers: signedIn });
    await ask('/', { method: 'PROPFIND' });
    const text = await figures.read();
    expect(text).toContain('common_thread_requests_total{method="GET",route="/workspaces/:workspace",status="2xx"} 2');
    expect(text).toContain('common_thread_requests_total{method="GET",route="/workspaces/:workspace",status="4xx"} 1');
    expect(text).toContain('common_thread_requests_total{method="GET",route="none",status="4xx"} 2');
    expect(text).toContain('common_thread_requests_total{method="other",route="none",status="4xx"} 1');
    expect(text).toContain('common_thread_requests_in_flight 0');
    expect(text).toMatch(/common_thread_request_seconds_bucket\{le="0\.005",method="GET",route="none"\}/);
    expect(text).not.toMatch(/q3|nowhere|mensah/);
  });
});
