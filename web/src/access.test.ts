// Every route x every role x (own workspace, other workspace, signed out), made from the list of routes itself, and every
// page x every role: a page offers nothing that the site would refuse.
import { mayDo, roles, type Permission, type Role } from '@common-thread/platform';
import { describe, expect, it } from 'vitest';
import { inventedServices } from '../test/invented-services.ts';
import { pages } from '../test/pages.ts';
import { accessRules, type AccessRule } from './access-rules.ts';
import { answeringRoutes, checkRules } from './access.ts';
import { createSite } from './site.tsx';

const site = createSite(inventedServices());
const routes = answeringRoutes(site.routes).map((route) => ({
  ...route,
  rule: accessRules[`${route.method} ${route.path}`] as AccessRule,
}));

type Visitor = Role | 'installation administrator' | 'stranger' | 'signed out';
const visitors: Visitor[] = [...roles, 'installation administrator', 'stranger', 'signed out'];

/** An address that the route answers: its parameters filled with what fits their patterns. */
function addressOf(path: string, workspace: string): string {
  return path
    .replace(':workspace', workspace)
    .replace(/:(\w+)\{([^}]*)\}/g, (_all, _name, pattern: string) =>
      pattern.includes('export') ? 'export.json' : 'x.csv',
    )
    .replace(/:\w+/g, 'none');
}

function ask(visitor: Visitor, route: { method: string; path: string }, workspace = 'q3'): Promise<Response> {
  const isApi = route.path.startsWith('/api/');
  const token = visitor === 'installation administrator' ? 'good' : visitor;
  const headers: Record<string, string> = { Origin: 'http://localhost', Host: 'localhost' };
  if (visitor !== 'signed out') {
    if (isApi) headers['Authorization'] = `Bearer ${token}`;
    else headers['Cookie'] = `session=${token}`;
  }
  return Promise.resolve(site.request(addressOf(route.path, workspace), { method: route.method, headers }));
}

/** What the rule says of a visitor in a workspace: let in, or refused with which status. */
function verdictOf(rule: AccessRule, visitor: Visitor, isOwn: boolean): 'in' | 401 | 403 | 404 {
  if (rule === 'public') return 'in';
  if (visitor === 'signed out') return 401;
  if (rule === 'signedIn') return 'in';
  if (rule === 'administrator') return visitor === 'installation administrator' ? 'in' : 403;
  if (!isOwn || visitor === 'stranger') return 404;
  if (visitor === 'installation administrator') return 'in';
  return mayDo([visitor], rule) ? 'in' : 403;
}

const refusals = [401, 403];

describe('every route of the site', () => {
  it('has a rule, and every rule a route', () => {
    expect(() => checkRules(site.routes)).not.toThrow();
    expect(() => checkRules([...site.routes, { method: 'GET', path: '/forgotten' }])).toThrow('GET /forgotten');
    expect(() => checkRules(site.routes.filter(({ path }) => path !== '/gallery'))).toThrow('GET /gallery');
    expect(routes.length).toBeGreaterThan(45);
  });

  it('is of a workspace, or opens to the public, to people about themselves, or to administrators', () => {
    const wrong = routes.filter(({ path, rule }) => {
      const isOfWorkspace = path.includes('/workspaces/:workspace');
      return isOfWorkspace === ['public', 'signedIn', 'administrator'].includes(rule);
    });
    expect(wrong).toEqual([]);
  });

  describe.each(visitors)('to the %s', (visitor) => {
    it.each(routes)('$method $path opens as its rule says', async (route) => {
      const isOfWorkspace = route.path.includes(':workspace');
      for (const isOwn of isOfWorkspace ? [true, false] : [true]) {
        const answer = await ask(visitor, route, isOwn ? 'q3' : 'another');
        const verdict = verdictOf(route.rule, visitor, isOwn);
        if (verdict !== 'in') expect(answer.status).toBe(verdict);
        // A route of its own may still say that there is no such thing, or that a form lacks something.
        else expect(refusals).not.toContain(answer.status);
        expect(answer.status).not.toBe(500);
      }
    });
  });
});

/** Addresses that a page's forms and links lead to, with the method they are asked by. */
function offeredBy(markup: string): { method: string; path: string }[] {
  const found: { method: string; path: string }[] = [];
  for (const [, address = ''] of markup.matchAll(/<a[^>]* href="([^"]*)"/g))
    found.push({ method: 'GET', path: address });
  for (const [form = ''] of markup.matchAll(/<form[^>]*>/g)) {
    const method = form.includes('method="post"') ? 'POST' : 'GET';
    const action = /action="([^"]*)"/.exec(form)?.[1];
    if (action !== undefined) found.push({ method, path: action });
  }
  for (const [, address = ''] of markup.matchAll(/formaction="([^"]*)"/g))
    found.push({ method: 'POST', path: address });
  return found
    .map(({ method, path }) => ({ method, path: (path.split(/[?#]/)[0] ?? '').replaceAll('&amp;', '&') }))
    .filter(({ path }) => path.startsWith('/') && !path.startsWith('/assets/'));
}

/** The rule of the route by which the site itself would answer. */
function ruleFor(method: string, path: string): AccessRule | undefined {
  const answering = site.router.match(method, path)[0].find(([[, route]]) => route.method !== 'ALL');
  const route = answering?.[0][1];
  return route === undefined ? undefined : accessRules[`${route.method} ${route.path}`];
}

describe.each(roles)('what pages offer to a %s', (role) => {
  it.each(pages)('on "$name" is what the site lets them do', async ({ path }) => {
    const answer = await site.request(path, { headers: { Cookie: `session=${role}` } });
    // The choice of languages leads to the page itself, whatever it answered.
    const offered = offeredBy(await answer.text()).filter((address) => address.path !== path.split('?')[0]);
    const refused = offered.filter(({ method, path: address }) => {
      const rule = ruleFor(method, address);
      // An address that no route answers is another test's concern.
      if (rule === undefined || rule === 'public' || rule === 'signedIn') return false;
      return rule === 'administrator' || !mayDo([role], rule as Permission);
    });
    expect(refused).toEqual([]);
  });
});
