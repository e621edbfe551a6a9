// /metrics on the site's own port, for who has the token. Without a token set there is no such page.
import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { notFoundPage, type SiteEnvironment } from '../request.tsx';
import type { Figures } from './figures.ts';

export interface OfferedFigures {
  figures: Figures;
  /** null: not offered here. */
  token: string | null;
}

export function figuresRoutes(offered: OfferedFigures): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.get('/metrics', async (context) => {
    const { figures, token } = offered;
    if (token === null) return notFoundPage(context);
    if (!holdsToken(context.req.header('authorization'), token))
      return context.text('', 401, { 'WWW-Authenticate': 'Bearer' });
    return context.body(await figures.read(), 200, { 'Content-Type': figures.mediaType, 'Cache-Control': 'no-store' });
  });
  return routes;
}

export function holdsToken(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
