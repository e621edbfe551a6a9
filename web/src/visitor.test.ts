import { Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SiteEnvironment } from './request.tsx';
import { textsFor } from './texts.tsx';
import { visitorOf, type Visitor } from './visitor.ts';

async function visit(headers: Record<string, string>): Promise<Visitor> {
  const site = new Hono<SiteEnvironment>();
  site.get('/', (context) => {
    context.set('texts', textsFor('en'));
    return context.json(visitorOf(context));
  });
  const connection = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
  const answer = await site.request('http://inside:3000/', { headers }, connection);
  return (await answer.json()) as Visitor;
}

afterEach(() => vi.unstubAllEnvs());

describe('the address of a visitor', () => {
  const forwarded = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7, 192.0.2.1' };

  it('is that of the connection, whatever the request says of itself', async () => {
    expect((await visit(forwarded)).address).toBe('127.0.0.1');
  });

  it.each([
    ['1', '192.0.2.1'],
    ['2', '198.51.100.7'],
  ])('behind %s trusted proxies is what the outermost of them saw', async (proxies, address) => {
    vi.stubEnv('TRUST_PROXY', proxies);
    expect((await visit(forwarded)).address).toBe(address);
  });

  it('is that of the connection when a trusted proxy says nothing', async () => {
    vi.stubEnv('TRUST_PROXY', '1');
    expect((await visit({})).address).toBe('127.0.0.1');
  });
});

describe('the origin of the site', () => {
  it('is the one the browser asked for, not the one the program listens on', async () => {
    expect((await visit({ host: 'localhost:3000' })).origin).toBe('http://localhost:3000');
    expect((await visit({ host: 'thread.example.org' })).origin).toBe('http://thread.example.org');
  });

  it('is encrypted when a trusted proxy says so, not when anyone does', async () => {
    const headers = { host: 'thread.example.org', 'x-forwarded-proto': 'https' };
    expect((await visit(headers)).origin).toBe('http://thread.example.org');
    vi.stubEnv('TRUST_PROXY', '1');
    expect((await visit(headers)).origin).toBe('https://thread.example.org');
  });

  it('is PUBLIC_ADDRESS where that is set, whatever host the request names', async () => {
    vi.stubEnv('PUBLIC_ADDRESS', 'https://thread.example.org/');
    expect((await visit({ host: 'elsewhere.example' })).origin).toBe('https://thread.example.org');
  });

  it.each(['elsewhere.example/path', 'a@elsewhere.example', 'a"b', 'a b', 'a\\b', ''])(
    'is not made of what is no host: %j',
    async (host) => {
      expect((await visit({ host })).origin).toBe('http://inside:3000');
    },
  );
});
