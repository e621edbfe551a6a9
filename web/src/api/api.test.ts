// Every operation of the document is called, and what it answers is held against the document's own schemas.
import { describe, expect, it } from 'vitest';
import { inventedServices } from '../../test/invented-services.ts';
import { createSite } from '../site.tsx';
import { answerCheck, call, namedOperations, readDocument, unlimited } from './test/api-client.ts';
import { calls, filesToImport } from './test/invented-calls.ts';

const services = inventedServices();
const site = createSite(services, unlimited);
const document = await readDocument(site);
const operations = namedOperations(document);
const complaintsAbout = answerCheck(document);
const callOf = (name: string) => calls[name] ?? { path: '/no-call', status: 0 };

describe('every operation', () => {
  it('has a call in these tests, and every call an operation', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(calls).sort());
  });

  it.each(operations)('$name answers as the document says', async (operation) => {
    const { path, body, status } = callOf(operation.name);
    const answer = await call(site, path, { method: operation.method.toUpperCase(), body });
    expect(answer.status).toBe(status);
    expect(await complaintsAbout(operation, answer)).toEqual([]);
  });

  it.each(operations)('$name refuses a parameter that it does not have', async (operation) => {
    const { path, body } = callOf(operation.name);
    const address = `${path}${path.includes('?') ? '&' : '?'}colour=blue`;
    const answer = await call(site, address, { method: operation.method.toUpperCase(), body });
    expect(answer.status).toBe(422);
    expect(await answer.clone().json()).toMatchObject({ problem: { code: 'api.fieldUnknown', field: 'colour' } });
    expect(await complaintsAbout(operation, answer)).toEqual([]);
  });

  it.each(operations)('$name sets no cookie, leads nowhere else and opens to no other site', async (operation) => {
    const { path, body } = callOf(operation.name);
    const headers = { Origin: 'https://elsewhere.example' };
    const answer = await call(site, path, { method: operation.method.toUpperCase(), body, headers });
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect([301, 302, 303, 307, 308]).not.toContain(answer.status);
  });
});

const withJson = operations.filter(({ described }) => {
  const body = described.requestBody as { content: Record<string, unknown> } | undefined;
  return body?.content['application/json'] !== undefined;
});

describe.each(withJson)('the body of $name', (operation) => {
  const { path, body } = callOf(operation.name);
  const send = (sent: unknown, headers: Record<string, string> = {}) =>
    call(site, path, { method: operation.method.toUpperCase(), body: sent, headers });
  const expectProblem = async (answer: Response, status: number, problem: object) => {
    expect(answer.status).toBe(status);
    expect(await answer.clone().json()).toMatchObject({ problem });
    expect(await complaintsAbout(operation, answer)).toEqual([]);
  };

  it('may hold no field that is not described', async () => {
    const answer = await send({ ...(body as object), colour: 'blue' });
    await expectProblem(answer, 422, { code: 'api.fieldUnknown', field: 'colour' });
  });

  it('must be JSON as a whole', async () => {
    await expectProblem(await send('{"half'), 400, { code: 'api.bodyUnreadable' });
  });

  it('must say that it is JSON', async () => {
    const answer = await send(JSON.stringify(body), { 'Content-Type': 'text/plain' });
    await expectProblem(answer, 415, { code: 'api.mediaTypeRefused' });
  });

  it('may have one mebibyte and no more', async () => {
    const large = JSON.stringify({ ...(body as object), colour: 'x'.repeat(1024 * 1024) });
    const answer = await send(large, { 'Content-Length': String(large.length) });
    await expectProblem(answer, 413, { code: 'api.tooLarge' });
  });

  it('is never a list, a word or nothing', async () => {
    for (const other of [[], '"word"', 'null', '17']) {
      expect((await send(other)).status).toBe(422);
    }
  });
});

describe('what the operations ask of the parts', () => {
  const lastAsked = () => services.asked.at(-1);

  it('is what was sent, with nothing added', async () => {
    await call(site, '/workspaces/q3/contributions/c1', { method: 'PATCH', body: { country: 'KEN', rights: null } });
    expect(lastAsked()).toEqual(['change', 'c1', { country: 'KEN', rights: null }]);
    await call(site, '/workspaces/q3/chapter/statements/s1/merge', { method: 'POST', body: { intoId: 's2' } });
    expect(lastAsked()).toEqual(['merge', 's1', 's2']);
    await call(site, '/workspaces/q3/chapter/statements/s1/move', { method: 'POST', body: { sectionId: '2.2' } });
    expect(lastAsked()).toEqual(['move', 's1', { sectionId: '2.2', position: 1_000_000 }]);
  });

  it('is free of what a database cannot hold', async () => {
    const body = { template: 'A\u0000 helpline \ud800', kind: 'practice', isOwnWords: true };
    await call(site, '/workspaces/q3/chapter/statements/s1', { method: 'PUT', body });
    expect(lastAsked()).toEqual(['edit', 's1', { ...body, template: 'A helpline \ufffd' }]);
  });

  it('are the files of the form, one or several', async () => {
    const one = new FormData();
    one.append('files', new File(['# Kenya'], 'kenya.md'));
    await call(site, '/workspaces/q3/imports', { method: 'POST', body: one });
    expect(lastAsked()).toMatchObject(['receiveUpload', [{ name: 'kenya.md' }]]);
    const answer = await call(site, '/workspaces/q3/imports', { method: 'POST', body: filesToImport() });
    expect(lastAsked()).toMatchObject(['receiveUpload', [{ name: 'kenya.md' }, { name: 'chile.md' }]]);
    expect(answer.headers.get('Location')).toBe('/api/workspaces/q3/imports/i1');
  });

  it.each([
    ['no file', new FormData()],
    ['a word in place of a file', formWith('files', 'kenya.md')],
    ['another field beside the files', formWith('colour', 'blue')],
  ])('is nothing for a form with %s', async (_what, form) => {
    const before = services.asked.length;
    const answer = await call(site, '/workspaces/q3/imports', { method: 'POST', body: form });
    expect([400, 422]).toContain(answer.status);
    expect(services.asked.length).toBe(before);
  });
});

function formWith(name: string, value: string): FormData {
  const form = name === 'files' ? new FormData() : filesToImport();
  form.append(name, value);
  return form;
}

describe('pages of a list', () => {
  it('hold as many rows as were asked for, and say how many there are', async () => {
    const { path } = callOf('listPassages');
    expect(await (await call(site, path)).json()).toMatchObject({
      rows: [{ ordinal: 3 }],
      total: 4,
      page: 2,
      pageSize: 3,
    });
  });

  it.each(['page=0', 'page=x', 'page=1.5', 'limit=501', 'limit=-1', 'page=1&page=2', 'limit='])(
    'are refused with %s',
    async (query) => {
      const answer = await call(site, `/workspaces?${query}`);
      expect(answer.status).toBe(422);
    },
  );
});
