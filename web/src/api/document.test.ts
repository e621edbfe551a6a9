// The OpenAPI document is valid, says who may call what as the rules of access do, and the readable page shows all of it.
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { inventedServices } from '../../test/invented-services.ts';
import { accessRules } from '../access-rules.ts';
import { createSite } from '../site.tsx';
import { ruleName } from './document.ts';
import { fieldsOf, shapesOf } from './described-shape.ts';
import { call, namedOperations, readDocument, unlimited } from './test/api-client.ts';

const site = createSite(inventedServices(), unlimited);
const document = await readDocument(site);
const operations = namedOperations(document);

describe('the OpenAPI document', () => {
  it('is valid by the schema of OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document) as unknown as Record<string, unknown>);
    expect([valid, errors]).toEqual([true, undefined]);
    expect(validator.version).toBe('3.1');
  });

  it('is open to anyone', async () => {
    const answer = await call(site, '/openapi.json', { token: null });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toContain('application/json');
  });

  it('has every operation that the rules of access know, and no other', () => {
    const inRules = Object.keys(accessRules).filter((name) => / \/api\/(?!openapi\.json)/.test(name));
    expect(operations.map(ruleName).sort()).toEqual(inRules.sort());
  });

  it.each(operations)('says of $name which permission and which scope it needs', (operation) => {
    expect(operation.described).toMatchObject({
      'x-permission': accessRules[ruleName(operation)],
      'x-scope': operation.method === 'get' ? 'read' : 'write',
    });
  });

  it.each(operations)('describes $name: a summary, its place, each parameter and each answer', ({ described }) => {
    expect(described.summary).toMatch(/^[A-Z].*\.$/);
    expect(document.tags?.map(({ name }) => name)).toContain(described.tags?.[0]);
    for (const parameter of described.parameters ?? []) expect(parameter).toHaveProperty('schema');
    for (const status of ['401', '403', '429', '500']) expect(described.responses).toHaveProperty(status);
  });

  it('names every shape once, and lets in no field that it does not name', () => {
    for (const [name, shape] of shapesOf(document)) {
      expect([name, shape.additionalProperties]).toEqual([name, false]);
      expect([name, fieldsOf(shape).length > 0]).toEqual([name, true]);
    }
  });
});

describe('the readable page', () => {
  const pageIn = async (language: string) => {
    const answer = await site.request('/api', { headers: { 'Accept-Language': language } });
    expect(answer.status).toBe(200);
    return answer.text();
  };

  it('shows every operation with its address, permission, scope and a command to copy', async () => {
    const page = await pageIn('en');
    for (const { name, method, path, described } of operations) {
      const [, entry = ''] = page.split(`id="${name}"`);
      const shown = entry.split('<section>')[0] ?? '';
      expect(shown).toContain(`${method.toUpperCase()} /api${path}`);
      expect(shown).toContain(described.summary);
      expect(shown).toContain('Authorization: Bearer $TOKEN');
      const rule = String((described as Record<string, unknown>)['x-permission']);
      if (!['signedIn', 'administrator'].includes(rule)) expect(shown).toContain(rule);
    }
  });

  it('links to shapes that are there', async () => {
    const page = await pageIn('en');
    const links = [...page.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id ?? '');
    expect(links.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
  });

  it('marks what is in English in a page of another language, and has no script', async () => {
    const page = await pageIn('ar');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('<div lang="en" dir="ltr">');
    expect(page).not.toContain('<script');
  });

  it('is open to anyone and sets no cookie', async () => {
    const answer = await site.request('/api?lang=fr');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });
});
