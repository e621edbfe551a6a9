// Who is let in to the HTTP API, and how everyone else is told.
import { describe, expect, it } from 'vitest';
import { inventedServices, signedIn } from '../../test/invented-services.ts';
import { createSite } from '../site.tsx';
import { answerCheck, call, namedOperations, readDocument, unlimited } from './test/api-client.ts';
import { calls } from './test/invented-calls.ts';

const site = createSite(inventedServices(), unlimited);
const document = await readDocument(site);
const operations = namedOperations(document);
const complaintsAbout = answerCheck(document);

const send = (name: string, method: string, token: string | null, headers: Record<string, string> = {}) => {
  const { path, body } = calls[name] ?? { path: '/no-call' };
  return call(site, path, { method: method.toUpperCase(), body, token, headers });
};

describe.each(operations)('$name', (operation) => {
  const { name, method } = operation;

  it('needs a key, and a session of a browser is none', async () => {
    for (const headers of [{}, signedIn]) {
      const answer = await send(name, method, null, headers);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer realm="Common Thread"');
      expect(await complaintsAbout(operation, answer)).toEqual([]);
    }
  });

  it.each(['', 'a b', 'unknown', `x${'a'.repeat(5000)}`, 'good, Bearer good', 'gööd'])(
    'takes no malformed or unknown key: %s',
    async (token) => {
      const answer = await send(name, method, null, { Authorization: encodeLatin(`Bearer ${token}`) });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('WWW-Authenticate')).toContain('error="invalid_token"');
      expect(await answer.json()).toMatchObject({ problem: { code: 'api.tokenRefused' } });
    },
  );

  it('takes no other way of proving who one is', async () => {
    const answer = await send(name, method, null, { Authorization: 'Basic Z29vZDpnb29k' });
    expect(answer.status).toBe(401);
  });

  it('needs the scope of its kind', async () => {
    const wrong = method === 'get' ? 'write' : 'read';
    const answer = await send(name, method, `good_${wrong}`);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('WWW-Authenticate')).toContain('error="insufficient_scope"');
    expect(await answer.clone().json()).toMatchObject({ problem: { code: 'api.scopeMissing' } });
    expect(await complaintsAbout(operation, answer)).toEqual([]);
    const right = await send(name, method, `good_${method === 'get' ? 'read' : 'write'}`);
    expect(right.status).toBe(calls[name]?.status);
  });
});

/** Header values are bytes; what is beyond them can't be sent at all. */
function encodeLatin(value: string): string {
  return Buffer.from(value, 'utf8').toString('latin1');
}

describe('a workspace', () => {
  it('is not there for who is no member, whatever is asked', async () => {
    for (const { name, method, path } of operations.filter((one) => one.path.includes('{workspace}'))) {
      expect([path, (await send(name, method, 'stranger')).status]).toEqual([path, 404]);
    }
  });

  it('is changed only by roles that may', async () => {
    const answer = await send('setCommonalityRule', 'put', 'coder');
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ problem: { code: 'api.notAllowed' } });
    expect((await send('decideCoding', 'post', 'coder')).status).toBe(200);
  });

  it('is not found by an address that can be none', async () => {
    for (const path of ['/workspaces/%00', '/workspaces/%ff', '/workspaces/q3/documents/..%2f..', '/nowhere', '/']) {
      const answer = await call(site, path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.json()).toMatchObject({ problem: { code: 'api.notFound' } });
    }
  });
});

describe('what does not work is told', () => {
  it.each([
    ['fr-CA, en;q=0.8', 'Cette clé est inconnue'],
    ['ar', 'هذا المفتاح غير معروف'],
    ['de', 'This key is not known'],
  ])('in the language asked for: %s', async (language, words) => {
    const answer = await call(site, '/workspaces', { token: 'unknown', headers: { 'Accept-Language': language } });
    expect(((await answer.json()) as { problem: { message: string } }).problem.message).toContain(words);
  });

  it('without internals, but with a reference that the log has too', async () => {
    const reported: string[] = [];
    const services = inventedServices();
    services.contributions.count = () => Promise.reject(new Error('relation "contribution" does not exist'));
    const failing = createSite(services, { reportError: (_error, reference) => reported.push(reference) });
    const answer = await call(failing, '/workspaces/q3');
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toContain('relation');
    expect(text).toContain(reported[0]);
  });

  it('with the field it is about', async () => {
    const body = { passageId: 'x', dimension: 'mood', value: 'A', decision: 'accept' };
    const answer = await call(site, '/workspaces/q3/codings', { method: 'POST', body });
    expect(await answer.json()).toEqual({
      problem: {
        code: 'api.valueNotAmong',
        message: '"dimension" must be one of: code, statementType, evidenceStrength, actor, audience, period.',
        field: 'dimension',
      },
    });
  });

  it('by its own part, where the part knows best', async () => {
    const answer = await call(site, '/workspaces/q3/chapter/export/pdf');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ problem: { code: 'guidance.unsupported' } });
  });

  it('where a name is taken', async () => {
    const answer = await call(site, '/workspaces', { method: 'POST', body: { name: 'Question 3/2' } });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ problem: { code: 'workspaces.nameTaken', field: 'name' } });
  });
});
