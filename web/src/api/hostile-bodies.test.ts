// Whatever is sent as a body or a parameter, the answer is never "something went wrong on our side".
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedServices } from '../../test/invented-services.ts';
import { createSite } from '../site.tsx';
import { call, namedOperations, readDocument, unlimited } from './test/api-client.ts';
import { calls } from './test/invented-calls.ts';

const failures: unknown[] = [];
const site = createSite(inventedServices(), { ...unlimited, reportError: (error) => failures.push(error) });
const operations = namedOperations(await readDocument(site));
const withBody = operations.filter(({ described }) => described.requestBody !== undefined);

/** Nearly right: a body of the tests in which one field is replaced, left out or added. */
function nearlyRight(body: unknown): fc.Arbitrary<unknown> {
  const names = fc.constantFrom(...Object.keys(body as object), '__proto__', 'constructor', 'colour');
  return fc.tuple(names, fc.jsonValue()).map(([name, value]) => JSON.stringify({ ...(body as object), [name]: value }));
}

describe.each(withBody)('$name', ({ name, method }) => {
  const { path, body } = calls[name] ?? { path: '' };
  const answered = async (sent: unknown): Promise<number> =>
    (await call(site, path, { method: method.toUpperCase(), body: sent })).status;

  it('refuses or takes any JSON', () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect(await answered(JSON.stringify(value))).toBeLessThan(500);
      }),
      { numRuns: 40 },
    ));

  it('refuses or takes what is nearly right', () =>
    fc.assert(
      fc.asyncProperty(body instanceof FormData ? fc.string() : nearlyRight(body), async (sent) => {
        expect(await answered(sent)).toBeLessThan(500);
      }),
      { numRuns: 60 },
    ));

  it('refuses or takes any bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (sent) => {
        expect(await answered(sent)).toBeLessThan(500);
      }),
      { numRuns: 40 },
    ));
});

describe.each(operations.filter(({ method }) => method === 'get'))('$name', ({ name }) => {
  const address = (calls[name]?.path ?? '').split('?')[0] ?? '';
  const parameter = fc.constantFrom('page', 'limit', 'country', 'text', 'status', 'basis', 'language', 'colour');

  it('refuses or takes any parameters', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(parameter, fc.string({ unit: 'binary' })), { maxLength: 3 }), async (sent) => {
        const query = new URLSearchParams(sent).toString();
        expect((await call(site, `${address}?${query}`)).status).toBeLessThan(500);
      }),
      { numRuns: 40 },
    ));

  it('refuses or takes any parts of its address', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (part) => {
        const encoded = address.replace(/[^/]+$/, encodeURIComponent(part));
        expect((await call(site, encoded)).status).toBeLessThan(500);
      }),
      { numRuns: 40 },
    ));
});
