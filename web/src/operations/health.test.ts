import { describe, expect, it } from 'vitest';
import { inventedServices } from '../../test/invented-services.ts';
import { createSite } from '../site.tsx';
import { createFigures } from './figures.ts';
import { createHealth, type HealthChecks } from './health.ts';
import { serveFigures } from './figures-server.ts';

const well: HealthChecks = {
  database: () => Promise.resolve(),
  schema: () => Promise.resolve(),
  originals: () => Promise.resolve(null),
};
const times = { limitMilliseconds: 20, keptMilliseconds: 0 };

async function ready(checks: Partial<HealthChecks>) {
  const site = createSite(inventedServices(), { health: createHealth({ ...well, ...checks }, times) });
  const answer = await site.request('/readyz');
  return { status: answer.status, ...((await answer.json()) as { ready: boolean; waitingFor: string[] }) };
}

describe('a server', () => {
  it('lives, whatever it stands on', async () => {
    const site = createSite(inventedServices(), {
      health: createHealth({ ...well, database: () => Promise.reject(new Error('away')) }, times),
    });
    const answer = await site.request('/healthz');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('is ready when database, schema and originals are', async () => {
    expect(await ready({})).toEqual({ status: 200, ready: true, waitingFor: [] });
  });

  it.each(['database', 'schema', 'originals'] as const)('is not ready when the %s fails', async (name) => {
    const failed = await ready({ [name]: () => Promise.reject(new Error('secret detail')) });
    expect(failed).toEqual({ status: 503, ready: false, waitingFor: [name] });
  });

  it('is not ready when what it stands on stays silent', async () => {
    expect(await ready({ originals: () => new Promise(() => undefined) })).toMatchObject({
      status: 503,
      waitingFor: ['originals'],
    });
  });

  it('is not ready while it stops', async () => {
    const health = createHealth(well, times);
    health.stop();
    expect(await health.readiness()).toEqual({ isReady: false, waitingFor: ['end'] });
  });

  it('asks once for many who ask at the same time', async () => {
    let asked = 0;
    const health = createHealth(
      { ...well, database: () => Promise.resolve(++asked) },
      { limitMilliseconds: 20, keptMilliseconds: 60_000 },
    );
    await Promise.all(Array.from({ length: 10 }, () => health.readiness()));
    expect(asked).toBe(1);
  });
});

describe('the figures', () => {
  const token = 'a-token-of-the-monitor';
  const asked = (given: string | null, authorization?: string) =>
    createSite(inventedServices(), { figures: { figures: createFigures(null), token: given } }).request('/metrics', {
      headers: authorization === undefined ? {} : { Authorization: authorization },
    });

  it('are no page of the site unless a token is set', async () => {
    expect((await asked(null)).status).toBe(404);
    expect((await asked(null, 'Bearer ')).status).toBe(404);
  });

  it('are for who has the token', async () => {
    for (const wrong of [undefined, 'Bearer', 'Bearer wrong', token, `Basic ${token}`])
      expect((await asked(token, wrong)).status).toBe(401);
    const answer = await asked(token, `Bearer ${token}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('common_thread_requests_total');
  });

  it('on a port of their own need the token too, where one is set', async () => {
    const server = await serveFigures(createFigures(null), { port: 0, host: '127.0.0.1', token });
    const address = `http://127.0.0.1:${String(server.port)}`;
    try {
      expect((await fetch(`${address}/metrics`)).status).toBe(401);
      expect((await fetch(`${address}/`)).status).toBe(404);
      const answer = await fetch(`${address}/metrics`, { headers: { Authorization: `Bearer ${token}` } });
      expect(answer.headers.get('Content-Type')).toContain('text/plain');
    } finally {
      await server.close();
    }
  });

  it('tell of background work and connections, and of the rest when the database is away', async () => {
    const connections = () => ({ total: 4, idle: 3, waiting: 0 });
    const figures = createFigures({ jobs: () => Promise.resolve({ waiting: 2, failed: 1 }), connections });
    const text = await figures.read();
    expect(text).toContain('common_thread_jobs{state="waiting"} 2');
    expect(text).toContain('common_thread_database_connections{state="idle"} 3');
    expect(text).toContain('process_resident_memory_bytes');
    const away = createFigures({ jobs: () => Promise.reject(new Error('away')), connections });
    expect(await away.read()).toContain('common_thread_database_connections{state="total"} 4');
  });
});
