// Who may open which address: every route of the site stands here with its rule, and one place asks it. A route without a
// rule keeps the site from starting, so that nothing is ever open by being forgotten.
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { accessRules, type AccessRule } from './access-rules.ts';
import { answerScopeMissing, scopeOf } from './api/token.ts';
import { refusalPage } from './refusals.tsx';
import type { SiteEnvironment } from './request.tsx';
import type { SiteServices } from './services/services.ts';

export interface SiteRoute {
  method: string;
  path: string;
}

/** The routes that answer, without what only stands before them. */
export function answeringRoutes(routes: readonly SiteRoute[]): SiteRoute[] {
  const known = new Map(routes.filter(({ method }) => method !== 'ALL').map((route) => [nameOf(route), route]));
  return [...known.values()];
}

const nameOf = ({ method, path }: SiteRoute): string => `${method} ${path}`;

export function ruleOf(route: SiteRoute): AccessRule | undefined {
  return accessRules[nameOf(route)];
}

/** Throws where a route has no rule, or a rule no route. */
export function checkRules(routes: readonly SiteRoute[]): void {
  const names = new Set(answeringRoutes(routes).map(nameOf));
  const without = [...names].filter((name) => accessRules[name] === undefined);
  const stale = Object.keys(accessRules).filter((name) => !names.has(name));
  if (without.length > 0)
    throw new Error(`No rule in web/src/access-rules.ts says who may open: ${without.join(', ')}`);
  if (stale.length > 0) throw new Error(`web/src/access-rules.ts has rules for what is not there: ${stale.join(', ')}`);
}

/** Asks the rule of the route that will answer, opens the workspace its address names, and refuses what is not allowed.
 *  Who is no member of a workspace hears that there is no such page: its very name is not theirs to know. */
export function enforceAccess(services: SiteServices): MiddlewareHandler<SiteEnvironment> {
  return async (context, next) => {
    const route = matchedRoutes(context).find(({ method }) => method !== 'ALL');
    const rule = route === undefined ? 'public' : ruleOf(route);
    if (rule === undefined) throw new Error(`No rule for ${String(route?.method)} ${String(route?.path)}.`);
    if (rule === 'public') return next();
    const holder = context.get('tokenHolder');
    const actor = holder ?? context.get('actor');
    if (actor === null) return refusalPage(context, 'signInNeeded');
    const scope = scopeOf(context.req.method);
    if (holder !== null && !holder.scopes.includes(scope)) return answerScopeMissing(context, scope);
    if (rule === 'signedIn') return next();
    if (rule === 'administrator') return actor.isAdministrator ? next() : refusalPage(context, 'notAllowed');
    const slug = slugIn(context.req.path);
    const workspace = slug === null ? null : await services.workspaces.open(actor, slug, context.var.texts.language);
    if (slug === null || workspace === null) return refusalPage(context, 'notFound');
    context.set('openWorkspace', { ...workspace, slug, path: `/workspaces/${encodeURIComponent(slug)}` });
    return workspace.permissions.has(rule) ? next() : refusalPage(context, 'notAllowed');
  };
}

function slugIn(path: string): string | null {
  const encoded = /^(?:\/api)?\/workspaces\/([^/]+)/.exec(path)?.[1];
  if (encoded === undefined) return null;
  try {
    const slug = decodeURIComponent(encoded);
    // The database takes a NUL for nothing; an address with one is no other address of the same workspace.
    return slug.includes('\u0000') ? null : slug;
  } catch {
    return null;
  }
}
