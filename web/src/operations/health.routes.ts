// Whether this server lives, and whether it may be given requests: for proxies, containers and monitors.
import { Hono } from 'hono';
import type { SiteEnvironment } from '../request.tsx';
import type { Health } from './health.ts';

const fresh = { 'Cache-Control': 'no-store' };

export function healthRoutes(health: Health): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.get('/healthz', (context) => context.json({ lives: true }, 200, fresh));
  routes.get('/readyz', async (context) => {
    const { isReady, waitingFor } = await health.readiness();
    return context.json({ ready: isReady, waitingFor }, isReady ? 200 : 503, fresh);
  });
  return routes;
}
