// Contributions: the list, one contribution, importing, the originals.
import { Hono } from 'hono';
import type { SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { detailRoutes } from './detail.routes.tsx';
import { originalRoutes } from './original.routes.tsx';
import { importRoutes } from './import.routes.tsx';
import { listRoutes } from './list.routes.tsx';

export function contributionRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.route('/', listRoutes(services));
  // Before the detail: "import" is no contribution's id.
  routes.route('/', importRoutes(services));
  routes.route('/', detailRoutes(services));
  routes.route('/', originalRoutes(services));
  return routes;
}
